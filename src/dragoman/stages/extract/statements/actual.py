"""Whether a verb tells of something that was really said or promised.

Takes a sentence's tree and the place of a verb; looks at negation, auxiliaries, conditions,
questions, and at the verb above it ("declined to say", "went on to say").
"""

from dragoman.ontology.speech import SpeechLexicon
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly"})
_UNREAL = frozenset(
    {"will", "would", "could", "may", "might", "should", "must", "shall", "can", "’ll", "'ll", "’d"}
)
_ABLE = frozenset({"can", "could"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def is_actual(tree: Tree, verb: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether a cue says that something was said: not denied, asked or only supposed."""
    negated = is_negated(tree, verb)
    undenied = negated and tree.lemma(verb) in lexicon.undenied
    if negated and not undenied:
        return False
    if {tree.word(i) for i in tree.by(verb, "aux")} & (_UNREAL - (_ABLE if undenied else set())):
        return False
    if tree.marks(verb) & _CONDITIONS:
        return False
    up, relation = tree.tokens[verb].head, tree.relation(verb)
    if up >= 0 and relation == "conj" and _stands_alone(tree, verb, up):
        return True
    if up >= 0 and relation == "conj" and not tree.by(verb, "nsubj", "aux"):
        return is_actual(tree, up, lexicon) or tree.tokens[up].tag != "VERB"
    if "to" in tree.marks(verb):
        return _is_carried(tree, verb, lexicon) and is_actual(tree, up, lexicon)
    if up >= 0 and relation == "xcomp" and tree.lemma(up) in lexicon.silencing:
        return False
    last = tree.tokens[-1].text
    asked = last.startswith("?") and tree.relation(verb) == "root"
    return not (asked and not tree.by(verb, "ccomp", "parataxis"))


def is_negated(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is negated: "did not rule out"."""
    return bool({tree.word(i) for i in tree.by(verb, "advmod", "aux", "det")} & _NEGATIONS)


def _is_carried(tree: Tree, verb: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether one really speaks by a verb with "to".

    "Went on to say", "took the floor to say", "went so far as to say", "limited himself to saying".
    """
    up, relation = tree.tokens[verb].head, tree.relation(verb)
    if up < 0 or relation not in {"xcomp", "advcl", "ccomp"}:
        return False
    if tree.word(verb).endswith("ing"):
        return any(tree.word(i).endswith(("self", "selves")) for i in tree.by(up, "obj"))
    if relation == "xcomp" or "as" in tree.marks(verb):
        return tree.lemma(up) in lexicon.carrying
    main = tree.tokens[up].tag == "VERB" and tree.relation(up) != "acl"
    return main and tree.lemma(up) in lexicon.speaking_up


def _stands_alone(tree: Tree, verb: int, up: int) -> bool:
    """Tell whether a joined verb is finite beside a modal: "would not say, but noted"."""
    modal = {tree.word(i) for i in tree.by(up, "aux")} & (_UNREAL | {"did", "do", "does"})
    past = tree.word(verb).endswith("ed") or tree.word(verb) in {"said", "told", "wrote"}
    own = {tree.word(i) for i in tree.by(verb, "advmod", "aux")} & _NEGATIONS
    return bool(modal) and past and not own
