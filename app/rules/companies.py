"""The company is the boundary of all data: what is linked belongs to one (INV-07, INV-82). Knows no record."""

from app.rules.problem import Problem, problem


def check_same_company(company_id: str, *others: str | None) -> list[Problem]:
    """Why records of these companies may not be linked; a link to nothing (None) is no link.

    The problem names no id: that a record exists elsewhere is nobody's business.
    """
    return [problem("other_company")] if any(other is not None and other != company_id for other in others) else []


def may_see_company(reader_company_id: str, record_company_id: str) -> bool:
    """Data of one company is never visible to another (INV-82)."""
    return reader_company_id == record_company_id
