"""Fixtures of the centre's tests."""

from tests.helpers.postgres import database, postgres_server, private_folder

__all__ = ["database", "postgres_server", "private_folder"]
