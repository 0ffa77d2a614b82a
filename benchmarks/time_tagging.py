"""Our own answers: texts read, tagged, and worked out from the day of the document."""

import time
from collections.abc import Iterable, Sequence
from typing import Any

from dragoman.records.document import Genre, Text, Zone
from dragoman.records.ids import digest
from dragoman.records.sentence import Sentence, Token
from dragoman.records.time import Anchor, TimeExpression
from dragoman.records.when import When
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.annotate.time import find_times
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.value import timex_value

Answer = dict[str, Any]


def tagged(rows: Sequence[Answer], reader: SentenceReader) -> tuple[dict[str, list[Answer]], int]:
    """Tag the texts; the speed is the better of two passes over what was read."""
    read = [(_text(r["doc"], r["text"]), _sentences(r["text"], reader), r["dct"]) for r in rows]
    answers: dict[str, list[Answer]] = {}
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        for text, sentences, created in read:
            answers[text.document] = list(_resolved(find_times(text, sentences), created))
        best = min(best, time.process_time() - begun)
    words = sum(len(row["text"].split()) for row in rows)
    return answers, round(words / best) if best else 0


def _text(name: str, words: str) -> Text:
    return Text(
        document=name,
        source=name,
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


def _sentences(text: str, reader: SentenceReader) -> list[Sentence]:
    found: list[Sentence] = []
    for start, end in reader.split(text, 0, len(text)):
        tokens = _tokens(text[start:end], start, reader)
        if tokens:
            found.append(
                Sentence(
                    index=len(found),
                    start=start,
                    end=end,
                    zone=Zone.BODY,
                    paragraph=0,
                    key=digest(text[start:end], start),
                    tokens=tokens,
                )
            )
    return found


def _tokens(words: str, start: int, reader: SentenceReader) -> tuple[Token, ...]:
    offsets = reader.tokenize(words)
    if not offsets:
        return ()
    reading = reader.read([words[a:b] for a, b in offsets])
    return tuple(
        Token(
            start=start + a,
            end=start + b,
            text=words[a:b],
            lemma=reading.lemmas[i],
            tag=reading.tags[i],
            head=reading.heads[i],
            relation=reading.relations[i],
        )
        for i, (a, b) in enumerate(offsets)
    )


def _resolved(found: Sequence[TimeExpression], created: str) -> Iterable[Answer]:
    day = created[:10]
    dated: dict[str, When] = {}
    for one in found:
        when = When()
        if one.rule is not None:
            anchor = dated.get(one.anchor or "") if one.rule.anchor is Anchor.EXPRESSION else None
            days: tuple[str | None, str | None] = (
                (anchor.start, anchor.end) if anchor else (day, day)
            )
            when = evaluate(one.rule, days)
        dated[one.id] = when
        value = timex_value(one, when)
        yield {"start": one.start, "end": one.end, "type": one.type, "value": value}
