"""Brings the Qt Linguist catalogues up to date: `python -m tests.translations` (docs/translation.md).

Three sources are read: the words of the window (pyside6-lupdate over app/ui), those that lupdate does not see (a `tr`
within an f-string, a helper of a module), and the Italian words of the layers below (`resources/translations/inner.json`,
written here). Nothing of this machine is kept in the catalogue: no paths and no line numbers.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from xml.etree import ElementTree as ET

from app.printing.forms import FORMS
from app.rules import catalogues
from app.rules.roles import roles
from app.services.intake_fields import SECTION_SPECS
from app.ui.inner_words import CONTEXT, LIST
from app.ui.widgets.read_values import MONTHS, WEEKDAYS

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "portineria_en.ts"
COMPILED = CATALOGUE.with_suffix(".qm")

INNER = ("services", "sync", "security", "store", "rules")
# Words in small letters that a screen may show by themselves; a literal like "fatto" may be a code as well as a word.
SMALL = (
    "vuoto", "no", "sì", "oggi", "ieri", "domani", "annullato", "accettata", "respinta", "avanti", "indietro",
    "sportello {0}", "dal {0}", "aggiornata al {0}", "La scheda trovata",
    "Assegnatario", "Assegnataria", "Coobbligato", "Coobbligata", *WEEKDAYS, *MONTHS,
)  # fmt: skip
# What looks like a sentence and is none.
NOT_WORDS = re.compile(
    r"""(?x) .*\b(CASE|WHEN|SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|ON[ ]CONFLICT|WHERE|NOT[ ]NULL)\b .*
    | .*[=\\<>_|%*\[\]"@#] .*            # options, patterns, names, tables of fields
    | [A-Z0-9.\-_/ {}]+                  # codes: MOD-01, GET, R3
    | [A-Za-z]+(\.[A-Za-z]+)+ | [a-z]+[A-Z]\w* | [A-Z][a-z]+([A-Z][a-z]+)+
    | [({\[:]?'.*                          # pieces of statements
    | Bearer[ ].* | Europe/Rome | portineria[ ].* | .*\ballowed | caused[ ]by | while[ ]handling | .*\bPython\b.* | \.py.*
    | .*\(hidden\) | rb\+ | .*\b\w+\.\w+,[ ].*  # what only a log or another program reads
    """,
    re.DOTALL,
)

_QUIET = re.compile(
    r"\w*Error|Retry|Literal|getattr|TypeVar|cast|text|(_log|log|re)\.\w+|.*\.(execute|strftime)", re.DOTALL
)
"""Calls whose texts nobody reads on a screen."""


def inner_words() -> list[str]:
    """Every Italian word of the layers below that a screen may show; gaps are `{0}`, `{1}` or have names."""
    found: set[str] = set(SMALL)
    for package in INNER:
        for path in sorted((ROOT / "app" / package).glob("*.py")):
            found.update(_sentences(ast.parse(path.read_text(encoding="utf-8"))))
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        found.update(_refusals(ast.parse(path.read_text(encoding="utf-8"))))
    found.update(_catalogue_words())
    found.update(role.label for role in roles().values())
    for section in SECTION_SPECS:
        found.add(section.title)
        found.update(field.label for field in section.fields)
    found.update(form.title for form in FORMS.values())
    found.update(f"{form.code} n. {{0}}" for form in FORMS.values())
    return sorted(found)


def _catalogue_words() -> Iterator[str]:
    for name in (*catalogues._LISTS, *catalogues.mod02_lists()):
        yield from (words for choice in catalogues.choices(name) for words in (choice.label, choice.row))
    for area in catalogues.areas():
        yield area.label
        yield from (words for category in area.categories for words in (category.label, category.row))
    for number in catalogues.emergency_numbers():
        yield from (number.label, number.use)
    yield from (str(row["tell"]) for row in catalogues.rows("funds", "grant_alternatives"))
    yield from catalogues.emergency_script("{company}", "{number}")
    yield from catalogues.violence_script()


def _sentences(tree: ast.Module) -> Iterator[str]:
    """The literals of a module that read like words for a person."""
    passed = set(_not_said(tree))
    for node in ast.walk(tree):
        yield from (text for text in _texts(node) if node not in passed and _is_said(text))


def _refusals(tree: ast.Module) -> Iterator[str]:
    """What view-models refuse by themselves: `Notice("code", "sentence")`."""
    for node in ast.walk(tree):
        if _name(node) == "Notice" and isinstance(node, ast.Call) and len(node.args) > 1:
            yield from _texts(node.args[1])


def _is_said(text: str) -> bool:
    plain = re.sub(r"\{\w+\}", "", text).strip()
    if not re.search("[A-Za-zàèéìòù]{2}", plain) or NOT_WORDS.fullmatch(plain):
        return False
    if plain[0].isupper() or " " in plain:
        return True
    return plain != text and " " in text.strip() and not re.search("[/&]", plain)


def _not_said(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, pieces of f-strings, and what bugs, the log and statements say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
        elif isinstance(node, ast.Call) and _QUIET.fullmatch(ast.unparse(node.func)):
            yield from ast.walk(node)


def _text(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _texts(node: ast.AST) -> list[str]:
    """A literal; an f-string with gaps for its values, once for each way that an `if` of words within it can go."""
    text = _text(node)
    if text is not None:
        return [text]
    if not isinstance(node, ast.JoinedStr):
        return []
    ways, gaps = [""], count()
    for one in node.values:
        value = one.value if isinstance(one, ast.FormattedValue) else one
        words = [_text(value)] if not isinstance(value, ast.IfExp) else [_text(value.body), _text(value.orelse)]
        if None in words:
            words = [f"{{{next(gaps)}}}"]
        ways = [f"{way}{word}" for way in ways for word in words]
    return ways


# ------------------------------------------------------------------------------------------------------ words of the window


def window_words() -> set[tuple[str, str]]:
    """Every (context, text) that app/ui marks for translation, as Python's own parser sees it."""
    found: set[tuple[str, str]] = set()
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        _marked(tree, "", _helpers(tree), found)
    return found


def _helpers(tree: ast.Module) -> dict[str, str]:
    """Functions of a module that translate their argument, with their context. Only the gallery imports one."""
    found = {}
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        for call in ast.walk(function):
            if _name(call) == "translate" and isinstance(call, ast.Call) and isinstance(call.args[1], ast.Name):
                context = _text(call.args[0])
                if context is not None and [call.args[1].id] == [one.arg for one in function.args.args]:
                    found[function.name] = context
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(one.name == "tr" for one in node.names):
            found["tr"] = "gallery"
    return found


def _marked(node: ast.AST, inside: str, helpers: dict[str, str], found: set[tuple[str, str]]) -> None:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = _name(child)
            if name == "tr" and isinstance(child.func, ast.Attribute):
                _add(found, inside, child.args[0])
            elif name in ("translate", "QT_TRANSLATE_NOOP") and len(child.args) == 2:
                _add(found, _text(child.args[0]) or "", child.args[1])
            elif isinstance(child.func, ast.Name) and name in helpers:
                _add(found, helpers[name], child.args[0])
        _marked(child, child.name if isinstance(child, ast.ClassDef) else inside, helpers, found)


def _add(found: set[tuple[str, str]], context: str, node: ast.AST) -> None:
    for one in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
        text = _text(one)
        if text is not None:
            found.add((context, text))


def _name(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


# ------------------------------------------------------------------------------------------------------------ Qt's own tools


def update(inner: Iterable[str]) -> None:
    """Let lupdate bring the catalogue to what the sources say now, and drop what they no longer say."""
    # lupdate takes the gallery's own `tr` for one without a context; its words come with the others that it does not see.
    sources = [str(path) for path in sorted((ROOT / "app" / "ui").rglob("*.py")) if "gallery" not in path.name]
    marked = sorted(window_words() | {(CONTEXT, one) for one in inner})
    with tempfile.TemporaryDirectory() as folder:
        more = Path(folder) / "more.py"
        more.write_text(
            "".join(f"QT_TRANSLATE_NOOP({_quoted(one)}, {_quoted(text)})\n" for one, text in marked), encoding="utf-8"
        )
        listed = Path(folder) / "sources.lst"
        listed.write_text("\n".join([*sources, str(more)]), encoding="utf-8")
        _run("lupdate", "-locations", "none", "-source-language", "it", "-target-language", "en", "-sort-messages",
             "-no-obsolete", "-disable-heuristic", "similartext", f"@{listed}", "-ts", str(CATALOGUE))  # fmt: skip


def release(into: Path = COMPILED) -> None:
    """Compile the catalogue."""
    _run("lrelease", "-silent", "-compress", str(CATALOGUE), "-qm", str(into))


def untranslated() -> list[tuple[str, str]]:
    """(context, text) of what still has no translation."""
    return [(one[0], one[1]) for one in messages() if not one[2] or one[3]]


def messages() -> Iterator[tuple[str, str, str, str]]:
    """(context, Italian, translation, type) of every message; the type is "" for a finished one."""
    for context in ET.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                told.text or "",
                told.get("type") or "",
            )


def inner_text(inner: Iterable[str]) -> str:
    """What `inner.json` holds."""
    return json.dumps(sorted(inner), ensure_ascii=False, indent=0) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    folder = Path(sys.executable).parent
    program = next(path for path in folder.glob(f"pyside6-{tool}*") if path.suffix in ("", ".exe"))
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def main() -> int:
    """Update, compile, and say what is still to be translated."""
    inner = inner_words()
    LIST.write_text(inner_text(inner), encoding="utf-8")
    update(inner)
    release()
    missing = untranslated()
    for context, text in missing:
        print(f"{context}: {text!r}")
    print(f"{sum(1 for _ in messages())} messages, {len(missing)} to translate in {CATALOGUE.name}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
