"""Which courtesy translation goes behind a form: the one that was asked for, or that of the person's preferred language."""

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import Person
from app.rules.courtesy import AUTO, NONE, language_of, offered


def courtesy_language(session: Session, form_code: str, person_id: str | None, wanted: str | None) -> str | None:
    """The language to print behind a form. `wanted`: a code, `auto` (the person's, if there is one), `no` or None.

    Raises `Notice` (`courtesy_unknown`) for a language into which this form is not translated.
    """
    if wanted in (None, "", NONE):
        return None
    if wanted == AUTO:
        person = session.get(Person, person_id) if person_id is not None else None
        return language_of(form_code, person.language) if person is not None else None
    there = offered(form_code)
    if wanted in {one.code for one in there}:
        return wanted
    named = ", ".join(f"{one.code} ({one.name})" for one in there)
    ways = f"Ci sono: {named}." if there else "Questo modulo non ne ha."
    raise Notice(
        "courtesy_unknown", f"Non c'è una traduzione di cortesia «{wanted}» di {form_code}. {ways}", given=wanted
    )
