"""Passages: sentences that stand in texts of more than one origin.

Takes the readings with their shingles and groups of copies, gives each such sentence with a name
that it shares with its counterparts: a paragraph that was carried over, an agency's text inside a
longer piece. Sentences that share shingles of their sketches are candidates and are compared
exactly. Short sentences, and those in quotation marks, which are their speaker's wherever they
stand, count only where they stand beside such a one in both texts. What stands in very many texts
is furniture, and does not count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.records.annotated import Annotated, Quotation
from dragoman.records.document import Zone
from dragoman.records.entity import Carried
from dragoman.records.ids import group_id
from dragoman.records.sentence import Sentence
from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.pairing import pairs_sharing
from dragoman.stages.resolve.shingles import SHINGLE, Marks, Places, Shingles, shared

SKETCH = 8
"""Shingles by which a sentence is looked up: its least ones."""
LEAST_MET = 2
"""Shingles of the sketches that two candidates must share: one may be a set phrase."""
LEAST_SHARED = 8
"""Shingles that two sentences must share, so a run of twelve words: of the sentences of T17 that
share fewer, some are formulas ("he said in a statement issued on Friday")."""
SAME_CONTAINED = 0.6
"""Shingles of the shorter sentence that stand in the longer: editors cut clauses and change a word
or two in twenty."""
MOST_QUOTED = 0.5
"""The share of a sentence that may stand in quotation marks."""
MOST_ORIGINS = 100
"""Texts above which a sentence is furniture (an appeal to subscribe, a description of the house):
a background sentence is seldom kept in more reports, and furniture stands in all of a site's."""


@dataclass(frozen=True, slots=True, eq=False)
class _Passage:
    document: str
    at: int
    """Its place among the sentences of the document's body."""
    sentence: Sentence
    shingles: Shingles
    first: int
    end: int
    """Its words, from place to place."""
    quoted: bool

    @property
    def id(self) -> str:
        return f"{self.document} {self.sentence.key}"

    @property
    def words(self) -> Marks:
        return self.shingles.words[self.first : self.end]

    @property
    def stands_alone(self) -> bool:
        """Whether it is looked for by itself; else it is known by its neighbours alone."""
        return not self.quoted and self.end - self.first >= LEAST_SHARED + SHINGLE - 1

    @property
    def marks(self) -> Marks:
        return self.shingles.between(self.first, self.end)


def carried_over(
    documents: Sequence[Annotated], prints: Mapping[str, Shingles], origin: Mapping[str, str]
) -> list[Carried]:
    """Return the sentences that texts of several origins share, by document and place."""
    texts = {d.document: list(_sentences(d, prints[d.document])) for d in documents}
    met = list(_alike(texts, origin))
    known = {p.id: p for pair in met for p in pair}
    groups = Groups(sorted(known))
    for left, right in met:
        groups.join(left.id, right.id)
    found = [
        _carried([known[id_] for id_ in members])
        for members in groups.members()
        if 1 < len({origin[known[id_].document] for id_ in members}) <= MOST_ORIGINS
    ]
    return sorted((c for group in found for c in group), key=lambda c: (c.document, c.start))


def _alike(
    texts: Mapping[str, Sequence[_Passage]], origin: Mapping[str, str]
) -> Iterator[tuple[_Passage, _Passage]]:
    """Yield sentences of texts of two origins that are the same, or nearly."""
    alone = [[p for p in texts[id_] if p.stands_alone] for id_ in sorted(texts)]
    for left, right in _candidates(alone):
        if origin[left.document] != origin[right.document] and _is_same(left, right):
            yield from _stretch(texts[left.document], left.at, texts[right.document], right.at)


def _carried(group: Sequence[_Passage]) -> list[Carried]:
    name = group_id("passage", (p.id for p in group))
    return [
        Carried(document=p.document, start=p.sentence.start, end=p.sentence.end, passage=name)
        for p in group
    ]


def _sentences(document: Annotated, shingles: Shingles) -> Iterator[_Passage]:
    body = [sentence for sentence in document.sentences if sentence.zone is Zone.BODY]
    firsts = shingles.places([sentence.start for sentence in body])
    ends = shingles.places([sentence.end for sentence in body])
    for at, (sentence, first, end) in enumerate(zip(body, firsts, ends, strict=True)):
        quoted = _is_quoted(sentence, document.quotations)
        yield _Passage(document.document, at, sentence, shingles, first, end, quoted)


def _is_quoted(sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    """Tell whether most of a sentence stands in quotation marks."""
    inside = (
        min(q.end, sentence.end) - max(q.start, sentence.start)
        for q in quotations
        if q.start < sentence.end and sentence.start < q.end
    )
    return max(inside, default=0) > MOST_QUOTED * (sentence.end - sentence.start)


def _candidates(texts: Iterable[Sequence[_Passage]]) -> Iterator[tuple[_Passage, _Passage]]:
    """Yield passages whose sketches meet; `texts` has those of each document."""
    found: list[_Passage] = []
    marks, items = list[Marks](), list[Places]()
    for passages in filter(None, texts):
        spans = [(passage.first, passage.end) for passage in passages]
        sketch, whose = passages[0].shingles.least(spans, SKETCH)
        marks.append(sketch)
        items.append(whose + len(found))
        found += passages
    if not found:
        return
    for left, right in pairs_sharing(np.concatenate(marks), np.concatenate(items), LEAST_MET):
        yield found[left], found[right]


def _is_same(left: _Passage, right: _Passage) -> bool:
    one, other = left.marks, right.marks
    return shared(one, other) >= max(LEAST_SHARED, SAME_CONTAINED * min(len(one), len(other)))


def _stretch(
    left: Sequence[_Passage], at: int, right: Sequence[_Passage], other: int
) -> Iterator[tuple[_Passage, _Passage]]:
    """Yield two like sentences, and what stands beside both of them in the very same words."""
    yield left[at], right[other]
    for step in (1, -1):
        i, j = at + step, other + step
        while 0 <= i < len(left) and 0 <= j < len(right):
            if not np.array_equal(left[i].words, right[j].words):
                break
            yield left[i], right[j]
            if left[i].stands_alone:
                break  # It goes on from there by itself.
            i, j = i + step, j + step
