"""Names that the reader took for something else in one sentence than in the others.

Takes the names found in each sentence of a document, gives them with the type that the document
shows: a name of one part that is the last part of a person's full name is a person ("Holm" after
"Petra Holm" is no place), and a name is what the reader mostly takes it for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.coref.likeness import is_alike, parts_of, sounds
from dragoman.stages.annotate.found import Found

Named = tuple[str, Found]
# A type outvotes another in a document when it was read at least so many times as often.
MAJORITY = 2


def retype_surnames(names: Sequence[Sequence[Named]]) -> list[list[Found]]:
    """Return the names of each sentence, given with their words, surnames as persons."""
    surnames = _surnames(names)
    voted = _voted(names)
    return [
        [_retyped(words, found, surnames, voted) for words, found in sentence] for sentence in names
    ]


def _surnames(names: Sequence[Sequence[Named]]) -> dict[str, list[str]]:
    """Return the last parts of persons' full names by the sound that they begin with."""
    known: dict[str, list[str]] = {}
    for sentence in names:
        for words, found in sentence:
            parts = parts_of(words)
            if found.type is EntityType.PERSON and len(parts) > 1:
                here = known.setdefault(sounds(parts[-1])[:1], [])
                if parts[-1] not in here:
                    here.append(parts[-1])
    return known


def _voted(names: Sequence[Sequence[Named]]) -> dict[tuple[str, ...], EntityType]:
    """Return the type of each name that was read with several, where most say one."""
    counts: dict[tuple[str, ...], Counter[EntityType]] = {}
    for sentence in names:
        for words, found in sentence:
            if _is_unsure(found):
                counts.setdefault(parts_of(words), Counter())[found.type] += 1
    voted: dict[tuple[str, ...], EntityType] = {}
    for parts, types in counts.items():
        (most, many), *others = types.most_common(2)
        if others and many >= MAJORITY * others[0][1]:
            voted[parts] = most
    return voted


def _is_unsure(found: Found) -> bool:
    return found.form is Form.NAME and found.actor is None


def _retyped(
    words: str,
    found: Found,
    surnames: Mapping[str, Sequence[str]],
    voted: Mapping[tuple[str, ...], EntityType],
) -> Found:
    if not _is_unsure(found):
        return found
    parts = parts_of(words)
    if found.type is not EntityType.PERSON and len(parts) == 1:
        articled = len(words.split("-")) > 1
        near = surnames.get(sounds(parts[0])[:1], ())
        if parts[0] in near or (articled and any(is_alike(parts[0], one) for one in near)):
            return replace(found, type=EntityType.PERSON)
    type_ = voted.get(parts, found.type)
    return found if type_ is found.type else replace(found, type=type_)
