"""The review: what waits for a decision and why, what people differ about, and their judgments.

It stands last: what is in it is not, or not surely, in the record.
"""

from collections.abc import Iterator, Sequence

from dragoman.records.codec import kind_of
from dragoman.records.finding import Event, Finding, Statement, Suggestion
from dragoman.records.judgment import Binding, Bound, Effect, Judgment
from dragoman.writers import labels
from dragoman.writers.cast import cast_of
from dragoman.writers.days import UNKNOWN, say_day
from dragoman.writers.page.decided import DAY, field_of, is_contested
from dragoman.writers.page.desk import MOST_FACTS, Desk
from dragoman.writers.page.facts import Fact, Group, Reading, Section
from dragoman.writers.page.timeline import day_of, kind_and_status
from dragoman.writers.page.wording import BAD, WAIT, capital, count, days_in, flat
from dragoman.writers.voices import said_as, said_by, way_of

VERDICTS = ("accept", "reject")
_LOST = (Effect.ORPHANED, Effect.REFUSED)
_EFFECTS = {
    Effect.APPLIED: ("applied", ""),
    Effect.NOTED: ("noted", ""),
    Effect.OUTDONE: ("decided anew later", ""),
    Effect.SUPERSEDED: ("replaced", ""),
    Effect.CONTESTED: ("contested", BAD),
    Effect.ORPHANED: ("orphaned", BAD),
    Effect.REFUSED: ("not applied", BAD),
}
_WHY = {
    Effect.ORPHANED: "The words that it is about are not found in the articles any more.",
    Effect.REFUSED: "Its value cannot be read, or does not suit what it is about.",
    Effect.CONTESTED: "Somebody else decided otherwise; none of both holds.",
    Effect.OUTDONE: "The same person decided otherwise later.",
    Effect.SUPERSEDED: "A later judgment took its place.",
}


def section(desk: Desk) -> Section:
    """Return what waits, what is contested, and the judgments, those that do not hold first."""
    groups = tuple(_groups(desk))
    waits = len(desk.record.suggested) + sum(map(is_contested, desk.record.findings))
    judged = desk.record.judgments
    lost = sum(1 for one in judged if _effect(desk, one) in _LOST)
    return Section(
        key="review",
        title="Review",
        hint="what waits for a decision, and what was decided",
        groups=groups,
        total=waits + lost if waits + lost or not judged else len(judged),
    )


def _groups(desk: Desk) -> Iterator[Group]:
    why = {one.finding: one for one in desk.record.suggestions}
    waiting = sorted(desk.record.suggested, key=lambda one: (-_confidence(one), one.id))
    if waiting:
        yield Group(
            title="Not sure enough for the record",
            note=f"{count(len(waiting), 'fact')}, the likeliest first",
            facts=tuple(_waiting(desk, one, why[one.id]) for one in waiting[:MOST_FACTS]),
        )
    contested = [one for one in desk.record.findings if is_contested(one)]
    if contested:
        facts = tuple(_contested(desk, one) for one in contested[:MOST_FACTS])
        yield Group(title="Judged differently by two people", facts=facts)
    given = sorted(desk.record.judgments, key=lambda one: (one.at, one.id))
    lost = [one for one in given if _effect(desk, one) in _LOST]
    if lost:
        yield Group(
            title="Judgments that could not be applied", facts=_judgments(desk, lost, shown=True)
        )
    rest = [one for one in given if _effect(desk, one) not in _LOST]
    if rest:
        facts = _judgments(desk, rest, shown=False)
        note = count(len(rest), "judgment")
        yield Group(title="Judgments given", note=note, facts=facts, folded=True)


def _confidence(finding: Finding) -> float:
    return float(getattr(finding, "confidence", 0.0))


def _waiting(desk: Desk, finding: Finding, why: Suggestion) -> Fact:
    reason = flat(why.reason)
    sure = getattr(finding, "confidence", None) if why.code == "unsure" else None
    return Fact(
        id=finding.id,
        lead=kind_of(finding).capitalize(),
        text=_label(desk, finding),
        below=_below(desk, finding),
        status=f"{sure:.2f}" if sure is not None else "repeat" if "repeat" in why.code else "waits",
        tone=WAIT,
        notes=(f"Why it waits: {reason}.",),
        parts=desk.parts(finding),
        commands=_commands(desk, finding.id, *VERDICTS),
    )


def _contested(desk: Desk, finding: Finding) -> Fact:
    return Fact(
        id=f"contested-{finding.id}",
        lead=kind_of(finding).capitalize(),
        text=_label(desk, finding),
        below=_below(desk, finding),
        status="contested",
        tone=BAD,
        see=(Reading(id=finding.id, title="In the record", text=_label(desk, finding)),),
        commands=tuple(
            f"dragoman judge DIR undo {desk.short_judgment[one.judgment]}"
            for one in finding.judged
            if one.judgment in desk.short_judgment
        ),
    )


def _label(desk: Desk, finding: Finding) -> str:
    if isinstance(finding, Statement):
        return said_as(finding)
    return capital(flat(labels.label_of(finding, desk.identities)))


def _below(desk: Desk, finding: Finding) -> str:
    """Return who, when and what kind, as the line of the fact's own section would."""
    parts: tuple[str, ...] = ()
    if isinstance(finding, Event):
        parts = (day_of(finding), kind_and_status(desk, finding), cast_of(finding, desk.identities))
    elif isinstance(finding, Statement):
        parts = (said_by(finding, desk.identities), way_of(finding, desk.identities))
    return " · ".join(part for part in parts if part and part != UNKNOWN)


def _commands(desk: Desk, id_: str, *verdicts: str) -> tuple[str, ...]:
    return tuple(f"dragoman judge DIR {verdict} {desk.short[id_]}" for verdict in verdicts)


def _effect(desk: Desk, judgment: Judgment) -> Effect | None:
    bound: Bound | None = desk.record.bound.get(judgment.id)
    return bound.effect if bound else None


def _judgments(desk: Desk, found: Sequence[Judgment], *, shown: bool) -> tuple[Fact, ...]:
    return tuple(_judgment(desk, one, shown=shown) for one in found[:MOST_FACTS])


def _judgment(desk: Desk, judgment: Judgment, *, shown: bool) -> Fact:
    bound = desk.record.bound.get(judgment.id)
    effect, tone = _EFFECTS[bound.effect] if bound else ("not built yet", WAIT)
    moved = bound is not None and bound.binding is Binding.MOVED
    why = _WHY.get(bound.effect) if bound else None
    notes = [why] if why else []
    notes += ["Its words were found in another place than before."] if moved else []
    notes += [f"Reason: {flat(judgment.reason).rstrip('.')}."] if judgment.reason else []
    short = desk.short_judgment[judgment.id]
    judged = desk.holders(bound.things) if bound else []
    return Fact(
        id=judgment.id,
        lead=f"{say_day(judgment.at[:DAY])}, {flat(judgment.by)}",
        text=f"{_verdict(judgment)}: {_judged(desk, judgment, judged)}",
        below=", ".join(_where(desk, judgment)),
        status=f"{effect}, moved" if moved else effect,
        tone=tone,
        notes=(*notes, f"Id {short}"),
        see=tuple(Reading(id=f.id, title="Of", text=_label(desk, f)) for f in judged),
        commands=(f"dragoman judge DIR undo {short}",) if shown else (),
    )


def _verdict(judgment: Judgment) -> str:
    """Return what was decided: "accept", "correct day = 2021-07-15"."""
    slot = next((a.slot for a in judgment.anchors if a.slot), None)
    words = judgment.verdict.value
    return f"{words} {field_of(slot)} = {days_in(flat(judgment.value or ''))}" if slot else words


def _judged(desk: Desk, judgment: Judgment, judged: Sequence[Finding]) -> str:
    """Return what a judgment is about: the fact, else the words that were judged."""
    if len(judged) == 1:
        return _label(desk, judged[0])
    words = " / ".join(dict.fromkeys(flat(a.exact) for a in judgment.anchors if a.exact))
    return f"“{words}”" if words else "the article"


def _where(desk: Desk, judgment: Judgment) -> Iterator[str]:
    """Yield the kinds of thing and the articles that a judgment is about, each once."""
    yield from dict.fromkeys(anchor.kind for anchor in judgment.anchors)
    known = (a.document for a in judgment.anchors if a.document in desk.texts)
    articles = list(dict.fromkeys(known))
    if len(articles) > 1:
        yield count(len(articles), "article")
    elif articles:
        yield desk.passages.article(articles[0])
