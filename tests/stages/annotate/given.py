"""Texts and sentences given by hand, and a reader that answers what it is told."""

from collections.abc import Sequence

from dragoman.models.rules import RuleReading
from dragoman.models.rules_tags import lemma_of
from dragoman.models.sentences import split_sentences
from dragoman.models.tokens import tokenize
from dragoman.records.annotated import Annotated
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.records.sentence import Sentence, Token


def text_of(words: str, *, headline: int = 0, language: str = "en") -> Text:
    """A text whose first `headline` characters are its headline, the rest its body."""
    zones = [ZoneSpan(zone=Zone.HEADLINE, start=0, end=headline)] if headline else []
    zones.append(ZoneSpan(zone=Zone.BODY, start=headline, end=len(words)))
    return Text(
        document=f"document-{digest(words)}",
        source="given.txt",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=tuple(zones),
        language=language,
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )


def reading_of(marks: str, entities: Sequence[tuple[int, int, str]] = ()) -> RuleReading:
    """A reading from "word/TAG/head/relation" marks."""
    rows = [mark.rsplit("/", 3) for mark in marks.split()]
    return RuleReading(
        tags=tuple(row[1] for row in rows),
        lemmas=tuple(lemma_of(row[0], row[1]) for row in rows),
        heads=tuple(int(row[2]) for row in rows),
        relations=tuple(row[3] for row in rows),
        entities=tuple(entities),
    )


def sentence_of(marks: str, index: int = 0) -> Sentence:
    """A sentence from such marks; its words are one space apart."""
    reading = reading_of(marks)
    tokens, offset = [], 0
    for place, mark in enumerate(marks.split()):
        word = mark.rsplit("/", 3)[0]
        tokens.append(
            Token(
                start=offset,
                end=offset + len(word),
                text=word,
                lemma=reading.lemmas[place],
                tag=reading.tags[place],
                head=reading.heads[place],
                relation=reading.relations[place],
            )
        )
        offset += len(word) + 1
    return Sentence(
        index=index,
        start=0,
        end=offset - 1,
        zone=Zone.BODY,
        paragraph=0,
        key=digest(marks),
        tokens=tuple(tokens),
    )


class Told:
    """A reader that was told the reading of each sentence, by its words."""

    digest = "told"

    def __init__(self, *given: tuple[str, Sequence[tuple[int, int, str]]]) -> None:
        self._given = {
            tuple(mark.rsplit("/", 3)[0] for mark in marks.split()): reading_of(marks, entities)
            for marks, entities in given
        }

    def split(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        return list(split_sentences(text, start, end))

    def tokenize(self, sentence: str) -> list[tuple[int, int]]:
        return tokenize(sentence)

    def read(self, words: Sequence[str]) -> RuleReading:
        return self._given[tuple(words)]


def named(annotated: Annotated) -> dict[str, str]:
    """The texts of the mentions that have an antecedent, with the antecedent's text."""
    by_id = {m.id: m for m in annotated.mentions}
    return {m.text: by_id[m.antecedent].text for m in annotated.mentions if m.antecedent}
