"""Whether a claim is told in the tense of the report itself: news of the article's day or eve.

Takes a claim with its sentence; tells whether its verb, or the verb that carries its noun, is a
main one in the simple past. What a clause below tells, the perfect, what somebody is said to have
said, and the present outside of headlines is background.
"""

from dataclasses import replace

from dragoman.records.claim import AnyClaim, EventClaim, Status
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence, Token, is_relation
from dragoman.records.time_modifiers import CAUSING, HAPPENING, RAISING

_QUOTES = frozenset("“ ” \" `` ''".split())
_PERFECT = frozenset("have has had having 've ’ve".split())
_PRESENT = frozenset("is are am 's ’s 're ’re do does being".split())
_BACKGROUND = ("acl", "advcl", "ccomp", "csubj", "xcomp")


def is_past(sentence: Sentence, claim: AnyClaim) -> bool:
    """Tell whether a statement or promise is told in the simple past."""
    token = sentence.tokens[claim.head]
    helpers = {sentence.tokens[i].text.lower() for i in sentence.children_by(claim.head, "aux")}
    present = token.text.lower() == token.lemma.lower() or is_present(token)
    return token.tag == "VERB" and not present and not helpers & (_PERFECT | _PRESENT)


def is_reported(sentence: Sentence, claim: AnyClaim) -> bool:
    """Tell whether an event is told in the tense of the report itself.

    Not so what a noun tells, what stands in a clause below, what somebody is said to have said,
    or the perfect; but what leads the sentence and has its source put behind it. The present
    tells of news in headlines alone: "is accused of", "denies" is background in the body.
    """
    if not isinstance(claim, EventClaim) or claim.nominal or claim.status is not Status.OCCURRED:
        return False
    leads = _leads(sentence, claim.head)
    if not leads and claim.speech is not None:
        return False
    token = sentence.tokens[claim.head]
    if not leads and is_relation(token.relation, _BACKGROUND):
        return False
    helpers = {sentence.tokens[i].text.lower() for i in sentence.children_by(claim.head, "aux")}
    if helpers & _PERFECT:
        return False
    present = bool(helpers & _PRESENT) or (not helpers and is_present(token))
    return not present or sentence.zone is Zone.HEADLINE


def is_present(token: Token) -> bool:
    """Tell whether a verb without a helper is in the present: "denies", "deny"."""
    form, lemma = token.text.lower(), token.lemma.lower()
    return token.tag == "VERB" and form in {lemma + "s", lemma + "es", lemma[:-1] + "ies"}


def _leads(sentence: Sentence, head: int) -> bool:
    """Tell whether a clause is the news, and who said it comes behind: "Six died, police said"."""
    if sentence.children_by(head, "mark"):
        return False
    token = sentence.tokens[head]
    if is_relation(token.relation, ("ccomp",)):
        behind = [token.head] if sentence.tokens[token.head].head < 0 else []
    else:
        behind = sentence.children_by(head, "parataxis") if token.head < 0 else []
    quoted = any(sentence.tokens[i].text in _QUOTES for i in range(head))
    return not quoted and any(i > head and sentence.tokens[i].tag == "VERB" for i in behind)


def carried(sentence: Sentence, claim: AnyClaim) -> AnyClaim:
    """Return an event as the verb tells it that carries it: "held talks", "let them sign"."""
    head = claim.head
    while sentence.tokens[head].relation == "xcomp":
        above = sentence.tokens[head].head
        if sentence.tokens[above].lemma.lower() not in RAISING | CAUSING:
            break
        head = above
    token = sentence.tokens[head]
    if isinstance(claim, EventClaim) and claim.nominal and token.head >= 0:
        verb = sentence.tokens[token.head]
        if is_relation(token.relation, ("nsubj", "obj")) and verb.lemma.lower() in HAPPENING:
            return replace(claim, head=token.head, nominal=verb.tag != "VERB")
    return claim if head == claim.head else replace(claim, head=head)
