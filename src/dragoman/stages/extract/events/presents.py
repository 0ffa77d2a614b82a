"""The present tense that tells of what is to come: "the talks start on Thursday".

Takes a sentence and the place of a verb. Only the body's own telling counts: headlines and
captions tell of the past in the present.
"""

from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence

# What is done on a set day: a plural's present looks like an infinitive, and readers take some
# pasts for it ("shook"), so that only these count there.
_SET = frozenset(
    (
        "start begin open meet visit travel return arrive convene reconvene resume leave depart "
        "gather go come hold host fly end conclude close attend"
    ).split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow".split())
_MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "jan jan. feb feb. apr apr. aug aug. sept sept. oct oct. nov nov. dec dec."
    ).split()
)
_DAY_DIGITS = 2
_NOT_ONE = frozenset("last past previous every each ago earlier".split())


def is_to_come(sentence: Sentence, verb: int) -> bool:
    """Tell whether a simple present tells of a plan: with a day near by, or "when … next"."""
    token = sentence.tokens[verb]
    if token.tag != "VERB" or sentence.zone is not Zone.BODY:
        return False
    if not sentence.children_by(verb, "nsubj") or sentence.children_by(verb, "aux"):
        return False
    form, lemma = token.text.lower(), token.lemma.lower()
    third = form in {lemma + "s", lemma + "es", lemma[:-1] + "ies"}
    if _is_next_time(sentence, verb):
        return third
    bare = form == lemma and form in _SET and not sentence.children_by(verb, "mark")
    return (third or bare) and _is_on_some_day(sentence, verb)


def _is_next_time(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause tells of the next time ("when he next visits")."""
    words = {sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "advmod", "mark")}
    return {"when", "next"} <= words


def _is_on_some_day(sentence: Sentence, verb: int) -> bool:
    """Tell whether a day near the article's dates a verb: "on Thursday", "on 9 August", no
    "3 June 2003"."""
    for day in sentence.children_by(verb, "obl", "advmod"):
        below = [day, *sentence.children_by(day, "amod", "nummod", "advmod", "nmod", "compound")]
        below += sentence.children_by(day, "det")
        words = {sentence.tokens[i].text.lower() for i in below}
        numbers = [w for w in words if w.isdigit()]
        if words & _NOT_ONE or any(len(w) > _DAY_DIGITS for w in numbers):
            continue
        if (words & _DAYS and not numbers) or words >= {"next", "week"}:
            return True
        set_day = words & _MONTHS and numbers and sentence.tokens[verb].lemma.lower() in _SET
        if set_day:  # "opens on 9 August": without a year it is the one ahead
            return True
    return False
