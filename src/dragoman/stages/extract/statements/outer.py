"""Cues that a parse buries in another's content, given back to the speaker who goes on.

In "The envoy said that the state renewed its pledge, adding that nothing had changed" the
participle behind the comma goes on with what the envoy said, wherever the parse hangs it; so does
a verb without a subject after "and" when its tense is the narrator's: "said that talks would
resume and added that ...". Takes a sentence's attributions, gives them put right.
"""

from dragoman.ontology.speech import CueKind
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.tree import Tree

_COMMAS = frozenset({",", "–", "—"})
_TURNS = frozenset({"while", "whereas"})
_FORMS = ("aux", "nsubj", "mark")


def give_back(tree: Tree, found: list[Attribution], layout: Layout) -> list[Attribution]:
    """Return the attributions with the content of outer cues cut where the speaker goes on."""
    whole = {one.place: list(one.content) for one in found}
    for later in found:
        if later.shape is not Shape.VERB or later.cue is None:
            continue
        aside = _aside(tree, later)
        opening = _opening(tree, later) if aside is None else aside
        if opening is None:
            continue
        holder = _holder(found, later, whole, layout)
        if holder is None:
            continue
        cut = tree.tokens[opening].start
        holder.content = [p for p in (_cut(piece, cut, layout) for piece in holder.content) if p]
        if aside is None:
            later.source, later.actual = holder.source, holder.actual
    return [one for one in found if one.content or one.awaits]


def _aside(tree: Tree, later: Attribution) -> int | None:
    """Return where another speaker takes over: "..., while the envoy wrote that ..."."""
    verb = later.place
    speaks = later.entry is not None and later.entry.kind is CueKind.SPEECH
    marks = [i for i in tree.by(verb, "mark") if tree.word(i) in _TURNS and i > 1]
    if not speaks or not marks or not tree.by(verb, "nsubj"):
        return None
    return marks[0] - 1 if tree.word(marks[0] - 1) in _COMMAS else None


def _opening(tree: Tree, later: Attribution) -> int | None:
    """Return the place where a verb's clause goes on with the outer speech, if it does."""
    verb = later.place
    if verb < 2:
        return None
    if tree.word(verb).endswith("ing") and not tree.by(verb, *_FORMS):
        return verb - 1 if tree.word(verb - 1) in _COMMAS else None
    joins = [i for i in tree.by(verb, "cc") if tree.word(i) in {"and", "but"}]
    head = tree.tokens[verb].head
    if not joins or tree.relation(verb) != "conj" or head < 0 or tree.by(verb, *_FORMS):
        return None
    finite = tree.word(verb).endswith("ed") or tree.word(verb) in {"said", "told", "wrote"}
    other = tree.word(head).endswith("ing") or bool(tree.by(head, "aux"))
    comma = tree.word(joins[0] - 1) in _COMMAS
    speaks = later.entry is not None and later.entry.kind is CueKind.SPEECH
    if not finite or not (other or (comma and speaks)):
        return None
    return joins[0] - 1 if comma else joins[0]


def _holder(
    found: list[Attribution], later: Attribution, whole: dict[int, list[Range]], layout: Layout
) -> Attribution | None:
    """Return the outermost finite cue before whose content holds a cue, outside quotations."""
    if later.cue is None:
        return None
    for one in found:
        if one is later or one.cue is None or one.cue[0] >= later.cue[0] or one.source is None:
            continue
        held = any(start <= later.cue[0] < end for start, end in whole[one.place])
        if held and layout.at(later.cue[0]) is None and one.shape is Shape.VERB:
            return one
    return None


def _cut(piece: Range, at: int, layout: Layout) -> Range | None:
    start, end = piece
    if end <= at:
        return piece
    return layout.settle(start, at, None) if start < at else None
