"""Whether an attribution is speech that was really uttered, and by somebody.

Thoughts, wishes and judgments are attributions and no statements, unless they are put into words:
"expressed his hope", "called it a farce", "hailed the release", "two diplomats thought May likely".
"""

from dragoman.ontology import Ontology
from dragoman.ontology.speech import CueEntry, CueKind, Takes
from dragoman.records.annotated import Annotated, EntityType
from dragoman.records.document import Zone
from dragoman.stages.extract.statements.attribution import LEARNING, Attribution, Shape, Source
from dragoman.stages.extract.statements.chain import SPEAKERS, Chain
from dragoman.stages.extract.statements.complements import calls
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.source import antecedent, make_source
from dragoman.stages.extract.statements.tree import Tree

# Pronouns that say nothing by themselves: "as he said it", "the plan that they announced".
_EMPTY = frozenset(
    "it that this which what whom who so them these those him her nothing something".split()
)
# Praise of fewer words only names what it is of: "condemned the raid" is told as an event.
FEWEST_WORDS = 4
_REFUSING = frozenset({"reject", "dismiss", "repudiate", "disavow"})
_UTTERING = frozenset({"express", "voice", "convey"})
_RECEIVING = frozenset({"welcome", "greet", "salute", "hit", "lash"})
"""What is also done to people without a word: "welcomed the guests"."""
_THINGS = frozenset("door brake brakes phone ball baby boy girl son daughter child guest".split())
"""What is slammed or welcomed without a word."""
_OPINION = frozenset({"we", "our", "us", "i", "my", "must", "should"})
"""Words by which a headline behind a country's name is that country's: "Peru: we will not sign"."""


class Uttered:
    """Judges the attributions of one document."""

    def __init__(self, doc: Annotated, ontology: Ontology, layout: Layout, chain: Chain) -> None:
        self.doc = doc
        self.lexicon = ontology.speech
        self.layout = layout
        self.chain = chain

    def is_statement(self, one: Attribution) -> bool:
        """Tell whether an attribution is speech that was really uttered."""
        if not one.actual or not one.content or self._is_empty(one):
            return False
        entry, source = one.entry, one.source
        if source is not None and self._is_writer(source):
            return False
        if source is not None and self.doc.words[slice(*source.span)].lower().startswith("what "):
            return False  # "according to what was heard": nobody.
        if entry is None:
            return source is not None and self._bare(one, source)
        if not self._is_spoken(one, entry):
            return False
        if source is None:
            return one.passive
        if not self._speaks_if_related(source):
            return False
        if one.shape is Shape.VERB and entry.lemma not in self.lexicon.shown_by_things:
            return True
        return self.chain.speaks(source) or self._named(source)

    def _is_writer(self, source: Source) -> bool:
        """Tell whether the article speaks of itself: "We remind that"."""
        token = self.doc.sentences[source.sentence].tokens[source.head]
        return token.text.lower() in {"we", "i"} and self.layout.at(token.start) is None

    def _is_empty(self, one: Attribution) -> bool:
        """Tell whether the content says nothing: a pronoun, or that one is not to be named."""
        said = [self.doc.words[s:e].lower() for s, e in one.content]
        if all(words in _EMPTY for words in said):
            return True
        asked = one.entry is not None and one.entry.lemma in {"request", "ask", "demand"}
        hidden = any(p in " ".join(said) for p in self.lexicon.nameless.conditions)
        return asked and (hidden or set(" ".join(said).split()[-1:]) <= self.lexicon.namelessness)

    def _bare(self, one: Attribution, source: Source) -> bool:
        """Tell whether a source without a verb of speech is one: a colon may stand for less."""
        if one.shape is not Shape.COLON:
            return True
        return self.chain.speaks(source) and not self._is_heading(one, source)

    def _is_heading(self, one: Attribution, source: Source) -> bool:
        """Tell whether a headline's country is what it is about: "Mali: committee meets"."""
        if self.doc.sentences[source.sentence].zone is not Zone.HEADLINE:
            return False
        mention = self.doc.mention_at(source.sentence, source.head)
        if mention is None or mention.type not in {EntityType.COUNTRY, EntityType.PLACE}:
            return False
        if any(self.layout.between(s, e) for s, e in one.content):
            return False
        said = {w for s, e in one.content for w in self.doc.words[s:e].lower().split()}
        return not said & _OPINION

    def _is_spoken(self, one: Attribution, entry: CueEntry) -> bool:
        if entry.kind in {CueKind.SPEECH, CueKind.FINDING}:
            return True
        if entry.lemma in LEARNING:
            return self._is_learned(one)
        return self._utters(one) or self._judges_aloud(one) or self._is_told(one, entry)

    def _is_learned(self, one: Attribution) -> bool:
        """Tell whether somebody is named who told it: "learned from diplomats that"."""
        tree = Tree(self.doc.sentences[one.sentence])
        named = [i for i in tree.by(one.place, "obl") if tree.case(i) == "from"]
        return any(self.chain.speaks(make_source(tree, i)) for i in named)

    def _judges_aloud(self, one: Attribution) -> bool:
        """Tell whether a judgment is uttered: "slammed it as “brutal”", "called it a crime"."""
        if one.entry is None or one.entry.kind is not CueKind.APPRAISAL or one.cue is None:
            return False
        if self.layout.at(one.cue[0]) is not None:
            return False
        quoted = any(self.layout.between(s, e) for s, e in one.content)
        tree = Tree(self.doc.sentences[one.sentence])
        if quoted or calls(tree, one.place) or self._praises(one, tree):
            return True
        objects = {tree.lemma(i) for i in tree.by(one.place, "obj", "nsubj:pass")}
        return one.entry.lemma in _REFUSING and bool(objects & self.lexicon.refused)

    def _praises(self, one: Attribution, tree: Tree) -> bool:
        """Tell whether somebody praises or blames, which is done by speaking."""
        lemma = one.entry.lemma if one.entry is not None else ""
        if one.shape is not Shape.VERB or lemma not in self.lexicon.aloud or one.source is None:
            return False
        if not self.chain.speaks(one.source):
            return False
        objects = tree.by(one.place, "obj") or tree.by(one.place, "nsubj:pass")
        if any(tree.lemma(i) in _THINGS for i in objects):
            return False
        if lemma in _RECEIVING and any(self._is_somebody(one, i) for i in objects):
            return False
        return sum(len(self.doc.words[s:e].split()) for s, e in one.content) >= FEWEST_WORDS

    def _is_somebody(self, one: Attribution, place: int) -> bool:
        mention = self.doc.mention_at(one.sentence, place)
        return mention is not None and mention.type in SPEAKERS

    def _is_told(self, one: Attribution, entry: CueEntry) -> bool:
        """Tell whether nameless ones think it: "two diplomats thought the second week likely"."""
        if entry.kind is not CueKind.ATTITUDE or one.source is None or one.shape is not Shape.VERB:
            return False
        if entry.lemma not in self.lexicon.opining or not entry.takes & {Takes.CLAUSE, Takes.SMALL}:
            return False
        token = self.doc.sentences[one.source.sentence].tokens[one.source.head]
        return token.tag == "NOUN" and token.lemma.lower() in self.lexicon.tellers

    def _utters(self, one: Attribution) -> bool:
        """Tell whether a feeling is put into words: "expressed his hope", not "his hopes"."""
        token = self.doc.sentences[one.sentence].tokens[one.place]
        said = token.lemma.lower() in _UTTERING | self.lexicon.restating
        return one.shape is Shape.VERB and said and one.entry in self.lexicon.noun_entries

    def _speaks_if_related(self, source: Source) -> bool:
        """Tell whether "which" or "that" stands for somebody: not "a campaign that portrayed"."""
        tree = Tree(self.doc.sentences[source.sentence])
        head = antecedent(tree, source.head)
        if head == source.head or tree.word(source.head) not in {"which", "that"}:
            return True
        related = Source(source.sentence, head, source.span)
        return tree.tokens[head].tag == "PROPN" or self.chain.speaks(related)

    def _named(self, source: Source) -> bool:
        return self.doc.sentences[source.sentence].tokens[source.head].tag == "PROPN"
