"""The words of a verbal cue: the verb with its auxiliaries, particle, noun and preposition."""

from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.tree import Tree

_AUXILIARY = ("aux", "cop")


def cue_of_verb(tree: Tree, verb: int, found: Found | None) -> tuple[int, int]:
    """Return the range of the verb with its auxiliaries, particle, noun and preposition."""
    first = last = verb
    group = set(tree.by(verb, *_AUXILIARY))
    adverbs = {i for i in tree.by(verb, "advmod") if i < verb}
    while first - 1 in group | adverbs:
        first -= 1
    while first < verb and first in adverbs and first - 1 not in group and not _also(tree, first):
        first += 1
    particles = tree.by(verb, "compound:prt")
    if particles and particles[0] == last + 1:
        last = particles[0]
    if found is not None and found.entry.particle is not None:
        near = [i for i in tree.kids[verb] if tree.word(i) == found.entry.particle]
        last = max([last, *(i for i in near if verb < i <= verb + 4)])
    if found is not None and found.noun is not None and found.noun > verb:
        last = max(last, found.noun)
    if found is not None and found.prep == last + 1:
        last = found.prep
    return first, last + 1


def _also(tree: Tree, place: int) -> bool:
    return tree.word(place) != "so"
