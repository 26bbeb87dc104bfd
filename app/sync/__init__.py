"""Carries the outbox up and newer records down. `protocol` and `changes` are shared with the centre and know no database."""
