"""Rules of the house that neither ruff nor import-linter can say: where Qt may stand, how long a file grows, what the lock holds."""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

# The self-check opens a window of its own; main starts the application.
QT = ("app/ui/", "app/main.py", "app/self_check.py")
# What stands behind the screens: it can be tested, and could be shown, without one widget.
BEHIND_THE_SCREENS = ("app/ui/viewmodels/", "app/ui/tables/", "app/ui/bridge")


@cache
def imports() -> dict[str, set[str]]:
    """What each module of the program imports."""
    return {
        path.relative_to(ROOT).as_posix(): imported(ast.parse(path.read_text(encoding="utf-8"), str(path)))
        for path in sorted((ROOT / "app").rglob("*.py"))
    }


def imported(tree: ast.Module) -> set[str]:
    """Dotted names a module imports anywhere in it: `from PySide6 import QtWidgets` gives PySide6.QtWidgets."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_imports_inside_functions_are_seen_too():
    tree = ast.parse("def f():\n    from PySide6 import QtWidgets\n    import keyring.backends\n")
    assert imported(tree) == {"PySide6.QtWidgets", "keyring.backends"}


def test_qt_stands_only_in_the_face_of_the_desk():
    strangers = [
        name
        for name, used in imports().items()
        if not name.startswith(QT) and any(module.startswith(("PySide6", "shiboken6")) for module in used)
    ]
    assert strangers == []


def test_no_widget_stands_behind_the_screens():
    strangers = [
        name
        for name, used in imports().items()
        if name.startswith(BEHIND_THE_SCREENS) and any(module.startswith("PySide6.QtWidgets") for module in used)
    ]
    assert strangers == []


def test_screens_know_neither_sql_nor_http():
    strangers = [
        name
        for name, used in imports().items()
        if name.startswith(("app/ui/screens/", "app/ui/widgets/"))
        and any(module.startswith(("sqlalchemy", "sqlcipher3", "httpx2", "app.store")) for module in used)
    ]
    assert strangers == []


def test_files_stay_readable_in_one_sitting():
    # A migration is a record of one day and is never edited again, so its length tells nothing.
    long = {
        name: lines
        for path in sorted((ROOT / "app").rglob("*.py"))
        if "/versions/" not in (name := path.relative_to(ROOT).as_posix())
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def locked() -> dict[str, str]:
    """Name and version of every package in the lock."""
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.M)}


def declared() -> list[Requirement]:
    project = PYPROJECT["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
        *(line for group in PYPROJECT["dependency-groups"].values() for line in group),
    ]
    return [Requirement(line) for line in lines]


def test_the_lock_answers_what_pyproject_asks():
    versions = locked()
    unmet = [
        str(requirement)
        for requirement in declared()
        if versions.get(canonicalize_name(requirement.name), "") not in requirement.specifier
    ]
    assert unmet == [], "run ./portineria lock"


def test_every_locked_package_has_a_hash():
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.M)[1:]
    assert len(blocks) == len(locked()) > 50
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_index():
    assert "://" not in LOCK
    assert "index-url" not in LOCK.replace("--no-emit-index-url", "")
    assert "find-links" not in LOCK.replace("--no-emit-find-links", "")


def test_packages_that_must_not_be_beside_the_app_are_not():
    # keyrings.alt makes keyring store secrets in clear, silently; PySide6 6.12 aborts on CPython 3.11.
    assert not {"keyrings-alt", "sqlcipher3-binary", "pyside6-addons", "anki"} & locked().keys()
    assert locked()["pyside6-essentials"].startswith("6.11.")


def test_publiccode_says_what_pyproject_says():
    public = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert public["softwareVersion"] == PYPROJECT["project"]["version"]
    assert public["legal"]["license"] == PYPROJECT["project"]["license"]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for language in public["localisation"]["availableLanguages"]:
        description = public["description"][language]
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
