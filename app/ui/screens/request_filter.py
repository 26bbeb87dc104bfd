"""The filter of *Richieste*: fields that open with Ctrl+F, and the chips that say what is filtered."""

from PySide6.QtCore import Signal

from app.rules.requests import area
from app.rules.searching import Hit
from app.services.request_views import OPEN, RequestFilter
from app.ui.inner_words import areas, choices, in_words, label
from app.ui.screens.people_rows import lengths
from app.ui.viewmodels.requests import RequestsModel
from app.ui.widgets import ChoiceField, Form, Panel, PickField, Row, TextField

_ALL = "tutte"


class FilterPanel(Panel):
    """Signals: changed(): the filter is another one."""

    changed = Signal()

    def __init__(self, model: RequestsModel) -> None:
        super().__init__()
        self._model = model
        self._building = ""
        self._unit = ""
        states = [(OPEN, self.tr("Aperte")), (_ALL, self.tr("Tutte"))]
        states += [(one.code, one.label) for one in choices("states") if one.code != "bozza"]
        self.form = Form()
        self.state = ChoiceField(self.tr("Stato"), states)
        self.state.set_value(OPEN)
        self.building = PickField(self.tr("Stabile"), "", "building", self.tr("Via e civico"))
        self.area = ChoiceField(self.tr("Area"), [(one.code, one.label) for one in areas()], prompt=self.tr("Tutte"))
        self.urgency = ChoiceField(
            self.tr("Urgenza"), [(one.code, one.label) for one in choices("urgencies")], prompt=self.tr("Tutte")
        )
        self.words = TextField(self.tr("Parole"), self.tr("della descrizione"))
        follow = [("overdue", self.tr("Scadenza passata")), ("escalated", self.tr("Al coordinamento"))]
        self.follow = ChoiceField(self.tr("Da seguire"), follow, prompt=self.tr("Tutte"))
        first = {"building": self.building, "state": self.state, "area": self.area}
        self.form.add_row(first, shares=(4, 3, 3))
        second = {"urgency": self.urgency, "follow": self.follow, "words": self.words}
        self.form.add_row(second, shares=(3, 3, 4))
        self.form.changed.connect(self._changed)
        self.building.query_changed.connect(model.search_buildings)
        model.buildings.connect(self._found)
        self.add(self.form)
        self.hide()

    def _found(self, query: str, hits: list[Hit]) -> None:
        rows = [Row(one.id, one.title, second=one.detail, marks=lengths(one.title_spans)) for one in hits]
        self.building.set_results(query, rows)

    def _changed(self, name: str, value: object) -> None:
        if name == "building":
            self._building = self.building.words()
            self._unit = ""
            self._model.narrow_to(building_id=value, unit_id=None)
        elif name == "state":
            self._model.narrow_to(states=() if value in (None, _ALL) else (str(value),))
        elif name == "words":
            self._model.narrow_to(text=value)
        elif name == "follow":
            self._model.narrow_to(overdue=value == "overdue", escalated=value == "escalated")
        else:
            self._model.narrow_to(**{name: value})
        self.changed.emit()

    def choose_building(self, building_id: str, words: str) -> None:
        """A building was chosen elsewhere."""
        self._building, self._unit = words, ""
        self.building.set_pick(building_id, words)
        self._model.narrow_to(building_id=building_id, unit_id=None)
        self.changed.emit()

    def choose_unit(self, building_id: str, building: str, unit_id: str, words: str) -> None:
        """A dwelling of the panel was chosen."""
        self._building, self._unit = building, words
        self.building.set_pick(building_id, building)
        self._model.narrow_to(building_id=building_id, unit_id=unit_id)
        self.changed.emit()

    def chips(self) -> list[tuple[str, str]]:
        """(code, words) of what is filtered now."""
        wanted: RequestFilter = self._model.filter
        found: list[tuple[str, str]] = []
        for state in wanted.states:
            words = self.tr("aperte") if state == OPEN else label("states", state).lower()
            found.append(("states", self.tr("stato: {state}").format(state=words)))
        if wanted.building_id:
            found.append(("building_id", self.tr("dove: {street}").format(street=self._building)))
        if wanted.unit_id:
            found.append(("unit_id", self._unit))
        chosen = area(wanted.area) if wanted.area else None
        if chosen is not None:
            found.append(("area", self.tr("area: {area}").format(area=in_words(chosen).label.lower())))
        if wanted.urgency:
            found.append(("urgency", self.tr("urgenza: {u}").format(u=label("urgencies", wanted.urgency).lower())))
        if wanted.overdue:
            found.append(("overdue", self.tr("scadenza passata")))
        if wanted.escalated:
            found.append(("escalated", self.tr("al coordinamento")))
        if wanted.text:
            found.append(("text", f"«{wanted.text}»"))
        return found

    def remove(self, code: str) -> None:
        """A chip was taken away."""
        if code == "states":
            self.state.set_value(_ALL)
            self._model.narrow_to(states=())
        elif code == "building_id":
            self.building.set_pick(None, "")
            self._model.narrow_to(building_id=None, unit_id=None)
        elif code in ("overdue", "escalated"):
            self.follow.set_value(None)
            self._model.narrow_to(overdue=False, escalated=False)
        else:
            field = {"area": self.area, "urgency": self.urgency, "text": self.words}.get(code)
            if field is not None:
                field.set_value(None)
            self._model.narrow_to(**{code: None})
        self.changed.emit()
