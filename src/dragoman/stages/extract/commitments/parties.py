"""Who is bound by a promise: parties from places, and whether they are political actors."""

from bisect import bisect_right

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Party, StatementClaim, Words
from dragoman.stages.extract.commitments.sides import Sides
from dragoman.stages.extract.commitments.voices import Voices
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.statements.source import antecedent, speaker_words
from dragoman.stages.extract.statements.tree import Tree

_THIRD = frozenset({"it", "he", "she", "they"})
_OWN = frozenset({"its", "their", "his", "her"})
_MEN = frozenset(
    "soldier negotiator force troop troops forces inspector police expert army".split()
)
"""Whom a state or body sends."""
_STATE_BODIES = frozenset({"ministry", "government", "cabinet", "presidency", "minister"})
"""Bodies that speak for the state of which an article tells, where they are said to be of none."""
_FIRST = frozenset({"we", "i", "our", "my", "us"})


class Parties:
    """Reads parties in one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.doc = scene.doc
        self.ontology = scene.ontology
        self.lexicon = scene.ontology.speech
        self.promises = scene.ontology.speech.promises
        self.sides = Sides(scene)
        self.voices = Voices(scene)
        self._quotes = sorted((q.start, q.end) for q in scene.doc.quotations)

    def heads(self, tree: Tree, place: int | None) -> tuple[int, ...]:
        """Return a noun's place with those coordinated with it, relative pronouns resolved."""
        if place is None:
            return ()
        head = antecedent(tree, place)
        found = [head]
        for here in found:
            found += [i for i in tree.by(here, "conj") if tree.tokens[i].tag not in {"VERB", "AUX"}]
        return tuple(found)

    def is_political(self, tree: Tree, place: int) -> bool:
        """Tell whether a place stands for a political actor, or for sides where there are some."""
        word, lemma = tree.word(place), tree.lemma(place)
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if word in _OWN and self.owner_bound(tree, place):
            return True
        if self._owner(tree, place) is not None:
            return True
        himself = said is not None and self._speaks_of_himself(tree, place, said)
        if himself or _is_first(tree, place):
            return said is not None and self.voices.speaks_politically(said)
        if self.promises.has("private", lemma):
            return False
        mention = self.mention(tree, place)
        if mention is not None and (self.scene.is_political(mention) or self._deals(mention)):
            return True
        if tree.tokens[place].tag in {"PRON", "DET"}:
            return bool(self.sides.meant_by(tree, place))
        if self.ontology.offices.head(lemma) is not None:
            return True
        return self.promises.has("sides", lemma) and bool(self.scene.political)

    def _deals(self, mention: Mention) -> bool:
        """Tell whether a named person is one of those whom an article on a negotiation is of.

        News calls leaders whom everybody knows by their names alone.
        """
        named = mention.form is Form.NAME and mention.type is EntityType.PERSON
        return named and self.scene.is_political_text and self.sides.negotiating

    def mention(self, tree: Tree, place: int) -> Mention | None:
        """Return the mention at a place, if it may be a party."""
        found = self.scene.mention(tree.sentence, place) or self._named_beside(tree, place)
        return found if found is not None and found.type is not EntityType.FACILITY else None

    def _named_beside(self, tree: Tree, place: int) -> Mention | None:
        """Return whose name stands with a word for what he is: "Gen X", "movement founder X"."""
        if tree.tokens[place].tag not in {"NOUN", "PROPN"}:
            return None
        for kid in tree.by(place, "flat", "appos", "nmod:desc"):
            found = self.scene.mention(tree.sentence, kid)
            if found is not None and found.type is EntityType.PERSON and found.form is Form.NAME:
                return found
        return None

    def parties(self, tree: Tree, place: int) -> tuple[Party, ...]:
        """Return the parties at a place: both where the words stand for two sides."""
        named = self.sides.named_by(tree, place)
        if named:
            return tuple(self.scene.party(one) for one in named)
        said = self.scene.speech.innermost(tree.tokens[place].start)
        first = _is_first(tree, place) and said is not None and said.speaker is not None
        meant = () if first else self.sides.meant_by(tree, place)
        if not meant:
            return (self.party(tree, place),)
        start, end = speaker_words(tree, place)
        words = Words(text=self.doc.words[start:end], start=start, end=end)
        return tuple(Party(words=words, mention=one.id) for one in meant)

    def party(self, tree: Tree, place: int) -> Party:
        """Return the party at a place: its mention's words, else those of its phrase."""
        mention = self.mention(tree, place)
        said = self.scene.speech.innermost(tree.tokens[place].start)
        speaker = self.voices.speaker(said) if said is not None else None
        if said is not None and speaker is not None:
            owns = tree.word(place) in _OWN and self.owner_bound(tree, place)
            himself = owns or (mention is None and self._speaks_of_himself(tree, place, said))
            if himself or _is_first(tree, place):
                return speaker
        owner = self._owner(tree, place)
        if owner is not None:
            return owner
        if mention is not None:
            return self.scene.party(mention)
        start, end = speaker_words(tree, place)
        words = Words(text=self.doc.words[start:end], start=start, end=end)
        return Party(words=words, mention=None)

    def _owner(self, tree: Tree, place: int) -> Party | None:
        """Return whose "his country", "its government" is, if that is a political actor.

        In speech it is the speaker's; else of whoever the possessive stands for.
        """
        owner = self._own_side(tree, place)
        if owner is None:
            return None
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is not None:
            return self.voices.speaker(said) if self.voices.speaks_politically(said) else None
        mention = self.scene.mention(tree.sentence, owner)
        root = self.scene.root(mention) if mention is not None else None
        if root is None or root is mention or not self.scene.is_political(root):
            return None
        return self.scene.party(root)

    def _own_side(self, tree: Tree, place: int) -> int | None:
        """Return the possessive of "his country", "our government", if the words are such."""
        if not self.promises.has("own_side", tree.lemma(place)):
            return None
        owners = (i for i in tree.by(place, "nmod:poss") if tree.word(i) in _OWN | {"our", "my"})
        return next(owners, None)

    def subject_before(self, tree: Tree) -> tuple[Party, ...]:
        """Return the political actor that is the subject of the sentence before, if one is."""
        if tree.sentence.index == 0:
            return ()
        before = self.doc.sentences[tree.sentence.index - 1]
        roots = [i for i, t in enumerate(before.tokens) if t.head < 0]
        subjects = [i for root in roots for i in before.children_by(root, "nsubj")]
        found = [self.scene.mention(before, i) for i in subjects]
        known = [m for m in found if m is not None and self.scene.is_political(m)]
        return tuple(self.scene.party(m) for m in known[:1])

    def stand_in(self, tree: Tree, place: int) -> int:
        """Return whom a phrase is of where it names no party: "Chilean" of "Chilean troops"."""
        sent = tree.lemma(place) in _MEN
        if not sent and self.is_political(tree, place) and self.mention(tree, place) is not None:
            return place
        sender = self._sender(tree, place)
        return place if sender is None else sender

    def _sender(self, tree: Tree, place: int) -> int | None:
        """Return whose "Chilean troops", "soldiers of Chile" are, if the words tell."""
        lists, lemma = self.promises.lists, tree.lemma(place)
        if lemma not in lists["own_side"] | lists["sides"] | _MEN:
            return None
        kids = [i for i in tree.by(place, "nmod") if tree.case(i) in {"of", "by", "from"}]
        for kid in [*tree.by(place, "amod", "nmod:poss", "compound"), *kids]:
            if self.mention(tree, kid) is not None and self.is_political(tree, kid):
                return kid
        return None

    def is_joint(self, tree: Tree, heads: tuple[int, ...]) -> bool:
        """Tell whether places stand for several sides: two parties, or "both sides"."""
        if len(self.bound(tree, heads)) > 1:
            return True
        return any(
            self.sides.is_joint(tree, place) or self.sides.named_by(tree, place) for place in heads
        )

    def bound(self, tree: Tree, places: tuple[int, ...]) -> tuple[int, ...]:
        """Return the places that stand for political actors, with whom they are named together."""
        found = tuple(place for place in places if self.is_political(tree, place))
        if not found or len(found) == len(places):
            return found
        return tuple(i for i in places if i in found or self._is_named(tree, i))

    def _is_named(self, tree: Tree, place: int) -> bool:
        mention = self.mention(tree, place)
        return mention is not None and mention.form is Form.NAME and self.scene.is_actor(mention)

    def speaker_bound(self, tree: Tree, place: int) -> StatementClaim | None:
        """Return the statement that holds a place, if its speaker speaks for the party there.

        That is: "we" and "I"; the speaker himself; the state or body whose office he holds.
        """
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is None or said.speaker is None:
            return None
        if _is_first(tree, place):
            return said
        if self._speaks_of_himself(tree, place, said):
            return said
        if self._own_side(tree, place) is not None and self.voices.speaks_politically(said):
            return said
        subject = self.mention(tree, self.stand_in(tree, place))
        if subject is None:
            return None
        sent = self.mention(tree, self._sender(tree, place) or place)
        if sent is not None and self.voices.sides_of(sent) & self.voices.speaker_sides(said):
            return said  # "The Danish minister said that Danish troops would leave."
        opening = said.speaker.words.text.split(" ", 1)[0].lower()
        if opening in {"its", "their"} and said.sentence == subject.sentence:
            # "Norway will open the port, its minister said."
            return said
        if self.voices.sides_of(subject) & self.voices.speaker_sides(said):
            return said
        return said if self._holds_office_there(subject, said) else None

    def owner_bound(self, tree: Tree, place: int) -> bool:
        """Tell whether "its", "our" means the speaker in what he confirms or renews.

        "Norway reaffirmed that its troops would leave."
        """
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is None or not self.voices.is_promising(said):
            return False
        noun = tree.tokens[place].head
        verb = tree.tokens[noun].head if noun >= 0 else -1
        below = verb >= 0 and tree.tokens[verb].head == said.head
        return (
            below and said.sentence == tree.sentence.index and self.voices.speaks_politically(said)
        )

    def _holds_office_there(self, subject: Mention, said: StatementClaim) -> bool:
        """Tell whether a state is spoken for by an office that is said to be of no other.

        "Norway will pay for it, Foreign Minister Ida Berg announced."
        """
        speaker = self.scene.mentions.get(said.speaker.mention or "") if said.speaker else None
        if subject.type is not EntityType.COUNTRY or said.speaker is None:
            return False
        words = said.speaker.words.text.lower().split()
        if speaker is None or speaker.form is Form.NOMINAL:
            # "Norway will pay for it, the foreign ministry said."
            unnamed = speaker is None or (speaker.actor is None and speaker.of is None)
            plain = not any(
                self.voices.plain(m) - {m.id} and m.type is EntityType.COUNTRY
                for m in self.doc.mentions_in(said.sentence)
                if said.speaker.words.start <= m.start < said.speaker.words.end
            )
            return unnamed and plain and bool(set(words) & _STATE_BODIES)
        titles = [t for one in (speaker, self.scene.root(speaker)) for t in one.titles]
        known = any(t.of is not None or t.former for t in titles)
        return bool(titles) and not known and self.voices.is_promising(said, announced=True)

    def _speaks_of_himself(self, tree: Tree, place: int, said: StatementClaim) -> bool:
        """Tell whether a pronoun is the subject right below the cue: "Norway said it would".

        Inside quotation marks "it" and "they" are others.
        """
        verb = tree.tokens[place].head
        below = verb >= 0 and tree.tokens[verb].head == said.head
        if not below or said.sentence != tree.sentence.index or tree.word(place) not in _THIRD:
            return False
        at = tree.tokens[place].start
        before = bisect_right(self._quotes, (at, self.doc.sentences[-1].end)) - 1
        return before < 0 or self._quotes[before][1] <= at


def _is_first(tree: Tree, place: int) -> bool:
    """Tell whether a word is "we", "our", "us"; "US" is a state."""
    return tree.word(place) in _FIRST and tree.tokens[place].text != "US"
