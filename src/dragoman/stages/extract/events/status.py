"""How real an event is: from tense, modality, negation, and what the event hangs on."""

from dragoman.ontology.triggers import Support
from dragoman.records.claim import Status
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.events.fates import (
    FATES,
    is_ahead,
    is_for_a_time,
    is_hearsay,
    is_named_so,
    participle_fate,
    stands_ahead,
)
from dragoman.stages.extract.events.negation import late_status, negated
from dragoman.stages.extract.events.presents import is_to_come
from dragoman.stages.extract.walk import has_mark, lemma_of

CHARGING = frozenset("accuse suspect charge blame indict allege".split())
"""Verbs below which a deed is only alleged."""

APART = frozenset({"since", "after", "following", "despite", "during", "amid", "because of"})
"""Prepositions before what had happened or goes on anyway, whatever hangs on it."""

ASKING = frozenset("call appeal press push plead ask urge petition lobby".split())
"""Verbs with which an infinitive, however it hangs, tells what is asked for."""

SUBJUNCTIVE = frozenset("propose demand recommend urge request ask insist".split())
"""Verbs whose "that" clause tells what ought to be, not what is."""


def marks(sentence: Sentence, verb: int) -> list[str]:
    """Return the lower-cased conjunctions and "to" that introduce a clause."""
    found = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "mark")]
    if sentence.tokens[verb].text.lower().endswith("ing"):  # "resorted to throwing stones"
        return [mark for mark in found if mark != "to"]
    return found


def auxiliaries(sentence: Sentence, verb: int) -> list[str]:
    """Return the lower-cased auxiliaries of a verb, those of its first conjunct if it has none."""
    own = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "aux")]
    if not own and sentence.tokens[verb].relation == "conj":
        up = sentence.tokens[verb].head
        if sentence.tokens[verb].text.lower() == sentence.tokens[verb].lemma.lower():
            own = [sentence.tokens[i].text.lower() for i in sentence.children_by(up, "aux")]
    return own


def verb_status(sentence: Sentence, verb: int, support: Support) -> Status:
    """Return the status of what a verb tells."""
    if negated(sentence, verb):
        return late_status(sentence, verb) or Status.DENIED
    own = own_status(sentence, verb, support)
    if own is not None:
        return own
    above = governed_status(sentence, verb, support)
    return above if above is not None else Status.OCCURRED


def is_tried(sentence: Sentence, verb: int) -> bool:
    """Tell whether a deed was attempted ("tried to kill")."""
    up = sentence.tokens[verb].head
    if up < 0 or sentence.tokens[verb].relation != "xcomp":
        return False
    tried = sentence.tokens[up].lemma.lower() in {"try", "attempt"}
    return tried and not auxiliaries(sentence, up)


def own_status(sentence: Sentence, verb: int, support: Support) -> Status | None:
    """Return the status that a verb's own auxiliaries and marks give, if they do."""
    introduced = marks(sentence, verb)
    if sentence.case_of(verb) == "due to" or "due" in introduced:
        return Status.PLANNED  # "is due to meet", read as "owing to"
    if any(support.has("conditional", mark) for mark in introduced):
        return Status.CONDITIONAL
    helpers = auxiliaries(sentence, verb)
    if {"would", "have"} <= set(helpers):
        return Status.CONDITIONAL  # "would have met", had something else been so
    if any(support.has("future", word) or word == "would" for word in helpers):
        return Status.PLANNED
    if is_to_come(sentence, verb):
        return Status.PLANNED
    if any(support.has("possible", word) for word in helpers):
        return Status.CONDITIONAL if _has_condition(sentence, verb, support) else Status.PROPOSED
    if any(support.has("wished", word) for word in helpers):
        return Status.PROPOSED
    token = sentence.tokens[verb]
    below = token.relation in {"xcomp", "advcl", "acl"}
    if "to" in introduced and (
        token.head < 0 or (sentence.children_by(verb, "nsubj") and not below)
    ):
        return Status.PLANNED  # "premier to visit", a headline's future
    if "to" in introduced and _copula_above(sentence, verb):
        return Status.PLANNED  # "the talks are to be held"
    return None


def _has_condition(sentence: Sentence, verb: int, support: Support) -> bool:
    clauses = sentence.children_by(verb, "advcl")
    return any(support.has("conditional", m) for c in clauses for m in marks(sentence, c))


def _copula_above(sentence: Sentence, verb: int) -> bool:
    head = sentence.tokens[verb].head
    return head >= 0 and sentence.tokens[head].lemma.lower() == "be"


def governed_status(sentence: Sentence, place: int, support: Support) -> Status | None:
    """Return the status that the words above a clause or noun give, the nearest first.

    A complement of saying or knowing gives none: what is said to have happened, happened as far
    as the claim goes.
    """
    here = place
    for up in sentence.ancestors(place):
        relation = sentence.tokens[here].relation.split(":", 1)[0]
        if relation in {"nmod", "obl"} and sentence.case_of(here) in APART:
            return None  # "would be the worst since the massacre of 1989"
        if relation in {"nsubj", "csubj"}:
            return _as_subject(sentence, up, support)
        if relation in {"advcl", "parataxis", "conj", "appos"}:
            if relation == "conj":
                own = _shared(sentence, up, here, support)
                if own is not None:
                    return own
                if _is_past(sentence, here) and "to" in marks(sentence, up):
                    return None  # "expect it to go; X went": no infinitive is joined with a past
                here = up
                continue
            return _as_adverbial(sentence, up, here, support) if relation == "advcl" else None
        found = _from_governor(sentence, up, here, support)
        if found is not None:
            return found
        if sentence.tokens[here].relation in {"ccomp", "acl:relcl", "acl"}:
            return None
        here = up
    return None


def _as_adverbial(sentence: Sentence, up: int, here: int, support: Support) -> Status | None:
    """Return the status of a clause from the verb it goes with: what for, what of, from what."""
    lemma = sentence.tokens[up].lemma.lower()
    if lemma in CHARGING:
        return Status.UNKNOWN  # what somebody is accused of
    if _prevented(sentence, up, here, support):
        return Status.DENIED
    if not _purpose(sentence, here):
        return None
    if _is_voiced(sentence, up, here, support):
        return own_status(sentence, up, support)
    return Status.PROPOSED if lemma in ASKING else Status.PLANNED


def _as_subject(sentence: Sentence, up: int, support: Support) -> Status | None:
    """Return the status that a noun has from what it is the subject of ("the round is due to")."""
    own = own_status(sentence, up, support)
    if own is not None:
        return own
    if sentence.tokens[up].tag not in {"VERB", "ADJ"} or negated(sentence, up):
        return None
    if not (sentence.is_passive(up) or sentence.children_by(up, "cop")):
        return None
    lemma = lemma_of(sentence, up)
    if support.has("planned", lemma):
        return Status.PLANNED
    return Status.PROPOSED if support.has("proposed", lemma) else None


def _shared(sentence: Sentence, up: int, here: int, support: Support) -> Status | None:
    """A coordinated infinitive shares the first one's introduction ("to meet X and sign Y")."""
    bare = sentence.tokens[here].text.lower() == sentence.tokens[here].lemma.lower()
    return (
        own_status(sentence, up, support) if bare and sentence.tokens[here].tag == "VERB" else None
    )


def _prevented(sentence: Sentence, up: int, here: int, support: Support) -> bool:
    """Tell whether a gerund is what somebody was kept from ("prevented from holding rallies")."""
    return support.has("failed", lemma_of(sentence, up)) and has_mark(sentence, here, "from")


def _is_voiced(sentence: Sentence, up: int, here: int, support: Support) -> bool:
    """Tell whether what a deed is for is done by doing it ("marched to demand")."""
    verb, deed = sentence.tokens[here].lemma.lower(), sentence.tokens[up].lemma.lower()
    return support.has("voiced", verb) and support.has("voicing", deed)


def _purpose(sentence: Sentence, verb: int) -> bool:
    return "to" in marks(sentence, verb)


def _from_governor(sentence: Sentence, up: int, here: int, support: Support) -> Status | None:
    lemma = lemma_of(sentence, up)
    if sentence.tokens[up].tag in {"VERB", "ADJ", "AUX"}:
        relation = sentence.tokens[here].relation.split(":", 1)[0]
        clause = relation in {"xcomp", "ccomp"}
        gerund = clause and sentence.tokens[here].text.lower().endswith("ing")
        infinitive = "to" in marks(sentence, here) if clause else _is_aim(sentence, here, relation)
        if support.has("failed", lemma) and clause:
            return Status.DENIED
        if support.has("deny", lemma) and sentence.tokens[here].relation == "ccomp":
            return Status.UNKNOWN if _is_left_open(sentence, up) else Status.DENIED
        if lemma in SUBJUNCTIVE and sentence.tokens[here].relation == "ccomp":
            return None if _is_past(sentence, here) else Status.PROPOSED
        if negated(sentence, up) and clause and infinitive:
            return Status.DENIED
        if support.has("planned", lemma) and (infinitive or gerund):
            return Status.PLANNED
        if support.has("proposed", lemma) and (infinitive or gerund):
            return Status.PROPOSED
        if clause and sentence.tokens[here].relation == "xcomp":
            return own_status(sentence, up, support)
        return None
    return _from_noun(sentence, lemma, here, support)


def _from_noun(sentence: Sentence, noun: str, here: int, support: Support) -> Status | None:
    """Return the status that the noun above gives: "an agreement to meet", "a call for talks"."""
    if sentence.tokens[here].relation == "acl:relcl" and "to" not in marks(sentence, here):
        return None  # "the agreement that they signed"
    if support.has("planned_nouns", noun):
        return Status.PLANNED
    return Status.PROPOSED if support.has("proposed_nouns", noun) else None


def _is_left_open(sentence: Sentence, verb: int) -> bool:
    """Tell whether a denial is itself denied ("neither confirmed nor denied", "did not deny")."""
    joined = sentence.children_by(verb, "cc", "cc:preconj", "advmod")
    words = {sentence.tokens[i].text.lower() for i in joined}
    return bool(words & {"nor", "neither"}) or negated(sentence, verb)


def _is_past(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is plainly past: "asked that X leave" wishes, "as Y fell" tells."""
    token = sentence.tokens[verb]
    bare = token.text.lower() in {token.lemma.lower(), "be"}
    return not bare and not sentence.children_by(verb, "aux")


def _is_aim(sentence: Sentence, noun: int, relation: str) -> bool:
    """Tell whether a noun is what its verb is about ("agreed on a visit"), not its setting."""
    if relation in {"obl", "nmod"}:
        token = sentence.tokens[noun]
        if token.lemma.lower() in {"visit", "trip", "tour"} and sentence.case_of(noun) == "on":
            return sentence.tokens[token.head].lemma.lower() in {"agree", "decide", "settle"}
        return sentence.case_of(noun) in {"on", "for", "to"}
    return relation in {"obj", "nsubj"}


def noun_status(sentence: Sentence, noun: int, carrier: int | None, support: Support) -> Status:
    """Return the status of what a noun tells, `carrier` being the verb that carries it, if any."""
    if _is_told_held(sentence, noun, support):
        return Status.OCCURRED
    if _is_spoken_of(sentence, noun):
        return Status.UNKNOWN
    if carrier is not None:
        return _carried_status(sentence, noun, carrier, support)
    if negated(sentence, noun):
        return Status.DENIED
    if is_hearsay(sentence, noun, support):
        return Status.DENIED
    fate = participle_fate(sentence, noun, support)
    if fate is not None:
        return fate
    if is_ahead(sentence, noun, support) or stands_ahead(sentence, noun):
        return Status.PLANNED
    above = governed_status(sentence, noun, support)
    return above if above is not None else Status.OCCURRED


def _is_spoken_of(sentence: Sentence, noun: int) -> bool:
    """Tell whether a present tense only speaks of it: "this round comes at a bad time"."""
    token = sentence.tokens[noun]
    marks = {sentence.tokens[i].text.lower() for i in sentence.children_by(noun, "det")}
    if token.head < 0 or token.relation != "nsubj" or not marks & {"this", "these"}:
        return False
    verb = sentence.tokens[token.head]
    present = verb.tag == "VERB" and verb.text.lower() in {"come", "comes"}
    return present and not sentence.children_by(token.head, "aux")


def _is_told_held(sentence: Sentence, noun: int, support: Support) -> bool:
    """Tell whether a relative clause says that it took place ("the talks, which opened today")."""
    for clause in sentence.children_by(noun, "acl:relcl"):
        lemma = lemma_of(sentence, clause).split("+", 1)[0]
        begun = support.has("phase_begin", lemma) or support.has("phase_end", lemma)
        if begun and verb_status(sentence, clause, support) is Status.OCCURRED:
            return not any(w in {"be", "is", "are"} for w in auxiliaries(sentence, clause))
    return False


def _carried_status(sentence: Sentence, noun: int, carrier: int, support: Support) -> Status:
    lemma, noun_lemma = lemma_of(sentence, carrier), sentence.tokens[noun].lemma.lower()
    for name, status in FATES:
        if support.has(name, lemma):
            return _fate(sentence, carrier, status, support)
    found = verb_status(sentence, carrier, support)
    if found is Status.UNKNOWN and sentence.case_of(noun) is not None:
        return Status.OCCURRED  # "accused of taking part in the attacks": those took place
    if found is not Status.OCCURRED or is_named_so(sentence, noun, carrier):
        return found
    meeting = support.has("series_nouns", noun_lemma) or support.has("round_nouns", noun_lemma)
    if support.has("planned", lemma) or (support.has("convoke", lemma) and meeting):
        return Status.PLANNED
    if support.has("proposed", lemma):
        return Status.PROPOSED
    ahead = lemma in {"announce", "reveal"} and is_ahead(sentence, noun, support)
    return Status.PLANNED if ahead else Status.OCCURRED


def _fate(sentence: Sentence, carrier: int, status: Status, support: Support) -> Status:
    """Return a fate as told: itself denied or only planned, it leaves the event planned.

    What is called off "for the time being", "for now" or "until" something is put off.
    """
    own = verb_status(sentence, carrier, support)
    if own is not Status.OCCURRED:
        return Status.PLANNED
    if status is Status.CANCELLED and is_for_a_time(sentence, carrier):
        return Status.POSTPONED
    return status
