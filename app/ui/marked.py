"""Text marked for translation where no object can translate it yet (module tables).

PySide's own QT_TRANSLATE_NOOP is typed as giving an object; this one gives the text back as the text it is, under the
name that lupdate looks for.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself; `QCoreApplication.translate(context, text)` makes it the window's language."""
    return text
