"""An IBAN as somebody reads it from a card: check digits of every country, and of Italian ones the control letter (CIN) too.

Libraries that check the control digits alone take an Italian IBAN with a wrong CIN (domain 6.3). SEPA alone is paid out to.
"""

import re

from app.rules.fiscal_letters import check_letter
from app.rules.problem import Problem, problem

_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "VA": 22,
}  # fmt: skip
"""Characters of an IBAN in each SEPA country (EPC409-09; ISO 13616 registry)."""

_ITALIAN = re.compile(r"(?:IT|SM)[0-9]{2}(?P<cin>[A-Z])(?P<rest>[0-9]{10}[0-9A-Z]{12})")


def plain_iban(text: str) -> str:
    """As it is stored: capitals, without blanks."""
    return re.sub(r"\s", "", text).upper()


def check_iban(text: str) -> list[Problem]:
    """Why this is no IBAN that money can be sent to; empty when it is one."""
    iban = plain_iban(text)
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", iban):
        return [problem("iban_format", text=text.strip()[:40])]
    country = iban[:2]
    if country not in _LENGTHS:
        return [problem("iban_country", text=country)]
    if len(iban) != _LENGTHS[country]:
        return [problem("iban_length", text=country, digits=len(iban), expected=_LENGTHS[country])]
    if int("".join(str(int(one, 36)) for one in iban[4:] + iban[:4])) % 97 != 1:
        return [problem("iban_check")]
    if country in ("IT", "SM"):
        parts = _ITALIAN.fullmatch(iban)
        if parts is None:
            return [problem("iban_format", text=text.strip()[:40])]
        expected = check_letter(parts["rest"], len(parts["rest"]))
        if expected != parts["cin"]:
            return [problem("iban_cin", expected=expected, found=parts["cin"])]
    return []
