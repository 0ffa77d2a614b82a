"""Claims made by hand in sentences of plain words, with entities of one mention each."""

import re
from dataclasses import dataclass, field
from typing import Any

from dragoman.records.annotated import Annotated, EntityType, Form, Ground, Mention
from dragoman.records.claim import (
    AnyClaim,
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
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.entity import Entity, NameForm
from dragoman.records.ids import digest, group_id, said_id
from dragoman.records.index import Identities, Readings
from dragoman.records.link import Link
from dragoman.records.sentence import Sentence, Token
from dragoman.records.span import cite
from dragoman.stages.link import link

_SMALL = frozenset("the a of in and to by on at for with was were will be is had that its".split())


@dataclass
class Case:
    """Documents with claims; `links` gives what is linked."""

    types: dict[str, EntityType] = field(default_factory=dict)
    """Names that are entities, with their types."""
    acts_for: dict[str, str] = field(default_factory=dict)
    documents: dict[str, Annotated] = field(default_factory=dict)
    claims: list[AnyClaim] = field(default_factory=list)

    def document(self, name: str, words: str) -> None:
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
            outlet=None,
            author=None,
            dates=(),
        )
        sentences = [
            _sentence(i, words, m.start(), m.end())
            for i, m in enumerate(re.finditer(r"[^. ][^.]*\.", words))
        ]
        mentions = [
            _mention(name, sentence, found, type_)
            for sentence in sentences
            for form, type_ in sorted(self.types.items())
            for found in re.finditer(rf"\b{form}\b", words)
            if sentence.start <= found.start() < sentence.end
        ]
        self.documents[name] = Annotated(
            text=text,
            sentences=tuple(sentences),
            mentions=tuple(sorted(mentions, key=lambda m: (m.sentence, m.first))),
            times=(),
            quantities=(),
            quotations=(),
        )

    def event(
        self,
        document: str,
        trigger: str,
        type_: str = "CONSULT",
        *,
        status: Status = Status.OCCURRED,
        victims: str = "",
        places: str = "",
        mode: str | None = None,
        channel: str | None = None,
        counted: bool = False,
    ) -> str:
        """Add an event whose parties are all entities of its sentence that are no places.

        `counted`: and the two words with which the sentence begins, a number and a noun.
        """
        base = self._base("event", document, trigger)
        parties = tuple(
            self._party(m, PartyRole.RECIPIENT if m.text == victims else PartyRole.ACTOR)
            for m in self._here(base)
            if m.text not in places.split()
        )
        if counted:
            head = " ".join(self.documents[document].words.split()[:2])
            parties = (*parties, Party(words=self._words(document, head), mention=None))
        return self._add(
            EventClaim(
                **base,
                type=type_,
                mode=mode,
                contexts=(),
                status=status,
                trigger=self._words(document, trigger),
                parties=parties,
                places=tuple(
                    self._party(m, None) for m in self._here(base) if m.text in places.split()
                ),
                level=None,
                channel=channel,
                nominal=False,
            )
        )

    def round(
        self, document: str, number: int | None, series: str, event: str | None = None
    ) -> str:
        base = self._base("round", document, "round")
        return self._add(
            RoundClaim(
                **base,
                event=event,
                number=number,
                number_words=None,
                order=None,
                series=self._words(document, series),
                series_key=series,
                parties=tuple(self._party(m, None) for m in self._here(base)),
                places=(),
                status=Status.OCCURRED,
            )
        )

    def statement(self, document: str, speaker: str, content: str) -> str:
        base = self._base("statement", document, content)
        mention = next((m for m in self._here(base) if m.text == speaker), None)
        return self._add(
            StatementClaim(
                **base,
                speaker=self._party(mention, None) if mention else None,
                speaker_type=SpeakerType.NAMED,
                chain=(),
                cue=None,
                mode=Mode.INDIRECT,
                wording=Wording.UNKNOWN,
                content=(self._words(document, content),),
                addressee=None,
                occasion=None,
                topics=(),
                within=None,
            )
        )

    def commitment(self, document: str, by: str, action: str, fate: Fate = Fate.MADE) -> str:
        base = self._base("commitment", document, action)
        mention = next(m for m in self._here(base) if m.text == by)
        return self._add(
            CommitmentClaim(
                **base,
                by=(self._party(mention, None),),
                to=(),
                action=self._words(document, action),
                due=None,
                condition=None,
                negative=False,
                procedural=False,
                strength=Strength.PLEDGED,
                fate=fate,
            )
        )

    def figure(self, document: str, number: str, measure: str, unit: str = "person") -> str:
        base = self._base("figure", document, number)
        return self._add(
            FigureClaim(
                **base,
                value=float(number),
                value_max=None,
                qualifier="exactly",
                unit=unit,
                number=self._words(document, number),
                measure=self._words(document, measure),
            )
        )

    def links(self) -> list[Link]:
        readings = Readings(self.documents.values(), self.claims)
        return [x for x in link(readings, self._identities()) if isinstance(x, Link)]

    def linked(self, left: str, right: str) -> Link | None:
        pair = tuple(sorted((left, right)))
        return next((x for x in self.links() if (x.left, x.right) == pair), None)

    def _identities(self) -> Identities:
        by_name: dict[str, list[tuple[str, Mention]]] = {}
        for name, document in self.documents.items():
            for mention in document.mentions:
                by_name.setdefault(mention.text, []).append((name, mention))
        ids = {n: group_id("entity", (m.id for _, m in f)) for n, f in by_name.items()}
        entities = [
            Entity(
                id=ids[name],
                type=self.types[name],
                name=name,
                name_basis="form",
                names=(NameForm(name=name, count=len(found), documents=()),),
                roles=(),
                acts_for=ids.get(self.acts_for.get(name, "")),
                actor=None,
                mentions=tuple(sorted(m.id for _, m in found)),
                evidence=(cite(self.documents[found[0][0]], found[0][1].start, found[0][1].end),),
                merges=(),
            )
            for name, found in by_name.items()
        ]
        return Identities(entities, ())

    def _add(self, claim: AnyClaim) -> str:
        self.claims.append(claim)
        return claim.id

    def _base(self, kind: str, document: str, words: str) -> dict[str, Any]:
        doc = self.documents[document]
        start = doc.words.index(words)
        here = next(s for s in doc.sentences if s.start <= start < s.end)
        place = next(i for i, t in enumerate(here.tokens) if t.end > start)
        return {
            "id": said_id("claim", document, kind, here.key, place),
            "document": document,
            "sentence": here.index,
            "head": place,
            "evidence": (cite(doc, here.start, here.end),),
            "time": None,
            "speech": None,
            "confidence": 0.8,
        }

    def _here(self, base: dict[str, Any]) -> tuple[Mention, ...]:
        return self.documents[base["document"]].mentions_in(base["sentence"])

    def _words(self, document: str, text: str) -> Words:
        start = self.documents[document].words.index(text)
        return Words(text=text, start=start, end=start + len(text))

    def _party(self, mention: Mention, role: PartyRole | None) -> Party:
        words = Words(text=mention.text, start=mention.start, end=mention.end)
        return Party(words=words, mention=mention.id, role=role)


def _sentence(index: int, words: str, start: int, end: int) -> Sentence:
    tokens = tuple(
        Token(
            start=m.start(),
            end=m.end(),
            text=m.group(),
            lemma=m.group().lower(),
            tag="ADP" if m.group().lower() in _SMALL else "NOUN",
            head=place - 1,
            relation="dep" if place else "root",
        )
        for place, m in enumerate(re.finditer(r"\w+|[^\w\s]", words[start:end]))
    )
    tokens = tuple(
        Token(
            start=t.start + start,
            end=t.end + start,
            text=t.text,
            lemma=t.lemma,
            tag=t.tag,
            head=t.head,
            relation=t.relation,
        )
        for t in tokens
    )
    return Sentence(
        index=index,
        start=start,
        end=end,
        zone=Zone.BODY,
        paragraph=0,
        key=digest(words[start:end], index),
        tokens=tokens,
    )


def _mention(document: str, sentence: Sentence, found: re.Match[str], type_: EntityType) -> Mention:
    place = sentence.place_at(found.start()) or 0
    size = len(found.group().split())
    return Mention(
        id=said_id("mention", document, "name", sentence.key, place),
        sentence=sentence.index,
        first=place,
        last=place + size,
        head=place + size - 1,
        start=found.start(),
        end=found.end(),
        text=found.group(),
        type=type_,
        form=Form.NAME,
        actor=None,
        metonym=False,
        antecedent=None,
        ground=Ground.SAME_FORM,
    )
