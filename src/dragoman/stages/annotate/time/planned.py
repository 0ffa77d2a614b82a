"""Whether a time is one that was planned: "planned for Tuesday", "was due to open on Tuesday".

What was planned lay ahead of those who planned it, whatever became of it, and whatever the verb
of the clause tells ("has been called off"). Takes a sentence with its tree and the place of a
time's word. What "is due" or "will be" is read by the verb alone (`tense`).
"""

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import Direction
from dragoman.records.timing import governor

_FIXING = frozenset(
    """scheduled planned set slated due fixed expected booked rescheduled foreseen awaited earmarked
    pencilled penciled envisaged anticipated programmed convened projected""".split()
)
_PUTTING = frozenset(
    """postpone adjourn defer delay reschedule move shift push put bring extend prolong renew
    lengthen recess suspend""".split()
)
"""Verbs of which "to" or "until" names the day that something was moved or drawn out to."""
_WAS = frozenset("was were had".split())


def planned_side(sentence: Sentence, place: int) -> Direction | None:
    """Return the side of a time that words of planning govern; none where none do.

    "Planned for Tuesday" leaves it ahead; "was due on Tuesday" may be told on either side of it,
    and the nearer is meant. None too for "is due": there the verb says enough.
    """
    fixing = _fixed_for(sentence, place)
    verb = governor(sentence, place)
    if is_moved_to(sentence, place):
        return Direction.FUTURE
    for here in (sentence.tokens[place].head, verb):
        if fixing is None and here >= 0 and _is_bare_participle(sentence, here):
            fixing = here
    if fixing is None:
        fixing = _fixing_above(sentence, verb)
    if fixing is None:
        was = _was_to(sentence, verb) or _was_due_to(sentence, verb)
        return Direction.NEAREST if was else None
    helpers = [*sentence.children_by(fixing, "aux", "cop"), *_helpers_of(sentence, verb, fixing)]
    first = sentence.tokens[helpers[0]].text.lower() if helpers else ""
    if not first:
        return Direction.NEAREST if _is_of_past(sentence, fixing) else Direction.FUTURE
    return Direction.NEAREST if first in _WAS else None


def _helpers_of(sentence: Sentence, verb: int, fixing: int) -> list[int]:
    """Return the helpers that a tree hangs on the verb ("had been due to expire") by mistake."""
    if verb < 0:
        return []
    return [i for i in sentence.children_by(verb, "aux", "cop") if i < fixing]


def is_moved_to(sentence: Sentence, place: int) -> bool:
    """Tell whether a time is one that something was put off or drawn out to: "moved to Friday"."""
    verb = governor(sentence, place)
    if verb < 0 or sentence.case_of(place) not in {"to", "until", "till"}:
        return False
    token = sentence.tokens[verb]
    above = (verb, token.head) if token.tag == "NOUN" and token.head >= 0 else (verb,)
    return any(sentence.tokens[i].lemma.lower() in _PUTTING for i in above)


def _is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """Tell whether a participle of planning tells of a noun: "expected in the city on Monday"."""
    token = sentence.tokens[verb]
    tells = is_relation(token.relation, ("acl", "amod", "advcl", "parataxis"))
    helped = sentence.children_by(verb, "aux", "cop", "nsubj")
    form = token.text.lower()
    return tells and not helped and form in _FIXING - {"due"} and token.tag == "VERB"


def _is_of_past(sentence: Sentence, fixing: int) -> bool:
    """Tell whether what was planned is told of in the simple past: "planned for May was put off".

    "Has been put off" is news, and the day planned most likely still lies ahead.
    """
    noun = sentence.tokens[fixing].head
    verb = sentence.tokens[noun].head if noun >= 0 else -1
    if verb < 0 or not is_relation(sentence.tokens[noun].relation, ("nsubj", "obj")):
        return False
    token = sentence.tokens[verb]
    helpers = {sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "aux")}
    if token.tag != "VERB" or not helpers <= _WAS:
        return False
    return bool(helpers) or token.text.lower() not in {token.lemma.lower(), token.lemma + "s"}


def _was_to(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb was to be done: "was to be held", told from either side of it."""
    if verb < 0 or not sentence.children_by(verb, "mark"):
        return False
    helpers = [*sentence.children_by(verb, "aux", "cop"), *sentence.children_by(verb, "mark")]
    first = [sentence.tokens[i].text.lower() for i in sorted(helpers)][:2]
    return first in (["was", "to"], ["were", "to"])


def _was_due_to(sentence: Sentence, verb: int) -> bool:
    """Tell whether "was due to" stands right before a verb: trees often err on these words."""
    words = [token.text.lower() for token in sentence.tokens[max(0, verb - 3) : max(0, verb)]]
    return len(words) == 3 and words[0] in _WAS and words[1] in _FIXING and words[2] == "to"


def _fixed_for(sentence: Sentence, place: int) -> int | None:
    """Return the word before "for" ("planned for Tuesday"), as it stands: trees often err here."""
    marks = sentence.children_by(place, "case")
    if not marks or sentence.tokens[marks[0]].text.lower() != "for" or marks[0] == 0:
        return None
    before = marks[0] - 1
    return before if _is_fixing(sentence, before) else None


def _fixing_above(sentence: Sentence, verb: int) -> int | None:
    """Return the word of planning of "due to open", "scheduled to be held", if there is one."""
    if verb < 0 or sentence.tokens[verb].head < 0:
        return None
    marks = {sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "mark")}
    above = sentence.tokens[verb].head
    below = is_relation(sentence.tokens[verb].relation, ("xcomp", "ccomp", "advcl", "acl"))
    return above if "to" in marks and below and _is_fixing(sentence, above) else None


def _is_fixing(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is a participle or adjective of planning, not "he planned"."""
    token = sentence.tokens[place]
    if token.text.lower() not in _FIXING or token.tag not in {"VERB", "ADJ"}:
        return False
    helped = bool(sentence.children_by(place, "aux", "cop"))
    set_off = place > 0 and sentence.tokens[place - 1].text == ","
    modifies = set_off or token.tag == "ADJ" or is_relation(token.relation, ("acl", "amod"))
    return helped or modifies or not sentence.children_by(place, "nsubj")
