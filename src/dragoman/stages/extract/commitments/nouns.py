"""Promises named by nouns: "its commitment to ...", "made a pledge to ...", "gave consent to".

Takes a sentence's tree and the place of a noun; gives the `Promise`s that it names, and what any
noun of promising promises.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.moved import is_wanted
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import POSSIBLE, SURE, Promise
from dragoman.stages.extract.commitments.provisions import deeds_at
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_noun, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

Action = tuple[int, set[int], tuple[int, ...]]
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_GIVEN = frozenset(
    {"assurance", "reassurance", "obligation", "word", "oath", "decision", "resolve", "approval"}
    | {"engagement", "acceptance"}
)
"""Nouns that promise only where somebody gives or takes them."""
_DEMANDING = frozenset("demand seek want request require need await expect urge ask".split())
_BROUGHT = frozenset({"with", "in"})


def by_noun(tree: Tree, noun: int, parties: Parties) -> Iterator[Promise]:
    """Read "its commitment to ...", "made a pledge to ...", "renewed the promise that ..."."""
    entry = parties.promises.nouns.get(tree.lemma(noun))
    if entry is None or (entry.strength is Strength.AGREED and not _is_assent(tree, noun)):
        return
    verb = tree.tokens[noun].head if tree.relation(noun) in {"obj", "nsubj", "obl"} else -1
    action = noun_action(tree, noun)
    light = _is_light(tree, noun, verb, parties)
    owner = _owner(tree, noun, verb, light=light)
    if action is None or owner is None or parties.mention(tree, action[0]) is not None:
        return  # "its commitment to its allies": to whom, not what.
    if "joint" in entry.takes and not _is_decided(tree, verb, parties):
        return
    if not (light or tree.lemma(noun) not in _GIVEN) or not _is_real(tree, noun, verb, parties):
        return
    if light and not is_actual(tree, verb, parties.lexicon):
        return
    if tree.word(owner) in _POSSESSIVE and verb >= 0:
        subject = source_of_verb(tree, verb)
        owner = owner if subject is None else subject
    again = verb >= 0 and tree.lemma(verb) in parties.lexicon.restating
    fate = Fate.MADE if light and not again else Fate.RESTATED
    for head, words in each_action(tree, action, parties):
        yield Promise(
            verb=noun,
            head=head,
            action=frozenset(words),
            by=parties.heads(tree, owner),
            to=parties.bound(tree, action[2]),
            strength=entry.strength,
            fate=fate,
            confidence=SURE if light else POSSIBLE,
        )


def _is_real(tree: Tree, noun: int, verb: int, parties: Parties) -> bool:
    """Tell whether a promise is told of as one, not asked for or supposed."""
    if verb >= 0 and is_wanted(tree, verb, parties):
        return False
    if verb >= 0 and tree.lemma(verb) in _DEMANDING and tree.relation(noun) == "obj":
        return False
    above = [i for i in tree.up(noun) if tree.tokens[i].tag in {"VERB", "AUX"}][:1]
    return not any(tree.marks(i) & {"if", "unless", "whether"} for i in above)


def _is_decided(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether several decide: what one alone decides it has not promised."""
    if verb < 0 or tree.tokens[verb].tag != "VERB":
        return False
    return parties.is_joint(tree, parties.heads(tree, source_of_verb(tree, verb)))


def _is_assent(tree: Tree, noun: int) -> bool:
    """Tell whether "agreement" is what one gives: "expressed its agreement to open it"."""
    if tree.lemma(noun) not in {"agreement", "understanding", "decision", "resolve"}:
        return False
    up = tree.tokens[noun].head
    given = tree.relation(noun) == "obj" and up >= 0 and tree.lemma(up) in _ASSENTING
    return given or tree.lemma(noun) in {"decision", "resolve"}


_ASSENTING = frozenset({"express", "give", "voice", "confirm", "signal", "convey", "indicate"})


def _is_light(tree: Tree, noun: int, verb: int, parties: Parties) -> bool:
    """Tell whether a verb only brings the noun: "made a pledge", "came away with a pledge"."""
    if verb < 0 or parties.promises.has("wanting", tree.lemma(verb)):
        return False
    lists = parties.promises.lists
    known = parties.lexicon.light_verbs | lists["reaching"] | lists["taking"]
    if tree.lemma(verb) == "have" and any(tree.case(i) == "from" for i in _under(tree, noun)):
        return False  # "Has a commitment of $50 million from donors": they promise.
    brought = tree.relation(noun) == "obl" and tree.case(noun) in _BROUGHT
    return tree.lemma(verb) in known or brought


def _under(tree: Tree, noun: int) -> list[int]:
    kids = tree.by(noun, "nmod")
    return [*kids, *(k for i in kids for k in tree.by(i, "nmod"))]


def _owner(tree: Tree, noun: int, verb: int, *, light: bool) -> int | None:
    """Return who promises: whose noun it is, else the subject of its light verb."""
    owner = source_of_noun(tree, noun)
    if owner is None and light and tree.tokens[verb].tag == "VERB":
        return source_of_verb(tree, verb)
    return owner


def each_action(tree: Tree, action: Action, parties: Parties) -> Iterator[tuple[int, set[int]]]:
    """Yield each of the coordinated actions of a noun of promising."""
    head, words, _ = action
    if "to" in tree.marks(head) and tree.tokens[head].tag in {"VERB", "AUX"}:
        for one in joined(tree, head):
            yield one, action_words(tree, one) if one != head else words
        return
    deeds = deeds_at(tree, head, parties)
    if len(deeds) > 1:
        yield from deeds
    else:
        yield head, words


def _tells_of_making(tree: Tree, clause: int) -> bool:
    """Tell whether a clause says how a promise came about: "a promise that it made in May"."""
    light = tree.lemma(clause) in {"make", "give", "sign", "issue"} and not tree.by(clause, "obj")
    return tree.tokens[clause].relation == "acl:relcl" or light


def noun_action(tree: Tree, noun: int) -> Action | None:
    """Return what a noun of promising promises: its head, its words, and to whom."""
    to = [i for i in tree.by(noun, "nmod") if tree.case(i) == "to"]
    clauses = [
        i
        for i in tree.by(noun, "acl", "ccomp")
        if tree.marks(i) & {"to", "that"} and not _tells_of_making(tree, i)
    ]
    verb = tree.tokens[noun].head
    if not clauses and verb >= 0 and tree.relation(noun) in {"obj", "obl"}:
        # An infinitive right behind the noun, hung on its verb.
        clauses = [
            i
            for i in tree.by(verb, "xcomp", "advcl", "ccomp")
            if i > noun
            and "to" in tree.marks(i)
            and min(tree.below(i)) == max(tree.below(noun)) + 1
        ]
    if not clauses:
        # "The pledge which they gave in May to refrain from ..."
        made = [i for i in tree.by(noun, "acl") if _tells_of_making(tree, i)]
        kids = [k for i in made for k in tree.by(i, "xcomp", "advcl")]
        clauses = [i for i in kids if "to" in tree.marks(i)]
    if clauses:
        people = tuple(i for i in to if i < clauses[0])
        subject = tree.first(clauses[0], "nsubj")
        own = subject is not None and tree.tokens[subject].tag == "PRON"
        by = (subject,) if own and subject is not None else ()
        return clauses[0], action_words(tree, clauses[0], by=by), people
    for kid in tree.by(noun, "nmod", "acl"):
        if _tells_of_making(tree, kid):
            continue
        if tree.case(kid) in {"to", "of"} and kid > noun:
            if tree.tokens[kid].tag in {"PROPN", "PRON"}:
                continue
            return kid, tree.below(kid) - set(tree.by(kid, "case", "mark")), ()
    return None
