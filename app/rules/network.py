"""The partner network: how a referral moves, what lets a person's data go, who leads a partnership (INV-50 to INV-53).

Asked on the desk before and at the centre after, with plain values. Knows no record. What is marked 2018 is of that call.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.rules.catalogues import codes, partner_classes, sensitive_words, unanswered_days
from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.rules.roles import check_write
from app.rules.searching import fold
from app.rules.visibility import R0

PREPARED, DELIVERED, ACCEPTED, DECLINED = "preparato", "consegnato", "accettato", "rifiutato"
UNANSWERED, MET, UNDER_WAY, ENDED = "senza_risposta", "primo_incontro", "in_corso", "concluso"

_NEXT: dict[str, tuple[str, ...]] = {
    PREPARED: (DELIVERED, ENDED),
    DELIVERED: (ACCEPTED, DECLINED, UNANSWERED, ENDED),
    UNANSWERED: (ACCEPTED, DECLINED, ENDED),
    ACCEPTED: (MET, ENDED),
    MET: (UNDER_WAY, ENDED),
    UNDER_WAY: (ENDED,),
    DECLINED: (),
    ENDED: (),
}
OPEN_REFERRALS = frozenset(state for state, following in _NEXT.items() if following)
"""States in which something is still awaited of somebody."""

NOT_BEGUN = frozenset({"rinuncia", "non_presentata", "annullato"})
"""Outcomes of a referral that ends before the partner has accepted it."""

LEAD, MEMBER = "capofila", "partner"
DEED, CONSENT = "accordo", "autorizzazione"
CONSENT_KIND = "invio_dati"
REASON_LINES, REASON_MOST = 3, 300
LEAST_MEMBERS = 3
PROGRAMME_2018 = "POR-FSE-2014-2020"
"""The programme of the call of the laboratories (P14), by the code of the list of projects."""


@dataclass(frozen=True)
class Deed:
    """A deed or data agreement, and the bodies it binds: the one it names and the members of its partnership."""

    partner_ids: frozenset[str]
    from_day: date
    to_day: date | None = None

    def active(self, day: date) -> bool:
        """Is it in force on this day, both ends included?"""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)


@dataclass(frozen=True)
class Consent:
    """An authorisation of a person, by every card of theirs: what for, to whom, and when it was taken back."""

    person_ids: frozenset[str]
    kind: str
    recipient: str | None
    revoked_at: datetime | None = None


@dataclass(frozen=True)
class Seat:
    """A body's part in a partnership; `partner_id` None is the housing company."""

    partner_id: str | None
    role: str
    share_cents: int | None = None
    accredited: bool = False


# ------------------------------------------------------------------------------------------------------------- referrals


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one, in the order in which a screen offers them; none for an unknown state."""
    return _NEXT.get(state, ())


def check_step(
    from_state: str, to_state: str, *, since: datetime | None, at: datetime, outcome: str | None = None
) -> list[Problem]:
    """Why a referral may not go from one state to another (domain 2.11); `since` is when it entered the first."""
    if to_state not in _NEXT:
        return [problem("state_unknown", to_state=to_state)]
    if to_state not in allowed(from_state):
        return [problem("referral_step_not_allowed", from_state=from_state, to_state=to_state)]
    if to_state == UNANSWERED and since is not None:
        days = (rome_day(at) - rome_day(since)).days
        if days < unanswered_days():
            return [problem("referral_too_early", days=days, least=unanswered_days())]
    if to_state == ENDED:
        return _check_outcome(from_state, outcome)
    return []


def _check_outcome(from_state: str, outcome: str | None) -> list[Problem]:
    if not outcome:
        return [problem("referral_needs_outcome")]
    if outcome not in codes("referral_outcomes"):
        return [problem("choice_unknown", text=outcome, field="esito")]
    if from_state in (PREPARED, DELIVERED, UNANSWERED) and outcome not in NOT_BEGUN:
        return [problem("referral_outcome_early")]
    return []


def overdue(state: str, since: datetime | None, today: date) -> bool:
    """Was it delivered so long ago that the missing answer is asked for?"""
    return state == DELIVERED and since is not None and (today - rome_day(since)).days >= unanswered_days()


def required_visibility(partner_kind: str) -> str:
    """The least strict class of a referral to a body of this kind."""
    return partner_classes().get(partner_kind, R0)


def check_reason(reason: str | None) -> list[Problem]:
    """A referral says why, in three lines."""
    text = (reason or "").strip()
    if not text:
        return [problem("referral_reason_missing")]
    if len(text.splitlines()) > REASON_LINES or len(text) > REASON_MOST:
        return [problem("referral_reason_long", lines=REASON_LINES, limit=REASON_MOST)]
    return []


def check_words(*texts: str | None) -> list[Problem]:
    """A warning for the first word that begins like one of the catalogue's sensitive ones."""
    for text in texts:
        for word in re.findall(r"\w+", text or ""):
            folded = fold(word)
            if any(folded.startswith(begin) for begin in sensitive_words()):
                return [problem("referral_sensitive", text=word)]
    return []


def check_data(
    fields: Sequence[str],
    basis: str | None,
    *,
    at: datetime,
    partner_id: str,
    partner_name: str,
    person_id: str,
    deed: Deed | None = None,
    consent: Consent | None = None,
) -> list[Problem]:
    """Why these data of the person may not go to that body at this time (INV-52, INV-53; GDPR art. 6). None asked, none refused."""
    unknown = [field for field in fields if field not in codes("referral_fields")]
    if unknown:
        return [problem("choice_unknown", text=str(unknown[0]), field="dati scelti")]
    if not fields:
        return []
    if basis == DEED:
        return _check_deed(deed, partner_id, rome_day(at))
    if basis == CONSENT:
        return _check_consent(consent, person_id, partner_name, at)
    if basis is not None:
        return [problem("choice_unknown", text=basis, field="base")]
    return [problem("referral_needs_basis")]


def _check_deed(deed: Deed | None, partner_id: str, day: date) -> list[Problem]:
    if deed is None:
        return [problem("referral_needs_deed")]
    if partner_id not in deed.partner_ids:
        return [problem("deed_other_partner")]
    return [] if deed.active(day) else [problem("deed_not_active", day=day.isoformat())]


def _check_consent(consent: Consent | None, person_id: str, partner_name: str, at: datetime) -> list[Problem]:
    if consent is None or consent.kind != CONSENT_KIND:
        return [problem("referral_needs_authorisation")]
    if person_id not in consent.person_ids:
        return [problem("authorisation_other_person")]
    if consent.revoked_at is not None and consent.revoked_at <= at:
        return [problem("authorisation_revoked", day=rome_day(consent.revoked_at).isoformat())]
    if not names(consent.recipient, partner_name):
        return [problem("authorisation_other_recipient", text=consent.recipient)]
    return []


def names(recipient: str | None, partner_name: str) -> bool:
    """Does the recipient of an authorisation, free text, name this body? Case, accents and signs aside."""
    said, name = (" ".join(re.findall(r"\w+", fold(text or ""))) for text in (recipient, partner_name))
    return bool(said) and bool(name) and (f" {name} " in f" {said} " or f" {said} " in f" {name} ")


# ---------------------------------------------------------------------------------------------- partners, partnerships


def may_edit(role: str | None) -> bool:
    """Does this role write bodies, deeds, partnerships and calls (`roles.yaml`)? Everybody else proposes contacts."""
    return not check_write(role or "", "partner")


def check_role(role: str | None) -> list[Problem]:
    """`may_edit`, as a problem to show."""
    return [] if may_edit(role) else [problem("network_role")]


def check_partner(values: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with a body's name, kind, tax code or opening hours."""
    found = []
    if not str(values.get("name") or "").strip():
        found.append(problem("required", field="nome"))
    if values.get("kind") not in codes("partner_kinds"):
        found.append(problem("choice_unknown", text=str(values.get("kind") or ""), field="tipo di ente"))
    tax_code = str(values.get("tax_code") or "").strip()
    if tax_code and not re.fullmatch(r"\d{11}|[A-Za-z0-9]{16}", tax_code):
        found.append(problem("partner_tax_code", text=tax_code))
    for name, words in (("services", "servizi"), ("areas", "zone")):
        texts = all(isinstance(one, str) and one.strip() for one in values.get(name) or [])
        found += [] if texts else [problem("wrong_type", field=words)]
    if not all(_hours_stand(one) for one in values.get("hours") or []):
        found.append(problem("partner_hours"))
    return found


def _hours_stand(row: Any) -> bool:
    if not isinstance(row, Mapping) or set(row) != {"weekday", "from_time", "to_time"}:
        return False
    day, start, end = row["weekday"], row["from_time"], row["to_time"]
    pattern = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
    if not isinstance(start, str) or not isinstance(end, str) or isinstance(day, bool):
        return False
    both = pattern.fullmatch(start) and pattern.fullmatch(end)
    return day in range(1, 8) and bool(both) and start < end


def check_period(from_day: date | None, to_day: date | None) -> list[Problem]:
    """An end before its beginning."""
    return [problem("period_reversed")] if from_day and to_day and to_day < from_day else []


def check_deed(
    *,
    partner_id: str | None,
    partnership_id: str | None,
    kind: str,
    signed_on: date,
    from_day: date,
    to_day: date | None,
) -> list[Problem]:
    """What is wrong with a deed: of nobody, of an unknown kind, with days that do not follow one another."""
    found = check_period(from_day, to_day)
    if not partner_id and not partnership_id:
        found.append(problem("deed_of_nobody"))
    if kind not in codes("deed_kinds"):
        found.append(problem("choice_unknown", text=kind, field="tipo di scrittura"))
    if from_day < signed_on:
        found.append(problem("deed_before_signature", day=from_day.isoformat()))
    return found


def check_seats(seats: Sequence[Seat], *, project_role: str, amount_cents: int) -> list[Problem]:
    """Why these bodies cannot stand together in a partnership (INV-50): two leads, one body twice, shares above the amount.

    The lead agrees with the company's part in the project. That the lead is missing is asked by `check_whole`.
    """
    found = [problem("choice_unknown", text=one.role, field="ruolo") for one in seats if one.role not in (LEAD, MEMBER)]
    bodies = [one.partner_id for one in seats]
    if len(set(bodies)) < len(bodies):
        found.append(problem("partnership_member_twice"))
    leads = [one for one in seats if one.role == LEAD]
    if len(leads) > 1:
        found.append(problem("partnership_two_leads"))
    wrong_lead = any((one.partner_id is None) != (project_role == LEAD) for one in leads)
    wrong_seat = project_role == LEAD and any(one.partner_id is None and one.role != LEAD for one in seats)
    if wrong_lead or wrong_seat:
        found.append(problem("partnership_lead_project", text=project_role))
    if any((one.share_cents or 0) < 0 for one in seats):
        found.append(problem("money_negative"))
    if sum(one.share_cents or 0 for one in seats) > amount_cents:
        found.append(problem("partnership_shares"))
    return found


def check_whole(seats: Sequence[Seat], programme: str | None = None) -> list[Problem]:
    """What a whole partnership lacks: its lead (INV-50), and as warnings what the 2018 call asked of it (INV-51).

    `programme` is the project's by code: under another one than that of the call nothing of INV-51 is asked; None is not known.
    """
    found = [] if sum(one.role == LEAD for one in seats) == 1 else [problem("partnership_no_lead")]
    if programme not in (None, PROGRAMME_2018):
        return found
    if len(seats) < LEAST_MEMBERS:
        found.append(problem("partnership_few", found=len(seats), least=LEAST_MEMBERS))
    if not any(one.accredited for one in seats):
        found.append(problem("partnership_no_accredited"))
    return found


def check_answers(rows: Iterable[Any]) -> list[Problem]:
    """Answers to a call: whose, and a known outcome."""
    for row in rows:
        if not isinstance(row, Mapping) or not row.get("partner_id"):
            return [problem("wrong_type", field="answers")]
        if row.get("outcome") not in (None, *codes("call_outcomes")):
            return [problem("choice_unknown", text=str(row.get("outcome")), field="esito")]
    return []


def check_approval(minutes: str | None, held_at: datetime, approved_on: date | None) -> list[Problem]:
    """Why the minutes of a meeting cannot be approved on this day."""
    if approved_on is None:
        return []
    if not (minutes or "").strip():
        return [problem("meeting_no_minutes")]
    held = rome_day(held_at)
    return [problem("meeting_future", day=held.isoformat())] if approved_on < held else []
