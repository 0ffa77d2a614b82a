"""By when: the time expression that sets a promise's term.

Takes the span of an action and the times of its sentence; gives the id of the one that says by when
or for how long it is to be done: "by 12 March", "within 30 days", "until June", "from 1 May", "on
Monday". A time that only tells of something else ("the agreement of 2001", "the barrier built last
year") is none.
"""

from dragoman.records.claim import Fate
from dragoman.records.time import TimeExpression
from dragoman.stages.extract.commitments.duty import under_agreement
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import Promise
from dragoman.stages.extract.statements.tree import Tree

_TERMS = frozenset(
    {"by", "before", "within", "until", "till", "than", "inside", "starting", "beginning", "from"}
    | {"in", "during", "on", "throughout", "over", "for", "at", "as"}
)
_FIRM = frozenset({"by", "before", "within", "until", "till", "than", "inside"})
_APPROXIMATE = frozenset({"the", "a", "an", "about", "around", "approximately", "next", "roughly"})
_PAST = frozenset({"since", "after", "of"})


def find_term(
    tree: Tree,
    promise: Promise,
    span: tuple[int, int],
    told: TimeExpression | None,
    parties: Parties,
) -> str | None:
    """Return the expression inside an action that sets its term, if one does."""
    found = [
        time
        for time in parties.doc.times_in(tree.sentence.index)
        if span[0] <= time.start and time.end <= span[1]
        if time.type in {"DATE", "TIME", "DURATION"} and _is_of(tree, promise, time)
    ]
    firm = [t for t in found if marked_by(tree, t) in _FIRM]
    loose = [t for t in found if marked_by(tree, t) in _TERMS and t.rule is not None]
    plain = [t for t in found if t is not told and t.rule is not None and _is_bare(tree, t)]
    chosen = [*firm, *loose, *plain][:1]
    return chosen[0].id if chosen else None


def signed_at(tree: Tree, promise: Promise, parties: Parties) -> TimeExpression | None:
    """Return when the agreement was made by which something is promised.

    Told in the sentence before: "It was signed on 10 March. Under it the two undertook to ..."
    """
    at = tree.sentence.index - 1
    if promise.fate is not Fate.MADE or at < 0 or not under_agreement(tree, promise.verb, parties):
        return None
    known = parties.promises.lists["texts"]
    before = parties.doc.sentences[at]
    for place, token in enumerate(before.tokens):
        if parties.promises.has("reaching", token.lemma.lower()):
            kids = before.children_by(place, "nsubj", "obj")
            if any(before.tokens[i].lemma.lower() in known for i in kids):
                return parties.doc.time_of(at, place)
    return None


def marked_by(tree: Tree, time: TimeExpression) -> str:
    """Return the word that brings a time expression, articles and "about" skipped."""
    if tree.word(time.first) in _TERMS:
        return tree.word(time.first)
    place = time.first - 1
    while place >= 0 and tree.word(place) in _APPROXIMATE:
        place -= 1
    if tree.word(place) == "of" and tree.word(place - 1) in {"maximum", "period", "space", "term"}:
        # "Within a maximum of two months", "for a period of 30 days".
        place -= 2
        while place >= 0 and tree.word(place) in _APPROXIMATE:
            place -= 1
    return tree.word(place)


def _is_bare(tree: Tree, time: TimeExpression) -> bool:
    """Tell whether a time stands without a preposition: "hold elections next month"."""
    relation = tree.tokens[max(time.first, time.last - 1)].relation
    relations = {tree.tokens[i].relation.split(":")[0] for i in range(time.first, time.last)}
    adverbial = bool(relations & {"obl", "advmod"}) or relation == "nmod:unmarked"
    return adverbial and marked_by(tree, time) not in _PAST


def _is_of(tree: Tree, promise: Promise, time: TimeExpression) -> bool:
    """Tell whether a time is the action's own, not that of a clause or a past thing inside it."""
    for up in (time.first, *tree.up(time.first)):
        if up in {promise.head, promise.verb}:
            return True
        relation = tree.tokens[up].relation
        if relation.startswith("acl") and not time.first <= up < time.last:
            return marked_by(tree, time) in _FIRM and "to" in tree.marks(up)
    return True
