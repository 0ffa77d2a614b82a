"""States and state-like powers that no list knows, told by the company that their names keep.

The reader takes "Puntland" for a place and a name that it never met for a person. What a document
gives a premier, an embassy or a border of its own is a state; what things happen "in" is a place.
Takes the names of each sentence, gives them with the type that the document shows.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.likeness import parts_of
from dragoman.stages.annotate.found import Found, head_of
from dragoman.stages.annotate.sentences import Parsed

_UNSURE = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.OTHER})
# What only a state or what would be one has: no person has a premier, no town an embassy.
_OF_STATES = frozenset(
    (
        "premier king queen sultan emir monarch prime-minister "
        "foreign-minister defence-minister defense-minister ambassador embassy consulate "
        "foreign-ministry defence-ministry defense-ministry republic kingdom independence "
        "sovereignty airspace"
    ).split()
)
# What persons have too ("Assad's army"), places ("the border of Tyrol") and firms.
_OF_POWERS = frozenset(
    (
        "president chancellor government army troop force minister ministry parliament border "
        "territory capital delegation negotiator envoy navy constitution"
    ).split()
)
_DEMONYMS = ("n", "an", "ian", "ese", "ish", "i", "ni", "er", "ic")
# What a document must show before a name is taken for a state: one sign that only states have,
# or two that others have now and then.
_ENOUGH = 2


def retype_states(parsed: Sequence[Parsed], names: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """Return the names of each sentence; unknown ones that keep a state's company as countries."""
    signs: Counter[tuple[str, ...]] = Counter()
    spots: Counter[tuple[str, ...]] = Counter()
    persons: set[tuple[str, ...]] = set()
    for one, found in zip(parsed, names, strict=True):
        for name in found:
            if not _may_be(name):
                persons.update(_surname(one.sentence, name))
                continue
            key = _key(one.sentence, name)
            signs[key] += _company(one.sentence, name, names=found)
            spots[key] += _is_where(one.sentence, name)
            if name.type is EntityType.PERSON and (len(key) > 1 or _is_titled(one.sentence, name)):
                persons.update(_surname(one.sentence, name))
    lone = any(0 < count < _ENOUGH for count in signs.values())
    demonyms = _capitalised(parsed) if lone else frozenset[str]()
    states = {k for k in signs if k[-1:] not in persons and _is_state(k, signs[k], demonyms)}
    places = {k for k in spots if k[-1:] not in persons and spots[k] >= _ENOUGH}
    return [
        [_retyped(one.sentence, name, states, places) for name in found]
        for one, found in zip(parsed, names, strict=True)
    ]


def _key(sentence: Sentence, name: Found) -> tuple[str, ...]:
    return parts_of(" ".join(t.text for t in sentence.tokens[name.first : name.last]))


def _may_be(name: Found) -> bool:
    return name.form is Form.NAME and name.actor is None and name.type in _UNSURE


def _surname(sentence: Sentence, name: Found) -> Iterator[tuple[str, ...]]:
    """Yield what a person is called for short, which is then no state's name."""
    if name.type is EntityType.PERSON and name.form is Form.NAME:
        yield _key(sentence, name)[-1:]


def _capitalised(parsed: Sequence[Parsed]) -> frozenset[str]:
    return frozenset(
        t.text.lower() for one in parsed for t in one.sentence.tokens if t.text[:1].isupper()
    )


def _is_state(key: tuple[str, ...], signs: int, capitalised: frozenset[str]) -> bool:
    if not signs:
        return False
    named_after = any(key[-1] + ending in capitalised for ending in _DEMONYMS)
    return signs + named_after >= _ENOUGH


def _company(sentence: Sentence, name: Found, names: Sequence[Found]) -> int:
    """Return how much one mention shows that it names a state."""
    head = head_of(sentence, name.first, name.last)
    token = sentence.tokens[head]
    above = token.head
    if above < 0:
        return 0
    relation = token.relation
    if relation == "nmod" and sentence.case_of(head) == "of":
        return _owned(sentence, above)
    if relation == "nmod:poss":  # "Assad's premier"
        return min(_owned(sentence, above), 1 if name.type is EntityType.PERSON else 2)
    if relation == "conj" or sentence.children_by(head, "conj"):
        return _beside_state(sentence, head, names)
    return 0


def _owned(sentence: Sentence, place: int) -> int:
    """Return how much having this tells: 2 what only states have, 1 what others have too."""
    lemma = sentence.tokens[place].lemma.lower()
    qualified = {
        f"{sentence.tokens[i].lemma.lower()}-{lemma}"
        for i in sentence.children_by(place, "amod", "compound")
    }
    if lemma in _OF_STATES or qualified & _OF_STATES:
        return 2
    return 1 if lemma in _OF_POWERS else 0


def _beside_state(sentence: Sentence, head: int, names: Sequence[Found]) -> int:
    """Tell whether a name is joined by "and" to a known state."""
    up = sentence.tokens[head].head if sentence.tokens[head].relation == "conj" else head
    joined = {up, *sentence.children_by(up, "conj")} - {head}
    return int(
        any(
            n.actor is not None and n.type is EntityType.COUNTRY and n.form is Form.NAME
            for n in names
            if head_of(sentence, n.first, n.last) in joined
        )
    )


def _is_where(sentence: Sentence, name: Found) -> int:
    """Tell whether things happen in it: persons have no inside."""
    head = head_of(sentence, name.first, name.last)
    return int(sentence.case_of(head) in {"in", "inside", "across", "throughout"})


def _is_titled(sentence: Sentence, name: Found) -> bool:
    """Tell whether a name is introduced as a person's: "Mr X", "Minister X"."""
    head = head_of(sentence, name.first, name.last)
    if sentence.tokens[head].relation == "flat" or sentence.children_by(head, "flat"):
        return True
    before = sentence.tokens[name.first - 1] if name.first else None
    return before is not None and bool(atoms(before.text)) and atoms(before.text)[0] in {
        "mr", "mrs", "ms", "dr", "sir", "president", "premier", "minister", "general", "king",
        "sheikh", "ayatollah", "secretary", "ambassador", "envoy", "colonel", "senator", "queen",
    }  # fmt: skip


def _retyped(
    sentence: Sentence,
    name: Found,
    states: set[tuple[str, ...]],
    places: set[tuple[str, ...]],
) -> Found:
    if not _may_be(name):
        return name
    key = _key(sentence, name)
    if key in states:
        return replace(name, type=EntityType.COUNTRY)
    if key in places and name.type is EntityType.PERSON and len(key) == 1:
        return replace(name, type=EntityType.PLACE)
    return name
