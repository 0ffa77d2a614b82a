"""What an agreement itself lays down: "provides for the withdrawal of", "obliges Peru to".

Takes a sentence's tree; gives the `Promise`s of a text that binds those who made it. Bound is who
is to act, where the words tell; else the sides of the agreement.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, asides, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.statements.tree import Tree

_UNREAL = frozenset({"would", "could", "may", "might", "should", "can"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_DUTY = frozenset({"will", "must", "shall", "should", "would"})
_FORBIDDING = frozenset({"prohibit", "ban", "forbid"})


def find_provisions(tree: Tree, parties: Parties) -> list[Promise]:
    """Return what a sentence says an agreement lays down."""
    found = list[Promise]()
    for place, token in enumerate(tree.tokens):
        if token.tag == "VERB" and _lays_down(tree, place, parties):
            found += _provided(tree, place, parties)
    return found


def is_binding(tree: Tree, noun: int, parties: Parties) -> bool:
    """Tell whether a noun names a text that binds its makers, or a part of one.

    A draft does not; nor does a statement of one alone.
    """
    lists, lemma = parties.promises.lists, tree.lemma(noun)
    near = tree.by(noun, "amod", "det", "compound")
    kids = {tree.lemma(i) for i in near} | {tree.word(i) for i in near}
    if kids & lists["unsettled"]:
        return False
    if lemma in lists["text_parts"]:
        return any(is_binding(tree, i, parties) for i in tree.by(noun, "nmod"))
    return lemma in lists["texts"] or (lemma == "statement" and bool(kids & lists["joint"]))


def _lays_down(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a verb says what an agreement in force holds."""
    words = {tree.word(i) for i in tree.by(verb, "aux", "advmod")}
    if words & (_UNREAL | _NEGATIONS) or tree.marks(verb) & {"if", "unless", "whether", "to"}:
        return False
    if tree.tokens[-1].text.startswith("?") or tree.passive(verb):
        return False
    subject = _subject(tree, verb)
    return subject is not None and is_binding(tree, subject, parties)


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of a clause or of the one that it goes on from."""
    for _ in range(4):
        own = tree.by(verb, "nsubj")
        if own:
            head = max((i for i in own if i < verb), default=own[0])
            relative = tree.word(head) in {"which", "that"} and tree.relation(verb) == "acl"
            return tree.tokens[verb].head if relative else head
        up = tree.tokens[verb].head
        if up < 0 or tree.relation(verb) not in {"conj", "xcomp", "advcl"}:
            if up >= 0 and tree.relation(verb) == "acl" and tree.word(verb).endswith("ing"):
                return up
            return None
        verb = up
    return None


def _provided(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    promises, lemma = parties.promises, tree.lemma(verb)
    particle = tree.first(verb, "compound:prt")
    if particle is not None:
        lemma = f"{lemma}-{tree.word(particle)}"
    if promises.has("obliges", lemma):
        yield from _obliged(tree, verb, parties)
    elif lemma == "see":
        for head in tree.by(verb, "ccomp"):
            yield from _done_by(tree, verb, head, parties)
    else:
        made = list(_for(tree, verb, parties)) if promises.has("provides_for", lemma) else []
        if not made and promises.has("lays_down", lemma):
            made = list(_clause(tree, verb, parties))
        if not made and promises.has("grants", lemma):
            made = list(_granted(tree, verb, parties))
        yield from made


def _obliged(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "obliges Peru to release", "requires both countries to destroy"."""
    named = tree.by(verb, "obj", "iobj")
    for first in [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if "to" in tree.marks(i)][:1]:
        by = parties.heads(tree, next(iter(tree.by(first, "nsubj") or named), None))
        by = tuple(parties.stand_in(tree, i) for i in by)
        for head in joined(tree, first):
            yield _promise(verb, head, action_words(tree, head, by=by), by)


def _for(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "provides for the withdrawal of", "calls for Chile to pull back", "for it to be"."""
    clauses = [i for i in tree.by(verb, "advcl", "xcomp", "ccomp") if "to" in tree.marks(i)]
    for head in clauses:
        between = {tree.word(i) for i in range(verb + 1, head)}
        if "for" in between:
            yield from _done_by(tree, verb, head, parties)
    if clauses:
        return
    for noun in tree.by(verb, "obl", "advcl", "nmod"):
        if tree.case(noun) == "for" and noun > verb:
            yield from _deeds(tree, verb, noun, parties, sure=True)


def _done_by(tree: Tree, verb: int, head: int, parties: Parties) -> Iterator[Promise]:
    """Yield the deeds of a clause with a subject of its own: "for Chilean troops to leave"."""
    subjects = tree.by(head, "nsubj") or [i for i in tree.by(verb, "nsubj", "obl") if i > verb]
    for one in joined(tree, head):
        named = parties.heads(tree, subjects[0] if subjects else None)
        by = () if tree.passive(one) else tuple(parties.stand_in(tree, i) for i in named)
        words = action_words(tree, one, by=named)
        if tree.passive(one) and subjects:
            words |= tree.below(subjects[0])
        words -= {i for i in words if tree.word(i) == "for" and i < one}
        yield _promise(verb, one, words, by)


def _clause(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "stipulates that Chile will open two crossings"."""
    for first in tree.by(verb, "ccomp"):
        for head in [first, *tree.by(first, "conj")]:
            aux = {tree.word(i) for i in tree.by(head, "aux")}
            subjects = tree.by(head, "nsubj") or tree.by(first, "nsubj")
            bare = not aux and tree.lemma(head) == tree.word(head) and "that" in tree.marks(head)
            known = parties.promises.has("forecasts", tree.lemma(head)) or tree.by(head, "cop")
            if not subjects or known or not (aux & _DUTY or bare):
                continue
            named = parties.heads(tree, subjects[0])
            by = () if tree.passive(head) else tuple(parties.stand_in(tree, i) for i in named)
            yield _promise(verb, head, action_words(tree, head, by=named), by)


def _granted(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "grants the two areas a special status", "includes the release of", "bans new posts"."""
    lemma = tree.lemma(verb)
    named = tree.by(verb, "iobj") or tree.by(verb, "obl")
    things = tree.by(verb, "obj")
    if len(things) > 1 and not tree.by(verb, "iobj"):
        named, things = things[:1], things[1:]
    given = lemma in {"grant", "give", "guarantee", "accord"} and bool(named)
    for noun in things:
        if lemma in _FORBIDDING or given:
            words = tree.below(noun) | (tree.below(named[0]) if given else set())
            if lemma in _FORBIDDING:
                words = {i for i in action_words(tree, verb) if i >= verb}
            yield _promise(verb, verb if lemma in _FORBIDDING else noun, words, ())
        else:
            yield from _deeds(tree, verb, noun, parties, sure=False)


def _deeds(tree: Tree, verb: int, noun: int, parties: Parties, *, sure: bool) -> Iterator[Promise]:
    """Yield the deeds among coordinated nouns: "the withdrawal of troops and the return of"."""
    deeds = deeds_at(tree, noun, parties)
    for one, words in deeds:
        named = [i for i in tree.by(one, "nmod", "nmod:poss") if tree.case(i) in {"by", "'s", "’s"}]
        named += [k for i in tree.by(one, "nmod") for k in tree.by(i, "nmod") if _is_by(tree, k)]
        troops = [i for i in tree.by(one, "nmod") if tree.case(i) == "of"]
        owner = named[0] if named else (troops[0] if _moves(tree, one) and troops else None)
        by = (parties.stand_in(tree, owner),) if owner is not None else ()
        if one == deeds[-1][0]:
            words |= complements(tree, verb, one)
        yield _promise(verb, one, words, by, LIKELY if sure else POSSIBLE)


def complements(tree: Tree, verb: int, place: int) -> set[int]:
    """Return the words of the term that stands behind a deed: "... within 60 days"."""
    words = set[int]()
    for kid in tree.by(verb, "obl"):
        if kid > place and tree.case(kid) in {"by", "within", "before", "until"}:
            words |= tree.below(kid)
    return words


def _is_by(tree: Tree, place: int) -> bool:
    return tree.case(place) == "by"


def _moves(tree: Tree, noun: int) -> bool:
    """Tell whether those whom a deed is of do it themselves: "the withdrawal of Danish troops"."""
    return tree.lemma(noun) in {"withdrawal", "pullout", "pullback", "redeployment", "pull-out"}


def deeds_at(tree: Tree, noun: int, parties: Parties) -> list[tuple[int, set[int]]]:
    """Return the deeds that a noun and those coordinated with it name, each with its words."""
    nouns = [noun, *tree.by(noun, "conj")]
    for kid in tree.by(noun, "nmod"):  # "the formation of a committee and the exchange of"
        nouns += [i for i in tree.by(kid, "conj") if _is_deed(tree, i, parties)]
    found = list[tuple[int, set[int]]]()
    for one in nouns:
        if not _is_deed(tree, one, parties):
            continue
        words = tree.below(one) - set(tree.by(one, "case", "mark", "cc")) - asides(tree, one)
        for other in nouns:
            if other != one and other in words:
                words -= tree.below(other)
        if len(words) > 1:  # "An agreement on normalisation" tells of a topic.
            found.append((one, words))
    return found


def _is_deed(tree: Tree, place: int, parties: Parties) -> bool:
    gerund = tree.tokens[place].tag == "VERB" and tree.word(place).endswith("ing")
    return gerund or parties.promises.has("deeds", tree.lemma(place))


def _promise(
    verb: int, head: int, words: set[int], by: tuple[int, ...], confidence: float = LIKELY
) -> Promise:
    return Promise(
        verb=verb,
        head=head,
        action=frozenset(words),
        by=by,
        strength=Strength.AGREED,
        fate=Fate.MADE,
        confidence=confidence,
        joint=True,
    )
