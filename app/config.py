"""What this program is called, which version it is, and where the system keeps its things. Knows no record and no file's content."""

from pathlib import Path

from platformdirs import user_data_path, user_state_path

VERSION = "0.1.0"
_NAME = "portineria"


def default_profile() -> Path:
    """Where this system keeps a person's data of this program, unless `--profile` says otherwise."""
    return user_data_path(_NAME, appauthor=False)


def witness_folder() -> Path:
    """Where the witnesses stand: outside every profile, so that a folder put back from a backup is noticed.

    A name of its own: on Windows a program's state and its data share one place.
    """
    return user_state_path(f"{_NAME}-testimoni", appauthor=False)
