"""Runs the centre's migrations on the connection that `app.server.migrate` hands over; imports nothing of ours."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transaction_per_migration=False)
with context.begin_transaction():
    context.run_migrations()
