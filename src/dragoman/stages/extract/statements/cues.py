"""The cues of one sentence: verbs, nouns, prepositions and colons that attribute.

Takes a sentence's tree, the lexicon and the layout of quotation marks; gives an `Attribution` for
each cue that has content in the sentence or awaits it behind a colon.
"""

from dataclasses import replace

from dragoman.ontology.speech import CueEntry, CueKind, SpeechLexicon, Takes
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape, Source
from dragoman.stages.extract.statements.beside import (
    head_of,
    quotation_before,
    speaker_beside,
)
from dragoman.stages.extract.statements.content import Found, content_of_noun, content_of_verb
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.phrases import phrase_cue, view_cue
from dragoman.stages.extract.statements.source import (
    antecedent,
    make_source,
    source_of_noun,
    source_of_verb,
)
from dragoman.stages.extract.statements.spans import stretches
from dragoman.stages.extract.statements.tree import Tree

_AUXILIARY = ("aux", "cop")
_FIRST_PERSONS = frozenset({"i", "we", "you"})
# How many words may stand between a cue's clause and the quotation that is its content.
NEAR = 25


class Cues:
    """Finds the cues of sentences with one lexicon and layout."""

    def __init__(self, lexicon: SpeechLexicon, layout: Layout) -> None:
        self.lexicon = lexicon
        self.layout = layout

    def find(self, tree: Tree) -> list[Attribution]:
        """Return the attributions of a sentence's cues, in the order of the cues."""
        found = list[Attribution]()
        taken = set[int]()
        for place, token in enumerate(tree.tokens):
            if place in taken:
                continue
            made = None
            if token.tag == "VERB":
                made = self._verb(tree, place, taken)
            elif token.tag == "NOUN":
                made = self._noun(tree, place)
            if made is None and token.tag != "NOUN":
                made = phrase_cue(tree, place, self.lexicon, self._settled)
            if made is None:
                made = view_cue(tree, place, self.lexicon, self._settled)
            if made is not None:
                found.append(made)
        return found

    def _verb(self, tree: Tree, verb: int, taken: set[int]) -> Attribution | None:
        entries = self._entries(tree, verb)
        light = self._light(tree, verb)
        if light is not None and light.noun is not None:
            taken.add(light.noun)
        elif not entries:
            return None
        found = light or content_of_verb(tree, verb, entries)
        group = _cue_of_verb(tree, verb, found)
        cue = tree.offsets(group)
        speaks = next((e for e in entries if Takes.QUOTE in e.takes), None)
        source = self._source(tree, verb, group, speaks is not None)
        if found is not None and not self._document_speaks(tree, found.entry, source):
            return None
        if source is not None and (_holds(source, cue) or self._is_own_voice(tree, source, cue)):
            return None
        content = self._content(tree, verb, found, group, source)
        if speaks is not None and self.layout.at(cue[0]) is None:
            content = self._with_quotes(tree, verb, source, cue, content)
        if source is not None and any(_holds(source, piece) for piece in content):
            return None
        awaits = not content and speaks is not None and _colon_after(tree, verb) is not None
        if not content and not awaits:
            return None
        return Attribution(
            sentence=tree.sentence.index,
            place=verb,
            shape=Shape.VERB,
            entry=found.entry if found else speaks,
            cue=cue,
            source=source,
            content=content,
            actual=is_actual(tree, verb, self.lexicon),
            awaits=awaits,
            passive=tree.passive(verb) and bool(tree.by(verb, "ccomp", "csubj")),
        )

    def _source(self, tree: Tree, verb: int, group: tuple[int, int], speaks: bool) -> Source | None:
        """Return who speaks, by the tree, else by the words beside the quotation."""
        head = source_of_verb(tree, verb)
        outside = self.layout.at(tree.tokens[verb].start) is None
        if head is not None and outside and self.layout.at(tree.tokens[head].start) is not None:
            head = None
        if head is not None:
            return make_source(tree, head)
        if not (speaks and outside) or tree.passive(verb):
            return None
        beside = speaker_beside(tree, self.layout, group[0], group[1] - 1)
        if beside is None:
            return None
        return Source(tree.sentence.index, head_of(tree, beside), tree.offsets(beside))

    def _is_own_voice(self, tree: Tree, source: Source, cue: Range) -> bool:
        """Tell whether a quoted speaker speaks of himself: "“I think …”", he said."""
        return tree.word(source.head) in _FIRST_PERSONS and self.layout.at(cue[0]) is not None

    def _content(
        self,
        tree: Tree,
        verb: int,
        found: Found | None,
        group: tuple[int, int],
        source: Source | None,
    ) -> list[Range]:
        if found is None:
            return []
        spoken = set(_places(tree, source.span)) if source is not None else set()
        own = set(range(*group))
        if self._is_fronted(tree, group, own | spoken):
            found = replace(found, words=frozenset(i for i in found.words if i < verb))
        runs = stretches(tree, verb, found, own, spoken)
        return self._settled_runs(tree, runs, tree.offsets(group))

    def _is_fronted(self, tree: Tree, group: tuple[int, int], own: set[int]) -> bool:
        """Tell whether a quotation ends right before the cue's clause, or its speaker's name."""
        quote = quotation_before(tree, self.layout, group[0])
        if quote is None or self.layout.at(tree.tokens[group[0]].start) is not None:
            return False
        mark = self.layout.after_mark(quote)
        between = [i for i in range(group[0]) if tree.tokens[i].start >= mark and i not in own]
        comma = (
            self.layout.words[quote.end - 1] in ",?!." or tree.word(max(group[1] - 1, 0) + 1) == ","
        )
        return comma and all(tree.tokens[i].tag == "PUNCT" for i in between)

    def _entries(self, tree: Tree, verb: int) -> tuple[CueEntry, ...]:
        """Return the entries of a verb that fit its particle, those with a particle first."""
        lemma = tree.lemma(verb)
        # A lemma may have lost its "e": "stated" as "stat".
        entries = self.lexicon.verbs.get(lemma) or self.lexicon.verbs.get(lemma + "e", ())
        near = {tree.word(i) for i in tree.by(verb, "compound:prt", "advmod", "xcomp")}
        fit = [e for e in entries if e.particle is not None and e.particle in near]
        if not fit and not tree.by(verb, "compound:prt"):
            fit = [e for e in entries if e.particle is None]
        return tuple(fit)

    def _light(self, tree: Tree, verb: int) -> Found | None:
        """Return the content of "renewed its call for ...", "issued a warning that ..."."""
        if tree.lemma(verb) not in self.lexicon.light_verbs:
            return None
        objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
        for noun in objects[:1]:
            entries = self.lexicon.nouns.get(tree.lemma(noun), ())
            found = content_of_noun(tree, noun, entries)
            if found is None and entries:
                found = _moved(tree, verb, entries)
            if found is not None:
                return Found(entry=found.entry, words=found.words, prep=found.prep, noun=noun)
        return None

    def _document_speaks(self, tree: Tree, entry: CueEntry, source: Source | None) -> bool:
        """Tell whether a cue that only documents use has one as its source."""
        if entry.kind is not CueKind.FINDING:
            return True
        if source is None:
            return False
        head = source.head
        words = {tree.lemma(i) for i in [antecedent(tree, head), *tree.by(head, "conj")]}
        return bool(words & self.lexicon.documents)

    def _noun(self, tree: Tree, noun: int) -> Attribution | None:
        entries = self.lexicon.nouns.get(tree.lemma(noun), ())
        found = content_of_noun(tree, noun, entries) if entries else None
        source = source_of_noun(tree, noun)
        if found is None or (source is None and Takes.THAT not in found.entry.takes):
            return None
        last = found.prep if found.prep == noun + 1 else noun
        cue = tree.offsets((noun, last + 1))
        content = self._settled(tree, set(found.words), cue)
        if not content:
            return None
        return Attribution(
            sentence=tree.sentence.index,
            place=noun,
            shape=Shape.NOUN,
            entry=found.entry,
            cue=cue,
            source=make_source(tree, source) if source is not None else None,
            content=content,
            actual=source is not None and found.entry.promise is None,
        )

    def _settled(self, tree: Tree, words: set[int], cue: Range | None) -> list[Range]:
        return self._settled_runs(tree, tree.runs(words), cue)

    def _settled_runs(
        self, tree: Tree, runs: list[tuple[int, int]], cue: Range | None
    ) -> list[Range]:
        pieces = []
        for run in runs:
            settled = self.layout.settle(*tree.offsets(run), cue)
            if settled is not None:
                pieces.append(settled)
        return merged(pieces)

    def _with_quotes(
        self, tree: Tree, verb: int, source: Source | None, cue: Range, content: list[Range]
    ) -> list[Range]:
        """Add the quotations of the sentence that stand at the cue's clause."""
        sentence = tree.sentence
        quotes = self.layout.between(sentence.start, sentence.end)
        for quote in quotes:
            if any(s < quote.end and quote.start < e for s, e in content):
                continue
            if self._stands_by(tree, verb, source, quote.start, quote.end, bool(content)):
                settled = self.layout.settle(quote.start, quote.end, cue)
                if settled is not None:
                    content = merged([*content, settled])
        return content

    def _stands_by(
        self, tree: Tree, verb: int, source: Source | None, start: int, end: int, more: bool
    ) -> bool:
        """Tell whether a quotation stands right before or behind the clause of a cue."""
        words = tree.tokens
        before = [i for i, t in enumerate(words) if t.end <= start]
        behind = [i for i, t in enumerate(words) if t.start >= end]
        own = _clause_words(tree, verb, source)
        if verb in before:
            between = [i for i in before if i > verb]
            comma = any(words[i].text in {",", ":"} for i in between[-3:])
            clear = all(i in own or words[i].tag == "PUNCT" for i in between)
            return clear and len(between) <= NEAR and (comma or not more)
        if verb in behind:
            between = [i for i in behind if i < verb]
            clear = all(i in own or words[i].tag == "PUNCT" for i in between)
            return clear and len(between) <= NEAR
        return False


def _holds(source: Source, inner: Range) -> bool:
    """Tell whether the words of a source hold what they should stand beside."""
    return source.span[0] <= inner[0] and inner[1] <= source.span[1]


def _places(tree: Tree, span: Range) -> list[int]:
    """Return the places of the words inside a range of offsets."""
    return [i for i, t in enumerate(tree.tokens) if span[0] <= t.start and t.end <= span[1]]


def merged(pieces: list[Range]) -> list[Range]:
    """Return pieces in order, those that overlap made one."""
    made = list[Range]()
    for start, end in sorted(pieces):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _moved(tree: Tree, verb: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a noun of speech that was hung on its light verb."""
    for entry in entries:
        for kid in tree.by(verb, "ccomp", "xcomp", "obl"):
            marks = tree.marks(kid)
            clause = "that" in marks and Takes.THAT in entry.takes
            if clause or ("to" in marks and Takes.INFINITIVE in entry.takes):
                words = tree.below(kid) - {
                    i for i in tree.by(kid, "mark") if tree.word(i) == "that"
                }
                return Found(entry=entry, words=frozenset(words))
            if tree.case(kid) in entry.preps:
                mark = tree.by(kid, "case", "mark")[0]
                return Found(entry=entry, words=frozenset(tree.below(kid) - {mark}), prep=mark)
    return None


def _cue_of_verb(tree: Tree, verb: int, found: Found | None) -> tuple[int, int]:
    """Return the range of the verb with its auxiliaries, particle, noun and preposition."""
    first = last = verb
    group = set(tree.by(verb, *_AUXILIARY))
    adverbs = {i for i in tree.by(verb, "advmod") if i < verb}
    while first - 1 in group | adverbs:
        first -= 1
    while first < verb and first in adverbs and first - 1 not in group and not _also(tree, first):
        first += 1
    particles = tree.by(verb, "compound:prt")
    if particles and particles[0] == last + 1:
        last = particles[0]
    if found is not None and found.entry.particle is not None:
        near = [i for i in tree.kids[verb] if tree.word(i) == found.entry.particle]
        last = max([last, *(i for i in near if verb < i <= verb + 2)])
    if found is not None and found.noun is not None and found.noun > verb:
        last = max(last, found.noun)
    if found is not None and found.prep == last + 1:
        last = found.prep
    return first, last + 1


def _also(tree: Tree, place: int) -> bool:
    return tree.word(place) != "so"


def _colon_after(tree: Tree, verb: int) -> int | None:
    """Return the place of a colon that ends the sentence or is followed by the rest of it."""
    for place in range(verb + 1, len(tree.tokens)):
        if tree.tokens[place].text == ":":
            return place
    return None


def _clause_words(tree: Tree, verb: int, source: Source | None) -> set[int]:
    """Return the words of a cue's own clause: no clause below it that may be content."""
    words = tree.below(verb)
    for kid in tree.by(verb, "ccomp", "parataxis", "conj"):
        words -= tree.below(kid)
    if source is not None:
        words |= set(_places(tree, source.span))
    return words
