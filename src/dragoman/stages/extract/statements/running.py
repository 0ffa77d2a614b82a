"""Content that goes on beyond its sentence: open quotations, free-standing ones, colons.

Takes the attributions of a document's cues in order; adds to their content the quotations that go
on with it, gives what stands behind a colon to the cue before it, and makes attributions of their
own for quotations that have no cue but a speaker in the neighbouring sentence.
"""

from collections.abc import Sequence

from dragoman.ontology.speech import CueKind, SpeechLexicon, Takes
from dragoman.records.annotated import Annotated, Quotation
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape, Source
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.pieces import merged
from dragoman.stages.extract.statements.signed import signature, speaker_behind
from dragoman.stages.extract.statements.source import make_source
from dragoman.stages.extract.statements.tree import Tree

# A quotation that fills this share of its sentence stands by itself; less is quoted words in it.
FREE_SHARE = 0.7
# A free quotation has more words than this; fewer are a title or a name in marks.
FEWEST_WORDS = 2
# Content that covers this share of a quotation has it: all but what a cue in its middle takes.
HELD_SHARE = 0.5
# Words in marks of which more than this share have a capital are a heading: "The Price of Peace".
HEADING_SHARE = 0.7
# How many paragraphs back a quotation's speaker is looked for.
FARTHEST = 3


class Running:
    """Carries content on through one document."""

    def __init__(
        self,
        doc: Annotated,
        layout: Layout,
        found: Sequence[Attribution],
        lexicon: SpeechLexicon,
    ) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.layout = layout
        self.found = list(found)
        self.by_sentence: dict[int, list[Attribution]] = {}
        for one in found:
            self.by_sentence.setdefault(one.sentence, []).append(one)

    def carry(self) -> list[Attribution]:
        """Return the attributions with all their content, and those of free quotations."""
        for one in list(self.found):
            self._colon(one)
        taken = {
            quote.start
            for one in self.found
            for start, end in one.content
            for quote in self.layout.between(start, end)
            if _holds(one, (start, end), quote)
        }
        for sentence in self.doc.sentences:
            self._quotation(sentence, taken)
        return [one for one in self.found if one.content]

    # colons

    def _colon(self, one: Attribution) -> None:
        """Give a cue what stands behind its colon, to the end of the paragraph if unquoted."""
        sentence = self.doc.sentences[one.sentence]
        if one.shape is Shape.COLON and sentence.zone is Zone.BODY and not self._quoted(one):
            self._run_on(one, sentence)
            return
        colon = self._colon_behind(one, sentence)
        if colon is None or one.shape is not Shape.VERB:
            return
        start = sentence.tokens[colon].end
        if not one.content:
            if colon == len(sentence.tokens) - 1:
                self._next_paragraph(one, sentence)
                return
            if one.entry is not None and Takes.CLAUSE not in one.entry.takes:
                return
            settled = self.layout.settle(start, sentence.end, one.cue)
            one.content = [settled] if settled else []
        one.after_colon = True
        if one.content and one.content[-1][0] >= start and not self._quoted(one):
            self._run_on(one, sentence)

    def _colon_behind(self, one: Attribution, sentence: Sentence) -> int | None:
        if one.cue is None:
            return None
        for place in range(one.place + 1, len(sentence.tokens)):
            if sentence.tokens[place].text == ":":
                starts = sentence.tokens[place].end
                later = not one.content or one.content[0][0] >= starts
                return place if later else None
        return None

    def _next_paragraph(self, one: Attribution, sentence: Sentence) -> None:
        following = self._sentence(sentence.index + 1)
        if following is None or following.paragraph == sentence.paragraph:
            return
        if self.layout.between(following.start, following.end):
            return
        if following.index in self.by_sentence:
            return
        settled = self.layout.settle(following.start, following.end, None)
        if settled is not None:
            one.content = [settled]
            self._run_on(one, following)

    def _run_on(self, one: Attribution, sentence: Sentence) -> None:
        start, end = one.content[-1]
        here = self._sentence(sentence.index + 1)
        while here is not None and here.paragraph == sentence.paragraph:
            if here.index in self.by_sentence or self.layout.between(here.start, here.end):
                break
            end = here.end
            here = self._sentence(here.index + 1)
        settled = self.layout.settle(start, end, None)
        if settled is not None:
            one.content[-1] = settled

    # quotations

    def _quotation(self, sentence: Sentence, taken: set[int]) -> None:
        """Give the quotations of a sentence that nobody has yet to whoever speaks."""
        for quote in self.layout.between(sentence.start, sentence.end):
            if quote.start < sentence.start and self._sentence(sentence.index - 1) is not None:
                continue
            if quote.start in taken or not self._is_free(quote, sentence):
                continue
            settled = self.layout.settle(quote.start, quote.end, None)
            if settled is not None:
                taken.add(quote.start)
                self._place(quote, settled, sentence)

    def _is_free(self, quote: Quotation, sentence: Sentence) -> bool:
        words = self.doc.words[quote.start : quote.end].split()
        inside = min(quote.end, sentence.end) - max(quote.start, sentence.start)
        if sum(w[:1].isupper() for w in words) > HEADING_SHARE * len(words):
            return False  # A heading or a title.
        return len(words) > FEWEST_WORDS and inside >= FREE_SHARE * (sentence.end - sentence.start)

    def _place(self, quote: Quotation, content: Range, sentence: Sentence) -> None:
        signed = signature(self.doc, sentence, quote, self.layout.after_mark(quote))
        if signed is not None:
            self._make(sentence, signed[0], content, signed[1])
            return
        behind = speaker_behind(self.doc, sentence, quote, self.layout, self.lexicon)
        if behind is not None:
            self._make(sentence, behind[0], content, behind[1])
            return
        before = self._before(sentence, quote)
        if before is not None and before.awaits and not before.content:
            before.content = [content]
            return
        if before is not None and self._goes_on(before, sentence, quote):
            before.content = merged([*before.content, content])
            self.by_sentence.setdefault(sentence.index, []).append(before)
            return
        source = self._speaker(sentence, before)
        if source is not None:
            self._make(sentence, source, content)

    def _make(
        self, sentence: Sentence, source: Source, content: Range, cue: Range | None = None
    ) -> None:
        """Add an attribution of a quotation without a word of speech; a dash may be its cue."""
        made = Attribution(
            sentence=sentence.index,
            place=sentence.place_at(content[0]) or 0,
            shape=Shape.FREE,
            cue=cue,
            source=source,
            content=[content],
        )
        self.found.append(made)
        self.by_sentence.setdefault(sentence.index, []).append(made)

    def _before(self, sentence: Sentence, quote: Quotation) -> Attribution | None:
        """Return the last attribution before a sentence, in its paragraph or the one before.

        A line without any (a caption, an aside) may stand between two quotations of one speaker;
        in the paragraph right before, a thought names the speaker too ("She believes so.").
        """
        here: Sentence | None = sentence
        thought: Attribution | None = None
        while here is not None and sentence.paragraph - here.paragraph <= FARTHEST:
            near = sentence.paragraph - here.paragraph <= 1
            made = [
                one
                for one in self.by_sentence.get(here.index, ())
                if one.cue is None or not quote.start <= one.cue[0] < quote.end
            ]
            spoken = [one for one in made if _speaks(one)]
            direct = [one for one in spoken if self._quoted(one)]
            if direct or (near and spoken):
                return thought or (direct or spoken)[-1]
            if near and thought is None:
                thought = next((one for one in made if _is_thought(one, self.doc)), None)
            here = self._sentence(here.index - 1)
        return thought

    def _goes_on(self, before: Attribution, sentence: Sentence, quote: Quotation) -> bool:
        """Tell whether a quotation goes on with the content of the attribution before it."""
        if not before.content or not self._quoted(before):
            return False
        start, end = before.content[-1]
        quotes = self.layout.between(start, end)
        if self.doc.sentences[before.sentence].paragraph == sentence.paragraph:
            return before.shape is Shape.VERB or before.shape is Shape.FREE
        if not quotes or self.layout.after_mark(quotes[-1]) != quotes[-1].end:
            return False
        return not self.doc.words[quotes[-1].end : quote.start].strip(_BLANK)

    def _speaker(self, sentence: Sentence, before: Attribution | None) -> Source | None:
        """Return who speaks a free quotation: the subject of the sentence right before it."""
        previous = self._sentence(sentence.index - 1)
        if previous is not None and previous.paragraph == sentence.paragraph:
            made = self.by_sentence.get(previous.index, ())
            if not any(one.source is not None for one in made):
                return _subject(previous)
        if before is not None:
            return before.source
        following = self._sentence(sentence.index + 1)
        if following is None or following.paragraph != sentence.paragraph:
            return None
        return None if following.index in self.by_sentence else _subject(following)

    def _quoted(self, one: Attribution) -> bool:
        return any(self.layout.between(s, e) for s, e in one.content)

    def _sentence(self, index: int) -> Sentence | None:
        return self.doc.sentences[index] if 0 <= index < len(self.doc.sentences) else None


def _holds(one: Attribution, piece: Range, quote: Quotation) -> bool:
    """Tell whether content takes in a quotation, and is not only something said inside it."""
    if one.cue is not None and quote.start <= one.cue[0] < quote.end:
        return False
    inside = min(piece[1], quote.end) - max(piece[0], quote.start)
    return inside >= HELD_SHARE * (quote.end - quote.start)


_BLANK = " \t\n\r\"“”„»«''`"


def _speaks(one: Attribution) -> bool:
    return one.entry is None or one.entry.kind is CueKind.SPEECH


def _is_thought(one: Attribution, doc: Annotated) -> bool:
    if one.source is None or one.entry is None or one.entry.kind is not CueKind.ATTITUDE:
        return False
    token = doc.sentences[one.source.sentence].tokens[one.source.head]
    return token.tag == "PROPN" or token.text.lower() in {"he", "she"}


def _subject(sentence: Sentence) -> Source | None:
    """Return the subject of a sentence's main verb, if it may be a person's."""
    tree = Tree(sentence)
    root = next((i for i, t in enumerate(tree.tokens) if t.head < 0), None)
    subject = tree.first(root, "nsubj") if root is not None else None
    if subject is None:
        return None
    token = tree.tokens[subject]
    named = token.tag == "PROPN" or token.text.lower() in {"he", "she"}
    return make_source(tree, subject) if named else None
