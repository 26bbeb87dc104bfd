"""Fixtures of the migration tests: a real PostgreSQL."""

from tests.helpers.postgres import database, postgres_server

__all__ = ["database", "postgres_server"]
