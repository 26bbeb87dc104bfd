"""A schema as plain values, so that two can be compared and the difference read; and a step of a version to come."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect

NEXT_STEP = '''
"""A step of a version to come, for the tests of what every step does."""

{imports}
from alembic import op

revision = "{next}"
down_revision = "{head}"


def upgrade():
    op.execute("ALTER TABLE person ADD COLUMN nickname TEXT")
    op.execute("UPDATE person SET nickname = surname")
    {in_the_middle}
    op.execute("CREATE INDEX person_nickname ON person (nickname)")


def downgrade():
    op.execute("DROP INDEX person_nickname")
    op.execute("ALTER TABLE person DROP COLUMN nickname")
'''

KILLED = {"imports": "import os\nimport signal\n", "in_the_middle": "os.kill(os.getpid(), signal.SIGKILL)"}


NEXT = "9000"
"""Its revision."""


def schema(connection: Connection) -> dict[str, Any]:
    """Table -> columns, key, indexes and unique constraints; Alembic's own table and the search index left out.

    Each is asked of all tables at once: asked of one table after another, a database answers eight hundred questions.
    """
    look = inspect(connection)
    tables = [
        name for name in sorted(look.get_table_names()) if name != "alembic_version" and not name.startswith("search")
    ]

    def of_each(asked: Callable[..., dict[Any, Any]]) -> dict[str, Any]:
        return {name: found for (_, name), found in asked(filter_names=tables).items()}

    columns, keys = of_each(look.get_multi_columns), of_each(look.get_multi_pk_constraint)
    indexes, uniques = of_each(look.get_multi_indexes), of_each(look.get_multi_unique_constraints)
    checks, foreign_keys = of_each(look.get_multi_check_constraints), of_each(look.get_multi_foreign_keys)
    return {
        table: {
            "columns": {
                column["name"]: (_family(column["type"]), column["nullable"], column.get("default"))
                for column in columns[table]
            },
            "key": keys[table]["constrained_columns"],
            "indexes": {
                one["name"]: (one["column_names"], bool(one["unique"]))
                for one in indexes[table]
                if not one.get("duplicates_constraint")
            },
            "unique": sorted(tuple(one["column_names"]) for one in uniques[table]),
            "checks": len(checks[table]),
            "foreign_keys": len(foreign_keys[table]),
        }
        for table in tables
    }


def _family(kind: Any) -> str:
    return {"BIGINT": "INTEGER", "BYTEA": "BLOB"}.get(str(kind), str(kind))


def scripts_with_next(existing: Path, folder: Path, *, killed: bool = False) -> Path:
    """A copy of a folder of migrations with one more step at its end, which may die half-way."""
    copy = folder / "migrations"
    shutil.copytree(existing, copy, ignore=shutil.ignore_patterns("__pycache__"))
    words = (KILLED if killed else dict.fromkeys(KILLED, "")) | {"next": NEXT, "head": newest_revision(existing)}
    (copy / "versions" / f"{NEXT}_next.py").write_text(NEXT_STEP.format(**words), encoding="utf-8")
    return copy


def newest_revision(scripts: Path) -> str:
    """The one head of a folder of migrations."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(scripts))
    head = ScriptDirectory.from_config(config).get_current_head()
    assert head is not None
    return head
