"""Promises by an agreement that comes about: "reached an agreement to exchange ambassadors".

Takes a sentence's tree and the place of a noun for an agreement; gives the `Promise`s of those who
made it, or of both sides where the words name nobody ("the talks ended with an agreement on ...").
"An agreement on trade" names a topic, nothing to be done.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, asides
from dragoman.stages.extract.commitments.nouns import each_action, noun_action
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, Promise
from dragoman.stages.extract.commitments.provisions import deeds_at
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_ENDING = frozenset(
    {"end", "conclude", "culminate", "result", "close", "finish", "follow", "crown", "top", "cap"}
    | {"lead"}
)
"""Verbs by which talks come to an agreement: "ended with one", "were followed by one"."""
_BRINGING = frozenset({"produce", "yield", "bring", "generate", "broker", "mediate", "facilitate"})
"""Verbs by which talks or a mediator bring the sides to one."""
_COMING = frozenset({"come", "arrive", "get"})
_BROUGHT = frozenset({"with", "in", "by", "to"})


def by_agreement(tree: Tree, noun: int, parties: Parties) -> Iterator[Promise]:
    """Read "reached an agreement to exchange ambassadors", "on the exchange of 40 prisoners"."""
    entry = parties.promises.nouns.get(tree.lemma(noun))
    truce = _is_truce(tree, noun, parties)
    settled = entry is not None and entry.strength is Strength.AGREED and "joint" not in entry.takes
    if not (truce or settled):
        return
    verb = _verb(tree, noun)
    if verb < 0 or not is_actual(tree, verb, parties.lexicon):
        return
    ended = _is_ended(tree, noun, verb)
    come = tree.lemma(verb) in _COMING and tree.case(noun) in {"to", "at"}
    if not (ended or come or parties.promises.has("reaching", tree.lemma(verb))):
        return
    partner = [i for i in (*tree.by(noun, "nmod"), *tree.by(verb, "obl")) if _is(tree, i, "with")]
    made = [] if ended else _makers(tree, noun, verb)
    by = tuple(place for head in made for place in parties.heads(tree, head))
    for head, words in _actions(tree, noun, verb, parties):
        yield Promise(
            verb=noun,
            head=head,
            action=frozenset(words),
            by=by,
            to=parties.bound(tree, tuple(partner)),
            strength=Strength.AGREED,
            fate=Fate.MADE,
            confidence=LIKELY,
            joint=ended or (not by and tree.relation(noun) != "obj"),
        )


def _verb(tree: Tree, noun: int) -> int:
    """Return the verb by which an agreement comes about; -1 for none.

    "Signed in May was an agreement on", "the agreement reached in May to free them".
    """
    if tree.relation(noun) in {"obj", "nsubj", "obl"}:
        return tree.tokens[noun].head
    first = tree.by(noun, "csubj", "advcl") if tree.by(noun, "cop") else []
    return next((i for i in first if i < noun and tree.tokens[i].tag == "VERB"), -1)


def _is_ended(tree: Tree, noun: int, verb: int) -> bool:
    """Tell whether talks or a mediator brought it: "ended with", "was followed by", "produced"."""
    if tree.lemma(verb) in _ENDING:
        return tree.relation(noun) in {"obl", "nsubj"} and tree.case(noun) in _BROUGHT
    return tree.lemma(verb) in _BRINGING and not tree.passive(verb)


def _makers(tree: Tree, noun: int, verb: int) -> list[int]:
    """Return who made it: the subject of its verb, else those that it is between."""
    subject = None if tree.relation(verb) == "csubj" else source_of_verb(tree, verb)
    if subject is not None:
        return [subject]
    kids = [*tree.by(noun, "nmod"), *tree.by(verb, "obl")]
    return [i for i in kids if _is(tree, i, "between")][:1]


def _actions(tree: Tree, noun: int, verb: int, parties: Parties) -> Iterator[tuple[int, set[int]]]:
    """Yield what was agreed: infinitives and clauses, else the deeds that it is "on", or itself."""
    if _is_truce(tree, noun, parties):
        yield noun, _phrase(tree, noun)
        return
    found = noun_action(tree, noun)
    if found is None and tree.passive(verb):
        clauses = [i for i in tree.by(verb, "advcl", "xcomp") if "to" in tree.marks(i)]
        found = (clauses[0], action_words(tree, clauses[0]), ()) if clauses else None
    if found is not None and tree.marks(found[0]) & {"to", "that"}:
        if tree.tokens[found[0]].tag in {"VERB", "AUX"} or "that" in tree.marks(found[0]):
            yield from each_action(tree, found, parties)
            return
    if verb > noun and not tree.passive(verb):
        return
    kids = [*tree.by(noun, "nmod", "acl"), *tree.by(verb, "obl")]
    about = [i for i in kids if i > noun and tree.case(i) in {"on", "for", "about"}]
    for kid in about[:1]:
        yield from deeds_at(tree, kid, parties)


def _is_truce(tree: Tree, noun: int, parties: Parties) -> bool:
    """Tell whether an agreement is a truce itself: "reached a ceasefire arrangement"."""
    if parties.promises.has("truces", tree.lemma(noun)):
        return True
    if tree.lemma(noun) not in parties.promises.lists["agreements"]:
        return False
    near = tree.by(noun, "compound", "amod")
    return any(parties.promises.has("truces", tree.lemma(i)) for i in near)


def _phrase(tree: Tree, noun: int) -> set[int]:
    """Return the words of a noun without those behind a comma and without its clauses."""
    words = tree.below(noun) - asides(tree, noun)
    for kid in tree.by(noun, "acl:relcl", "case"):
        words -= tree.below(kid)
    return words


def _is(tree: Tree, place: int, preposition: str) -> bool:
    return tree.case(place) == preposition
