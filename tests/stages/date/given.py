"""Documents and claims for the tests of dating, read by rules alone."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.annotated import Annotated
from dragoman.records.claim import (
    AnyClaim,
    EventClaim,
    Mode,
    RoundClaim,
    StatementClaim,
    Status,
    Wording,
    Words,
)
from dragoman.records.claim import SpeakerType as Speaker
from dragoman.records.document import DateKind, DateSign
from dragoman.records.entity import Origin
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime, Link
from dragoman.records.span import cite
from dragoman.records.when import When
from dragoman.stages.annotate.time import find_times
from dragoman.stages.date import date
from tests.stages.annotate.time.given import sentences_of, text_of


def document(name: str, words: str, *dates: DateSign) -> Annotated:
    """Read a text, one sentence a line."""
    text = replace(text_of(words), document=name, dates=dates)
    sentences = tuple(sentences_of(words))
    return Annotated(
        text=text,
        sentences=sentences,
        mentions=(),
        times=tuple(find_times(text, sentences)),
        quantities=(),
        quotations=(),
    )


def sign(day: str, kind: DateKind = DateKind.DECLARED, until: str | None = None) -> DateSign:
    """Make a sign of publication on a day or in a stretch."""
    grain = "day" if until is None else "month"
    return DateSign(kind=kind, start=day, end=until or day, granularity=grain, text=day)


def _place(doc: Annotated, word: str) -> tuple[int, int]:
    for sentence in doc.sentences:
        for i, token in enumerate(sentence.tokens):
            if token.text == word:
                return sentence.index, i
    raise ValueError(f"{word!r} is not in the text")


def event(
    doc: Annotated, word: str, status: Status = Status.OCCURRED, **more: object
) -> EventClaim:
    """Make the claim of an event told by a word; its time is what the syntax gives."""
    sentence, head = _place(doc, word)
    time = doc.time_of(sentence, head)
    token = doc.sentences[sentence].tokens[head]
    made = EventClaim(
        id=f"claim-{doc.document}-{word}",
        document=doc.document,
        sentence=sentence,
        head=head,
        evidence=(cite(doc, doc.sentences[sentence].start, doc.sentences[sentence].end),),
        time=time.id if time else None,
        speech=None,
        confidence=1.0,
        type="CONSULT",
        mode=None,
        contexts=(),
        status=status,
        trigger=Words(text=token.text, start=token.start, end=token.end),
        parties=(),
        places=(),
        level=None,
        channel=None,
        nominal=False,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def statement(doc: Annotated, cue: str, *, mode: Mode = Mode.INDIRECT) -> StatementClaim:
    """Make the claim of a statement with a cue; its content is the sentence."""
    sentence, head = _place(doc, cue)
    time = doc.time_of(sentence, head)
    whole = doc.sentences[sentence]
    words = doc.words[whole.start : whole.end]
    return StatementClaim(
        id=f"claim-{doc.document}-{cue}",
        document=doc.document,
        sentence=sentence,
        head=head,
        evidence=(cite(doc, whole.start, whole.end),),
        time=time.id if time else None,
        speech=None,
        confidence=1.0,
        speaker=None,
        speaker_type=Speaker.NAMED,
        chain=(),
        cue=None,
        mode=mode,
        wording=Wording.UNKNOWN,
        content=(Words(text=words, start=whole.start, end=whole.end),),
        addressee=None,
        occasion=None,
        topics=(),
        within=None,
    )


class Dated:
    """What `date` made of a dossier, by id."""

    def __init__(
        self,
        documents: list[Annotated],
        claims: Sequence[AnyClaim],
        links: list[Link] | None = None,
        origins: tuple[Origin, ...] = (),
        judgments: tuple[Judgment, ...] = (),
    ) -> None:
        readings = Readings(documents, claims)
        made = list(date(readings, links or [], origins=origins, judgments=judgments))
        self.published = {d.document: d.published for d in made if isinstance(d, DatedDocument)}
        self.times = {d.time: d.when for d in made if isinstance(d, DatedTime)}
        self.claims = {d.claim: d for d in made if isinstance(d, DatedClaim)}
        self.issues = [i for i in made if isinstance(i, Issue)]

    def days(self, claim: AnyClaim) -> tuple[str | None, str | None]:
        """Return the days of a claim."""
        when = self.when(claim)
        return when.start, when.end

    def when(self, claim: AnyClaim) -> When:
        """Return the time of a claim."""
        return self.claims[claim.id].when


def link(left: AnyClaim, right: AnyClaim, score: float = 0.9) -> Link:
    """Link two claims as of the same event."""
    first, second = sorted((left.id, right.id))
    return Link(left=first, right=second, score=score, reasons=("test",))


def round_claim(
    doc: Annotated, word: str, number: int, status: Status = Status.OCCURRED
) -> RoundClaim:
    """Make the claim of a numbered round; the word is where it is told of ("round", "held")."""
    told = event(doc, word, status)
    return RoundClaim(
        id=f"round-{doc.document}-{number}-{word}",
        document=doc.document,
        sentence=told.sentence,
        head=told.head,
        evidence=told.evidence,
        time=told.time,
        speech=None,
        confidence=1.0,
        event=None,
        number=number,
        number_words=None,
        order=None,
        series=told.trigger,
        series_key="round",
        parties=(),
        places=(),
        status=status,
    )
