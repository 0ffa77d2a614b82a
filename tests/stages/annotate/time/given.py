"""Texts and sentences for the tests of this folder, made without a model."""

from dragoman.models.rules import Rules
from dragoman.records.document import Genre, Text, Zone
from dragoman.records.ids import digest
from dragoman.records.sentence import Sentence, Token
from dragoman.records.time import TimeExpression
from dragoman.stages.annotate.time import find_times

READER = Rules()


def text_of(words: str) -> Text:
    """Return a text without any metadata."""
    return Text(
        document="document-0",
        source="a.txt",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )


def sentences_of(words: str) -> list[Sentence]:
    """Return the sentences of a text, read by rules; one a line."""
    found: list[Sentence] = []
    start = 0
    for line in words.split("\n"):
        offsets = READER.tokenize(line)
        texts = [line[a:b] for a, b in offsets]
        reading = READER.read(texts)
        tokens = tuple(
            Token(
                start=start + a,
                end=start + b,
                text=texts[i],
                lemma=reading.lemmas[i],
                tag=reading.tags[i],
                head=reading.heads[i],
                relation=reading.relations[i],
            )
            for i, (a, b) in enumerate(offsets)
        )
        found.append(
            Sentence(
                index=len(found),
                start=start,
                end=start + len(line),
                zone=Zone.BODY,
                paragraph=len(found),
                key=f"s{len(found)}",
                tokens=tokens,
            )
        )
        start += len(line) + 1
    return found


def times_in(words: str) -> list[TimeExpression]:
    """Return the time expressions of a text."""
    return find_times(text_of(words), sentences_of(words))


def said(words: str) -> list[tuple[str, str]]:
    """Return the words and unresolved values of the time expressions of a text."""
    return [(t.text, t.value) for t in times_in(words)]
