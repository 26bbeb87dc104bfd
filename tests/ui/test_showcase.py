"""Pictures for the demo: a page that says that something went wrong is not photographed as if all were well."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.showcase import _Watched
from app.ui.widgets import NoticeBox


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(("kind", "said"), [("err", "shows an error: Non è qui"), ("info", "nothing was drawn")])
def test_a_page_with_an_error_on_it_is_no_picture(kind: str, said: str, tmp_path: Path) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(NoticeBox(kind, "Non è qui"))
    window.show()
    blank = QImage(30, 30, QImage.Format.Format_RGB32)
    blank.fill(0)
    desktop = SimpleNamespace(open_thing=lambda *_: None, _settle=lambda: blank, _errors=[], window=window)
    with pytest.raises(RuntimeError, match=said):
        _Watched.shoot(desktop, "pagina", "", tmp_path)
    window.close()
