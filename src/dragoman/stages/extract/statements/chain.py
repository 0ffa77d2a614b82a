"""Through whom and to whom, and on what occasion: what a cue's clause says beside the content.

Takes an attribution and its sentence; gives it with addressee, occasion and the stations before
the speaker: the medium he told ("told Reuters"), the agency that cites or quotes him.
"""

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, EntityType
from dragoman.stages.extract.statements.attribution import (
    LEARNING,
    Attribution,
    Range,
    Shape,
    Source,
)
from dragoman.stages.extract.statements.source import agent, antecedent, make_source, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

SPEAKERS = frozenset(
    {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.GROUP}
)
_SPEAKING = frozenset({"speak", "address", "talk", "brief", "attend", "testify", "appear"})
_ANNOUNCED = frozenset(
    "announcement remark comment claim testimony assertion information data estimate calculation"
    " version account word".split()
)
"""What is somebody's speech and no document by itself."""
_REFERRING = frozenset({"reference", "link"})
_PRESS = frozenset({"press", "media", "outlet", "news"})
_WORDS_OF = frozenset({"interview", "statement", "remark", "comment", "briefing", "conversation"})


class Chain:
    """Completes attributions of one document."""

    def __init__(self, doc: Annotated, ontology: Ontology) -> None:
        self.doc = doc
        self.ontology = ontology
        self.lexicon = ontology.speech

    def complete(self, one: Attribution, tree: Tree) -> None:
        """Add addressee, occasion and outer stations to an attribution."""
        if one.source is not None and one.source.sentence == one.sentence:
            head = antecedent(tree, one.source.head)
            if head != one.source.head:
                one.source = make_source(tree, head)
            self._quoted_by(one, tree, one.source.head)
        if one.shape is Shape.VERB:
            self._addressee(one, tree)
            self._occasion(one, tree)
            self._quoted_as(one, tree)
            self._learned(one, tree)
        if one.shape in {Shape.VERB, Shape.PREPOSITION}:
            self._cited(one, tree)
        if one.shape is Shape.PREPOSITION:
            self._announced(one, tree)

    def speaks(self, source: Source) -> bool:
        """Tell whether a source is a person, body or document, as far as can be seen."""
        token = self.doc.sentences[source.sentence].tokens[source.head]
        if token.tag == "PRON":
            return True
        if token.tag == "NUM":  # "one of the ministers".
            return True
        mention = self.doc.mention_at(source.sentence, source.head)
        if mention is not None and (mention.type in SPEAKERS or mention.metonym):
            return True
        lemma = token.lemma.lower()
        lexicon = self.lexicon
        known = lexicon.documents | lexicon.media | lexicon.anonymous | lexicon.bodies
        return lemma in known or self.ontology.offices.head(lemma) is not None

    def is_medium(self, source: Source) -> bool:
        """Tell whether a source is an outlet or agency by name."""
        start, end = source.span
        token = self.doc.sentences[source.sentence].tokens[source.head]
        words = {token.lemma.lower()}
        if token.tag == "PROPN":
            words |= set(self.doc.words[start:end].lower().replace(".", " ").split())
        if words & _PRESS and token.tag != "PROPN":
            return False  # "told the press": nobody who passes it on by name.
        if words & self.lexicon.media:
            return True
        mention = self.doc.mention_at(source.sentence, source.head)
        actor = self.ontology.actors.get(mention.actor) if mention and mention.actor else None
        if actor is not None:
            return actor.media
        return any(found.media for found in self.ontology.lookup(self.doc.words[start:end]))

    def _addressee(self, one: Attribution, tree: Tree) -> None:
        entry = one.entry
        if entry is None or entry.to is None:
            return
        verb = one.place
        if entry.to == "to":
            heads = [i for i in tree.by(verb, "obl") if tree.case(i) == "to"]
        elif tree.passive(verb):
            heads = tree.by(verb, "nsubj:pass")
        else:
            heads = tree.by(verb, "iobj", "obj")
        heads = [i for i in heads if tree.tokens[i].tag in {"NOUN", "PROPN", "PRON"}]
        for head in heads[:1]:
            found = make_source(tree, head)
            if self._inside(one, found.span):
                return
            if tree.lemma(head) in self.lexicon.occasions and one.occasion is None:
                one.occasion = self._short(one, tree, head)
                if tree.case(head) is not None:
                    return  # "said to a meeting"; who is told is told: "told a meeting".
            one.addressee = Source(found.sentence, found.head, self._short(one, tree, head))
            if self.is_medium(found):
                one.outer.insert(0, (found, one.cue))

    def _inside(self, one: Attribution, span: Range) -> bool:
        return any(s <= span[0] < e for s, e in one.content)

    def _occasion(self, one: Attribution, tree: Tree) -> None:
        if one.occasion is not None:
            return
        verbs = [one.place]
        verbs += [i for i in tree.by(one.place, "advcl") if tree.lemma(i) in _SPEAKING]
        for verb in verbs:
            for kid in tree.by(verb, "obl", "obj"):
                if tree.lemma(kid) not in self.lexicon.occasions:
                    continue
                case = tree.case(kid)
                if case is None and verb == one.place:
                    continue
                if case is not None and case not in self.lexicon.occasion_preps:
                    continue
                span = self._short(one, tree, kid)
                if not self._inside(one, span):
                    one.occasion = span
                    self._through(one, tree, kid)
                    return

    def _short(self, one: Attribution, tree: Tree, occasion: int) -> Range:
        """Return the words of an occasion, without what was said there and without asides."""
        words = tree.below(occasion) - set(tree.by(occasion, "case"))
        for kid in tree.by(occasion, "acl", "appos", "parataxis"):
            if "that" in tree.marks(kid) or tree.word(min(tree.below(kid)) - 1) == ",":
                words -= tree.below(kid)
        comma = min((i for i in words if i > occasion and tree.word(i) == ","), default=None)
        words = {i for i in words if comma is None or i < comma}
        words = {i for i in words if not self._inside(one, tree.offsets((i, i + 1)))}
        return tree.offsets(tree.stretch(occasion, words | {occasion}))

    def _through(self, one: Attribution, tree: Tree, occasion: int) -> None:
        """Read the medium of an occasion: "in an interview with the daily X"."""
        if tree.lemma(occasion) not in _WORDS_OF:
            return
        heads = [i for i in tree.by(occasion, "nmod") if tree.case(i) in {"with", "to"}]
        heads += [a for i in tree.by(occasion, "acl") if (a := agent(tree, i)) is not None]
        for head in heads[:1]:
            found = make_source(tree, head)
            if self.is_medium(found):
                one.outer.insert(0, (found, None))

    def _cited(self, one: Attribution, tree: Tree) -> None:
        """Read "the agency reported, citing the spokeswoman": the cited one is the speaker.

        The citing may hang on the verb or on the agency ("the agency, citing ..., reported";
        "according to the daily, which quoted a source").
        """
        if one.source is None or one.source.sentence != one.sentence:
            return
        verbs = [
            i
            for i in tree.by(one.place, "advcl", "xcomp", "dep", "conj")
            if tree.word(i).endswith("ing")
        ]
        verbs += tree.by(one.source.head, "acl")
        for verb in verbs:
            if tree.lemma(verb) not in self.lexicon.source_verbs or tree.passive(verb):
                continue
            cited = tree.by(verb, "obj") or [
                i for i in tree.by(verb, "obl") if tree.case(i) is None
            ]
            if any(self._pass_on(one, tree, head, (verb, verb + 1)) for head in cited[:1]):
                return
        self._referred(one, tree)

    def _learned(self, one: Attribution, tree: Tree) -> None:
        """Read "the daily learned from diplomats that": the diplomats told it."""
        if one.entry is None or one.entry.lemma not in LEARNING:
            return
        named = [i for i in tree.by(one.place, "obl") if tree.case(i) == "from"]
        if named and one.source is None:  # "it was learned from diplomats"
            found = make_source(tree, named[0])
            one.source = found if self.speaks(found) else None
        elif named:
            self._pass_on(one, tree, named[0], (one.place, one.place + 1))

    def _referred(self, one: Attribution, tree: Tree) -> None:
        """Read "the agency reported with reference to the governor": the governor speaks."""
        for noun in tree.by(one.place, "obl", "obj", "nmod"):
            if tree.lemma(noun) not in _REFERRING or tree.case(noun) not in {"with", "in"}:
                continue
            named = [i for i in tree.by(noun, "nmod") if tree.case(i) == "to"]
            if any(self._pass_on(one, tree, head, (noun - 1, noun + 1)) for head in named[:1]):
                return

    def _pass_on(self, one: Attribution, tree: Tree, head: int, cue: tuple[int, int]) -> bool:
        """Make whoever spoke so far a station, and a cited one the speaker."""
        found = make_source(tree, head)
        if tree.word(head) == "what":
            return False  # "citing what officials had told": not who told it here.
        if one.source is None or not self.speaks(found) or self._inside(one, found.span):
            return False
        one.outer.append((one.source, one.cue))
        one.source, one.source_cue = found, tree.offsets(cue)
        return True

    def _announced(self, one: Attribution, tree: Tree) -> None:
        """Read "according to the announcement of the ministry": the ministry speaks, through it."""
        if one.source is None or tree.lemma(one.source.head) not in _ANNOUNCED:
            return
        owners = tree.by(one.source.head, "nmod:poss")
        owners += [i for i in tree.by(one.source.head, "nmod") if tree.case(i) in {"of", "by"}]
        for owner in owners[:1]:
            found = make_source(tree, owner)
            if self.speaks(found):
                one.outer.append((one.source, one.cue))
                one.source, one.source_cue = found, one.cue

    def _quoted_as(self, one: Attribution, tree: Tree) -> None:
        """Read "the agency quoted the minister as saying": the agency is the outer station."""
        up = tree.tokens[one.place].head
        if up >= 0 and tree.relation(one.place) == "acl" and tree.tokens[up].tag != "VERB":
            up = tree.tokens[up].head  # "quoted [a source as saying ...]".
        if up < 0 or tree.lemma(up) not in self.lexicon.source_verbs:
            return
        if "as" in tree.marks(one.place) or tree.by(up, "obj"):
            by = source_of_verb(tree, up)
            by = by if by is not None else agent(tree, one.place)
            if by is not None and (one.source is None or by != one.source.head):
                one.outer.append((make_source(tree, by), tree.offsets((up, up + 1))))

    def _quoted_by(self, one: Attribution, tree: Tree, head: int) -> None:
        """Read "the minister, quoted by the agency, said"."""
        for verb in tree.by(head, "acl"):
            if tree.lemma(verb) in self.lexicon.source_verbs:
                by = agent(tree, verb)
                if by is not None:
                    one.outer.append((make_source(tree, by), tree.offsets((verb, verb + 1))))
