"""The cues of one sentence: verbs, nouns, prepositions and colons that attribute.

Takes a sentence's tree, the lexicon and the layout of quotation marks; gives an `Attribution` for
each cue that has content in the sentence or awaits it behind a colon.
"""

from dragoman.ontology.speech import CueEntry, CueKind, Force, SpeechLexicon, Takes
from dragoman.stages.extract.statements.actual import is_actual, is_negated
from dragoman.stages.extract.statements.attribution import Attribution, Found, Range, Shape, Source
from dragoman.stages.extract.statements.beside import head_of, speaker_beside
from dragoman.stages.extract.statements.content import content_of_verb, last_comma
from dragoman.stages.extract.statements.group import cue_of_verb
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.nouns import content_moved, content_of_noun
from dragoman.stages.extract.statements.phrases import hearsay_cue, phrase_cue, view_cue
from dragoman.stages.extract.statements.pieces import Pieces
from dragoman.stages.extract.statements.positions import entry_by_position
from dragoman.stages.extract.statements.source import (
    antecedent,
    inverted_speaker,
    is_bare_participle,
    last_speaker,
    make_source,
    source_of_noun,
    source_of_verb,
    told_speaker,
)
from dragoman.stages.extract.statements.that_clause import that_clause
from dragoman.stages.extract.statements.tree import Tree

_FIRST_PERSONS = frozenset({"i", "we", "you"})


class Cues:
    """Finds the cues of sentences with one lexicon and layout."""

    def __init__(self, lexicon: SpeechLexicon, layout: Layout) -> None:
        self.lexicon = lexicon
        self.layout = layout
        self.pieces = Pieces(layout)
        self.instead = dict[tuple[int, int], Source]()
        """Speakers beside a quotation, for words of it that a parse took for the subject."""

    def find(self, tree: Tree) -> list[Attribution]:
        """Return the attributions of a sentence's cues, in the order of the cues."""
        found: list[Attribution] = []
        taken: set[int] = set()
        for place, token in enumerate(tree.tokens):
            if place in taken:
                continue
            made = None
            if token.tag == "VERB" or self._feels(tree, place):
                made = self._verb(tree, place, taken)
            elif token.tag == "NOUN":
                made = self._noun(tree, place)
            if made is None and token.tag != "NOUN":
                made = phrase_cue(tree, place, self.lexicon, self.pieces.settled)
            if made is None:
                made = view_cue(tree, place, self.lexicon, self.pieces.settled)
            if made is None:
                made = hearsay_cue(tree, place, self.lexicon, self.pieces.settled)
            if made is not None:
                found.append(made)
        return found

    def _verb(self, tree: Tree, verb: int, taken: set[int]) -> Attribution | None:
        entries = self._entries(tree, verb)
        if not entries and (made := entry_by_position(tree, self.layout, verb)) is not None:
            entries = (made,)
        light = self._light(tree, verb)
        if light is not None and light.noun is not None:
            taken.add(light.noun)
        elif not entries:
            return None
        own = that_clause(tree, verb, entries, self.lexicon) if light is None else None
        if own is not None:
            taken.update(i for i in range(verb + 1, min(own.words)) if tree.tokens[i].tag == "NOUN")
        found = light or own or content_of_verb(tree, verb, entries)
        group = cue_of_verb(tree, verb, found)
        cue = tree.offsets(group)
        speaks = next((e for e in entries if Takes.QUOTE in e.takes), None)
        source = self._source(tree, verb, group, speaks)
        if found is not None and not self._tells(tree, verb, found.entry, source):
            return None
        if source is not None and (_holds(source, cue) or self._is_own_voice(tree, source, cue)):
            return None
        content = self.pieces.of_verb(tree, verb, found, group, source)
        if speaks is not None and self.layout.at(cue[0]) is None:
            content = self.pieces.with_quotes(tree, verb, source, cue, content)
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
            passive=tree.passive(verb) and _is_impersonal(tree, verb),
        )

    def _source(
        self, tree: Tree, verb: int, group: tuple[int, int], speaks: CueEntry | None
    ) -> Source | None:
        """Return who speaks, by the tree, else by the words beside the quotation."""
        told = speaks is not None and speaks.to == "object"
        head = told_speaker(tree, verb) if speaks and speaks.to else None
        head = last_speaker(tree, verb) if head is None and speaks and not told else head
        head = source_of_verb(tree, verb) if head is None else head
        outside = self.layout.at(tree.tokens[verb].start) is None
        quoted = head
        if head is not None and outside and self.layout.at(tree.tokens[head].start) is not None:
            head = None
        if head is None and speaks and outside and not told:
            head = inverted_speaker(tree, verb)
        if head is not None:
            return self._up_to_comma(tree, verb, make_source(tree, head))
        if not (speaks and outside) or tree.passive(verb):
            return None
        beside = speaker_beside(tree, self.layout, group[0], group[1] - 1)
        if beside is None:
            return self.instead.get((tree.sentence.index, -1 if quoted is None else quoted))
        source = Source(tree.sentence.index, head_of(tree, beside), tree.offsets(beside))
        if quoted is not None:
            self.instead[tree.sentence.index, quoted] = source
        return source

    def _up_to_comma(self, tree: Tree, verb: int, source: Source) -> Source:
        """Return a source without what a parse drew into it from before the last comma.

        "Talks will resume, officials in the capital said": the officials, not the talks.
        """
        comma = last_comma(tree, verb) if source.head < verb else None
        if comma is None or comma + 1 >= verb or tree.tokens[comma].start <= source.span[0]:
            return source
        run = (comma + 1, min(verb, *(i for i in tree.by(verb, "aux") if i > comma), verb))
        opens = any(tree.tokens[i].tag in {"VERB", "AUX"} for i in range(comma))
        if not opens or run[0] >= run[1] or tree.tokens[run[0]].tag == "ADV":
            return source
        return Source(tree.sentence.index, head_of(tree, run), tree.offsets(run))

    def _is_own_voice(self, tree: Tree, source: Source, cue: Range) -> bool:
        """Tell whether a quoted speaker speaks of himself: "“I think …”", he said."""
        return tree.word(source.head) in _FIRST_PERSONS and self.layout.at(cue[0]) is not None

    def _entries(self, tree: Tree, verb: int) -> tuple[CueEntry, ...]:
        """Return the entries of a verb that fit its particle, those with a particle first."""
        lemma = tree.lemma(verb)
        if self._feels(tree, verb):
            return self.lexicon.adjectives[lemma]
        # A lemma may have lost its "e": "stated" as "stat".
        entries = self.lexicon.verbs.get(lemma) or self.lexicon.verbs.get(lemma + "e", ())
        near = {tree.word(i) for i in tree.by(verb, "compound:prt", "advmod", "xcomp", "obj")}
        fit = [e for e in entries if e.particle is not None and e.particle in near]
        if not fit and not tree.by(verb, "compound:prt"):
            fit = [e for e in entries if e.particle is None]
        return tuple(fit)

    def _feels(self, tree: Tree, place: int) -> bool:
        """Tell whether an adjective of feeling stands with "be" and its subject."""
        return (
            tree.tokens[place].tag == "ADJ"
            and tree.lemma(place) in self.lexicon.adjectives
            and bool(tree.by(place, "cop"))
        )

    def _light(self, tree: Tree, verb: int) -> Found | None:
        """Return the content of "renewed its call for ...", "issued a warning that ..."."""
        if tree.lemma(verb) not in self.lexicon.light_verbs:
            return None
        objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
        for noun in objects[:1]:
            entries = self.lexicon.nouns.get(tree.lemma(noun), ())
            found = content_of_noun(tree, noun, entries)
            if found is None and entries:
                found = content_moved(tree, verb, entries)
            if found is not None:
                return Found(entry=found.entry, words=found.words, prep=found.prep, noun=noun)
        return None

    def _tells(self, tree: Tree, verb: int, entry: CueEntry, source: Source | None) -> bool:
        """Tell whether a cue tells anything: "hid that" does not, "did not hide that" does."""
        if entry.force is Force.CONCEALS and not is_negated(tree, verb):
            return False
        asked = entry.force is Force.ASKS and tree.word(verb) == "asked"
        if asked and (verb == 0 or tree.word(verb - 1) in {",", "when", "if"}):
            return False  # "Asked whether ...", "The envoy, asked whether ...".
        if source is None and is_bare_participle(tree, verb):
            return False
        return self._document_speaks(tree, entry, source)

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
        if found is None:
            return None
        source = source_of_noun(tree, noun)
        if source is None and tree.word(min(found.words) - 1) != "that":
            return None
        last = found.prep if found.prep == noun + 1 else noun
        cue = tree.offsets((noun, last + 1))
        content = self.pieces.settled(tree, set(found.words), cue)
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


def _is_impersonal(tree: Tree, verb: int) -> bool:
    """Tell whether a passive has a clause for its subject: "it was announced that"."""
    subjects = {tree.word(i) for i in tree.by(verb, "nsubj:pass")}
    return bool(tree.by(verb, "ccomp", "csubj")) or subjects == {"it"}


def _holds(source: Source, inner: Range) -> bool:
    """Tell whether the words of a source hold what they should stand beside."""
    return source.span[0] <= inner[0] and inner[1] <= source.span[1]


def _colon_after(tree: Tree, verb: int) -> int | None:
    """Return the place of a colon that ends the sentence or is followed by the rest of it."""
    for place in range(verb + 1, len(tree.tokens)):
        if tree.tokens[place].text == ":":
            return place
    return None
