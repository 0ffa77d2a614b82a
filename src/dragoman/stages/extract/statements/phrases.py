"""Sources without a verb of speech: "according to X", "in the words of X", "in her view".

Takes a sentence's tree and a place where such a phrase may begin; gives the attribution whose
content is the clause that the phrase modifies.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from dragoman.ontology.speech import CueEntry, CueKind, SpeechLexicon
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape
from dragoman.stages.extract.statements.source import make_source
from dragoman.stages.extract.statements.tree import Tree

Settle = Callable[[Tree, set[int], Range | None], list[Range]]


def phrase_cue(
    tree: Tree, place: int, lexicon: SpeechLexicon, settle: Settle
) -> Attribution | None:
    """Read "according to X" and the like at a place."""
    size = _phrase_at(tree, place, lexicon)
    head = _governed(tree, place, size) if size else None
    if head is None or tree.lemma(head) in lexicon.not_sources:
        return None
    phrase = {i for i in tree.below(head) if i >= place} | set(range(place, place + size))
    if size > 2:  # "in the words of": all that hangs on the noun is of the phrase.
        phrase |= tree.below(place + size - 2)
    words = _clause_around(tree, head, phrase) - _other_phrases(tree, place, lexicon)
    cue = tree.offsets((place, place + size))
    content = settle(tree, words, cue)
    if not content:
        return None
    return Attribution(
        sentence=tree.sentence.index,
        place=place,
        shape=Shape.PREPOSITION,
        cue=cue,
        source=make_source(tree, head),
        content=content,
    )


def view_cue(tree: Tree, place: int, lexicon: SpeechLexicon, settle: Settle) -> Attribution | None:
    """Read "in her view", "by the minister's account" at its noun."""
    if tree.lemma(place) not in lexicon.views or tree.relation(place) != "obl":
        return None
    owners = tree.by(place, "nmod:poss")
    if not owners or tree.case(place) not in {"in", "by", "to"}:
        return None
    if tree.lemma(place) == "account" and tree.by(place, "nmod"):
        return None  # "in its account of X": where it was said, not who tells it so.
    cue = tree.offsets((place, place + 1))
    content = settle(tree, _clause_around(tree, place, set()), cue)
    if not content:
        return None
    return Attribution(
        sentence=tree.sentence.index,
        place=place,
        shape=Shape.PREPOSITION,
        cue=cue,
        source=make_source(tree, owners[0]),
        content=content,
    )


_HELD = CueEntry(lemma="", kind=CueKind.ATTITUDE)
"""What is held without being said: it gives an attribution and no statement."""


def hearsay_cue(
    tree: Tree, place: int, lexicon: SpeechLexicon, settle: Settle
) -> Attribution | None:
    """Read "reportedly" and "in a poll" at a word: the clause rests on others, who said nothing."""
    polled = tree.lemma(place) in lexicon.polls and tree.relation(place) == "obl"
    rumored = tree.lemma(place) in lexicon.hearsay and tree.relation(place) == "advmod"
    if not rumored and not (polled and tree.case(place) == "in"):
        return None
    mark = tree.by(place, "case")[0] if polled else place
    cue = tree.offsets((mark, mark + 1))
    content = settle(tree, _clause_around(tree, place, set()), cue)
    if not content:
        return None
    return Attribution(
        sentence=tree.sentence.index,
        place=place,
        shape=Shape.PREPOSITION,
        entry=_HELD,
        cue=cue,
        source=make_source(tree, place) if polled else None,
        content=content,
    )


def _other_phrases(tree: Tree, place: int, lexicon: SpeechLexicon) -> set[int]:
    """Return the words of other phrases of the same kind in the sentence."""
    words = set[int]()
    for other in range(len(tree.tokens)):
        if other != place and (size := _phrase_at(tree, other, lexicon)):
            head = _governed(tree, other, size)
            words |= set(range(other, other + size))
            words |= tree.below(head) if head is not None else set()
    return words


def _phrase_at(tree: Tree, place: int, lexicon: SpeechLexicon) -> int:
    """Return how many words of a phrase such as "according to" begin at a place, 0 if none does."""
    for words in _by_first(lexicon.prepositions).get(tree.word(place), ()):
        if all(tree.word(place + i) == word for i, word in enumerate(words)):
            return len(words)
    return 0


@lru_cache(maxsize=4)
def _by_first(phrases: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the words of phrases by the first of them, in order."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in map(str.split, phrases):
        found.setdefault(words[0], []).append(tuple(words))
    return found


def _governed(tree: Tree, place: int, size: int) -> int | None:
    """Return the head word of the noun that a phrase such as "according to" introduces."""
    last = place + size - 1
    owners = [i for i in tree.by(last - 1, "nmod") if i > last] if size > 2 else []
    if owners:  # "in the words of the envoy".
        return owners[0]
    here = place if tree.tokens[place].relation == "case" else last
    if tree.tokens[here].relation in {"case", "mark", "fixed"}:
        head = tree.tokens[here].head
        head = tree.tokens[head].head if tree.tokens[here].relation == "fixed" else head
        if head > last:
            return head
    for kid in (here, place):
        below = [i for i in tree.kids[kid] if i > last]
        if below:
            return below[0]
    return None


def _clause_around(tree: Tree, head: int, phrase: set[int]) -> set[int]:
    """Return the words of the clause that a source's phrase modifies, without the phrase."""
    inside = tree.below(head)
    for up in tree.up(head):
        relation = tree.relation(up)
        if relation in {"root", "ccomp", "parataxis", "advcl"} or (
            relation in {"conj", "acl"} and tree.by(up, "nsubj", "csubj", "expl")
        ):
            return tree.below(up) - inside - phrase
    return set()
