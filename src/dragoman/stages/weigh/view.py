"""What the features look at: a claim in its sentence, with who is who and when."""

from dataclasses import dataclass

from dragoman.records.annotated import Form, Mention
from dragoman.records.claim import AnyClaim, Party
from dragoman.records.entity import Entity
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.sentence import Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The records that the features of any claim are read from."""

    readings: Readings
    identities: Identities
    calendar: Calendar

    def sentence(self, claim: AnyClaim) -> Sentence:
        """Return the sentence that a claim stands in."""
        return self.readings.sentence(claim)

    def mention(self, party: Party | None) -> Mention | None:
        """Return the mention that a party is, if it is one."""
        return self.readings.mention.get(party.mention) if party and party.mention else None

    def entity(self, party: Party | None) -> Entity | None:
        """Return who a party is, if that is known."""
        mention = self.mention(party)
        return self.identities.of_mention.get(mention.id) if mention else None

    def is_pronoun(self, party: Party | None) -> bool:
        """Tell whether a party is named by a pronoun."""
        mention = self.mention(party)
        return mention is not None and mention.form is Form.PRONOUN

    def is_referred(self, party: Party | None) -> bool:
        """Tell whether a party's identity is that of a name before ("the minister")."""
        mention = self.mention(party)
        return mention is not None and mention.antecedent is not None

    def is_political(self, party: Party | None) -> bool:
        """Tell whether a party is in the ontology, or acts for somebody who is."""
        entity = self.entity(party)
        return entity is not None and (entity.actor is not None or entity.acts_for is not None)

    def tokens(self, claim: AnyClaim, start: int, end: int) -> list[Token]:
        """Return the words of a claim's sentence between two offsets."""
        return [t for t in self.sentence(claim).tokens if start <= t.start and t.end <= end]
