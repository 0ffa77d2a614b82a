"""When what has no time of its own took place, by what the sentences around it tell.

News of the day stands first; further down an article tells what went before, and there a clause
without a date is of the time of the story, not of the article: "The round opened on 4 May 2015. The
envoys agreed on nothing." Takes a claim told in the past; gives the days of the main clause that it
goes on from, where those lie before the article's eve.
"""

from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim, StatementClaim
from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import TimeExpression
from dragoman.records.when import Basis, Extent, Granularity, When
from dragoman.stages.date.clock import Clock, passage_of

# How many sentences of the paragraph are looked back and ahead over: a paragraph of news has one to
# three sentences.
_NEAR = 3
# What is told of the article's day or the eve is the news itself (`claims`).
_EVE = timedelta(days=1)

_OCCASIONS = frozenset(
    """announcement call ceremony conference dinner hearing interview meeting occasion round session
    signing speech statement summit talk visit vote""".split()
)
_THAT = frozenset({"the", "this", "that"})


def in_story(clock: Clock, claim: AnyClaim) -> When | None:
    """Return when a claim took place by the story it goes on with; none for the day's news."""
    document, published = clock.readings.document[claim.document], clock.of(claim.document)
    if published.start is None or published.end is None:
        return None
    beside = None if isinstance(claim, StatementClaim) else _of_conjunct(document, claim)
    found = _told(clock, beside)
    if beside is not None and found is not None and _is_before(found, published):
        return _when(clock, beside, found, found.end, "told together with what is")
    beside = _main_before(document, claim.sentence)
    found = _told(clock, beside)
    if beside is None or found is None or not _is_before(found, published):
        return None
    if isinstance(claim, StatementClaim):
        if not _is_of_occasion(document.sentences[claim.sentence], claim.head):
            return None
        return _when(clock, beside, found, found.end, "said on the occasion of what is")
    after = _told(clock, _main_after(document, claim.sentence))
    known = after is not None and after.start is not None and after.start >= (found.start or "")
    end = after.end if after is not None and known else published.end
    return _when(clock, beside, found, end, "told in the story after what is")


def _of_conjunct(document: Annotated, claim: AnyClaim) -> TimeExpression | None:
    """Return the time of the verb that a second one is joined to: "left on 3 May and met them"."""
    sentence = document.sentences[claim.sentence]
    token = sentence.tokens[claim.head]
    if token.tag != "VERB" or not is_relation(token.relation, ("conj",)) or token.head < 0:
        return None
    return document.time_of(claim.sentence, token.head)


def _is_of_occasion(sentence: Sentence, cue: int) -> bool:
    """Tell whether it was said at what was told before: "told reporters after the meeting".

    Else what is said further down is mostly of the article's day: reaction to an older story.
    """
    return any(
        sentence.tokens[i].lemma.lower() in _OCCASIONS
        and sentence.case_of(i) in {"in", "at", "during", "after", "following"}
        and any(sentence.tokens[j].text.lower() in _THAT for j in sentence.children_by(i, "det"))
        for i in sentence.children_by(cue, "obl")
    )


def _main_before(document: Annotated, at: int) -> TimeExpression | None:
    """Return the time of the nearest main clause before in the paragraph, if it has one."""
    paragraph = document.sentences[at].paragraph
    for sentence in reversed(document.sentences[max(0, at - _NEAR) : at]):
        if sentence.paragraph != paragraph:
            return None
        found = document.time_of(sentence.index, _root(sentence))
        if found is not None:
            return found
    return None


def _main_after(document: Annotated, at: int) -> TimeExpression | None:
    for sentence in document.sentences[at + 1 : at + 1 + _NEAR]:
        found = document.time_of(sentence.index, _root(sentence))
        if found is not None:
            return found
    return None


def _root(sentence: Sentence) -> int:
    return next((i for i, token in enumerate(sentence.tokens) if token.head < 0), 0)


def _told(clock: Clock, one: TimeExpression | None) -> When | None:
    """Return the days of an expression, if both ends are known."""
    when = clock.times.get(one.id) if one is not None else None
    return when if when is not None and when.start and when.end else None


def _is_before(when: When, published: When) -> bool:
    if when.end is None or published.start is None:
        return False
    return date.fromisoformat(when.end) < date.fromisoformat(published.start) - _EVE


def _when(clock: Clock, beside: TimeExpression, found: When, end: str | None, how: str) -> When:
    whole = end == found.end
    return When(
        start=found.start,
        end=end,
        extent=Extent.WITHIN,
        granularity=found.granularity if whole else Granularity.RANGE,
        basis=Basis.INFERRED,
        rests_on=passage_of(clock, beside.id),
        reason=f"{how} of {beside.text!r}",
    )
