"""The tables of a dossier, in three kinds: primary, derived, and the store's own.

Primary tables (article, sighting, text, judgment) cannot be made again; derived ones (step, output,
source_issue, whole, member) follow from them; redirect, addition, run and meta are the store's own
memory. Only types that SQLite and PostgreSQL share are used. `migrations/` makes the same tables.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA = 1
"""Number of these tables; every migration raises it."""

metadata = MetaData()

article = Table(
    "article",
    metadata,
    Column("document", String(80), primary_key=True),
    Column("digest", String(40), nullable=False),
    Column("url", Text),
    Column("source", Text, nullable=False),
    Column("media_type", String(80), nullable=False),
    Column("declared", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)
"""An article as it was got. `digest` is of all its fields: what the first step depends on."""

sighting = Table(
    "sighting",
    metadata,
    Column("document", String(80), ForeignKey("article.document"), primary_key=True),
    Column("address", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("addition", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("added_at", String(40), nullable=False),
)
"""Where an article was seen. `state`: present, changed (other bytes there now) or vanished."""

text = Table(
    "text",
    metadata,
    Column("document", String(80), ForeignKey("article.document"), primary_key=True),
    Column("digest", String(40), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)
"""Stored words: what passages and judgments point into, so old ones stay."""

judgment = Table(
    "judgment",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

step = Table(
    "step",
    metadata,
    Column("document", String(80), ForeignKey("article.document"), primary_key=True),
    Column("step", String(40), primary_key=True),
    Column("key", String(40), nullable=False),
    Column("digest", String(40), nullable=False),
)
"""What a step was last made from (`key`) and what it gave (`digest`)."""

output = Table(
    "output",
    metadata,
    Column("document", String(80), ForeignKey("article.document"), primary_key=True),
    Column("step", String(40), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)
"""What a step gave for a document. The payload of a text stands in `text`."""

source_issue = Table(
    "source_issue",
    metadata,
    Column("address", Text, primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

whole = Table(
    "whole",
    metadata,
    Column("generation", Integer, primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)
"""What the steps over the whole dossier gave; readers take the generation that `meta` names."""

member = Table(
    "member",
    metadata,
    Column("generation", Integer, primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("owner", String(80), primary_key=True),
    Index("member_owner", "generation", "owner"),
)
"""Which finding or entity a claim, mention or round belongs to: any member's id is an address."""

redirect = Table(
    "redirect",
    metadata,
    Column("former", String(80), primary_key=True),
    Column("owner", String(80), nullable=False),
)
"""Where an id leads that no finding or entity has any more."""

addition = Table(
    "addition",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", Text, nullable=False),
    Column("added_at", String(40), nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dragoman", String(40), nullable=False),
    Column("started_at", String(40), nullable=False),
    Column("ended_at", String(40)),
)

meta = Table(
    "meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""schema, generation, whole_key (what the generation was made from), view,
models, changes, settled."""
