"""Repair of the reader's names: the errors that sub-word models make on names of the news.

Takes the words of a sentence and the reader's spans, gives spans whose edges are right: hyphens
and particles joined (al-, el-, bin, abu), titles and possessive marks left outside, the nouns of
bases and airports taken in.
"""

import re
from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Token
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.hyphens import is_given_part
from dragoman.stages.annotate.nouns import EPITHETS, FACILITIES, FACILITY_ADJECTIVES

TYPES = {
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "LOC": EntityType.PLACE,
    "EVENT": EntityType.OTHER,
    "MISC": EntityType.OTHER,
}
_PARTICLES = frozenset("al el as ad ar an at az ash ath bin ibn bint abu abd umm ben ould".split())
# Particles that are no English word: they belong to the name after them even without a hyphen.
_KUNYA = frozenset("al el bin ibn bint abu abd umm ould".split())
_FAMILY = frozenset("van von de da di del der la le du dos st".split())
_HYPHENS = frozenset("-‐‑–")
_EDGES = frozenset(
    "the a an 's ’s ' ’ \" “ ” ‘ , . ; : ( ) [ ] / - – — and of for to in at on by with".split()
)
# "al-Asad" after "Ain": a name with the Arabic article goes on with the name before it.
_ARTICLED = re.compile(r"(?i:al|el|as|ad|an|ar|at|az|ash|ath)[-‐‑]['’‘]?[A-Z]")
# Words that readers take for names, and a name that they are never part of.
_CALENDAR = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "may june july august september october november december"
    ).split()
)
_HONORIFICS = frozenset(
    (
        "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam madame his her excellency "
        "highness majesty holiness saint st."
    ).split()
)
# A title with its words before a name is no longer than "Deputy Under Secretary of Defence for
# Northern European Affairs".
LONGEST_TITLE = 10


def repair(
    tokens: Sequence[Token], entities: Sequence[tuple[int, int, str]], ontology: Ontology
) -> list[Found]:
    """Return the reader's names with their edges put right, in order, disjoint."""
    words = [token.text for token in tokens]
    found: list[Found] = []
    for first, last, label in sorted(entities):
        type_ = TYPES.get(label, EntityType.OTHER)
        floor = found[-1].last if found else 0
        if last <= floor:
            continue
        first, last = _joined(tokens, (max(first, floor), last, type_), floor)
        if found and _one_name(tokens, words, found[-1].last, first, type_, found[-1].type):
            first = found.pop().first
        if type_ is EntityType.PERSON:
            first = without_title(words, first, last, ontology)
        last = _before_office(words, first, last, ontology)
        if type_ is EntityType.PERSON:
            last = _without_verb(words, first, last)
        if type_ is EntityType.PERSON and _is_lettered(words[first:last]):
            type_ = EntityType.OTHER
        first, last = _trimmed(words, _after_office(words, first, ontology), last)
        if type_ is not EntityType.PERSON:
            last, type_ = _facility(words, first, last, type_)
        if first < last and _is_name(words[first:last]):
            found.append(Found(first=first, last=last, type=type_, form=Form.NAME))
    return found


def _without_verb(words: Sequence[str], first: int, last: int) -> int:
    """Leave words written small after a person's name outside it, unless a hyphen ties them."""
    while last - first > 1 and words[last - 1].islower() and words[last - 2] not in _HYPHENS:
        if words[first].islower():
            break
        last -= 1
    return last


def _is_lettered(words: Sequence[str]) -> bool:
    """Tell whether a name is a letter and a word: "J-Alert", "U-Boot"."""
    return len(words) == 3 and len(words[0]) == 1 and words[1] in _HYPHENS


def _is_name(words: Sequence[str]) -> bool:
    """Tell whether a span may be a name: it has a capital, and is no day, month or address."""
    said = [w for w in words if any(map(str.isalpha, w))]
    # Scripts without case have no capitals to ask for.
    low = all(w == w.lower() and w != w.upper() for w in said)
    if not said or low or any("@" in w or w.startswith(("http", "www.")) for w in said):
        return False
    return not all(w.lower() in _CALENDAR for w in said)


def _touches(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word follows the one before it without a space."""
    return 0 < place < len(tokens) and tokens[place - 1].end == tokens[place].start


def _joined(
    tokens: Sequence[Token], span: tuple[int, int, EntityType], floor: int
) -> tuple[int, int]:
    """Take in what a hyphen or a particle ties to the name."""
    words = [token.text for token in tokens]
    first, last, type_ = span
    while first > floor:
        low = words[first - 1].lower()
        hyphen = low in _HYPHENS and _touches(tokens, first) and _touches(tokens, first - 1)
        if low in _KUNYA and type_ is not EntityType.OTHER:
            first -= 1
        elif hyphen and first - 2 >= floor and words[first - 2].lower() in _PARTICLES:
            first -= 2
        else:
            break
    while last < len(words) - 1:
        tied = words[last] in _HYPHENS and _touches(tokens, last) and _touches(tokens, last + 1)
        particle = words[last - 1].lower() in _PARTICLES | _FAMILY
        given = type_ is EntityType.PERSON and tied and is_given_part(words[last + 1])
        if tied and (particle or given or _surname_goes_on(words, last)):
            last += 2
        elif (particle and words[last][:1].isupper()) or _ARTICLED.match(words[last]):
            last += 1
        else:
            break
    return first, last


def _surname_goes_on(words: Sequence[str], hyphen: int) -> bool:
    """Tell whether a name goes on after a hyphen: Larsen-Holm, K-9."""
    after, before = words[hyphen + 1], words[hyphen - 1]
    if after.isdigit():
        return before.isupper()
    return after[:1].isupper() and not after.isupper() and not before.isupper()


def _one_name(
    tokens: Sequence[Token],
    words: Sequence[str],
    last: int,
    first: int,
    type_: EntityType,
    before: EntityType,
) -> bool:
    """Tell whether a name goes on after a hyphen or particle that the reader stumbled over."""
    if type_ is not before or first < last:
        return False
    between = [w.lower() for w in words[last:first]]
    tied = _touches(tokens, first) and words[first].lower() in _PARTICLES
    if not between:
        return tied or words[last - 1].lower() in _PARTICLES
    return all(w in _PARTICLES or w in _HYPHENS for w in between) and any(
        w in _PARTICLES for w in (*between, words[last - 1].lower(), words[first].lower())
    )


def without_title(words: Sequence[str], first: int, last: int, ontology: Ontology) -> int:
    """Leave the office before a person's name outside it."""
    place = first
    while place < last - 1:
        office = ontology.offices.longest(words[: min(last, place + LONGEST_TITLE)], place)
        if office is not None and place + office.words < last and office.office.before:
            place += office.words
        elif words[place].lower() in _HONORIFICS or ontology.offices.modifier(words[place]):
            place += 1
        elif words[place].lower() in EPITHETS and last - place > 2:
            place += 1
        else:
            break
    return place


def _after_office(words: Sequence[str], first: int, ontology: Ontology) -> int:
    """Leave the words of an office that runs into a name outside: "Secretary of | State"."""
    for place in range(max(0, first - 3), first):
        office = ontology.offices.longest(words, place)
        if office is None:
            continue
        end = place + office.words
        if end > first:
            return end
        if words[end : end + 1] in (["of"], ["for"]) and end + 1 == first:
            return _after_charge(words, first, ontology)
    return first


def _after_charge(words: Sequence[str], first: int, ontology: Ontology) -> int:
    """Leave what a minister is of outside the name after it: "Minister of | Defence X"."""
    for size in (2, 1):
        if atoms(" ".join(words[first : first + size])) in ontology.offices.of_nouns:
            return first + size
    return first


def _before_office(words: Sequence[str], first: int, last: int, ontology: Ontology) -> int:
    """Leave the words of an office that a name runs into outside: "Pentagon | Press Secretary"."""
    for place in range(first + 1, last):
        office = ontology.offices.longest(words, place)
        if office is not None and place + office.words > last and words[last][0].isupper():
            return place
    return last


def _trimmed(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Leave articles, marks and possessive signs at the edges outside."""
    while first < last and words[first].lower() in _EDGES:
        if words[first] == "The" and first > 0 and last - first > 1:
            break
        first += 1
    while last > first and words[last - 1].lower() in _EDGES:
        if last - first > 2 and words[last - 2] in _HYPHENS and words[last - 1].isalpha():
            break  # "Jae-in"
        last -= 1
    return first, last


def _facility(
    words: Sequence[str], first: int, last: int, type_: EntityType
) -> tuple[int, EntityType]:
    """Take in "airport", "military base" after a name; tell whether the whole is a facility."""
    place = last
    while place < len(words) and words[place].lower() in FACILITY_ADJECTIVES:
        place += 1
    if place < len(words) and words[place].lower() in FACILITIES:
        return place + 1, EntityType.FACILITY
    if last > first + 1 and words[last - 1].lower() in FACILITIES and type_ is EntityType.PLACE:
        return last, EntityType.FACILITY
    return last, type_
