"""Names of a sentence: the reader's and the ontology's, made one.

Where both see a name, the ontology says what it is and the longer span stands; a person's name is
the reader's. A nationality before a person is a name of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.gazetteer import find_known
from dragoman.stages.annotate.nouns import HEADS
from dragoman.stages.annotate.repair import repair, without_title
from dragoman.stages.annotate.sentences import Parsed

_JOINTS = frozenset("of for in the and".split())
# Words before a name that no name is made of alone; and those that may also be somebody's surname.
_HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir madam messrs monsieur".split())
_RANKS = frozenset(
    (
        "king queen prince princess pope sultan emir emperor president minister general ayatollah "
        "sheikh imam mullah senator chancellor premier ambassador governor chairman archbishop "
        "bishop cardinal patriarch judge justice captain major colonel sergeant private"
    ).split()
)
_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)


def find_names(parsed: Parsed, ontology: Ontology) -> list[Found]:
    """Return the names of a sentence in order; a state inside its body's name beside it."""
    words = [token.text for token in parsed.sentence.tokens]
    known = find_known(words, ontology)
    kept: list[Found] = []
    for name in repair(parsed.sentence.tokens, parsed.entities, ontology):
        if name.type is EntityType.OTHER and words[name.first][0].islower():
            continue  # "pro-Western", "anti-NATO": a leaning, no name
        if name.type is EntityType.PERSON and _is_rank(words, name):
            continue
        meeting = [k for k in known if k.meets(name)]
        merged = _merge(words, name, meeting, ontology) if meeting else _typed(words, name)
        if merged is not None:
            known = [k for k in known if not k.meets(merged) or _may_stand(words, k, merged)]
            kept.append(merged)
    return sorted(dict.fromkeys([*kept, *known]), key=lambda f: (f.first, -f.last))


def _is_rank(words: Sequence[str], name: Found) -> bool:
    """Tell whether what was taken for a name is only what stands before one: "Mr", "the King"."""
    low = words[name.first].lower()
    if name.size > 1 or low not in _HONORIFICS | _RANKS:
        return False
    before = words[name.first - 1].lower() if name.first else ""
    after = words[name.last : name.last + 1]
    return low in _HONORIFICS or before == "the" or bool(after and after[0][:1].isupper())


def _may_stand(words: Sequence[str], known: Found, name: Found) -> bool:
    """Tell whether a known name stays beside or inside the reader's."""
    if known.first < name.first and known.last == name.first:
        return True
    body = known.first == name.first and name.type is not EntityType.PERSON
    return body and known.last < name.last and _is_body(words, known.last, name.last)


def _is_body(words: Sequence[str], first: int, last: int) -> bool:
    return words[last - 1].lower() in HEADS and first < last


def _merge(
    words: Sequence[str], name: Found, known: Sequence[Found], ontology: Ontology
) -> Found | None:
    """Return the reader's name as it stands beside known ones; none where those say it all."""
    widest = max(known, key=lambda k: (k.size, -k.first))
    if widest.covers(name):
        return None
    covered = {place for k in known for place in range(k.first, k.last)}
    rest = [p for p in range(name.first, name.last) if p not in covered and words[p].isalnum()]
    if not any(words[p][0].isupper() or words[p][0].isdigit() for p in rest):
        # "northern X", "X-Y": known names and small words say it all; of a body they are parts.
        joined = all(words[p].lower() in _JOINTS for p in rest)
        whole = joined and name.type in _BODIES and any(k.type in _BODIES for k in known)
        return name if whole or name.type is EntityType.FACILITY else None
    first = known[0]
    if name.type is EntityType.PERSON and _is_of(words, known[-1], name):
        return replace(name, last=known[-1].first - 1)
    if name.type is EntityType.PERSON and first.first <= name.first < first.last < name.last:
        if first.form is Form.DEMONYM or first.last - first.first > 1:
            start = without_title(words, first.last, name.last, ontology)
            return replace(name, first=start)
        return name
    if widest.first < name.first or widest.last > name.last:
        return None if widest.size >= name.size else name
    return _typed(words, name)


def _is_of(words: Sequence[str], known: Found, name: Found) -> bool:
    """Tell whether a person's name ends in "of" and a state: "King X | of Y"."""
    inside = name.first + 1 < known.first and known.last == name.last
    return inside and words[known.first - 1].lower() == "of" and known.type is EntityType.COUNTRY


def _typed(words: Sequence[str], name: Found) -> Found:
    """Correct the type by the head noun of the name: "Quds Force" is no person."""
    last = words[name.last - 1].lower()
    head = HEADS.get(last) or HEADS.get(last.removesuffix("s"))
    if name.type in (EntityType.PERSON, EntityType.OTHER) and name.size > 1:
        if head in (EntityType.GROUP, EntityType.ORGANIZATION):
            return replace(name, type=head)
    return name
