"""Walking from a predicate to its arguments, over Universal Dependencies.

A verb's subject may stand with its governor (control, coordination, participles), with the noun
that a relative clause hangs on, or be left out. What is found is the places of argument heads,
coordinated ones included; whose words they are is the caller's to say.
"""

from dragoman.records.sentence import Sentence

OBJECT_CONTROL = frozenset(
    "ask urge allow invite enable help order tell force permit want press encourage call "
    "request authorize authorise lead cause push require persuade prompt compel drive "
    "oblige".split()
)
"""Verbs whose object is the subject of the infinitive below them."""

SENDING = frozenset(
    "send dispatch despatch deploy appoint assign task instruct hire designate delegate summon "
    "recall mandate commission".split()
)
"""Verbs whose object does what they are done for ("sent an envoy to meet X")."""

ACCUSING = frozenset(
    "accuse suspect convict charge blame acquit indict find prevent stop keep bar ban deter".split()
)
"""Verbs whose object does what the gerund after "of", "from" or "for" tells."""

PARTICLES = frozenset("off out up down over back away forward together".split())
"""Words right after a verb that make one verb with it, however the parser hangs them on it."""

GATHERING = frozenset({"bring", "call", "get"})
"""Verbs that with "together" behind their object tell of a meeting."""

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december today yesterday tomorrow".split()
)
"""Names of days and months: bare, they date a verb and are never its subject."""


MENDED = {"fir": "fire", "conven": "convene", "reconven": "reconvene", "rebuk": "rebuke",
          "severe": "sever", "shook": "shake", "slain": "slay", "beaten": "beat",
          "foreseen": "foresee"}  # fmt: skip
"""Lemmas that taggers make up for forms of irregular verbs and of verbs in -e."""


def lemma_of(sentence: Sentence, place: int) -> str:
    """Return a verb's lemma, with its particle if it has one ("hand+over")."""
    lemma = sentence.tokens[place].lemma.lower()
    lemma = MENDED.get(lemma, lemma)
    particles = sentence.children_by(place, "compound:prt") or [
        i
        for i in sentence.children_by(place, "advmod", "case")
        if i == place + 1 and sentence.tokens[i].text.lower() in PARTICLES
    ]
    particles = [i for i in particles if not _is_bound(sentence, i)]
    if not particles and lemma in GATHERING:
        particles = _together(sentence, place)
    return f"{lemma}+{sentence.tokens[particles[0]].text.lower()}" if particles else lemma


def _together(sentence: Sentence, place: int) -> list[int]:
    """Return the "together" right behind a verb's object ("brought the parties together")."""
    ends = [max(sentence.subtree(i)) + 1 for i in sentence.children_by(place, "obj")]
    words = sentence.lowered()
    return [i for i in ends if i < len(words) and words[i] == "together"]


def _is_bound(sentence: Sentence, place: int) -> bool:
    """Tell whether "up to" before a number only bounds it ("allow up to 13,000 people")."""
    after = sentence.tokens[place + 1 : place + 3]
    return len(after) == 2 and after[0].text.lower() == "to" and after[1].tag == "NUM"


def with_conjuncts(sentence: Sentence, places: list[int]) -> list[int]:
    """Return argument heads with those coordinated with them, relative pronouns resolved."""
    found: list[int] = []
    for place in places:
        for one in sentence.conjuncts(resolved(sentence, place)):
            if one not in found:
                found.append(one)
    return found


def resolved(sentence: Sentence, place: int) -> int:
    """Return what a relative pronoun stands for, the place itself otherwise."""
    token = sentence.tokens[place]
    whose = [i for i in sentence.children_by(place, "nmod:poss") if _is_whose(sentence, i)]
    if whose or (token.tag == "PRON" and token.text.lower() in RELATIVE):
        for up in sentence.ancestors(place):
            if sentence.tokens[up].relation == "acl:relcl":
                return sentence.tokens[up].head if sentence.tokens[up].head >= 0 else place
    return place


def _is_whose(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].text.lower() == "whose"


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is in the passive; one with an object of its own is not."""
    if sentence.children_by(verb, "aux:pass") or _is_gapped(sentence, verb):
        return True
    if not sentence.is_passive(verb) or sentence.children_by(verb, "obj"):
        return False
    return not _is_prepositional(sentence, verb)


PREPOSITIONAL = frozenset(
    "call agree insist comment respond react talk speak appeal return arrive resort vote rely "
    "demonstrate protest march travel".split()
)
"""Verbs that take no object, so that what stands before them acts, whatever the parser says."""


def _is_prepositional(sentence: Sentence, verb: int) -> bool:
    if sentence.tokens[verb].lemma.lower() not in PREPOSITIONAL:
        return False
    return any(sentence.case_of(i) for i in sentence.children_by(verb, "obl", "obj"))


STRIKING = frozenset(
    "kill wound injure arrest detain abduct kidnap destroy damage displace hurt behead".split()
)
"""Verbs that no subject of theirs does to nobody, so that without an object they are passive."""


def _is_gapped(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb shares a passive's auxiliary ("one was killed and two wounded")."""
    token = sentence.tokens[verb]
    if token.relation != "conj" or token.lemma.lower() not in STRIKING or token.head < 0:
        return False
    own = sentence.children_by(verb, "obj", "aux")
    return not own and bool(sentence.children_by(token.head, "aux:pass"))


def subjects(sentence: Sentence, verb: int, depth: int = 0) -> list[int]:
    """Return the places of a verb's subjects in the active sense (passive: by whom)."""
    if is_passive(sentence, verb) or is_bare_participle(sentence, verb):
        return with_conjuncts(sentence, obliques(sentence, verb, "by"))
    own = sentence.children_by(verb, "nsubj", "csubj") or _bare(sentence, verb)
    own = own or _taken(sentence, verb)
    if own:
        return with_conjuncts(sentence, own)
    return inherited(sentence, verb, depth)


def _bare(sentence: Sentence, verb: int) -> list[int]:
    """Return the name that stands bare before a verb, read as its time.

    Agencies write "France Monday signed": the parser then takes both names for the date.
    """
    if sentence.tokens[verb].relation not in {"root", "ccomp"} or has_mark(sentence, verb, "to"):
        return []
    return [
        i
        for i in sentence.children_by(verb, "obl:unmarked")
        if i < verb
        and sentence.tokens[i].tag == "PROPN"
        and sentence.tokens[i].text.lower() not in CALENDAR
    ][:1]


def _taken(sentence: Sentence, verb: int) -> list[int]:
    """Return the subject that the parser gave to the verb of saying ("X, ..., fled, Y said")."""
    up = sentence.tokens[verb].head
    if sentence.tokens[verb].relation != "ccomp" or up < verb:
        return []
    named = sentence.children_by(up, "nsubj")
    return [i for i in named if i < verb][:1] if len(named) > 1 else []


def inherited(sentence: Sentence, verb: int, depth: int) -> list[int]:
    """Return the subject that a verb takes over from the word it hangs on."""
    token = sentence.tokens[verb]
    if token.head < 0 or depth > 4:
        return []
    up, relation = token.head, token.relation.split(":", 1)[0]
    if relation == "acl":
        infinitive = token.relation == "acl" and has_mark(sentence, verb, "to")
        return _holders(sentence, up, depth) if infinitive else with_conjuncts(sentence, [up])
    if relation not in {"conj", "xcomp", "advcl", "ccomp", "parataxis"}:
        return []
    if relation in {"ccomp", "parataxis"} and token.relation != "ccomp":
        return []
    if _object_acts(sentence, verb, up, relation):
        asked = [i for p in ("on", "upon", "for", "to") for i in obliques(sentence, up, p)]
        return objects(sentence, up) or with_conjuncts(sentence, asked)
    if is_passive(sentence, up):
        return with_conjuncts(sentence, sentence.children_by(up, "nsubj:pass"))
    if sentence.tokens[up].tag in {"VERB", "AUX", "ADJ"}:
        return subjects(sentence, up, depth + 1)
    return []


def has_mark(sentence: Sentence, verb: int, *words: str) -> bool:
    """Tell whether one of these conjunctions or prepositions introduces a clause."""
    introduced = sentence.children_by(verb, "mark", "case")
    return any(sentence.tokens[i].text.lower() in words for i in introduced)


def _object_acts(sentence: Sentence, verb: int, up: int, relation: str) -> bool:
    """Tell whether the object of the verb above does what the verb below tells."""
    lemma = sentence.tokens[up].lemma.lower()
    if lemma in ACCUSING:
        return has_mark(sentence, verb, "of", "from", "for", "with")
    if relation == "advcl" and lemma in SENDING and has_mark(sentence, verb, "to"):
        return bool(objects(sentence, up))
    return relation == "xcomp" and lemma in OBJECT_CONTROL


def _holders(sentence: Sentence, noun: int, depth: int) -> list[int]:
    """Return who has what an infinitive hangs on ("X has the authority to hold talks")."""
    up = sentence.tokens[noun].head
    if up < 0 or sentence.tokens[noun].relation not in {"obj", "obl", "xcomp"}:
        return possessors(sentence, noun)
    return possessors(sentence, noun) or subjects(sentence, up, depth + 1)


def objects(sentence: Sentence, verb: int) -> list[int]:
    """Return the places of a verb's objects in the active sense."""
    if is_passive(sentence, verb):
        own = sentence.children_by(verb, "nsubj:pass") or sentence.children_by(verb, "nsubj")
        if not own and sentence.tokens[verb].relation == "conj":
            own = sentence.children_by(sentence.tokens[verb].head, "nsubj:pass")
        return with_conjuncts(sentence, own)
    if is_bare_participle(sentence, verb):
        return with_conjuncts(sentence, [sentence.tokens[verb].head])
    own = _unmarked(sentence, sentence.children_by(verb, "obj"))
    own = own or _unmarked(sentence, sentence.children_by(verb, "iobj")) or _counted(sentence, verb)
    if not own and sentence.tokens[verb].relation == "acl:relcl":
        named = sentence.children_by(verb, "nsubj")
        if named and all(sentence.tokens[i].text.lower() not in RELATIVE for i in named):
            own = [sentence.tokens[verb].head]  # "the towns that X shelled"
    return with_conjuncts(sentence, own)


def _unmarked(sentence: Sentence, places: list[int]) -> list[int]:
    """Return those that no preposition marks: "called for sanctions" has no object."""
    marked = [sentence.case_of(i) for i in places]
    return [i for i, case in zip(places, marked, strict=True) if case is None or case in _BOUNDS]


_BOUNDS = frozenset({"at", "up", "over", "under", "around", "between"})
"""Words that a parser marks a number with, and not its noun ("at least 20 people")."""


def _counted(sentence: Sentence, verb: int) -> list[int]:
    """Return what "up to" bounds after a verb, an object whatever the parser says."""
    return [
        i
        for i in sentence.children_by(verb, "obl")
        if sentence.case_of(i) == "to"
        and any(_is_bound(sentence, k) for k in range(verb + 1, min(verb + 3, i)))
        and i == min(sentence.children_by(verb, "obl"))
    ]


def is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is a past participle that hangs on a noun ("raids carried out by")."""
    token = sentence.tokens[verb]
    text = token.text.lower()
    return (
        token.relation == "acl"
        and token.tag == "VERB"
        and not text.endswith("ing")
        and not any(sentence.tokens[m].text.lower() == "to" for m in sentence.children(verb))
        and not sentence.children_by(verb, "obj")
    )


def obliques(sentence: Sentence, head: int, preposition: str) -> list[int]:
    """Return the places of the modifiers of a word that the preposition marks."""
    return [
        child
        for child in sentence.children_by(head, "obl", "nmod", "obj", "iobj")
        if sentence.case_of(child) == preposition
    ]


def possessors(sentence: Sentence, noun: int) -> list[int]:
    """Return the places of a noun's possessors and of the names that qualify it."""
    own = sentence.children_by(noun, "nmod:poss")
    own += [
        i
        for i in sentence.children_by(noun, "amod", "compound", "nmod")
        if sentence.tokens[i].tag in {"PROPN", "ADJ"}
        and sentence.case_of(i) is None
        and not is_against(sentence, i)
    ]
    return with_conjuncts(sentence, own)


def is_against(sentence: Sentence, place: int) -> bool:
    """Tell whether a prefix makes a name no party ("anti-American", "pro - Iranian")."""
    words = [t.text.lower() for t in sentence.tokens[max(0, place - 2) : place]]
    return bool(set(words[-2:]) & {"anti", "pro", "anti-", "pro-"}) and words[-1:] != ["and"]


def owners(sentence: Sentence, noun: int) -> list[int]:
    """Return the places of those a noun is tied to: its possessors, who it is of, by, to, with."""
    own = possessors(sentence, noun)
    for preposition in ("of", "by", "from", "against", "with", "to", "on"):
        own += with_conjuncts(sentence, obliques(sentence, noun, preposition))
    return own
