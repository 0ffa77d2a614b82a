"""What a mediator says will be done after talks: "the gates would be open by 10 May, she said".

Takes a sentence's tree and a verb or adjective; gives the `Promise` of both sides. It needs a
speaker of neither side, talks that he speaks after, and a day.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, StatementClaim, Strength
from dragoman.stages.extract.commitments.action import action_words
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import POSSIBLE, Promise
from dragoman.stages.extract.statements.tree import Tree

_WILL = frozenset({"will", "would", "’ll", "'ll"})
_DONE = frozenset("operational ready open complete free active available closed".split())
_TALKS = frozenset("meeting talk round session negotiation summit dialogue conference".split())
_AFTER = frozenset({"after", "following", "at", "upon", "in"})


def find_mediated(tree: Tree, parties: Parties) -> Iterator[Promise]:
    """Yield what a mediator says both sides will have done."""
    if not tree.has(_WILL):
        return
    for place, token in enumerate(tree.tokens):
        if not {tree.word(i) for i in tree.by(place, "aux")} & _WILL:
            continue
        done = tree.passive(place) or (tree.by(place, "cop") and tree.lemma(place) in _DONE)
        subject = tree.first(place, "nsubj")
        said = parties.scene.speech.innermost(token.start)
        if not done or subject is None or said is None or parties.is_political(tree, subject):
            continue
        if parties.promises.has("procedural", tree.lemma(place)):
            continue
        if not _has_day(tree, place, parties):
            continue
        if said.sentence == tree.sentence.index and _mediates(tree, said, parties):
            yield Promise(
                verb=place,
                head=place,
                action=frozenset(action_words(tree, place) - set(tree.by(place, "mark"))),
                by=(),
                strength=Strength.AGREED,
                fate=Fate.MADE,
                confidence=POSSIBLE,
                joint=True,
            )


def _has_day(tree: Tree, place: int, parties: Parties) -> bool:
    inside = tree.below(place)
    times = parties.doc.times_in(tree.sentence.index)
    return any(time.first in inside and time.rule is not None for time in times)


def _mediates(tree: Tree, said: StatementClaim, parties: Parties) -> bool:
    """Tell whether somebody of neither side speaks after talks."""
    pair = parties.sides.makers(tree.sentence.end)
    if pair is None or said.speaker is None or not parties.voices.speaks_politically(said):
        return False
    own = parties.voices.sides_of_party(said.speaker)
    if any(own & parties.voices.sides_of(one) for one in pair):
        return False
    kids = tree.by(said.head, "obl") if said.head < len(tree.tokens) else []
    return any(tree.lemma(i) in _TALKS and tree.case(i) in _AFTER for i in kids)
