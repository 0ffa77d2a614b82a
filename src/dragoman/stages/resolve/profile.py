"""Profiles: what the texts say of a person beside the name: offices, states, company.

Takes units of persons, gives for each the fullest name, the words of the offices and the states
that the offices are of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.ontology import Ontology
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import Form, Mention
from dragoman.stages.resolve.forms import shown
from dragoman.stages.resolve.names import Name, parse
from dragoman.stages.resolve.units import Unit, actor_of, state_of

CROWNED = frozenset(
    "king queen prince princess pope emir sultan emperor empress tsar shah pharaoh saint".split()
)
"""Titles that stand before a first name: whoever has one shares it with others of the name."""
_HE = frozenset("he him his himself mr sir lord".split())
_SHE = frozenset("she her hers herself mrs ms miss madam lady dame baroness".split())
_PRONOUNS = 2
"""Pronouns, all of one gender, that tell it: one may have been led to the wrong person."""
EMPTY = frozenset("the of and for a an former ex late acting then mr mrs ms dr deputy".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as one document or several give him or her."""

    name: str
    """The fullest form."""
    forms: tuple[str, ...]
    offices: frozenset[str]
    """Words of the titles: minister, foreign, envoy."""
    states: frozenset[str]
    """Actor ids of the states that the offices are of."""
    gender: str | None = None
    """m or f, where words before the name or pronouns tell it."""
    styled: bool = False
    """Its gender is told by words before the name: a pronoun may be led to the wrong person."""

    @property
    def crowned(self) -> bool:
        """Whether a king, a pope or the like."""
        return bool(self.offices & CROWNED)

    @property
    def full_forms(self) -> tuple[str, ...]:
        """The forms of several words, each once for each time that it was seen."""
        return tuple(form for form in self.forms if len(parse(form).words) > 1)

    @property
    def parsed(self) -> Name:
        """The fullest form, cut into words."""
        return parse(self.name)

    @property
    def bare(self) -> bool:
        """Whether one word is all that is known of the name."""
        return len(self.parsed.words) < 2


def profile_of(unit: Unit, mention: Mapping[str, Mention], ontology: Ontology) -> Profile:
    """Return the profile of a unit; one without a name has an empty name."""
    forms = tuple(shown(m) for m in unit.mentions if m.form is Form.NAME)
    offices, states = set[str](), set[str]()
    for title in (t for m in unit.mentions for t in m.titles):
        offices.update(word for word in atoms(title.text) if word not in EMPTY)
        holder = mention.get(title.of) if title.of is not None else None
        state = state_of(actor_of(holder, ontology), ontology) if holder is not None else None
        if state is not None:
            states.add(state)
    gender, styled = _gender(unit)
    return Profile(
        name=fullest(forms),
        forms=forms,
        offices=frozenset(offices),
        states=frozenset(states),
        gender=gender,
        styled=styled,
    )


def _gender(unit: Unit) -> tuple[str | None, bool]:
    """Return the gender that titles, else several pronouns, tell without contradiction.

    And whether titles tell it.
    """
    titles = {w for m in unit.mentions for t in m.titles for w in atoms(t.text)}
    pronouns = [m.text.lower() for m in unit.mentions if m.form is Form.PRONOUN]
    for words in (sorted(titles), pronouns):
        male = sum(word in _HE for word in words)
        female = sum(word in _SHE for word in words)
        least = _PRONOUNS if words is pronouns else 1
        if max(male, female) >= least and not min(male, female):
            return "m" if male else "f", words is not pronouns
    return None, False


def two_genders(one: Profile, other: Profile) -> bool:
    """Tell whether one is a man and the other a woman."""
    return None not in (one.gender, other.gender) and one.gender != other.gender


def namesakes(ids: Iterable[str], profiles: Mapping[str, Profile]) -> list[list[str]]:
    """Part the bearers of one name where titles tell two genders, or it has several kings.

    Those of whom no text tells it are then a part of their own.
    """
    every = list(ids)
    genders = {_style(profiles[id_]) for id_ in every} - {""}
    numbers = {_number(profiles[id_]) for id_ in every} - {""}
    parts: dict[tuple[str, str], list[str]] = {}
    for id_ in every:
        gender = _style(profiles[id_]) if len(genders) > 1 else ""
        number = _number(profiles[id_]) if len(numbers) > 1 else ""
        parts.setdefault((gender, number), []).append(id_)
    return list(parts.values())


def _style(profile: Profile) -> str:
    return profile.gender or "" if profile.styled else ""


def _number(profile: Profile) -> str:
    return min({parse(form).number for form in profile.forms} - {""}, default="")


def two_states(one: Profile, other: Profile) -> bool:
    """Tell whether the offices of both are known to be of states, and of none in common."""
    return bool(one.states and other.states) and not one.states & other.states


def same_office(one: Profile, other: Profile) -> bool:
    """Tell whether two hold one office, and not of two states."""
    return bool(one.offices & other.offices) and not two_states(one, other)


def united(profiles: Iterable[Profile]) -> Profile:
    """Return several profiles as one."""
    every = list(profiles)
    forms = tuple(form for p in every for form in p.forms)
    genders = {p.gender for p in every if p.gender is not None}
    return Profile(
        name=fullest(forms),
        forms=forms,
        offices=frozenset().union(*(p.offices for p in every)),
        states=frozenset().union(*(p.states for p in every)),
        gender=min(genders) if len(genders) == 1 else None,
    )


def fullest(forms: Iterable[str]) -> str:
    """Return the form of the most words, of these the most frequent, then that with most marks.

    Three words are as good as two where two are usual: "Karim al-Ramadhani", not the one mention
    of four names. Initials do not count as words. Of "Dacic" and "Dačić", seen equally often, the
    one with the marks says more.
    """
    counts = Counter(forms)
    if not counts:
        return ""

    def order(form: str) -> tuple[int, int, int, int, str]:
        words = sum(1 for word in parse(form).words if not word.initial)
        marks = sum(1 for letter in form if letter.isalpha() and not letter.isascii())
        return -min(words, 2), -counts[form], -marks, -len(form), form

    return min(counts, key=order)
