"""Where the actors and recipients of an event stand: from the trigger's slots to heads of words.

Takes a matched trigger and its sentence; gives places of words. Whose words they are is decided
in `parties.py`.
"""

from collections.abc import Iterable, Sequence

from dragoman.ontology.triggers import Support
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.match import Match, called_for


def verb_heads(sentence: Sentence, match: Match) -> tuple[list[int], list[int]]:
    """Return the heads of the actors and of the recipients of an event verb."""
    actors = walk.subjects(sentence, match.place)
    if not actors and match.trigger.intransitive_or:
        actors = list(match.objects)  # "the troops were withdrawn"
    if not actors and match.trigger.passive and not match.trigger.bare:
        actors = list(match.objects)  # "the envoy is expected in X"
    asked = match.objects
    if "obj" not in match.trigger.recipient:
        asked = (*asked, *called_for(sentence, match))
    recipients = filled(sentence, match.place, asked, match.trigger.recipient)
    recipients = [i for i in recipients if i not in match.objects or _may_be_object(match)]
    if match.trigger.joint:
        actors += [i for i in recipients if sentence.case_of(i) == "between"]
    return actors, recipients


def _may_be_object(match: Match) -> bool:
    return any(slot in {"obj", "comp"} for slot in match.trigger.recipient)


def of_holder(sentence: Sentence, verb: int) -> list[int]:
    """Return who held what says something itself ("staged a protest calling for reforms")."""
    token = sentence.tokens[verb]
    if token.relation != "acl" or not token.text.lower().endswith("ing"):
        return []
    noun = sentence.tokens[token.head]
    held = noun.relation == "obj" and noun.head >= 0
    return walk.subjects(sentence, noun.head) if held else []


def noun_heads(sentence: Sentence, match: Match, support: Support) -> tuple[list[int], list[int]]:
    """Return the heads of the actors and of the recipients of an event noun."""
    noun, trigger = match.place, match.trigger
    chain = noun_chain(sentence, noun, support)
    own = [i for n in chain for i in walk.possessors(sentence, n)]
    if "compound" in trigger.place:  # "his US visit"
        own = [i for i in own if sentence.tokens[i].relation != "compound"]
    struck = _victims(sentence, match, own)
    own = [i for i in own if i not in struck]
    own += [i for n in chain for i in walk.obliques(sentence, n, "by")]
    own += [i for i, _ in special(sentence, match, support)]
    if trigger.joint or trigger.mode in {"visit", "withdraw", "resign"}:
        own += [i for n in chain for i in walk.obliques(sentence, n, "of")]
    if trigger.joint:
        own += [i for n in chain for i in walk.obliques(sentence, n, "between")]
        own += [i for n in chain for i in _gathered(sentence, n, support)]
    recipients = [
        i for n in chain for i in filled(sentence, n, (), trigger.recipient) if i not in own
    ] + struck
    if match.carrier is not None:
        if trigger.joint and support.has("uniting", walk.lemma_of(sentence, match.carrier)):
            own += sentence.children_by(match.carrier, "obj")
        if not own or trigger.joint:
            subjects = carried(sentence, match, support)
            if subjects and not trigger.place:  # "the two put off their meeting"
                own = [i for i in own if sentence.tokens[i].tag != "PRON"]
            own += subjects
        recipients += walk.obliques(sentence, match.carrier, "with")
        if trigger.joint:
            own += walk.obliques(sentence, match.carrier, "between")
    elif not own and (recipients or trigger.mode == "visit"):
        own = told_at(sentence, match)
    return walk.with_conjuncts(sentence, own), walk.with_conjuncts(sentence, recipients)


def _gathered(sentence: Sentence, noun: int, support: Support) -> list[int]:
    """Return whom a relative clause says to have met ("a meeting which gathered X with Y")."""
    found: list[int] = []
    for clause in sentence.children_by(noun, "acl"):
        lemma = walk.lemma_of(sentence, clause)
        if support.has("gathering", lemma) and not walk.is_bare_participle(sentence, clause):
            found += sentence.children_by(clause, "obj")
            found += walk.obliques(sentence, clause, "with")
    return found


SUFFERED = frozenset({"targeted", "abduct", "arrest", "release"})
"""Modes of which the possessor of the noun is whom it befell ("the envoy's murder")."""


def _victims(sentence: Sentence, match: Match, owners: Sequence[int]) -> list[int]:
    """Return those of a noun's owners whom the deed befell, not who did it.

    A name or pronoun that owns it, unless the noun says of whom it was; a people's adjective
    ("the Spanish arrests") tells who did it.
    """
    of = walk.obliques(sentence, match.place, "of")
    if match.trigger.mode not in SUFFERED or of:
        return []
    return [i for i in owners if sentence.tokens[i].tag != "ADJ"]


PARTS = ("host", "chair", "head", "mediator", "member")


def special(sentence: Sentence, match: Match, support: Support) -> list[tuple[int, str]]:
    """Return who is something special at an event that a noun tells of, and what.

    "Talks brokered by Norway", "X hosted a meeting", "chaired the session".
    """
    verbs = sentence.children_by(match.place, "acl")
    verbs += [match.carrier] if match.carrier is not None else []
    found: list[tuple[int, str]] = []
    heads = [match.place] if match.carrier is None else [match.place, match.carrier]
    found += [pair for head in heads for pair in _behind(sentence, head, support)]
    for verb in verbs:
        lemma = sentence.tokens[verb].lemma.lower()
        part = next((p for p in PARTS if support.has(f"part_{p}", lemma)), None)
        if part is not None:
            who = walk.with_conjuncts(sentence, walk.subjects(sentence, verb))
            found += [(i, part) for i in who]
    return found


def _behind(sentence: Sentence, head: int, support: Support) -> list[tuple[int, str]]:
    """Return who is named behind "under the auspices of", "in the presence of", and as what."""
    found: list[tuple[int, str]] = []
    for noun in sentence.children_by(head, "obl", "nmod"):
        if sentence.case_of(noun) not in {"under", "in", "with", "through", "by"}:
            continue
        lemma = sentence.tokens[noun].lemma.lower()
        for part in ("mediator", "member"):
            if support.has(f"part_nouns_{part}", lemma):
                who = [*walk.obliques(sentence, noun, "of"), *walk.possessors(sentence, noun)]
                found += [(i, part) for i in walk.with_conjuncts(sentence, who)]
    return found


def told_at(sentence: Sentence, match: Match) -> list[int]:
    """Return who says or does something at a meeting with somebody: he is the other side.

    "The envoy said after talks with X", "announced it at a meeting with X".
    """
    token = sentence.tokens[match.place]
    visit = match.trigger.mode == "visit"
    if not (match.trigger.joint or visit) or token.relation not in {"obl", "obj"}:
        return []
    settings = {"on", "during"} if visit else SETTINGS
    if sentence.case_of(match.place) not in settings or token.head < 0:
        return []
    verb = token.head
    if any(i > match.place for i in sentence.children_by(verb, "mark")):
        verb = sentence.tokens[verb].head  # "said after talks with X that ...", hung too low
    if verb < 0 or sentence.tokens[verb].tag != "VERB" or walk.is_passive(sentence, verb):
        return []
    return walk.subjects(sentence, verb)


SETTINGS = frozenset({"at", "after", "during", "following", "in", "before"})
"""Prepositions between what somebody says or does and the meeting that he does it at."""


def company(sentence: Sentence, match: Match, heads: Sequence[int]) -> list[int]:
    """Return who comes along with those who take part ("accompanied by", "including")."""
    verbs = sentence.children_by(match.place, "advcl")
    verbs += [v for head in heads for v in sentence.children_by(head, "acl")]
    found = [
        who
        for verb in verbs
        if sentence.tokens[verb].lemma.lower() in {"accompany", "flank", "join"}
        for who in walk.with_conjuncts(sentence, walk.obliques(sentence, verb, "by"))
    ]
    found += [
        who
        for head in heads
        for who in walk.with_conjuncts(sentence, walk.obliques(sentence, head, "including"))
    ]
    return [i for i in found if i not in heads]


def led(sentence: Sentence, places: list[int], support: Support) -> list[int]:
    """Return who leads those at these places ("a delegation led by the deputy minister")."""
    return [
        who
        for place in places
        for verb in sentence.children_by(place, "acl")
        if support.has("part_head", sentence.tokens[verb].lemma.lower())
        for who in walk.subjects(sentence, verb)
        if who not in places
    ]


def carried(sentence: Sentence, match: Match, support: Support) -> list[int]:
    """Return the subjects of the verb that carries a noun as its object, if it makes them act."""
    if match.carrier is None or match.carried_as != "object":
        return []
    if support.has("deny", walk.lemma_of(sentence, match.carrier)):
        return []
    return walk.subjects(sentence, match.carrier)


def noun_chain(sentence: Sentence, noun: int, support: Support) -> list[int]:
    """Return an event noun with the event nouns it is of ("round of talks between ...")."""
    found = [noun]
    for here in found:
        for child in walk.obliques(sentence, here, "of"):
            lemma = sentence.tokens[child].lemma.lower()
            if support.has("series_nouns", lemma) or support.has("round_nouns", lemma):
                found.append(child)
    return found


def filled(
    sentence: Sentence, place: int, objects: tuple[int, ...], slots: Iterable[str]
) -> list[int]:
    """Return the heads that stand in a trigger's slots, in the slots' order."""
    found: list[int] = []
    for slot in slots:
        kind, _, preposition = slot.partition(":")
        if slot == "obj":
            found += objects
        elif slot == "comp":
            clauses = sentence.children_by(place, "ccomp", "xcomp")
            clauses += [c for noun in objects for c in sentence.children_by(noun, "acl", "ccomp")]
            found += [i for c in clauses for i in sentence.children_by(c, "nsubj", "nsubj:pass")]
        elif slot in {"iobj", "compound"}:
            found += sentence.children_by(place, slot)
        elif kind == "obl":
            found += walk.obliques(sentence, place, preposition)
        elif kind == "nmod":
            for noun in (*objects, place):
                found += walk.obliques(sentence, noun, preposition)
    return walk.with_conjuncts(sentence, found)


def inviters(sentence: Sentence, verb: int) -> list[int]:
    """Return who invited to a visit ("visits Rome at the invitation of the president")."""
    return [
        host
        for noun in walk.obliques(sentence, verb, "at")
        if sentence.tokens[noun].lemma.lower() == "invitation"
        for host in (*walk.obliques(sentence, noun, "of"), *walk.possessors(sentence, noun))
    ]
