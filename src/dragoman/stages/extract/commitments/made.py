"""Promises being made, by verbs of promising; the others are found beside it.

Takes a sentence's tree; gives `Promise`s, one for each coordinated action.
"""

from collections.abc import Iterator

from dragoman.ontology.speech import PromiseEntry
from dragoman.records.annotated import Form
from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.agreements import by_agreement
from dragoman.stages.extract.commitments.duty import DUTY
from dragoman.stages.extract.commitments.moved import is_moved, is_wanted, mover
from dragoman.stages.extract.commitments.nouns import by_noun
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, SURE, Promise
from dragoman.stages.extract.commitments.taking import by_taking
from dragoman.stages.extract.commitments.things import after_colon, promised, things
from dragoman.stages.extract.commitments.will import by_will
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_BEFORE = frozenset({"before", "without", "of", "about", "for", "against", "from", "towards"})


def find_made(tree: Tree, parties: Parties) -> list[Promise]:
    """Return the promises made in a sentence."""
    found = list[Promise]()
    used = set[int]()
    for place, token in enumerate(tree.tokens):
        if token.tag == "VERB" or token.text.lower() == "committed":
            made = list(_by_verb(tree, place, parties, used))
            made = made or list(by_will(tree, place, parties))
            made = made or list(by_taking(tree, place, parties))
            found += made
        elif token.tag == "NOUN" and place not in used:
            found += by_noun(tree, place, parties)
            found += by_agreement(tree, place, parties)
    return [p for p in found if p.joint or parties.bound(tree, p.by)]


def _by_verb(tree: Tree, verb: int, parties: Parties, used: set[int]) -> Iterator[Promise]:
    """Read "agreed to ...", "pledged that it would ...", "agreed on ..."."""
    entry = _entry(tree, verb, parties)
    if entry is None:
        return
    reflexive = "reflexive" in entry.takes
    by = _bound(tree, verb, parties, reflexive)
    to = _recipient(tree, verb, parties) if not reflexive else ()
    fate = Fate.RESTATED if _is_told_again(tree, verb) else Fate.MADE
    plan = entry.strength is Strength.INTENDS
    for head, words, own in _actions(tree, verb, entry, parties):
        if tree.lemma(head) == "disagree" or _is_asked(tree, words):
            continue  # "Agreed to disagree"; "on which groups had agreed".
        if plan and parties.promises.has("movements", tree.lemma(head)):
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


def _entry(tree: Tree, verb: int, parties: Parties) -> PromiseEntry | None:
    """Return how a verb promises; none where it does not, or not here."""
    stated = tree.word(verb) == "committed" and not tree.by(verb, "obj")
    entry = parties.promises.verbs.get("commit" if stated else tree.lemma(verb))
    if entry is None or not (is_actual(tree, verb, parties.lexicon) or is_moved(tree, verb)):
        return None
    if parties.promises.has("wanting", tree.lemma(verb - 1) if verb else ""):
        return None  # "Demands guarantees that ...", read as a verb.
    if tree.word(verb).endswith("ing") and tree.marks(verb) & _BEFORE:
        return None  # "Before agreeing to share power".
    if is_wanted(tree, verb, parties):
        return None
    fits = _binds_itself(tree, verb, entry, stated=stated) and not _foretells(tree, verb)
    if "joint" in entry.takes:
        fits = fits and _several(tree, verb, parties)
    if entry.strength is Strength.INTENDS:
        fits = fits and _intends(tree, verb, parties)
    return entry if fits else None


def _binds_itself(tree: Tree, verb: int, entry: PromiseEntry, *, stated: bool) -> bool:
    """Tell whether somebody binds himself, where a verb can bind others: "is committed to"."""
    if stated and tree.by(verb, "nsubj:pass") and _is_sent(tree, verb):
        return False
    passive = (tree.passive(verb) or stated) and "own" not in entry.takes
    alone = "own" not in entry.takes and _is_alone(tree, verb)
    return "reflexive" not in entry.takes or passive or alone or _reflexive(tree, verb)


def _is_alone(tree: Tree, verb: int) -> bool:
    """Tell whether nobody else is named who would be bound: "the parties commit to finishing"."""
    if tree.passive(verb) or tree.by(verb, "obj", "iobj"):
        return False
    kids = tree.by(verb, "xcomp", "advcl", "ccomp", "obl")
    return any("to" in tree.marks(i) and i > verb for i in kids)


def _foretells(tree: Tree, verb: int) -> bool:
    """Tell whether a verb only foretells: "It promises to be a long night."."""
    subject = tree.first(verb, "nsubj")
    if tree.marks(verb) or subject is None or tree.word(subject) != "it":
        return False
    return any(tree.by(i, "cop") or tree.lemma(i) == "be" for i in tree.by(verb, "xcomp"))


def _is_told_again(tree: Tree, verb: int) -> bool:
    """Tell whether a promise is told as known: "again", "the aid that it had promised"."""
    if any(tree.word(i) in {"again", "anew"} for i in tree.by(verb, "advmod")):
        return True
    had = "had" in {tree.word(i) for i in tree.by(verb, "aux")}
    return tree.tokens[verb].relation == "acl:relcl" and had


def _several(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether several sides decide together, what one alone would only have decided."""
    return parties.is_joint(tree, parties.heads(tree, source_of_verb(tree, verb)))


def _is_aside(tree: Tree, head: int) -> bool:
    """Tell whether an infinitive behind a comma tells of a thing: "a council, to be led by him"."""
    first = min([head, *tree.by(head, "mark", "aux")])
    return tree.passive(head) and tree.word(first - 1) == ","


def _is_asked(tree: Tree, words: set[int]) -> bool:
    return bool(words) and tree.word(min(words)) in {"which", "what", "whether", "whom", "how"}


def _confidence(entry: PromiseEntry, own: tuple[int, ...]) -> float:
    if entry.strength is Strength.INTENDS:
        return POSSIBLE
    return SURE if own == () else LIKELY


def _intends(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a plan is told by those who have it, or by the article; not by others.

    "Measures intended to ..." are of things; "the opposition says that he plans to ..." is what
    others say of him.
    """
    if tree.passive(verb) or tree.relation(verb) in {"acl", "amod"} or tree.by(verb, "obj"):
        return False  # "Plans a march to protest": what for, not what.
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
    kids = tree.by(verb, "obj", "iobj", "obl")
    return any(tree.word(i).endswith(("self", "selves")) and not tree.case(i) for i in kids)


def _bound(tree: Tree, verb: int, parties: Parties, reflexive: bool) -> tuple[int, ...]:
    """Return who promises: the subject; of "is committed to", the subject of the passive."""
    if reflexive and tree.passive(verb):
        return parties.heads(tree, tree.first(verb, "nsubj:pass"))
    if is_moved(tree, verb):
        return parties.heads(tree, mover(tree, verb))
    return parties.heads(tree, source_of_verb(tree, verb))


def _takes_place(tree: Tree, verb: int) -> bool:
    return any(tree.word(i) in {"place", "effect", "force"} for i in tree.by(verb, "obj", "obl"))


def _is_bare(tree: Tree, head: int) -> bool:
    """Tell whether a clause says what is to be: "that the army withdraw", "that it be closed"."""
    if "that" not in tree.marks(head) or {"aux", "cop"} & {
        tree.relation(i) for i in tree.kids[head]
    }:
        own = [tree.word(i) for i in tree.by(head, "aux")]
        return "that" in tree.marks(head) and own == ["be"]
    subject = tree.first(head, "nsubj")
    plain = subject is not None and tree.word(subject) == tree.lemma(subject)
    return plain and tree.word(head) == tree.lemma(head) and tree.word(subject or 0) not in _MANY


_MANY = frozenset({"they", "we", "you", "i", "both", "people"})


def _recipient(tree: Tree, verb: int, parties: Parties) -> tuple[int, ...]:
    """Return to whom it is promised: "promised the envoy to", "pledged to the envoy that"."""
    objects = tree.by(verb, "iobj")
    given = tree.by(verb, "obj")
    objects += given if len(given) > 1 or tree.by(verb, "xcomp", "ccomp") else []
    objects += [i for i in tree.by(verb, "obl") if tree.case(i) in {"to", "with"}]
    return parties.bound(tree, parties.heads(tree, objects[0] if objects else None))


def _actions(
    tree: Tree, verb: int, entry: PromiseEntry, parties: Parties
) -> Iterator[tuple[int, set[int], tuple[int, ...]]]:
    """Yield each action promised: its head, its words, and who does it if the clause tells."""
    if "infinitive" in entry.takes:
        kids = tree.by(verb, "xcomp", "ccomp", "advcl", "acl")
        heads = [i for i in kids if "to" in tree.marks(i) and i > verb]
        if heads:
            for head in joined(tree, heads[0]) if not _is_aside(tree, heads[0]) else ():
                yield head, action_words(tree, head), ()
            return
    clauses = _clauses(tree, verb, entry, parties) if "clause" in entry.takes else []
    for head in clauses:
        named = () if tree.passive(head) else parties.heads(tree, tree.first(head, "nsubj"))
        subject = parties.bound(tree, named)
        if entry.strength is Strength.PLEDGED and _is_other(tree, verb, subject, parties):
            yield head, action_words(tree, head), ()
            continue
        yield head, action_words(tree, head, by=subject), subject
    if clauses:
        return
    listed = list(after_colon(tree, verb, parties))
    for head, words in listed:
        yield head, words, ()
    for kid, words in () if listed else things(tree, verb, entry, parties):
        yield kid, words, ()
    yield from promised(tree, verb, entry)


def _is_other(tree: Tree, verb: int, subject: tuple[int, ...], parties: Parties) -> bool:
    """Tell whether somebody vows what others will do: "vowed that the rebels will never rule"."""
    promiser = source_of_verb(tree, verb)
    if promiser is None or not subject or tree.tokens[subject[0]].tag == "PRON":
        return False
    pair = [parties.mention(tree, i) for i in (promiser, subject[0])]
    named = [m for m in pair if m is not None and m.form is not Form.NOMINAL]
    return len(named) == 2 and not parties.voices.sides_of(named[0]) & parties.voices.sides_of(
        named[1]
    )


def _clauses(tree: Tree, verb: int, entry: PromiseEntry, parties: Parties) -> list[int]:
    """Return the clauses of duty below a verb: "that France would host it and that ...".

    One agrees that something is so ("that it would be hard"); what one pledges will be is promised.
    """
    found = list[int]()
    pledged = entry.strength is Strength.PLEDGED
    for head in [*tree.by(verb, "ccomp"), *tree.by(verb, "conj")]:
        for here in [head, *tree.by(head, "conj")]:
            duty = {tree.word(i) for i in tree.by(here, "aux")} & DUTY or _is_bare(tree, here)
            below = tree.relation(head) == "ccomp" or "that" in tree.marks(here)
            state = bool(tree.by(here, "cop"))
            guess = parties.promises.has("forecasts", tree.lemma(here)) and not _takes_place(
                tree, here
            )
            below = below and (pledged or not (state or guess))
            tells = parties.lexicon.verbs.get(tree.lemma(here)) and here != head
            if duty and below and tree.by(here, "nsubj") and not tells:
                found.append(here)
    return found
