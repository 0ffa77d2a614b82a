"""Which time expression dates which event, against the temporal links of TimeML and MEANTIME.

    python benchmarks/event_times.py --data DIR [--corpus timeml|meantime] [--reader NAME]
        [--limit N] [--errors N]

DIR is a folder of .tml files (TimeBank, AQUAINT of TempEval-3), or MEANTIME's. For each event that
a link puts into a time (IS_INCLUDED, DURING, SIMULTANEOUS, BEGUN_BY ... and inverses) it is
asked which expression, or the day of writing, we take: by the syntax alone for every marked event
word ("words"), and by the claims that the product reads on such words ("claims"). Times in the
same sentence count, and the day of writing; an expression that names that day is the same.

- chosen right: of the expressions taken for events with a known time, how many hold the event
- linked found: of the events held by an expression of their own sentence, how many get it
- right in all: of the events with a time in their sentence or on the day of writing, how many get
  one that holds them; the document's day is what is taken where no expression is
- side kept: of the events with a marked side of the day of writing that get an expression, how many
  are not wholly on the other side by it (of these many have no marked time)
- side: of the claims with a marked side of the day of writing, how many are not put wholly on the
  other one; "told" is how many are put wholly on theirs

Peer: the nearest expression of the sentence, else the day of writing. Last line: JSON, fractions.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.ontology import load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim, EventClaim, StatementClaim
from dragoman.records.document import DateKind, DateSign, Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest, document_id
from dragoman.records.index import Calendar, Readings
from dragoman.records.issue import Issue
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime
from dragoman.records.time import TimeExpression
from dragoman.records.when import When
from dragoman.run.registry import default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.date import date
from dragoman.stages.extract import extract
from marked_times import WRITTEN, Timed, read_meantime, read_timeml

Choice = Callable[["Case"], str | None]


@dataclass(frozen=True, slots=True)
class Read:
    """A document as marked and as read."""

    marked: Timed
    doc: Annotated
    claims: tuple[AnyClaim, ...]
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Case:
    """A marked event with the place of its word, and the times that may hold it."""

    read: Read
    event: str
    sentence: int
    place: int
    near: dict[str, str]
    """Our expressions of its sentence that dates can be worked out of: marked time by id."""
    claim: AnyClaim | None


def main() -> None:
    """Read, choose, compare."""
    options = _options()
    reader, ontology = open_reader(options.reader), load_ontology()
    read = read_meantime if options.corpus == "meantime" else read_timeml
    found = []
    for marked in list(read(options.data))[: options.limit]:
        text = _text(marked)
        (doc,) = [
            d
            for d in annotate([text], reader=reader, ontology=ontology)
            if isinstance(d, Annotated)
        ]
        claims = tuple(c for c in extract([doc], ontology=ontology) if not isinstance(c, Issue))
        found.append(Read(marked, doc, claims, calendar_of(doc, claims)))
    report(found, options.errors)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpus", choices=("timeml", "meantime"), default="timeml")
    parser.add_argument("--reader", default=default_reader())
    parser.add_argument("--limit", type=int, help="documents, the first")
    parser.add_argument("--errors", type=int, default=0, help="wrong choices shown")
    return parser.parse_args()


def _text(marked: Timed) -> Text:
    words = marked.words
    sign = DateSign(
        kind=DateKind.DECLARED,
        start=marked.day,
        end=marked.day,
        granularity="day",
        text=marked.day,
    )
    return Text(
        document=document_id(marked.name, words.encode()),
        source=marked.name,
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(sign,),
    )


def calendar_of(doc: Annotated, claims: Sequence[AnyClaim]) -> Calendar:
    """Return the days of a document's times and claims."""
    made = list(date(Readings([doc], claims), ()))
    return Calendar(
        [d for d in made if isinstance(d, DatedDocument)],
        [d for d in made if isinstance(d, DatedClaim)],
        [d for d in made if isinstance(d, DatedTime)],
    )


def report(found: Sequence[Read], errors: int) -> None:
    """Print the table of all ways to choose, wrong choices if asked for, and the figures."""
    cases = [case for one in found for case in cases_of(one)]
    told = [case for case in cases if isinstance(case.claim, EventClaim | StatementClaim)]
    nouns = [c for c in cases if _tag(c) in {"NOUN", "PROPN"}]
    saying = [c for c in cases if c.event in c.read.marked.reporting]
    rows: dict[str, tuple[Sequence[Case], Choice]] = {
        "words": (cases, by_syntax),
        "words_nearest": (cases, nearest),
        "words_nouns": (nouns, by_syntax),
        "words_nouns_nearest": (nouns, nearest),
        "words_saying": (saying, by_syntax),
        "words_saying_nearest": (saying, nearest),
        "claims": (told, by_claim),
        "claims_nearest": (told, nearest),
    }
    print(f"{len(found)} documents, {len(cases)} events marked, {len(told)} of them read as claims")
    print(f"{'':22}{'chosen right':>17}{'linked found':>17}{'right in all':>17}{'side kept':>17}")
    figures: dict[str, float] = {}
    for name, (some, choose) in rows.items():
        shares = list(_shares(some, choose))
        print(f"{name:22}" + "".join(f"{r:7} of {n:4} {r / max(n, 1):.3f}" for _, r, n in shares))
        figures.update({f"{name}_{key}": round(r / max(n, 1), 4) for key, r, n in shares})
    sides = Counter(side for case in told for side in _side(case))
    for key, right in (("side_right", sides["right"]), ("side_told", sides["told"])):
        figures[key] = round(right / max(sides["all"], 1), 4)
    print(f"side: {dict(sorted(sides.items()))}")
    for case in [c for c in cases if is_wrong(c, by_syntax)][:errors]:
        print(shown(case, by_syntax))
    print(json.dumps(figures))


def cases_of(read: Read) -> Iterator[Case]:
    """Yield the marked events of a document whose words are read."""
    known: dict[tuple[int, int], AnyClaim] = {}
    for kind in (StatementClaim, EventClaim):
        known.update({(c.sentence, c.head): c for c in read.claims if isinstance(c, kind)})
    near = {s.index: dict(_marked_near(read, s.index)) for s in read.doc.sentences}
    for event, (start, end) in read.marked.events.items():
        for sentence in read.doc.sentences:
            if sentence.start <= start < sentence.end:
                inside = [i for i, t in enumerate(sentence.tokens) if start <= t.start < end]
                tops = [i for i in inside if sentence.tokens[i].head not in inside]
                if tops:
                    at = (sentence.index, tops[0])
                    yield Case(read, event, *at, near[sentence.index], known.get(at))


def _marked_near(read: Read, sentence: int) -> Iterator[tuple[str, str]]:
    """Yield our expressions of a sentence with the marked one they overlap most; "?" for none."""
    for one in read.doc.times_in(sentence):
        if one.rule is not None:
            shared = {
                i: min(end, one.end) - max(start, one.start)
                for i, (start, end) in read.marked.times.items()
            }
            most = max(sorted(shared), key=lambda i: shared[i], default=None)
            yield one.id, most if most is not None and shared[most] > 0 else "?"


def by_syntax(case: Case) -> str | None:
    """Return the expression that the sentence's tree gives the word."""
    found = case.read.doc.time_of(case.sentence, case.place)
    return found.id if found else None


def by_claim(case: Case) -> str | None:
    """Return the expression that the claim read there has."""
    return case.claim.time if case.claim is not None else None


def nearest(case: Case) -> str | None:
    """Return the expression with the fewest words between, the earlier of two."""

    def apart(one: TimeExpression) -> int:
        return max(one.first - case.place, case.place - one.last + 1)

    times = [t for t in case.read.doc.times_in(case.sentence) if t.rule is not None]
    found = min(times, key=apart, default=None)
    return found.id if found else None


def _known(case: Case) -> set[str]:
    """Return the times that hold the event: those of its sentence, and the day of writing."""
    held = case.read.marked.holders.get(case.event, set())
    return {i for i in held if i == WRITTEN or i in case.near.values()}


def _taken(case: Case, chosen: str | None) -> set[str]:
    """Return the marked times that a choice comes to."""
    marked = case.near.get(chosen or "", WRITTEN if chosen is None else "?")
    values = case.read.marked.values
    day, value = case.read.marked.day, values.get(marked, "")
    same = {i for i in case.near.values() if value and values.get(i) == value}
    on_day = marked == WRITTEN or value[:10] == day or value == "PRESENT_REF"
    return {marked} | same | ({WRITTEN} if on_day else set())


def is_wrong(case: Case, choose: Choice) -> bool:
    """Tell whether an event with a known time gets another."""
    return bool(_known(case)) and not _taken(case, choose(case)) & _known(case)


def _shares(cases: Sequence[Case], choose: Choice) -> Iterator[tuple[str, int, int]]:
    known = [c for c in cases if _known(c)]
    given = [c for c in known if choose(c) is not None]
    linked = [c for c in known if _known(c) - {WRITTEN}]
    found = [c for c in linked if choose(c) is not None]
    yield "chosen_right", sum(not is_wrong(c, choose) for c in given), len(given)
    yield "linked_found", sum(not is_wrong(c, choose) for c in found), len(linked)
    yield "right_in_all", sum(not is_wrong(c, choose) for c in known), len(known)
    sided = [c for c in cases if choose(c) is not None and c.event in c.read.marked.sides]
    kept = [_on_side(c, c.read.calendar.time(choose(c) or "")) is not False for c in sided]
    yield "side_kept", sum(kept), len(kept)


def _side(case: Case) -> Iterator[str]:
    """Yield what becomes of the side of the day of writing on which an event is marked."""
    side = case.read.marked.sides.get(case.event)
    if side is None or case.claim is None:
        return
    yield "all"
    told = _on_side(case, case.read.calendar.when(case.claim.id))
    if told is False:
        yield f"wrong {side}"
        return
    yield "right"
    if told:
        yield "told"


def _on_side(case: Case, when: When) -> bool | None:
    """Tell whether a time is wholly on the event's side of the day of writing; none: on neither."""
    side, day = case.read.marked.sides[case.event], case.read.marked.day
    past, ahead = _is_past(when, day), _is_ahead(when, day)
    if not (past or ahead):
        return None
    return (side == "past" and past) or (side == "future" and ahead)


def _is_past(when: When, day: str) -> bool:
    return when.end is not None and (when.end < day or (when.end == day and when.start is None))


def _is_ahead(when: When, day: str) -> bool:
    return when.start is not None and (when.start > day or (when.start == day and when.end is None))


def _tag(case: Case) -> str:
    return case.read.doc.sentences[case.sentence].tokens[case.place].tag


def shown(case: Case, choose: Choice) -> str:
    """Return a wrong choice for people: the sentence, the word, what was taken and what holds."""
    sentence = case.read.doc.sentences[case.sentence]
    texts = {t.id: t.text for t in case.read.doc.times_in(case.sentence)}
    wanted = [case.read.marked.words[slice(*case.read.marked.times[i])]
              if i else "(writing)" for i in sorted(_known(case))]  # fmt: skip
    words = " ".join(case.read.doc.words[sentence.start : sentence.end].split())
    word = sentence.tokens[case.place].text
    return f"{word}: took {texts.get(choose(case) or '')!r}, is {wanted}\n    {words}"


if __name__ == "__main__":
    main()
