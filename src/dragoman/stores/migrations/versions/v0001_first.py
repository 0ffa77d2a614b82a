"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of schema 1."""
    _primary()
    _derived()
    _own()


def _primary() -> None:
    """What cannot be made again."""
    op.create_table(
        "article",
        sa.Column("document", sa.String(80), primary_key=True),
        sa.Column("digest", sa.String(40), nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("media_type", sa.String(80), nullable=False),
        sa.Column("declared", sa.LargeBinary, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sighting",
        sa.Column("document", sa.String(80), sa.ForeignKey("article.document"), primary_key=True),
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("addition", sa.Integer, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "text",
        sa.Column("document", sa.String(80), sa.ForeignKey("article.document"), primary_key=True),
        sa.Column("digest", sa.String(40), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judgment",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )


def _derived() -> None:
    """What follows from it."""
    op.create_table(
        "step",
        sa.Column("document", sa.String(80), sa.ForeignKey("article.document"), primary_key=True),
        sa.Column("step", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("digest", sa.String(40), nullable=False),
    )
    op.create_table(
        "output",
        sa.Column("document", sa.String(80), sa.ForeignKey("article.document"), primary_key=True),
        sa.Column("step", sa.String(40), primary_key=True),
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "source_issue",
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "whole",
        sa.Column("generation", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "member",
        sa.Column("generation", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("owner", sa.String(80), primary_key=True),
    )
    op.create_index("member_owner", "member", ["generation", "owner"])


def _own() -> None:
    """The store's own memory."""
    op.create_table(
        "redirect",
        sa.Column("former", sa.String(80), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
    )
    op.create_table(
        "addition",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("dragoman", sa.String(40), nullable=False),
        sa.Column("started_at", sa.String(40), nullable=False),
        sa.Column("ended_at", sa.String(40)),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.bulk_insert(
        sa.table("meta", sa.column("name"), sa.column("value")),
        [{"name": "schema", "value": "1"}],
    )
