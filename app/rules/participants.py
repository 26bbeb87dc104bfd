"""Participants of ESF+ actions (domain 5.5): the age bands of Reg. (EU) 2021/1057, Annex I. Knows no record."""

from datetime import date

from app.rules.dates import age_on

_BANDS = ((18, "meno_di_18"), (30, "da_18_a_29"), (55, "da_30_a_54"))
OLDEST = "55_e_oltre"


def age_band(birth: date | None, day: date) -> str | None:
    """The band of somebody's age on a day: EECO06 below 18, EECO07 18 to 29, EECO08 55 and above. None without a birth date."""
    if birth is None or birth > day:
        return None
    age = age_on(birth, day)
    return next((band for below, band in _BANDS if age < below), OLDEST)
