"""Evaluations from JSON: through the use-case, so that what is kept is what the rules said. Rule sets have commands of their own."""

from sqlalchemy.orm import Session

from app.models.registry import Kind
from app.models.who import Who
from app.services import evaluations
from app.services.facts import read_facts
from app.services.record_acts import Values, adds
from app.services.record_values import only, required, typed


@adds("evaluation")
def _evaluation(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """`facts` are those that no record holds, `{name: {value, as_of, source}}`; without `reference_on` the day is today."""
    required(values, "record_kind", "record_id", "track")
    only(values, "record_kind", "record_id", "track", "reference_on", "facts")
    given = typed(kind, who, values)
    day = given.get("reference_on") or who.today()
    stated = read_facts(given.get("facts") or {})
    where = (str(given["record_kind"]), str(given["record_id"]), str(given["track"]))
    return evaluations.make_evaluation(session, who, *where, day, stated=stated).id
