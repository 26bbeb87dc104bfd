"""The demo: the whole main job on invented people, played for real and measured at the end."""

from app.demo.entry import main

__all__ = ["main"]
