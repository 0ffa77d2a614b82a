"""From attributions to statement claims: parties, chain, mode, evidence, identity.

Takes a document's attributions; gives `StatementClaim`s for those that are speech and were really
said, each linked to the statement that holds it.
"""

from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import (
    Anonymity,
    ChainLink,
    Mode,
    Party,
    SpeakerType,
    StatementClaim,
    Wording,
    Words,
)
from dragoman.records.ids import said_id
from dragoman.records.span import Span, cite
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape, Source
from dragoman.stages.extract.statements.chain import Chain
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.nameless import anonymity_of
from dragoman.stages.extract.statements.naming import mention_of, name_of, several
from dragoman.stages.extract.statements.relays import Relays
from dragoman.stages.extract.statements.speaker import speaker_type
from dragoman.stages.extract.statements.topics import topics_of
from dragoman.stages.extract.statements.tree import Tree
from dragoman.stages.extract.statements.uttered import Uttered
from dragoman.stages.extract.statements.wording import is_translation, wording_of

# How sure a statement is by its shape: the share of attributions of that shape (speech alone) in
# PolNeAR's dev part and 140 of its train documents whose cue and content are marked there too.
CONFIDENCE = {
    Shape.VERB: 0.9,
    Shape.PREPOSITION: 0.9,
    Shape.FREE: 0.9,
    Shape.NOUN: 0.5,
    Shape.COLON: 0.5,
}


class Claims:
    """Makes the statement claims of one document."""

    def __init__(self, doc: Annotated, ontology: Ontology, layout: Layout) -> None:
        self.doc = doc
        self.ontology = ontology
        self.layout = layout
        self.chain = Chain(doc, ontology)
        self.uttered = Uttered(doc, ontology, layout, self.chain)
        self.mentions = {m.id: m for m in doc.mentions}
        self.lexicon = ontology.speech
        self.translated = is_translation(doc)

    def make(self, found: list[Attribution]) -> list[StatementClaim]:
        """Return the statements, each once, with the statement that holds it."""
        claims = dict[str, StatementClaim]()
        for one in Relays(self.doc, self.chain.is_medium).fold(found):
            if self.uttered.is_statement(one):
                self.chain.complete(one, Tree(self.doc.sentences[one.sentence]))
                if self._holds_content(one):
                    continue
                claim = self._claim(one)
                claims.setdefault(claim.id, claim)
        speech = Speech(claims.values())
        return [self._nested(claim, speech) for claim in claims.values()]

    def _claim(self, one: Attribution) -> StatementClaim:
        sentence = self.doc.sentences[one.sentence]
        speaker = self._party(one.source)
        kind, mode = self._speaker_type(one.source), self._mode(one)
        time = self.doc.time_of(one.sentence, one.place)
        return StatementClaim(
            id=said_id("statement", self.doc.document, "statement", sentence.key, one.place),
            document=self.doc.document,
            sentence=one.sentence,
            head=one.place,
            evidence=self._evidence(one),
            time=time.id if time else None,
            speech=None,
            confidence=CONFIDENCE[one.shape],
            speaker=speaker,
            speaker_type=kind,
            chain=self._links(one, speaker),
            cue=self._words(one.cue) if one.cue else None,
            mode=mode,
            wording=self._wording(one, mode),
            content=tuple(self._words(piece) for piece in sorted(one.content)),
            addressee=self._party(one.addressee),
            occasion=self._words(one.occasion) if one.occasion else None,
            topics=topics_of(self.doc, one.content, self._first(one), self.lexicon.contexts),
            within=None,
            anonymity=self._anonymity(one, kind),
            speakers=several(self.doc, one.source, self.mentions),
        )

    def _first(self, one: Attribution) -> int:
        """Return the first sentence that content may stand in."""
        start = min(piece[0] for piece in one.content)
        first = one.sentence
        while first > 0 and self.doc.sentences[first].start > start:
            first -= 1
        return first

    def _wording(self, one: Attribution, mode: Mode) -> Wording:
        if self.translated:
            return Wording.TRANSLATED
        mention = mention_of(self.doc, one.source) if one.source else None
        root = self.mentions.get(mention.antecedent or "") if mention else None
        return wording_of(self.doc, one.sentence, mode, root or mention, self.ontology)

    def _anonymity(self, one: Attribution, kind: SpeakerType) -> Anonymity | None:
        if one.source is None or kind is not SpeakerType.ANONYMOUS:
            return None
        return anonymity_of(self.doc, one.source, one.content, self.lexicon.nameless)

    def _words(self, span: Range) -> Words:
        return Words(text=self.doc.words[span[0] : span[1]], start=span[0], end=span[1])

    def _party(self, source: Source | None) -> Party | None:
        if source is None:
            return None
        mention = mention_of(self.doc, source)
        start, end = name_of(self.doc, source)
        if mention is not None and mention.sentence == source.sentence and mention.start >= end:
            end = mention.end  # "The foreign minister, Ole Berg": the name belongs to the words.
        words = self._words((start, end))
        return Party(words=words, mention=mention.id if mention else None)

    def _speaker_type(self, source: Source | None) -> SpeakerType:
        """Return the kind of source; one who is not told is anonymous."""
        if source is None:
            return SpeakerType.ANONYMOUS
        mention = mention_of(self.doc, source)
        root = self.mentions.get(mention.antecedent or "") if mention else None
        return speaker_type(self.doc, source, root or mention, self.ontology)

    def _links(self, one: Attribution, speaker: Party | None) -> tuple[ChainLink, ...]:
        links = []
        for source, cue in one.outer:
            party = self._party(source)
            if party is not None:
                links.append(ChainLink(party=party, cue=self._words(cue) if cue else None))
        if speaker is not None:
            own = one.source_cue or one.cue
            links.append(ChainLink(party=speaker, cue=self._words(own) if own else None))
        return tuple(links)

    def _mode(self, one: Attribution) -> Mode:
        """Tell by the quotation marks; words behind a colon are direct without any."""
        total = quoted = 0
        for start, end in one.content:
            total += end - start
            for quote in self.layout.between(start, end):
                quoted += min(end, quote.end) - max(start, quote.start)
        if not quoted:
            return Mode.DIRECT if one.after_colon else Mode.INDIRECT
        return Mode.DIRECT if quoted >= total else Mode.MIXED

    def _evidence(self, one: Attribution) -> tuple[Span, ...]:
        """Return the passage from the first to the last sentence that the statement stands in.

        Content of other paragraphs gets a passage of its own.
        """
        sentence = self.doc.sentences[one.sentence]
        start, end, others = sentence.start, sentence.end, list[Range]()
        spans = [*one.content, *([one.source.span] if one.source else [])]
        for first, last in sorted(spans):
            if "\n" in self.doc.words[min(first, end) : max(last, start)].strip():
                others.append((first, last))
            else:
                start, end = min(start, first), max(end, last)
        made = [cite(self.doc, start, end)]
        made += [cite(self.doc, first, last) for first, last in others]
        return tuple(made)

    def _nested(self, claim: StatementClaim, speech: Speech) -> StatementClaim:
        """Return the claim with the statement that holds its cue."""
        at = claim.cue.start if claim.cue else claim.content[0].start
        holder = speech.innermost(at)
        if holder is None or holder.id == claim.id:
            return claim
        return replace(claim, within=holder.id, speech=holder.id)

    def _holds_content(self, one: Attribution) -> bool:
        """Tell whether the words for a speaker hold the content, or are but marks.

        "The “new age” that began".
        """
        if one.source is None:
            return False
        start, end = name_of(self.doc, one.source)
        if not any(c.isalnum() for c in self.doc.words[start:end]):
            return True
        return any(start <= first and last <= end for first, last in one.content)
