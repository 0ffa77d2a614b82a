"""Sentences: from a Text's read zones to sentences with words and syntax.

Takes a Text and a reader, gives `Sentence`s in order and, beside each, the entities that the reader
saw in it. A headline in title case is read in a truecased copy; offsets are always the stored ones.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.document import Text, Zone
from dragoman.records.ids import digest
from dragoman.records.sentence import Sentence, Token
from dragoman.stages.annotate.paragraphs import find_paragraphs
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.annotate.truecase import is_set_apart, learn_casing, truecase

# The longest sentence of the UD English treebanks has 159 words: what is longer is a list or junk,
# and is cut at its last break of phrase before this many words, or right there.
LONGEST = 200
_BREAKS = frozenset({";", ",", ":", "–", "—", "|", "•", "-", "…", "..."})
_SAID = re.compile(r"\w")

Entity = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence, and the reader's entities in it as half-open ranges of words with a label."""

    sentence: Sentence
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words of a sentence to be: their offsets, the zone and the paragraph."""

    offsets: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    zone: Zone
    paragraph: int


def find_sentences(
    text: Text, reader: SentenceReader, name_at: Callable[[Sequence[str], int], int]
) -> list[Parsed]:
    """Return the sentences of the zones that are read, in order.

    `name_at` tells how many words from a place on are a known name.
    """
    stretches = list(_stretches(text, reader))
    apart = [is_set_apart(s.words) for s in stretches]
    running = zip(stretches, apart, strict=True)
    casing = learn_casing(s.words for s, aside in running if s.zone is Zone.BODY and not aside)
    seen: Counter[str] = Counter()
    found: list[Parsed] = []
    for stretch, aside in zip(stretches, apart, strict=True):
        joined = " ".join(stretch.words)
        key = digest(joined, seen[joined])
        seen[joined] += 1
        shown = stretch.words
        if aside:
            shown = truecase(shown, casing, name_at)
        found.append(_read(stretch, shown, key, len(found), reader))
    return found


def _stretches(text: Text, reader: SentenceReader) -> Iterator[_Stretch]:
    for number, paragraph in enumerate(find_paragraphs(text.words, text.zones)):
        for start, end in reader.split(text.words, paragraph.start, paragraph.end):
            places = reader.tokenize(text.words[start:end])
            offsets = [(start + first, start + last) for first, last in places]
            words = [text.words[first:last] for first, last in offsets]
            for first, last in _pieces(words):
                if any(map(_SAID.search, words[first:last])):
                    yield _Stretch(
                        tuple(offsets[first:last]),
                        tuple(words[first:last]),
                        paragraph.zone,
                        number,
                    )


def _pieces(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence after a break of phrase, or after `LONGEST` words."""
    first = 0
    while len(words) - first > LONGEST:
        window = range(first + LONGEST - 1, first + LONGEST // 2, -1)
        cut = next((p + 1 for p in window if words[p] in _BREAKS), first + LONGEST)
        yield first, cut
        first = cut
    if first < len(words):
        yield first, len(words)


def _read(
    stretch: _Stretch, shown: Sequence[str], key: str, index: int, reader: SentenceReader
) -> Parsed:
    reading = reader.read(shown)
    columns = zip(
        stretch.offsets,
        stretch.words,
        reading.lemmas,
        reading.tags,
        reading.heads,
        reading.relations,
        strict=True,
    )
    tokens = tuple(
        Token(start=start, end=end, text=word, lemma=lemma, tag=tag, head=head, relation=relation)
        for (start, end), word, lemma, tag, head, relation in columns
    )
    sentence = Sentence(
        index=index,
        start=tokens[0].start,
        end=tokens[-1].end,
        zone=stretch.zone,
        paragraph=stretch.paragraph,
        key=key,
        tokens=tokens,
    )
    return Parsed(sentence, reading.entities)
