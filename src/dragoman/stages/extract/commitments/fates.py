"""What became of promises: kept, kept in part, broken, withdrawn.

Takes a sentence's tree; gives `Promise`s whose fate is told: "fulfilled its pledge to", "handed
over the village as agreed", "failed to deliver it by Friday", "withdrew from the accord".
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words
from dragoman.stages.extract.commitments.asagreed import as_promised, is_negated
from dragoman.stages.extract.commitments.nouns import noun_action
from dragoman.stages.extract.commitments.ontime import DATES, deed, is_past, on_time
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, SURE, Promise
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_noun, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_UNREAL = frozenset({"will", "would", "could", "may", "might", "should", "must", "shall", "can"})
_ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit"})
_NOT_KEEPING = frozenset({"side", "part", "word", "clause", "term"})
"""What is no promise with a preposition: "stood by his side", "live with the terms"."""
_TERMS = frozenset({"by", "before", "within", "until"})


def find_fates(tree: Tree, parties: Parties) -> list[Promise]:
    """Return what a sentence says became of promises."""
    found = list[Promise]()
    for place, token in enumerate(tree.tokens):
        if token.tag != "VERB":
            found += _did_so(tree, place, parties)
            continue
        if _is_failure(tree, place, parties):
            found += _of_promise(tree, place, parties, failed=True)
            continue
        if not _told(tree, place):
            continue
        made = list(_did_so(tree, place, parties)) or list(_of_promise(tree, place, parties))
        if not made and is_past(tree, place) and tree.lemma(place) not in parties.promises.verbs:
            made = list(on_time(tree, place, parties))
            made = made or list(as_promised(tree, place, parties))
        made = made or list(_failed(tree, place, parties))
        found += made
    return [p for p in found if parties.bound(tree, p.by) and not _is_denied(tree, p.verb)]


_DENYING = frozenset("deny reject dismiss refute dispute rebut".split())


def _is_denied(tree: Tree, verb: int) -> bool:
    """Tell whether it is only said to be untrue: "rejected claims that it had broken the deal"."""
    return any(
        tree.lemma(up) in _DENYING and not is_negated(tree, up)
        for here, up in pairwise((verb, *tree.up(verb)))
        if tree.relation(here) in {"ccomp", "acl", "obj", "advcl", "xcomp"}
    )


def _told(tree: Tree, verb: int) -> bool:
    """Tell whether a verb tells of what happened: no wish, demand, plan or question."""
    aux = {tree.word(i) for i in tree.by(verb, "aux")}
    shares = tree.relation(verb) == "conj" and not tree.by(verb, "nsubj", "aux")
    if shares and tree.tokens[tree.tokens[verb].head].tag == "VERB":
        return _told(tree, tree.tokens[verb].head)
    if aux & _UNREAL or tree.marks(verb) & {"if", "unless", "whether", "to"}:
        return False
    if tree.word(verb).endswith("ing") and _is_circumstance(tree, verb):
        return False
    return not tree.tokens[-1].text.startswith("?")


def _is_circumstance(tree: Tree, verb: int) -> bool:
    """Tell whether a gerund behind a preposition tells of no deed: "moved towards keeping it".

    Of "accused of breaking it" somebody says that it was done.
    """
    if tree.by(verb, "aux") or not tree.marks(verb) - {"by"}:
        return False
    return not any(tree.lemma(up) in _ACCUSING for up in tree.up(verb))


def _is_failure(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether it failed: "failed to honour its pledge", "its failure to carry it out"."""
    up = tree.tokens[verb].head
    if up < 0 or "to" not in tree.marks(verb):
        return False
    if tree.relation(verb) == "acl":
        return tree.lemma(up) in {"failure", "refusal", "inability"}
    failing = tree.relation(verb) == "xcomp" and parties.promises.has("failing", tree.lemma(up))
    actual = failing and is_actual(tree, up, parties.lexicon)
    return actual and _told(tree, up) and not is_negated(tree, up)


def _did_so(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "both did so on 4 July": what was just promised is done."""
    said = tree.lemma(verb) == "do" and tree.word(verb) in {"did", "done"}
    if not said or "so" not in {tree.word(i) for i in tree.by(verb, "advmod", "obj")}:
        return
    yield Promise(
        verb=verb,
        head=verb,
        action=frozenset({verb}),
        by=parties.heads(tree, source_of_verb(tree, verb)),
        strength=Strength.PLEDGED,
        fate=Fate.BROKEN if is_negated(tree, verb) else Fate.KEPT,
        confidence=LIKELY,
        has_term=False,
    )


def _of_promise(
    tree: Tree, verb: int, parties: Parties, *, failed: bool = False
) -> Iterator[Promise]:
    """Read a verb of keeping, breaking or withdrawing with what was promised as its object."""
    fate = _fate_of(tree, verb, parties)
    if fate is None:
        return
    kind, noun = fate
    if is_negated(tree, verb) or failed:
        if kind not in {Fate.KEPT, Fate.PARTLY}:
            return
        kind = Fate.BROKEN
    elif kind is Fate.KEPT and _in_part(tree, verb, parties):
        kind = Fate.PARTLY
    inner = noun_action(tree, noun) or _for_what(tree, noun)
    owned = parties.promises.nouns.get(tree.lemma(noun))
    within = inner is not None and (owned is not None or tree.lemma(noun) in DATES)
    head, words = (inner[0], inner[1]) if inner and within else (noun, _plain(tree, noun))
    by_deed = not within and kind is Fate.KEPT and _goes_with(tree, verb)
    if by_deed:
        # "Norway sent the money, keeping its promise": the deed is what was promised.
        head = tree.tokens[verb].head
        words = deed(tree, head) - tree.below(verb)
    yield Promise(
        verb=verb,
        head=head,
        action=frozenset(words - set(tree.by(noun, "case")) if head == noun else words),
        by=_doer(tree, verb, parties),
        strength=owned.strength if owned else Strength.AGREED,
        fate=kind,
        confidence=SURE,
        has_term=not by_deed,
    )


def _plain(tree: Tree, noun: int) -> set[int]:
    """Return a noun's words without what is told of it behind a comma or in a clause."""
    words = tree.below(noun)
    for kid in tree.by(noun, "acl", "appos", "conj", "parataxis"):
        words -= tree.below(kid)
    return words


def _goes_with(tree: Tree, verb: int) -> bool:
    """Tell whether a participle goes on with the clause before: "..., keeping a promise"."""
    up = tree.tokens[verb].head
    joined = up >= 0 and tree.relation(verb) in {"advcl", "conj", "dep"}
    return joined and tree.word(verb).endswith("ing") and tree.tokens[up].tag == "VERB"


def _for_what(tree: Tree, noun: int) -> tuple[int, set[int], tuple[int, ...]] | None:
    """Return what a deadline was for: "the deadline for removing its troops"."""
    for kid in tree.by(noun, "acl", "nmod"):
        if tree.case(kid) == "for":
            return kid, tree.below(kid) - set(tree.by(kid, "case", "mark")), ()
    return None


def _doer(tree: Tree, verb: int, parties: Parties) -> tuple[int, ...]:
    """Return who kept or broke it; of "accused X of breaking" it is X."""
    if tree.relation(verb) == "acl" and "to" in tree.marks(verb):
        return parties.heads(tree, source_of_noun(tree, tree.tokens[verb].head))
    for up in tree.up(verb):
        if tree.lemma(up) in _ACCUSING and "of" in tree.marks(verb) | {tree.word(verb - 1)}:
            objects = tree.by(up, "nsubj:pass") if tree.passive(up) else tree.by(up, "obj")
            return parties.heads(tree, objects[0] if objects else None)
        if tree.tokens[up].tag == "VERB":
            break
    return parties.heads(tree, source_of_verb(tree, verb))


def _fate_of(tree: Tree, verb: int, parties: Parties) -> tuple[Fate, int] | None:
    """Return what a verb says became of a promise, and the place of the promise's noun."""
    lists, governed = parties.promises.lists, parties.promises.governed
    lemma = _with_particle(tree, verb)
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
    for noun in objects:
        name = tree.lemma(noun)
        if lemma in lists["keeping"] and _is_promise(tree, noun, parties):
            return Fate.KEPT, noun
        if lemma in lists["breaking"] and name in lists["kept_objects"] | lists["agreements"]:
            return Fate.BROKEN, noun
        left = lists["agreements"] - {"plan", "settlement", "framework"} | _nouns(parties)
        if lemma in lists["withdrawing"] and name in left:
            return Fate.WITHDRAWN, noun
        if tree.lemma(verb) == "miss" and name in DATES:
            return Fate.BROKEN, noun
    for name, fate in _GOVERNED.items():
        noun_ = _governed(tree, verb, governed[name])
        if noun_ is None:
            continue
        known = lists["kept_objects"] | lists["agreements"] | _nouns(parties)
        if tree.lemma(noun_) in known - _NOT_KEEPING or _is_given(tree, noun_):
            return fate, noun_
    return None


_GOVERNED: Mapping[str, Fate] = {
    "keeping_by_preposition": Fate.KEPT,
    "breaking_by_preposition": Fate.BROKEN,
    "withdrawing_by_preposition": Fate.WITHDRAWN,
}


def _governed(tree: Tree, verb: int, table: Mapping[str, str]) -> int | None:
    """Return the noun behind a verb's preposition: "abide by", "live up to", "make good on"."""
    wanted = table.get(tree.lemma(verb))
    if wanted is None:
        return None
    for here in (verb, *tree.by(verb, "xcomp", "advmod", "compound:prt")):
        for kid in tree.by(here, "obl", "nmod"):
            if wanted in tree.marks(kid):
                return kid
    return None


def _is_given(tree: Tree, noun: int) -> bool:
    """Tell whether it is one's own word or side of a bargain that is stood by."""
    own = any(tree.word(i) in {"its", "their", "his", "her"} for i in tree.by(noun, "nmod:poss"))
    return own and tree.lemma(noun) == "word"


def _nouns(parties: Parties) -> frozenset[str]:
    """Return the nouns of promising; what one alone decides is none ("canceled a decision")."""
    return frozenset(n for n, e in parties.promises.nouns.items() if "joint" not in e.takes)


def _with_particle(tree: Tree, verb: int) -> str:
    particle = tree.first(verb, "compound:prt")
    return f"{tree.lemma(verb)}-{tree.word(particle)}" if particle else tree.lemma(verb)


def _is_promise(tree: Tree, noun: int, parties: Parties) -> bool:
    """Tell whether a noun names a promise, or a thing that was promised: "the aid it pledged"."""
    if tree.lemma(noun) in parties.promises.lists["kept_objects"] | _nouns(parties):
        return True
    lemmas = {tree.lemma(i) for i in tree.by(noun, "acl", "amod")}
    return bool(lemmas & parties.promises.lists["as_promised"])


def _in_part(tree: Tree, verb: int, parties: Parties) -> bool:
    words = {tree.word(i) for i in tree.by(verb, "advmod")}
    return bool(words & parties.promises.lists["partly"]) or (
        "part" in {tree.lemma(i) for i in tree.by(verb, "obl")}
    )


def _failed(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "failed to deliver the report by Friday", "as agreed", "despite its pledge"."""
    if not parties.promises.has("failing", tree.lemma(verb)) or is_negated(tree, verb):
        return
    if not is_actual(tree, verb, parties.lexicon):
        return
    for head in tree.by(verb, "xcomp"):
        if _fate_of(tree, head, parties) is not None:
            continue  # "Failed to honour its pledge": told there.
        if "to" not in tree.marks(head) or not _due(tree, verb, head, parties):
            continue
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(action_words(tree, head)),
            by=parties.heads(tree, source_of_verb(tree, verb)),
            strength=Strength.AGREED,
            fate=Fate.BROKEN,
            confidence=LIKELY,
        )


def _due(tree: Tree, verb: int, head: int, parties: Parties) -> bool:
    """Tell whether what was not done had been promised or had a term."""
    inside = tree.below(head) | tree.below(verb)
    times = parties.doc.times_in(tree.sentence.index)
    for time in times:
        near = {tree.word(i) for i in range(time.first - 2, time.first + 1)}
        if time.first in inside and near & _TERMS:
            return True
    lemmas = {tree.lemma(i) for i in inside}
    promised = {i for i in inside if tree.lemma(i) in parties.promises.lists["as_promised"]}
    given = {n for n, e in parties.promises.nouns.items() if e.strength is Strength.PLEDGED}
    return bool(lemmas & given) or any("as" in tree.marks(i) for i in promised)
