"""Articles made by hand: sentences of words, and the mentions that stand in them.

A sentence's tree is flat: every word hangs on the last noun-like word of its mention, or on the
first word of the sentence, which is all that `resolve` looks at.
"""

import re
from dataclasses import dataclass, field, replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import (
    Annotated,
    EntityType,
    Form,
    Ground,
    Mention,
    Title,
)
from dragoman.records.claim import AnyClaim, Party, RoleClaim, Words
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.entity import Entity, Origin
from dragoman.records.ids import digest, said_id
from dragoman.records.index import Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Anchor, Judgment, Verdict
from dragoman.records.sentence import Sentence, Token
from dragoman.records.span import cite
from dragoman.stages.resolve import resolve

_WORD = re.compile(r"[\w’'-]*\w|[^\w\s]")


def bare_text(name: str, words: str) -> Text:
    return Text(
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


@dataclass
class Page:
    """One article; mentions are added by their words, in any order."""

    name: str
    words: str
    mentions: list[Mention] = field(default_factory=list)
    claims: list[AnyClaim] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sentences: list[Sentence] = []
        for found in re.finditer(r"[^.]+\.", self.words):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            self.sentences.append(_sentence(len(self.sentences), self.words, start, found.end()))

    def person(self, words: str, *, nth: int = 0, title: str = "", of: str | None = None) -> str:
        """Add a person's name with a title that stands anywhere in the same sentence."""
        titles: tuple[Title, ...] = ()
        if title:
            start = self.words.index(title)
            titles = (Title(text=title, start=start, end=start + len(title), of=of),)
        return self.mention(words, EntityType.PERSON, nth=nth, titles=titles)

    def mention(
        self,
        words: str,
        type_: EntityType,
        *,
        form: Form = Form.NAME,
        actor: str | None = None,
        metonym: bool = False,
        antecedent: str | None = None,
        nth: int = 0,
        titles: tuple[Title, ...] = (),
        of: str | None = None,
    ) -> str:
        start = [m.start() for m in re.finditer(re.escape(words), self.words)][nth]
        sentence = next(s for s in self.sentences if s.start <= start < s.end)
        end = start + len(words)
        places = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
        mention = Mention(
            id=said_id("mention", self.name, form, sentence.key, places[-1]),
            sentence=sentence.index,
            first=places[0],
            last=places[-1] + 1,
            head=places[-1],
            start=start,
            end=end,
            text=words,
            type=type_,
            form=form,
            actor=actor,
            metonym=metonym,
            antecedent=antecedent,
            ground=Ground.COREFERENCE if antecedent else Ground.SAME_FORM,
            titles=titles,
            of=of,
        )
        self.mentions.append(mention)
        return mention.id

    def role(self, holder: str, title: str, of: str | None = None, *, former: bool = False) -> None:
        """Add a claim that the mention `holder` has an office of the mention `of`."""
        by_id = {m.id: m for m in self.mentions}
        here = self.sentences[by_id[holder].sentence]
        start = self.words.index(title)
        self.claims.append(
            RoleClaim(
                id=said_id("claim", self.name, "role", here.key, start),
                document=self.name,
                sentence=here.index,
                head=by_id[holder].head,
                evidence=(cite(self.made(), here.start, here.end),),
                time=None,
                speech=None,
                confidence=0.9,
                holder=_party(by_id[holder]),
                title=Words(text=title, start=start, end=start + len(title)),
                of=_party(by_id[of]) if of else None,
                former=former,
            )
        )

    def made(self) -> Annotated:
        return Annotated(
            text=bare_text(self.name, self.words),
            sentences=tuple(self.sentences),
            mentions=tuple(sorted(self.mentions, key=lambda m: (m.sentence, m.first))),
            times=(),
            quantities=(),
            quotations=(),
        )

    def anchor(self, mention: str) -> Anchor:
        found = next(m for m in self.mentions if m.id == mention)
        return Anchor(
            kind="mention",
            document=self.name,
            text_digest=digest(self.words),
            start=found.start,
            end=found.end,
            exact=found.text,
            prefix=self.words[max(0, found.start - 32) : found.start],
            suffix=self.words[found.end : found.end + 32],
            slot=None,
            last_id=mention,
        )


def judgment(verdict: Verdict, left: Anchor, right: Anchor, *, id_: str = "judgment-1") -> Judgment:
    return Judgment(
        id=id_,
        verdict=verdict,
        anchors=(left, right),
        value=None,
        by="analyst",
        at="2020-01-01T00:00:00Z",
        reason=None,
        supersedes=None,
    )


@dataclass(frozen=True)
class Resolved:
    """What `resolve` gave, with ways to ask."""

    identities: Identities
    issues: tuple[Issue, ...]

    def of(self, mention: str) -> Entity:
        return self.identities.of_mention[mention]

    def same(self, *mentions: str) -> bool:
        return len({self.of(m).id for m in mentions}) == 1

    def apart(self, *mentions: str) -> bool:
        return len({self.of(m).id for m in mentions}) == len(mentions)

    def is_nobody(self, mention: str) -> bool:
        return mention not in self.identities.of_mention


def resolved(*pages: Page, ontology: Ontology, judgments: tuple[Judgment, ...] = ()) -> Resolved:
    readings = Readings([p.made() for p in pages], [c for p in pages for c in p.claims])
    found = list(resolve(readings, ontology=ontology, judgments=judgments))
    return Resolved(
        identities=Identities(
            [r for r in found if isinstance(r, Entity)],
            [r for r in found if isinstance(r, Origin)],
        ),
        issues=tuple(r for r in found if isinstance(r, Issue)),
    )


def _party(mention: Mention) -> Party:
    words = Words(text=mention.text, start=mention.start, end=mention.end)
    return Party(words=words, mention=mention.id)


def _sentence(index: int, words: str, start: int, end: int) -> Sentence:
    found = [m for m in _WORD.finditer(words, start, end)]
    tokens = tuple(
        Token(
            start=m.start(),
            end=m.end(),
            text=m.group(),
            lemma=m.group().lower(),
            tag="PROPN" if m.group()[0].isupper() else "NOUN",
            head=-1 if place == 0 else 0,
            relation="root" if place == 0 else "dep",
        )
        for place, m in enumerate(found)
    )
    made = Sentence(
        index=index,
        start=start,
        end=end,
        zone=Zone.BODY,
        paragraph=0,
        key=digest(words[start:end], index),
        tokens=tokens,
    )
    return replace(made, tokens=tokens)
