"""A small world for the tests of the folds: documents, mentions, claims, made in one line each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from dragoman.records.annotated import Annotated, EntityType, Form, Ground, Mention
from dragoman.records.claim import (
    Anonymity,
    AnyClaim,
    ChainLink,
    CommitmentClaim,
    EventClaim,
    Fate,
    FigureClaim,
    Mode,
    Party,
    PartyRole,
    RoundClaim,
    SpeakerType,
    StatementClaim,
    Status,
    Strength,
    Wording,
    Words,
)
from dragoman.records.document import Genre, Placed, Text, Zone, ZoneSpan
from dragoman.records.entity import Carried, Credit, Entity, NameForm, Origin, Reference, Role
from dragoman.records.finding import AnyFinding
from dragoman.records.ids import digest, group_id, said_id
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.link import DatedClaim, DatedDocument, Link
from dragoman.records.sentence import Sentence, Token
from dragoman.records.span import cite
from dragoman.records.when import Basis, Granularity, When
from dragoman.stages.reconcile import reconcile

F = TypeVar("F", bound=AnyFinding)


def day(text: str, basis: Basis = Basis.EXPLICIT) -> When:
    return When(start=text, end=text, basis=basis, granularity=Granularity.DAY, text=text)


@dataclass
class World:
    """Collects records; `fold` gives the findings."""

    documents: dict[str, Annotated] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    claims: list[AnyClaim] = field(default_factory=list)
    dated: list[DatedClaim] = field(default_factory=list)
    published: list[DatedDocument] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    offices: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Titles of persons, and the names of the bodies that these are of."""

    def document(
        self,
        name: str,
        words: str,
        published: str,
        *,
        outlet: str | None = "Post",
        origin: str = "",
        agencies: Sequence[str] = (),
    ) -> str:
        """Add a document of sentences that end in a full stop."""
        text = Text(
            document=name,
            source=name,
            url=None,
            media_type="text/plain",
            words=words,
            digest=digest(words),
            zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),),
            language="en",
            genre=Genre.REPORT,
            title=None,
            outlet=Placed(value=outlet) if outlet else None,
            author=None,
            dates=(),
        )
        sentences = tuple(_sentences(words))
        self.documents[name] = Annotated(
            text=text, sentences=sentences, mentions=(), times=(), quantities=(), quotations=()
        )
        self.mentions[name] = []
        self.published.append(DatedDocument(document=name, published=day(published)))
        credits = tuple(
            Credit(document=name, name=who, actor=None, agency=True) for who in agencies
        )
        id_ = origin or f"origin-{name}"
        self.origins.append(Origin(id=id_, documents=(name,), credits=credits))
        return name

    def carry(self, words: str, *documents: str) -> None:
        """Say that a sentence of one document was carried over into others."""
        for place, origin in enumerate(self.origins):
            for document in sorted({*origin.documents} & {*documents}):
                found = self.words(document, words)
                here = self.documents[document].sentences
                home = next(s for s in here if s.start <= found.start < s.end)
                carried = Carried(
                    document=document, start=home.start, end=home.end, passage=digest(words)
                )
                self.origins[place] = replace(origin, carried=(*origin.carried, carried))

    def party(self, document: str, sentence: int, name: str) -> Party:
        """Add a mention of a name in a sentence, and return it as a party."""
        doc = self.documents[document]
        here = doc.sentences[sentence]
        start = doc.words.index(name, here.start, here.end)
        place = here.place_at(start) or 0
        mention = Mention(
            id=said_id("mention", document, "name", here.key, place),
            sentence=sentence,
            first=place,
            last=place + len(name.split()),
            head=place,
            start=start,
            end=start + len(name),
            text=name,
            type=EntityType.COUNTRY,
            form=Form.NAME,
            actor=None,
            metonym=False,
            antecedent=None,
            ground=Ground.SAME_FORM,
        )
        if mention.id not in {m.id for m in self.mentions[document]}:
            self.mentions[document].append(mention)
        words = Words(text=name, start=start, end=start + len(name))
        return Party(words=words, mention=mention.id, role=PartyRole.ACTOR)

    def words(self, document: str, text: str) -> Words:
        start = self.documents[document].words.index(text)
        return Words(text=text, start=start, end=start + len(text))

    def _common(
        self, kind: str, document: str, sentence: int, words: Words, speech: str | None = None
    ) -> dict[str, Any]:
        doc = self.documents[document]
        here = doc.sentences[sentence]
        place = here.place_at(words.start) or 0
        return {
            "id": said_id(kind, document, kind, here.key, place),
            "document": document,
            "sentence": sentence,
            "head": place,
            "evidence": (cite(doc, here.start, here.end),),
            "time": None,
            "speech": speech,
            "confidence": 0.8,
        }

    def _add(self, claim: AnyClaim, when: When | None, due: When | None = None) -> None:
        self.claims.append(claim)
        if when is not None or due is not None:
            self.dated.append(DatedClaim(claim=claim.id, when=when or When(), due=due))

    def event(
        self,
        document: str,
        trigger: str,
        parties: Sequence[str],
        *,
        type_: str = "CONSULT",
        status: Status = Status.OCCURRED,
        when: When | None = None,
        sentence: int = 0,
        speech: str | None = None,
        phase: str | None = None,
        mode: str | None = None,
    ) -> EventClaim:
        """Add an event claim."""
        words = self.words(document, trigger)
        claim = EventClaim(
            **self._common("event", document, sentence, words, speech),
            type=type_,
            mode=mode,
            phase=phase,
            contexts=(),
            status=status,
            trigger=words,
            parties=tuple(self.party(document, sentence, name) for name in parties),
            places=(),
            level=None,
            channel=None,
            nominal=True,
        )
        self._add(claim, when)
        return claim

    def round(
        self,
        document: str,
        trigger: str,
        parties: Sequence[str],
        number: int | None,
        *,
        key: str = "dialogue",
        order: str | None = None,
        status: Status = Status.OCCURRED,
        when: When | None = None,
        sentence: int = 0,
        phase: str | None = None,
    ) -> RoundClaim:
        """Add a round claim with the event that tells of it."""
        event = self.event(
            document,
            trigger,
            parties,
            status=status,
            when=when,
            sentence=sentence,
            phase=phase,
        )
        words = self.words(document, trigger)
        claim = RoundClaim(
            **self._common("round", document, sentence, words),
            event=event.id,
            number=number,
            number_words=words if number else None,
            order=order,
            series=words,
            series_key=key,
            parties=event.parties,
            places=(),
            status=status,
        )
        self._add(claim, when)
        return claim

    def statement(
        self,
        document: str,
        speaker: str,
        content: str,
        *,
        kind: SpeakerType = SpeakerType.NAMED,
        sentence: int = 0,
        mode: Mode = Mode.INDIRECT,
        when: When | None = None,
        through: Sequence[str] = (),
        within: str | None = None,
        side: str = "",
    ) -> StatementClaim:
        """Add a statement claim; `through` are the stations before the speaker, `side` is told."""
        words = self.words(document, content)
        stations = (self.party(document, sentence, name) for name in through)
        who = self.party(document, sentence, speaker)
        if kind is SpeakerType.ANONYMOUS:
            who = replace(who, mention=None)
            self.mentions[document] = [
                m for m in self.mentions[document] if m.start != who.words.start
            ]
        claim = StatementClaim(
            **self._common("statement", document, sentence, words),
            speaker=who,
            speaker_type=kind,
            chain=tuple(ChainLink(party=station, cue=None) for station in stations),
            cue=None,
            mode=mode,
            wording=Wording.UNKNOWN,
            content=(words,),
            addressee=None,
            occasion=None,
            topics=(),
            within=within,
            anonymity=Anonymity(side=self.party(document, sentence, side)) if side else None,
        )
        self._add(claim, when)
        return claim

    def commitment(
        self,
        document: str,
        by: str,
        action: str,
        *,
        fate: Fate = Fate.MADE,
        due: When | None = None,
        sentence: int = 0,
    ) -> CommitmentClaim:
        """Add a commitment claim."""
        words = self.words(document, action)
        claim = CommitmentClaim(
            **self._common("commitment", document, sentence, words),
            by=(self.party(document, sentence, by),),
            to=(),
            action=words,
            due=None,
            condition=None,
            negative=False,
            procedural=False,
            strength=Strength.PLEDGED,
            fate=fate,
        )
        self._add(claim, None, due)
        return claim

    def figure(
        self,
        document: str,
        number: str,
        value: float,
        measure: str,
        *,
        qualifier: str = "exactly",
        sentence: int = 0,
        speech: str | None = None,
    ) -> FigureClaim:
        """Add a figure claim."""
        words = self.words(document, number)
        claim = FigureClaim(
            **self._common("figure", document, sentence, words, speech),
            value=value,
            value_max=None,
            qualifier=qualifier,
            unit="person",
            number=words,
            measure=self.words(document, measure),
        )
        self._add(claim, None)
        return claim

    def claim(self, id_: str | None) -> AnyClaim:
        """Return the claim of an id."""
        return next(c for c in self.claims if c.id == id_)

    def link(self, left: AnyClaim, right: AnyClaim, score: float = 0.9) -> None:
        """Link two claims."""
        low, high = sorted((left.id, right.id))
        self.links.append(Link(left=low, right=high, score=score, reasons=("test",)))

    def readings(self) -> Readings:
        """Return the documents, with their mentions, and the claims."""
        documents = [
            replace(doc, mentions=tuple(sorted(self.mentions[name], key=lambda m: m.start)))
            for name, doc in self.documents.items()
        ]
        return Readings(documents, self.claims)

    def identities(self) -> Identities:
        """Return one entity for each name, and the origins."""
        by_name: dict[str, list[tuple[str, Mention]]] = {}
        for document, mentions in self.mentions.items():
            for mention in mentions:
                by_name.setdefault(mention.text, []).append((document, mention))
        entities = [_entity(self, name, found) for name, found in sorted(by_name.items())]
        by_form = {e.name: e.id for e in entities}
        entities = [_in_office(e, self.offices.get(e.name), by_form) for e in entities]
        grouped: dict[str, list[Origin]] = {}
        for origin in self.origins:
            grouped.setdefault(origin.id, []).append(origin)
        origins = [
            Origin(
                id=id_,
                documents=tuple(sorted(d for o in found for d in o.documents)),
                carried=tuple(c for o in found for c in o.carried),
                credits=tuple(c for o in found for c in o.credits),
            )
            for id_, found in sorted(grouped.items())
        ]
        return Identities(entities, origins)

    def fold(self, view: str | None = None) -> list[AnyFinding]:
        """Return the findings."""
        calendar = Calendar(self.published, self.dated, ())
        made = reconcile(self.readings(), self.identities(), self.links, calendar, view=view)
        return [finding for finding in made if not isinstance(finding, Issue)]


def _sentences(words: str) -> Iterator[Sentence]:
    start = 0
    for index, part in enumerate(re.findall(r"[^.]*\.", words)):
        tokens: list[Token] = []
        for match in re.finditer(r"\w[\w-]*|[^\w\s]", part):
            tokens.append(
                Token(
                    start=start + match.start(),
                    end=start + match.end(),
                    text=match.group(),
                    lemma=match.group().lower(),
                    tag="X",
                    head=len(tokens) - 1,
                    relation="root" if not tokens else "dep",
                )
            )
        yield Sentence(
            index=index,
            start=tokens[0].start,
            end=start + len(part),
            zone=Zone.BODY,
            paragraph=0,
            key=digest(part.strip(), 0),
            tokens=tuple(tokens),
        )
        start += len(part)


def _entity(world: World, name: str, found: Sequence[tuple[str, Mention]]) -> Entity:
    ids = tuple(sorted(m.id for _, m in found))
    documents = tuple(sorted({d for d, _ in found}))
    document, first = found[0]
    return Entity(
        id=group_id("entity", ids),
        type=EntityType.COUNTRY,
        name=name,
        name_basis="form",
        names=(NameForm(name=name, count=len(ids), documents=documents),),
        roles=(),
        acts_for=None,
        actor=None,
        mentions=ids,
        evidence=(cite(world.documents[document], first.start, first.end),),
        merges=(),
    )


def _in_office(entity: Entity, office: tuple[str, str] | None, ids: dict[str, str]) -> Entity:
    if office is None:
        return entity
    of = Reference(entity=ids[office[1]], text=office[1])
    role = Role(title=office[0], of=of, when=When(), evidence=entity.evidence)
    return replace(entity, roles=(role,))


def only(findings: Sequence[AnyFinding], type_: type[F]) -> list[F]:
    """Return the findings of a type."""
    return [f for f in findings if isinstance(f, type_)]
