"""Who is bound by a promise: parties from places, and whether they are political actors."""

from dragoman.records.annotated import EntityType, Mention
from dragoman.records.claim import Party, SpeakerType, StatementClaim, Words
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.statements.source import antecedent, speaker_words
from dragoman.stages.extract.statements.tree import Tree

_THIRD = frozenset({"it", "he", "she", "they"})
_FIRST = frozenset({"we", "i", "our", "my", "us"})


class Parties:
    """Reads parties in one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.doc = scene.doc
        self.ontology = scene.ontology
        self.lexicon = scene.ontology.speech
        self.promises = scene.ontology.speech.promises

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
        mention = self.mention(tree, place)
        if mention is not None and self.scene.is_political(mention):
            return True
        lemma = tree.lemma(place)
        if self.ontology.offices.head(lemma) is not None:
            return True
        generic = self.promises.has("sides", lemma) or tree.word(place) in {"they", "both", "it"}
        return (generic or tree.word(place) in _FIRST) and bool(self.scene.political)

    def mention(self, tree: Tree, place: int) -> Mention | None:
        """Return the mention at a place, if it may be a party."""
        found = self.scene.mention(tree.sentence, place)
        return found if found is not None and found.type is not EntityType.FACILITY else None

    def party(self, tree: Tree, place: int) -> Party:
        """Return the party at a place: its mention's words, else those of its phrase."""
        mention = self.mention(tree, place)
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is not None and said.speaker is not None:
            himself = mention is None and self._speaks_of_himself(tree, place, said)
            if himself or tree.word(place) in _FIRST:
                return said.speaker
        if mention is not None:
            start, end = mention.start, mention.end
        else:
            start, end = speaker_words(tree, place)
        words = Words(text=self.doc.words[start:end], start=start, end=end)
        return Party(words=words, mention=mention.id if mention else None)

    def bound(self, tree: Tree, places: tuple[int, ...]) -> tuple[int, ...]:
        """Return the places that stand for political actors."""
        return tuple(place for place in places if self.is_political(tree, place))

    def speaker_bound(self, tree: Tree, place: int) -> StatementClaim | None:
        """Return the statement that holds a place, if its speaker speaks for the party there.

        That is: "we" and "I"; the speaker himself; the state or body whose office he holds.
        """
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is None or said.speaker is None:
            return None
        if tree.word(place) in _FIRST:
            return said
        if self._speaks_of_himself(tree, place, said):
            return said
        subject = self.mention(tree, place)
        if subject is None:
            return None
        opening = said.speaker.words.text.split(" ", 1)[0].lower()
        if opening in {"its", "their"} and said.sentence == subject.sentence:
            # "Norway will open the port, its minister said."
            return said
        return said if self._sides(subject) & self._speaker_sides(said) else None

    def _speaks_of_himself(self, tree: Tree, place: int, said: StatementClaim) -> bool:
        """Tell whether a pronoun is the subject right below the cue: "Norway said it would"."""
        verb = tree.tokens[place].head
        below = verb >= 0 and tree.tokens[verb].head == said.head
        return below and said.sentence == tree.sentence.index and tree.word(place) in _THIRD

    def _speaker_sides(self, said: StatementClaim) -> set[str]:
        """Return ids of whom a speaker stands for: also those named in the words for him."""
        if said.speaker is None:
            return set()
        found = set[str]()
        speaker = self.scene.mentions.get(said.speaker.mention or "")
        if speaker is not None:
            found |= self._sides(speaker)
        words = said.speaker.words
        for one in self.doc.mentions_in(said.sentence):
            if words.start <= one.start and one.end <= words.end:
                found |= self._plain(one)
        return found

    def by_agreement(self, tree: Tree, place: int) -> bool:
        """Tell whether the statement that holds a place is an agreement's own words."""
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is None or said.speaker is None or said.speaker_type is not SpeakerType.DOCUMENT:
            return False
        words = set(said.speaker.words.text.lower().split())
        return bool(words & self.promises.lists["agreements"])

    def is_promising(self, said: StatementClaim) -> bool:
        """Tell whether a statement's cue gives weight to a promise: "confirmed", "reaffirmed"."""
        sentence = self.doc.sentences[said.sentence]
        lemma = sentence.tokens[said.head].lemma.lower()
        return lemma in self.lexicon.restating | self.promises.verbs.keys()

    def _sides(self, mention: Mention) -> set[str]:
        """Return ids of whom a mention stands for: itself, its state, the body of its office."""
        root = self.scene.root(mention)
        found = {root.id}
        for one in (mention, root):
            if one.actor is not None:
                actor = self.ontology.actors.get(one.actor)
                found |= {one.actor}
                found |= {a for a in (actor.acts_for, actor.seat_of) if a} if actor else set()
            for title in one.titles:
                of = self.scene.mentions.get(title.of or "")
                if of is not None and of.id not in {mention.id, root.id}:
                    found |= self._plain(of)
        return found

    def _plain(self, mention: Mention) -> set[str]:
        root = self.scene.root(mention)
        actor = self.ontology.actors.get(mention.actor or root.actor or "")
        named = {mention.actor, root.actor}
        more = {actor.acts_for, actor.seat_of} if actor else set()
        return {root.id} | {a for a in named | more if a}
