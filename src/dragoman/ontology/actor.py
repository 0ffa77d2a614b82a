"""An actor: a state, place, organization, group or seat of power that names and words stand for."""

from dataclasses import dataclass

from dragoman.records.annotated import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An entry of the ontology.

    Ids are like "state:IQ", "org:un", "place:baghdad", "group:hamas", "media:reuters". References
    between actors (`capital`, `acts_for`, `seat_of`, `within`, `members`) are ids.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    """Names in its own languages' scripts, where these are not Latin."""
    demonyms: tuple[str, ...] = ()
    """Adjectives and nouns for its people and what is theirs: Iraqi, Iraqis; Spanish, Spaniard."""
    adjectives: tuple[str, ...] = ()
    """Those of the demonyms that may stand before a noun: Iraqi, Spanish."""
    capital: str | None = None
    acts_for: str | None = None
    """The state whose action this one's is: the White House acts for the United States."""
    seat_of: str | None = None
    """The state whose government the place's name may stand for ("Baghdad agreed")."""
    within: str | None = None
    """The state or place it lies in."""
    sector: str | None = None
    """PLOVER sector code: GOV, MIL, LEG, JUD, SPY, COP, REB, PTY ..."""
    kind: str | None = None
    """A finer word for what it is: state, territory, city, region, agency, outlet, party ..."""
    media: bool = False
    """A news agency or outlet."""
    bodies: tuple[str, ...] = ()
    """Which national bodies of the state it acts for it is: the Knesset is the parliament."""
    members: tuple[str, ...] = ()
    """Ids of the members of a small body that acts as one: the E3, the Quartet."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and everything else it is called, demonyms aside."""
        return (self.name, *self.aliases, *self.native)
