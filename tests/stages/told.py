"""Articles for tests from their words to the record: `told({"a": ("2031-04-05", "…")})`.

The trees stand in trees.conllu; the actors are the invented ones of the sample. Everything else is
real: annotate, extract, and the steps over all documents as far as `reconcile`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import DateKind, DateSign, Genre, Text, Zone, ZoneSpan
from dragoman.records.finding import Finding
from dragoman.records.ids import digest
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.run.whole import Given, make_whole
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract import extract
from tests.parsed import Treebank

ACTORS = Path(__file__).parents[2] / "samples" / "actors.yaml"
Articles = Mapping[str, tuple[str, str]]
"""Name, and day of publication with words, of each article."""


@cache
def actors() -> Ontology:
    """Return the ontology with the sample's invented actors."""
    return load_ontology(ACTORS)


def told(articles: Articles, *, reader: SentenceReader | None = None) -> list[Any]:
    """Return the findings that articles make together, before what is unsure is put aside."""
    texts = [_text(name, day, words) for name, (day, words) in articles.items()]
    made = annotate(texts, reader=reader or Treebank(), ontology=actors())
    documents = [doc for doc in made if isinstance(doc, Annotated)]
    claims = [c for c in extract(documents, ontology=actors()) if not isinstance(c, Issue)]
    whole = make_whole(Readings(documents, claims), actors(), Given(), lambda name: None)
    return [record for record in whole.records if isinstance(record, Finding)]


def _text(name: str, day: str, words: str) -> Text:
    sign = DateSign(kind=DateKind.DECLARED, start=day, end=day, granularity="day", text=day)
    return Text(
        document=name,
        source=f"{name}.txt",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(sign,),
    )
