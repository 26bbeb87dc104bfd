"""`portineria rules`: a file is read before it is used, becomes a draft, and another person puts it in force."""

from pathlib import Path

from app.rules.rule_reading import FOLDER
from tests.cli.conftest import Office


def test_a_file_of_rules_from_reading_to_being_in_force(office: Office, tmp_path: Path) -> None:
    author, second = office.desk("M. F.", role="direzione"), office.desk("G. R.", role="direzione")
    shipped = (FOLDER / "T-CRS-B-1.yaml").read_text(encoding="utf-8")
    file, broken = tmp_path / "nuove.yaml", tmp_path / "rotte.yaml"
    file.write_text(
        shipped.replace("version: 1", "version: 2").replace("2019-10-15", "2999-01-01").replace("936000", "900000"),
        encoding="utf-8",
    )
    circle = "test: {criterion: isee}"
    broken.write_text(shipped.replace("test: {fact: isee, parameter: isee_max}", circle), encoding="utf-8")
    refused = author("rules", "check", str(broken))
    assert (refused.status, refused.told["code"]) == (5, "rules_cycle")
    assert refused.told["reason"] == "I criteri si richiamano in cerchio: isee → isee. Non è cambiato niente."
    assert author("rules", "import", str(broken)).status == 5
    assert author("rules", "check", str(tmp_path / "manca.yaml")).told["code"] == "file_unreadable"
    assert author("rules", "check", str(file)).told["rule_set"] == "T-CRS-B/2"
    assert (
        "cambiato  ISEE massimo: meno di 9.360,00 € (da confermare) → meno di 9.000,00 €"
        in author.plain("rules", "check", str(file))[1]
    )
    assert author("rules", "try", "--file", str(file)).told["tried"] == {
        "rule_set": "T-CRS-B/2",
        "asked": 0,
        "changed": [],
    }
    known = {one["id"] for one in author("rules", "list").told["rule_sets"]}
    assert "T-CRS-B/1" in known
    assert "T-CRS-B/2" not in known
    assert author("rules", "import", str(file)).told["rule_set"]["status"] == "bozza"
    assert author("rules", "import", str(file)).told["rule_set"]["id"] == "T-CRS-B/2"  # again changes nothing
    assert author("rules", "force", "T-CRS-B/2").told["code"] == "rules_second_person"
    assert author("sync").told["synced"]
    assert second("sync").told["synced"]
    assert second("rules", "force", "T-CRS-B/2").told["rule_set"]["wanted"] == "in_vigore"
    assert "in attesa del centro: in vigore" in second.plain("rules", "list")[1]
    assert second("sync").told["synced"]
    shown = second("rules", "show", "T-CRS-B/2").told["rule_set"]
    assert (shown["row"]["status"], shown["against"]) == ("in_vigore", "T-CRS-B/1")
    assert second("rules", "try", "T-CRS-B/2").told["tried"]["asked"] == 0
    assert second("rules", "show", "T-X/1").told["code"] == "not_found"
