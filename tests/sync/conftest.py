"""Fixtures of the sync tests: a real PostgreSQL."""

from tests.helpers.postgres import database, postgres_server, private_folder

__all__ = ["database", "postgres_server", "private_folder"]
