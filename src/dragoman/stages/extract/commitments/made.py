"""Promises being made: verbs, nouns, "will" said of one's own side, duties under an agreement.

Takes a sentence's tree; gives `Promise`s, one for each coordinated action.
"""

from collections.abc import Iterator

from dragoman.ontology.speech import PromiseEntry
from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, SURE, Promise
from dragoman.stages.extract.commitments.will import DUTY, by_will
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_noun, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_THINGS = frozenset({"NOUN", "NUM", "SYM"})
_LOYALTY = frozenset({"allegiance", "loyalty", "oath"})


def find_made(tree: Tree, parties: Parties) -> list[Promise]:
    """Return the promises made in a sentence."""
    found = list[Promise]()
    used = set[int]()
    for place, token in enumerate(tree.tokens):
        if token.tag == "VERB" or token.text.lower() == "committed":
            made = list(_by_verb(tree, place, parties, used))
            made = made or list(by_will(tree, place, parties))
            found += made
        elif token.tag == "NOUN" and place not in used:
            found += _by_noun(tree, place, parties)
    return [p for p in found if p.joint or parties.bound(tree, p.by)]


def _by_verb(tree: Tree, verb: int, parties: Parties, used: set[int]) -> Iterator[Promise]:
    """Read "agreed to ...", "pledged that it would ...", "agreed on ..."."""
    stated = tree.word(verb) == "committed" and not tree.by(verb, "obj")
    if stated and tree.by(verb, "nsubj:pass") and _is_sent(tree, verb):
        return
    entry = parties.promises.verbs.get("commit" if stated else tree.lemma(verb))
    if entry is None or not is_actual(tree, verb, parties.lexicon):
        return
    reflexive = "reflexive" in entry.takes
    if reflexive and not (tree.passive(verb) or stated or _reflexive(tree, verb)):
        return
    if entry.strength is Strength.INTENDS and not _intends(tree, verb, parties):
        return
    if not tree.marks(verb) and tree.word(tree.first(verb, "nsubj") or -1) == "it":
        if any(tree.by(i, "cop") or tree.lemma(i) == "be" for i in tree.by(verb, "xcomp")):
            return  # "It promises to be a long night."
    by = _bound(tree, verb, parties, reflexive)
    to = _recipient(tree, verb, parties) if not reflexive else ()
    restated = any(tree.word(i) in {"again", "anew"} for i in tree.by(verb, "advmod"))
    # "The aid that it had promised": told as known already.
    restated = restated or (
        tree.tokens[verb].relation == "acl:relcl"
        and "had" in {tree.word(i) for i in tree.by(verb, "aux")}
    )
    fate = Fate.RESTATED if restated else Fate.MADE
    for head, words, own in _actions(tree, verb, entry, parties):
        if entry.strength is Strength.INTENDS and parties.promises.has(
            "movements", tree.lemma(head)
        ):
            continue
        used |= words
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(words),
            by=own or by,
            to=to,
            strength=entry.strength,
            fate=fate,
            confidence=_confidence(entry, own),
        )


def _confidence(entry: PromiseEntry, own: tuple[int, ...]) -> float:
    if entry.strength is Strength.INTENDS:
        return POSSIBLE
    return SURE if own == () else LIKELY


def _intends(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a plan is told by those who have it, or by the article; not by others.

    "Measures intended to ..." are of things; "the opposition says that he plans to ..." is what
    others say of him.
    """
    if tree.passive(verb) or tree.relation(verb) in {"acl", "amod"}:
        return False
    subject = tree.first(verb, "nsubj")
    shares = tree.relation(verb) == "conj" and tree.tokens[tree.tokens[verb].head].tag == "VERB"
    if subject is None:
        return shares
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    if said is None:
        return not any(tree.tokens[i].tag == "NOUN" for i in tree.up(verb))
    return parties.speaker_bound(tree, subject) is not None


def _is_sent(tree: Tree, verb: int) -> bool:
    """Tell whether troops or money "have been committed": things, not those who promise."""
    subject = tree.by(verb, "nsubj:pass")[0]
    return tree.lemma(subject) in _SENT


_SENT = frozenset(
    {"troop", "soldier", "force", "money", "fund", "resource", "unit", "euro", "dollar", "crime"}
    | {"aid", "murder", "atrocity", "offence", "offense", "violation", "abuse", "act"}
)


def _reflexive(tree: Tree, verb: int) -> bool:
    return any(tree.word(i).endswith(("self", "selves")) for i in tree.by(verb, "obj"))


def _bound(tree: Tree, verb: int, parties: Parties, reflexive: bool) -> tuple[int, ...]:
    """Return who promises: the subject; of "is committed to", the subject of the passive."""
    if reflexive and tree.passive(verb):
        return parties.heads(tree, tree.first(verb, "nsubj:pass"))
    return parties.heads(tree, source_of_verb(tree, verb))


def _recipient(tree: Tree, verb: int, parties: Parties) -> tuple[int, ...]:
    """Return to whom it is promised: "promised the envoy to", "pledged to the envoy that"."""
    objects = tree.by(verb, "iobj", "obj") if tree.by(verb, "xcomp", "ccomp") else []
    objects += [i for i in tree.by(verb, "obl") if tree.case(i) in {"to", "with"}]
    return parties.bound(tree, parties.heads(tree, objects[0] if objects else None))


def _actions(
    tree: Tree, verb: int, entry: PromiseEntry, parties: Parties
) -> Iterator[tuple[int, set[int], tuple[int, ...]]]:
    """Yield each action promised: its head, its words, and who does it if the clause tells."""
    if "infinitive" in entry.takes:
        heads = [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if "to" in tree.marks(i)]
        if heads:
            for head in joined(tree, heads[0]):
                yield head, action_words(tree, head), ()
            return
    clauses = _clauses(tree, verb, parties) if "clause" in entry.takes else []
    for head in clauses:
        named = () if tree.passive(head) else parties.heads(tree, tree.first(head, "nsubj"))
        subject = parties.bound(tree, named)
        yield head, action_words(tree, head, by=subject), subject
    if clauses:
        return
    for kid, words in _things(tree, verb, entry, parties):
        yield kid, words, ()
        return


def _things(
    tree: Tree, verb: int, entry: PromiseEntry, parties: Parties
) -> Iterator[tuple[int, set[int]]]:
    """Yield what is promised as a noun: "agreed on a timetable", "pledged $5 million for"."""
    for kid in tree.by(verb, "obl", "advcl", "nmod"):
        case = tree.case(kid)
        if case in entry.preps and kid > verb and not _is_vague(tree, kid, parties):
            yield kid, tree.below(kid) - set(tree.by(kid, "case", "mark"))
    if "object" in entry.takes and not tree.by(verb, "ccomp", "xcomp"):
        for kid in tree.by(verb, "obj"):
            if tree.tokens[kid].tag in _THINGS and tree.lemma(kid) not in _LOYALTY:
                words = tree.below(kid) | _owner_of(tree, verb, kid)
                for more in tree.by(verb, "obl"):
                    words |= tree.below(more) if tree.case(more) in _WITH_THING else set()
                yield kid, words


_WITH_THING = frozenset({"for", "to", "in", "by", "before"})


def _owner_of(tree: Tree, verb: int, noun: int) -> set[int]:
    """Return the words of whose thing is promised: "soldiers whose withdrawal it promised"."""
    whose = any(tree.word(i) == "whose" for i in tree.by(noun, "nmod:poss", "det"))
    up = tree.tokens[verb].head
    return set(range(min(tree.below(up)), verb)) if whose and up >= 0 else set()


def _clauses(tree: Tree, verb: int, parties: Parties) -> list[int]:
    """Return the clauses of duty below a verb: "that France would host it and that ..."."""
    found = list[int]()
    for head in [*tree.by(verb, "ccomp"), *tree.by(verb, "conj")]:
        for here in [head, *tree.by(head, "conj")]:
            duty = {tree.word(i) for i in tree.by(here, "aux")} & DUTY
            below = tree.relation(head) == "ccomp" or "that" in tree.marks(here)
            state = bool(tree.by(here, "cop"))
            below = below and not (state or parties.promises.has("forecasts", tree.lemma(here)))
            tells = parties.lexicon.verbs.get(tree.lemma(here)) and here != head
            if duty and below and tree.by(here, "nsubj") and not tells:
                found.append(here)
    return found


def _is_vague(tree: Tree, place: int, parties: Parties) -> bool:
    """Tell whether what was agreed on or to is no thing to be done: "agreed to this"."""
    return tree.tokens[place].tag in {"PRON", "NUM", "DET"} or bool(
        tree.tokens[place].tag == "PROPN" and parties.mention(tree, place)
    )


def _by_noun(tree: Tree, noun: int, parties: Parties) -> Iterator[Promise]:
    """Read "its commitment to ...", "made a pledge to ...", "renewed the promise that ..."."""
    entry = parties.promises.nouns.get(tree.lemma(noun))
    if entry is None:
        return
    action = noun_action(tree, noun)
    verb = tree.tokens[noun].head if tree.relation(noun) in {"obj", "nsubj", "obl"} else -1
    if entry.strength is Strength.AGREED and not (
        verb >= 0 and parties.promises.has("reaching", tree.lemma(verb)) and _clausal(tree, action)
    ):
        return  # "An agreement on trade" names a topic, nothing to be done.
    owner = source_of_noun(tree, noun)
    light = verb >= 0 and (
        tree.lemma(verb) in parties.lexicon.light_verbs
        or parties.promises.has("reaching", tree.lemma(verb))
    )
    if owner is None and light and tree.tokens[verb].tag == "VERB":
        owner = source_of_verb(tree, verb)
    if action is None or owner is None or parties.mention(tree, action[0]) is not None:
        return  # "its commitment to its allies": to whom, not what.
    above = [i for i in tree.up(noun) if tree.tokens[i].tag in {"VERB", "AUX"}][:1]
    if any(tree.marks(i) & {"if", "unless", "whether"} for i in above):
        return
    if light and not is_actual(tree, verb, parties.lexicon):
        return
    if tree.word(owner) in {"its", "their", "his", "her"} and verb >= 0:
        subject = source_of_verb(tree, verb)
        owner = owner if subject is None else subject
    again = verb >= 0 and tree.lemma(verb) in parties.lexicon.restating
    head, words, to = action
    yield Promise(
        verb=noun,
        head=head,
        action=frozenset(words),
        by=parties.heads(tree, owner),
        to=parties.bound(tree, to),
        strength=entry.strength,
        fate=Fate.MADE if light and not again else Fate.RESTATED,
        confidence=SURE if light else POSSIBLE,
    )


def _clausal(tree: Tree, action: tuple[int, set[int], tuple[int, ...]] | None) -> bool:
    return action is not None and bool(tree.marks(action[0]) & {"to", "that"})


def _tells_of_making(tree: Tree, clause: int) -> bool:
    """Tell whether a clause says how a promise came about: "a promise that it made in May"."""
    light = tree.lemma(clause) in {"make", "give", "sign", "issue"} and not tree.by(clause, "obj")
    return tree.tokens[clause].relation == "acl:relcl" or light


def noun_action(tree: Tree, noun: int) -> tuple[int, set[int], tuple[int, ...]] | None:
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
    if clauses:
        people = tuple(i for i in to if i < clauses[0])
        return clauses[0], action_words(tree, clauses[0]), people
    for kid in tree.by(noun, "nmod", "acl"):
        if _tells_of_making(tree, kid):
            continue
        if tree.case(kid) in {"to", "of", "on"} and kid > noun:
            if tree.tokens[kid].tag in {"PROPN", "PRON"}:
                continue
            return kid, tree.below(kid) - set(tree.by(kid, "case", "mark")), ()
    return None
