"""On which side of the article a time lies, by the verb that governs it.

"He met them on Thursday" looks back, "they will meet on Thursday" ahead. Takes a sentence with its
tree and the place of a time's word; where the tree or the verb says nothing, the answer is left
open (NEAREST).
"""

from itertools import islice

from dragoman.records.sentence import Sentence, Token, is_relation
from dragoman.records.time import Direction
from dragoman.records.timing import governor

_AHEAD = frozenset("will 'll ’ll shall wo going".split())
_MAYBE = frozenset("would could should may might must can".split())
_BACK = frozenset("did had was were 'd".split())
# Verbs and adjectives whose complement or modifier tells of what is to come.
_PLANNING = frozenset(
    """schedule expect plan set slate due hope intend aim propose prepare want ask urge ready
    postpone delay invite await reschedule likely pencil earmark foresee foreseen envisage
    anticipate convene adjourn defer programme""".split()
)
# Verbs whose infinitive is of their own time: "began to withdraw on Monday".
_RAISING = frozenset(
    """begin start continue manage fail refuse decline seem appear use help try stop cease come
    happen""".split()
)
# How many clauses up an infinitive is followed.
_DEPTH = 3
# So many words on either side a verb is looked for: longer than sentences are, shorter than lists.
_NEAR = 200
# So many words up a verb is looked for: trees of sentences are far less deep.
_DEEPEST = 60
_NAMING = ("compound", "nummod", "amod", "nmod:poss")
# Forms that are past though the word does not change: too often both to decide.
_SAME_FORM = frozenset("set put cut hit let cost hurt quit read spread shut beat bid cast".split())


def direction_of(sentence: Sentence, place: int) -> Direction:
    """Return the side that the governing verb of a word gives."""
    verb = _verb_above(sentence, place)
    if verb is None:
        return _by_order(sentence, place)
    return _of_verb(sentence, verb, 0)


def hangs_on_past(sentence: Sentence, place: int) -> bool:
    """Tell whether a time hangs by "on" or "in" on a verb that is itself told in the past.

    "Was held on April 21" is past; "declared a dividend payable Dec. 7" need not be.
    """
    verb = governor(sentence, place)
    if verb < 0 or sentence.tokens[verb].tag != "VERB":
        return False
    token = sentence.tokens[verb]
    if token.lemma.lower() in _PLANNING or sentence.case_of(place) not in {"on", "in"}:
        return False
    helpers = {sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "aux")}
    return _is_past_form(token) and (not helpers or bool(helpers & {"was", "were", "had"}))


def told_side(sentence: Sentence, place: int) -> Direction:
    """Return the side on which the verb puts a date of the calendar; open where no verb does.

    A date that only names something ("the 2021 budget") stands on no side.
    """
    if is_relation(sentence.tokens[place].relation, _NAMING):
        return Direction.NEAREST
    verb = _verb_above(sentence, place)
    if verb is None:
        return Direction.NEAREST
    side = _of_verb(sentence, verb, 0)
    return Direction.NEAREST if side is Direction.FUTURE and not _is_sure(sentence, verb) else side


def _is_sure(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause says outright that something is to come: "will be", "is due"."""
    for here in (verb, *sentence.ancestors(verb)):
        token = sentence.tokens[here]
        helpers = [sentence.tokens[i].text.lower() for i in sentence.children_by(here, "aux")]
        if _AHEAD.intersection(helpers) or (_is_to(helpers) and _has_to(sentence, here)):
            return True
        is_clause = is_relation(token.relation, ("xcomp",))
        if not is_clause:
            present = {"is", "are", "has", "'s", "’s"}
            copula = [sentence.tokens[i].text.lower() for i in sentence.children_by(here, "cop")]
            return token.lemma.lower() in _PLANNING and bool(present & {*helpers, *copula})
    return False


def _verb_above(sentence: Sentence, place: int) -> int | None:
    tokens = sentence.tokens
    first = governor(sentence, place)
    above = (first, *islice(sentence.ancestors(first), _DEEPEST)) if first >= 0 else ()
    for here in (place, *above):
        if tokens[here].tag in {"VERB", "AUX"}:
            return here
        if here != place and sentence.children_by(here, "cop"):
            return here
    return None


def _of_verb(sentence: Sentence, verb: int, depth: int) -> Direction:
    tokens = sentence.tokens
    token = tokens[verb]
    helpers = [tokens[i].text.lower() for i in sentence.children_by(verb, "aux", "cop")] + (
        [token.text.lower()] if token.tag == "AUX" else []
    )
    if any(word in _AHEAD for word in helpers):
        return Direction.FUTURE
    if token.lemma.lower() in _PLANNING and not is_relation(token.relation, ("amod",)):
        if not _is_planned(sentence, verb):
            return Direction.PAST
        # "Was scheduled for Monday": who tells of it may stand on either side.
        return Direction.NEAREST if _BACK.intersection(helpers) else Direction.FUTURE
    if any(word in {"have", "has", "'ve", "’ve", *_BACK} for word in helpers):
        return Direction.PAST
    if any(word in _MAYBE for word in helpers):
        return Direction.FUTURE
    if _is_to(helpers) and _has_to(sentence, verb):
        return Direction.FUTURE
    if _has_to(sentence, verb) or token.text.lower().endswith("ing"):
        return _from_above(sentence, verb, depth)
    if _is_past_form(token):
        if any(word in {"is", "are", "be", "being", "'s"} for word in helpers):
            return Direction.NEAREST
        return Direction.PAST
    return Direction.NEAREST


def _is_planned(sentence: Sentence, verb: int) -> bool:
    """Tell whether a word of planning governs the time by "for" or as its content."""
    passive = sentence.is_passive(verb) or sentence.tokens[verb].tag == "ADJ"
    return passive or not _is_past_form(sentence.tokens[verb])


def _is_to(helpers: list[str]) -> bool:
    """Tell whether a clause is of what "is to" be; "to be held" alone says nothing."""
    return bool(helpers) and helpers[0] in {"is", "are", "'s", "’s"}


def _has_to(sentence: Sentence, verb: int) -> bool:
    marks = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "mark")]
    return "to" in marks


def _from_above(sentence: Sentence, verb: int, depth: int) -> Direction:
    """Read an infinitive or participle by the clause above: what is planned is to come."""
    token, infinitive = sentence.tokens[verb], _has_to(sentence, verb)
    open_ = Direction.FUTURE if infinitive else Direction.NEAREST
    if token.head < 0 or depth > _DEPTH:
        return open_
    above = sentence.tokens[token.head]
    lemma = above.lemma.lower()
    carries = lemma in _RAISING or (lemma in _PLANNING and above.tag in {"VERB", "ADJ"})
    if infinitive and not carries and is_relation(token.relation, ("xcomp", "acl", "ccomp")):
        return Direction.FUTURE
    if carries or above.tag in {"VERB", "AUX"}:
        return _of_verb(sentence, token.head, depth + 1)
    higher = None if infinitive else _verb_above(sentence, token.head)
    return open_ if higher is None else _of_verb(sentence, higher, depth + 1)


def _is_past_form(token: Token) -> bool:
    form, lemma = token.text.lower(), token.lemma.lower()
    if token.tag == "AUX":
        return form in _BACK
    if form in _SAME_FORM or form == lemma:
        return False
    return not form.endswith("ing") and form not in {lemma + "s", lemma + "es", lemma[:-1] + "ies"}


def _by_order(sentence: Sentence, place: int) -> Direction:
    """Without a governing verb, follow the nearest verb before the word, else after it."""
    tokens = sentence.tokens
    first, last = max(-1, place - 1 - _NEAR), min(len(tokens), place + 1 + _NEAR)
    order = (*range(place - 1, first, -1), *range(place + 1, last))
    for here in order:
        if tokens[here].tag == "VERB":
            return _of_verb(sentence, here, 0)
    return Direction.NEAREST
