"""Whom a deed is about when its trigger's own slots name nobody.

Takes a matched trigger; yields layers of words below its object or its clause, the nearest first:
"suspended part of an aid program for X", "an inquiry into crimes committed by X", "threatened to
shell the towns of X unless Y yields". Who of them is a party is decided in `parties.py`.
"""

from collections.abc import Iterator, Sequence

from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.match import Match, called_for

UNAIMED = frozenset({"REQUEST", "ACCUSE"})
"""Types whose recipient is asked or charged itself, never only spoken of in the clause below."""

BODILY = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "COOPERATE"})
"""Types of deeds done to what stands there: whose it is, not what else is said of it."""

UNOWNED = frozenset({"withdraw", "targeted", "abduct", "torture", "beat", "arrest", "deport"})
"""Modes of what befalls people or moves one's own: whose the object is was not struck by it."""

DEEPEST = 4
"""How many words below the object or clause whom it is about is looked for ("agreed to give ten
million of aid for X" needs four); deeper ones name whom the sentence happens to mention."""

OCCASIONS = frozenset(
    "defiance protest support opposition demonstration rally march vigil solidarity".split()
)
"""Nouns behind a crowd's deed that say against whom it is."""

_OWNING = frozenset({"of", "by", "from", "against", "with", "to", "on", "for", "among", "between",
                     "into", "toward", "towards", "despite"})  # fmt: skip
"""Prepositions that tie a party to a noun or verb; what only gives time or place is none."""

VOICING = frozenset("call demand urge protest denounce condemn chant seek".split())
"""Verbs whose bare participle says what a deed is for ("marched, demanding that X go")."""

MOVING = frozenset(
    "deploy send dispatch withdraw contribute commit mobilize mobilise station provide pull move "
    "keep maintain redeploy".split()
)
"""Verbs whose object is what is sent, not whom it is aimed at ("refused to send troops to X")."""

_PASSED = frozenset({"in", "in front of", "outside", "at", "over"})
"""Prepositions below which a party may stand ("in its war with X"), never that it is one."""


def further(sentence: Sentence, match: Match, actors: Sequence[int]) -> Iterator[list[int]]:
    """Yield heads that may be recipients where the slots name nobody, the surest first."""
    trigger = match.trigger
    several = len(actors) > 1 or any(_is_both(sentence, i) for i in actors)
    if trigger.type == "CONSULT" or (trigger.type == "AGREE" and several):
        return  # those who agree with each other do so with nobody else
    if trigger.recipient and trigger.mode not in UNOWNED:
        yield from _owners(sentence, match)
    if trigger.noun:
        return
    if trigger.type == "THREATEN" or trigger.to:
        yield _warned(sentence, match.place)
    if trigger.type in UNAIMED:
        return
    open_ended = trigger.to or trigger.to_or_object or trigger.infinitive or trigger.crowd
    open_ended = open_ended or bool(trigger.clause_aux)
    if open_ended or trigger.type == "AGREE":
        clauses = _clauses(sentence, match.place)
        for noun in match.objects if trigger.crowd else ():
            clauses += _clauses(sentence, noun)
        yield from layers(sentence, clauses, DEEPEST)
    if trigger.crowd:
        yield from layers(sentence, _occasions(sentence, match.place), DEEPEST)


def _is_both(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun names the sides of something together ("the two sides")."""
    counted = sentence.children_by(place, "nummod", "det")
    return sentence.tokens[place].text.lower().endswith("s") and any(
        sentence.tokens[i].text.lower() in {"two", "three", "four", "five", "six", "both"}
        for i in counted
    )


def _owners(sentence: Sentence, match: Match) -> Iterator[list[int]]:
    """Yield whose the objects are, and what else the trigger's slots hold."""
    held = [*match.objects, *called_for(sentence, match)]
    for slot in match.trigger.recipient:
        kind, _, preposition = slot.partition(":")
        if kind == "obl" or (kind == "nmod" and match.trigger.noun):
            held += walk.obliques(sentence, match.place, preposition)
    held = held or walk.obliques(sentence, match.place, "to")
    if match.objects and not match.trigger.noun and not walk.is_passive(sentence, match.place):
        yield walk.obliques(sentence, match.place, "by")  # "condemned launches by X", hung too high
    if match.trigger.type in {"ACCUSE", "REJECT"}:
        held = [i for place in held for i in _doers(sentence, place)]
    depth = 2 if match.trigger.type in BODILY else DEEPEST
    yield from layers(sentence, walk.with_conjuncts(sentence, held), depth)


SUFFERED = frozenset(
    "assassination killing murder kidnapping abduction massacre execution arrest detention death "
    "shooting torture beheading imprisonment expulsion deportation persecution".split()
)
"""Nouns of deeds of which "of" says whom they befell, not who did them."""


def _doers(sentence: Sentence, place: int) -> list[int]:
    """Return what tells who did what is blamed: the noun itself, or, of what befell, its "by"."""
    if sentence.tokens[place].lemma.lower() not in SUFFERED:
        return [place]
    return walk.obliques(sentence, place, "by")


def _warned(sentence: Sentence, verb: int) -> list[int]:
    """Return who can avert what is threatened ("will attack unless X withdraws")."""
    found: list[int] = []
    for here in (verb, *sentence.children_by(verb, "xcomp", "ccomp")):
        for clause in sentence.children_by(here, "advcl"):
            if walk.has_mark(sentence, clause, "unless", "if", "until"):
                found += walk.subjects(sentence, clause)
    return [i for i in found if sentence.tokens[i].tag != "PRON"]


def _clauses(sentence: Sentence, place: int) -> list[int]:
    """Return the clauses that say what a word promises, threatens or is for."""
    return [
        i
        for i in sentence.children_by(place, "xcomp", "ccomp", "advcl", "acl")
        if sentence.tokens[i].relation != "acl:relcl" and _says_what(sentence, i)
    ]


def _says_what(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause says what for or what, not when, why or whether."""
    introduced = {
        sentence.tokens[i].text.lower() for i in sentence.children_by(clause, "mark", "case")
    }
    if not introduced and sentence.tokens[clause].relation == "advcl":
        return sentence.tokens[clause].lemma.lower() in VOICING  # not "refused, citing ..."
    return introduced <= {"to", "that", "for", "of", "by"}


def _occasions(sentence: Sentence, verb: int) -> list[int]:
    """Return the occasion of a crowd's deed: "in protest at", "during a rally"."""
    below = sentence.children_by(verb, "obl", "nmod")
    below += [
        i for noun in walk.objects(sentence, verb) for i in sentence.children_by(noun, "nmod")
    ]
    return [i for i in below if sentence.tokens[i].lemma.lower() in OCCASIONS]


def layers(sentence: Sentence, starts: Sequence[int], depth: int) -> Iterator[list[int]]:
    """Yield the heads of arguments below words, layer by layer."""
    front = list(starts)
    for _ in range(depth):
        below: list[int] = []
        named: list[int] = []
        for place in front:
            for child in sentence.children(place):
                step = _step(sentence, child)
                if step != "out":
                    below.append(child)
                if step == "through" and sentence.tokens[child].relation == "amod":
                    named += _leaders(sentence, child)  # "the Danish-led mission"
                if step == "party":
                    named.append(child)
        whose = [i for i in named if _case(sentence, i) in {None, "by", "of"}]
        yield from (walk.with_conjuncts(sentence, part) for part in (whose, named) if part)
        front = below


def _leaders(sentence: Sentence, participle: int) -> list[int]:
    bare = sentence.children_by(participle, "compound", "obl:unmarked", "nmod:unmarked")
    return [i for i in bare if sentence.tokens[i].tag in {"PROPN", "ADJ"}]


def _case(sentence: Sentence, place: int) -> str | None:
    """Return the preposition that marks a noun; a possessor's mark is none."""
    case = sentence.case_of(place)
    return None if sentence.tokens[place].relation == "nmod:poss" else case


_THROUGH = ("obj", "iobj", "nmod", "obl", "compound", "amod", "acl", "xcomp", "ccomp", "conj",
            "appos", "advcl", "flat")  # fmt: skip


def _step(sentence: Sentence, child: int) -> str:
    """Tell whether a word below another may be a party, only leads on, or leads astray."""
    token = sentence.tokens[child]
    relation = token.relation
    if relation in {"acl:relcl", "obl:tmod", "nmod:tmod"} or token.tag == "PRON":
        return "out"
    if relation == "nsubj" and sentence.tokens[token.head].tag in {"VERB", "AUX", "ADJ"}:
        return "party"
    if relation.split(":", 1)[0] not in _THROUGH:
        return "out"
    if token.tag in {"VERB", "AUX"}:
        return "through" if relation == "amod" or _says_what(sentence, child) else "out"
    case = _case(sentence, child)
    if relation == "obj" and sentence.tokens[token.head].lemma.lower() in MOVING:
        return "through"
    if case is None or case in _OWNING:
        return "out" if walk.is_against(sentence, child) else "party"
    return "through" if case in _PASSED else "out"
