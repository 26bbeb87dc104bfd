"""*Contributo di solidarietà* by keyboard: the yearly notice by head office, an application from the desk to the unit's dossier."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from app.models.arrears import SolidarityApplication, SolidarityNotice
from app.models.decisions import Dossier
from app.models.tenancies import Tenancy
from app.services import solidarity
from tests.helpers.household import add
from tests.ui.seats import at_the_window, fits, words_of


def notices_here(seat, *measures):
    office, day = replace(seat.desk.who, role="direzione"), seat.desk.who.today()
    return [
        seat.desk.worker.run(
            solidarity.add_solidarity_notice, office, day.year, one, opens_on=day, closes_on=day + timedelta(days=20 + at),
            documents=["attestazione ISEE", "ultima bolletta"] if at == 0 else ["attestazione del Comune"], place="Codogno",
        ).id
        for at, one in enumerate(measures)
    ]  # fmt: skip


def test_head_office_writes_the_notice_of_the_year(tmp_path, dressed):
    with at_the_window(tmp_path) as (seat, _town):
        seat.desk.who = seat.bridge.who = replace(seat.desk.who, role="direzione", outpost_id=None)
        day = seat.desk.who.today()
        page = seat.show("solidarieta")
        seat.press("Ctrl+Ins")
        seat.press("Ctrl+Return")
        assert page.measure.error()
        form = page.asking.form("notice")
        form.set_values({"measure": "T-CRS-B", "opens_on": day, "closes_on": day - timedelta(days=1)})
        seat.press("Ctrl+Return")
        seat.settle()
        assert "chiude prima di aprire" in page.asking.notice.text()
        form.set_values({"closes_on": day + timedelta(days=9), "documents": "ISEE\nbolletta\n", "place": "Lodi"})
        seat.press("Ctrl+Return")
        seat.settle()
        words = words_of(page)
        for said in ("Avviso 2026", "Aperto", "ISEE, bolletta", "Lodi"):
            assert said in words, said
        assert "Nuova domanda" not in words
        seat.press("Ctrl+Ins")
        form.set_values({"measure": "T-CRS-B", "opens_on": day, "closes_on": day})
        seat.press("Ctrl+Return")
        seat.settle()
        assert "c'è già" in page.asking.notice.text()
        seat.press("Escape")
        page.list.setFocus()
        seat.press("Ctrl+E")
        form.set_values({"place": "Codogno"})
        seat.press("Ctrl+Return")
        seat.settle()
        notice = seat.desk.read(lambda s: s.scalars(select(SolidarityNotice)).one())
        assert (notice.place, notice.documents) == ("Codogno", ["ISEE", "bolletta"])
        fits(seat, page)


def test_an_application_from_the_desk_to_the_dossier_of_the_unit(tmp_path, dressed):
    with at_the_window(tmp_path) as (seat, town):
        notices_here(seat, "T-CRS-B", "T-CRS-A")
        add(
            seat.desk, Tenancy, unit_id=next(iter(town.units.values())), household_id=town.households["Brambati"],
            code="SAP-7", service="sap", income_area="protezione", contract_on=date(2015, 1, 1),
        )  # fmt: skip
        today = seat.show("oggi")
        assert "Contributo di solidarietà 2026, Nuclei indigenti (art. 25, c. 2)" in words_of(today)
        listed = seat.show("solidarieta")
        assert listed.new.isHidden()
        listed.list.select(next(one.id for one in listed.list.rows() if "Comprovate" in one.title))
        listed.person.changed.emit(town.people["Brambati"])
        seat.settle()
        made = seat.desk.read(lambda s: s.scalars(select(SolidarityApplication)).one().id)
        assert "Brambati" not in words_of(listed)
        page = seat.open("domanda", made)
        assert not page.prepare.isEnabled()
        page.documents.setFocus()
        page.documents.select("attestazione ISEE")
        seat.press("P")
        seat.settle()
        assert "Portato" in words_of(page)
        next(one for one in page.step_buttons() if "presentata" in one.text()).click()
        page.asking.form("presentata").set_values({"protocol": "2026/118"})
        page._bring("ultima bolletta")
        seat.settle()
        assert page.asking.asking(), "what is done beside a question leaves it"
        seat.press("Ctrl+Return")
        seat.settle()
        page.asked.setFocus()
        page.asked.select("forfeiture")
        seat.press("Return")
        page.asking.form().set_values({"value": "no"})
        seat.press("Ctrl+Return")
        seat.settle()
        assert "Non risulta una decadenza" in words_of(page)
        seat.press("Ctrl+Ins")
        seat.settle()
        words = words_of(page)
        assert "va in seduta solo con una deroga" in words
        assert "ISEE, Limiti patrimoniali" in words
        dossier = seat.desk.read(lambda s: s.scalars(select(Dossier)).one())
        assert (dossier.application_id, dossier.visibility, dossier.complete) == (made, "R2", False)
        assert dossier.content["income_area"] == "protezione"
        assert ["Protocollo", "2026/118"] in dossier.content["sections"][0]["rows"]
        fits(seat, listed)


def test_a_slip_says_what_the_notice_says_that_is_chosen(tmp_path, dressed):
    with at_the_window(tmp_path) as (seat, town):
        _first, second = notices_here(seat, "T-CRS-B", "T-CRS-A")
        page = seat.open("informazione", f"persona:{town.people['Brambati']}")
        assert "Avviso 2026: Comprovate difficoltà" in words_of(page)
        assert page.deadline.value() == seat.desk.who.today() + timedelta(days=20)
        page.about_notice.set_value(second)
        page.about_notice.changed.emit(second)
        seat.settle()
        assert page.deadline.value() == seat.desk.who.today() + timedelta(days=21)
        assert "attestazione del Comune" in words_of(page)
        assert "Avviso 2026: Nuclei indigenti" in words_of(page)
