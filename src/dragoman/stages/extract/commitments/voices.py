"""Whose voice a statement is: what its cue weighs, and for whom its speaker stands.

Takes the statements and mentions of a document; answers what promises ask of them.
"""

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Party, SpeakerType, StatementClaim
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.statements.tree import Tree


class Voices:
    """Reads speakers in one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.doc = scene.doc
        self.ontology = scene.ontology
        self.lexicon = scene.ontology.speech
        self.promises = scene.ontology.speech.promises

    def speaks_politically(self, said: StatementClaim) -> bool:
        """Tell whether a statement is a political actor's: by its mention, or the words for it."""
        if said.speaker is None:
            return False
        speaker = self.scene.mentions.get(said.speaker.mention or "")
        if speaker is not None and any(t.former for t in speaker.titles):
            return False
        if speaker is not None and self.scene.is_political(speaker):
            return True
        return any(
            self.scene.is_political(m)
            for m in self.doc.mentions_in(said.sentence)
            if said.speaker.words.start <= m.start and m.end <= said.speaker.words.end
        )

    def speaker(self, said: StatementClaim) -> Party | None:
        """Return who says it: by name where words for an office stand before it."""
        if said.speaker is None:
            return None
        known = self.scene.mentions.get(said.speaker.mention or "")
        if known is not None and known.form is Form.NOMINAL and known.antecedent is None:
            words = said.speaker.words
            for one in self.doc.mentions_in(known.sentence):
                inside = words.start <= one.start and one.end <= words.end
                if inside and one.form is Form.NAME and one.type is EntityType.PERSON:
                    return self.scene.party(one)
        return said.speaker

    def by_agreement(self, tree: Tree, place: int) -> bool:
        """Tell whether the statement that holds a place is an agreement's own words."""
        said = self.scene.speech.innermost(tree.tokens[place].start)
        if said is None or said.speaker is None or said.speaker_type is not SpeakerType.DOCUMENT:
            return False
        words = set(said.speaker.words.text.lower().split())
        lists = self.promises.lists
        joint = "statement" in words and bool(words & lists["joint"])
        return joint or bool(words & (lists["agreements"] | lists["texts"]))

    def is_promising(self, said: StatementClaim, *, announced: bool = False) -> bool:
        """Tell whether a statement's cue gives weight to a promise: "confirmed", "reaffirmed"."""
        sentence = self.doc.sentences[said.sentence]
        lemma = sentence.tokens[said.head].lemma.lower()
        known = lemma in self.lexicon.restating | self.promises.verbs.keys()
        return known or (announced and lemma in {"announce", "declare"})

    def is_repeating(self, said: StatementClaim) -> bool:
        """Tell whether a statement's cue says that it was said before: "reaffirmed"."""
        sentence = self.doc.sentences[said.sentence]
        lemma = sentence.tokens[said.head].lemma.lower()
        # "Confirmed" and "stressed" may tell of a promise for the first time.
        return lemma in self.lexicon.restating and lemma.startswith("re")

    def is_between(self, said: StatementClaim) -> bool:
        """Tell whether a body of several states speaks, or who holds office in one."""
        if said.speaker is None or not self.speaks_politically(said):
            return False
        named = [self.ontology.actors.get(one) for one in sorted(self.speaker_sides(said))]
        actors = [one for one in named if one is not None]
        kinds = {one.type for one in actors if one.acts_for is None and one.seat_of is None}
        return EntityType.ORGANIZATION in kinds and EntityType.COUNTRY not in kinds

    def is_guessing(self, said: StatementClaim) -> bool:
        """Tell whether a statement's cue is one of arguing or foreseeing: "warned it would"."""
        sentence = self.doc.sentences[said.sentence]
        return self.promises.has("guessing", sentence.tokens[said.head].lemma.lower())

    def sides_of_party(self, party: Party) -> set[str]:
        """Return what a party of a claim is told apart by in its document."""
        mention = self.scene.mentions.get(party.mention or "")
        if mention is None:
            return {party.words.text.lower()}
        found = set[str]()
        for one in self.scene.meant(mention):
            found |= self.sides_of(one)
        return found

    def sides_of(self, mention: Mention) -> set[str]:
        """Return ids of whom a mention stands for: itself, its state, the body of its office."""
        root = self.scene.root(mention)
        found = {root.id}
        for one in (mention, root):
            if one.actor is not None:
                actor = self.ontology.actors.get(one.actor)
                found |= {one.actor}
                found |= {a for a in (actor.acts_for, actor.seat_of) if a} if actor else set()
            for title in (*(t.of for t in one.titles), one.of):
                of = self.scene.mentions.get(title or "")
                if of is not None and of.id not in {mention.id, root.id}:
                    found |= self.plain(of)
        return found

    def plain(self, mention: Mention) -> set[str]:
        """Return ids of what a mention names, without its offices."""
        root = self.scene.root(mention)
        actor = self.ontology.actors.get(mention.actor or root.actor or "")
        named = {mention.actor, root.actor}
        more = {actor.acts_for, actor.seat_of} if actor else set()
        return {root.id} | {a for a in named | more if a}

    def speaker_sides(self, said: StatementClaim) -> set[str]:
        """Return ids of whom a speaker stands for: also those named in the words for him."""
        if said.speaker is None:
            return set()
        found = set[str]()
        speaker = self.scene.mentions.get(said.speaker.mention or "")
        if speaker is not None:
            found |= self.sides_of(speaker)
        words = said.speaker.words
        for one in self.doc.mentions_in(said.sentence):
            if words.start <= one.start and one.end <= words.end:
                found |= self.plain(one)
        return found
