"""Duties by an agreement: "under the deal Peru will", "a treaty by which it must", "in return".

Takes a sentence's tree and a verb; tells whether an agreement says that it must be done.
"""

from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.provisions import is_binding
from dragoman.stages.extract.statements.tree import Tree

DUTY = frozenset({"will", "must", "shall", "should", "would", "’ll", "'ll"})
_PRONOUNS = frozenset({"it", "this", "that", "which"})
_UNDER = frozenset(
    {"under", "in accordance with", "according to", "per", "pursuant to", "based on", "by", "in"}
    | {"as part of", "in line with", "through"}
)
_LOOSE = frozenset({"by", "in", "through"})
"""Prepositions that tell of an agreement only with "which" or "terms" behind them."""
_RETURN = frozenset({"return", "exchange", "turn"})


def must(tree: Tree, verb: int) -> int | None:
    """Return the verb of what must be done: "will open", "is to open", "has to", "opens"."""
    if {tree.word(i) for i in tree.by(verb, "aux")} & DUTY or is_to(tree, verb):
        return verb
    if _is_present(tree, verb):
        return verb
    obliged = tree.passive(verb) and tree.lemma(verb) in {"oblige", "require", "bind", "commit"}
    if tree.lemma(verb) == "have" or obliged:
        heads = [i for i in tree.by(verb, "xcomp", "advcl") if "to" in tree.marks(i)]
        return heads[0] if heads and not tree.by(verb, "obj") else None
    return None


def _is_present(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is in the present: "an agreement whereby Peru frees the crew"."""
    word, lemma = tree.word(verb), tree.lemma(verb)
    if tree.by(verb, "aux", "cop") or tree.marks(verb) & {"to", "that"}:
        return False
    if lemma in _SAME_IN_PAST | _GAINING:
        return False
    return lemma != "have" and word in {lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies"}


_GAINING = frozenset("obtain receive keep retain gain hold own control enjoy say call".split())
"""What one gets by an agreement is no duty of one's own; nor is what the text says."""
_SAME_IN_PAST = frozenset("put cut set let hit cost shut hurt read quit split spread bet".split())


def is_to(tree: Tree, verb: int) -> bool:
    """Tell whether a clause says "is to ..."."""
    up = tree.tokens[verb].head
    be = "be" in {tree.lemma(i) for i in tree.by(verb, "cop", "aux")}
    return "to" in tree.marks(verb) and (be or (up >= 0 and tree.lemma(up) == "be"))


def under_agreement(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a clause is said to hold by an agreement, itself or with the one it goes on."""
    if "whereby" in {tree.word(i) for i in tree.by(verb, "mark", "advmod", "obl")}:
        return tree.relation(verb) == "acl" and _holds(tree, tree.tokens[verb].head, parties)
    up = tree.tokens[verb].head
    if tree.relation(verb) == "conj" and up >= 0 and tree.by(verb, "nsubj"):
        subject = min(tree.by(up, "nsubj"), default=up)
        if any(_says_so(tree, up, kid, parties) for kid in tree.by(up, "obl") if kid < subject):
            return True  # "Under the deal Chile would pay and Peru would free the crew."
    said = any(_says_so(tree, verb, kid, parties) for kid in tree.by(verb, "obl"))
    return said or _in_return(tree, verb, parties)


def _says_so(tree: Tree, verb: int, kid: int, parties: Parties) -> bool:
    """Tell whether a phrase of a clause names an agreement by which it holds."""
    case = tree.case(kid) or ""
    if case not in _UNDER:
        return False
    if tree.word(kid) == "which":
        up = tree.tokens[verb].head
        return tree.relation(verb) == "acl" and _holds(tree, up, parties)
    if case in _LOOSE:
        return tree.lemma(kid) in {"term", "virtue"} and _names_agreement(tree, kid, parties)
    if _names_agreement(tree, kid, parties):
        return True
    return tree.word(kid) in _PRONOUNS and _of_document(tree, parties)


def _names_agreement(tree: Tree, kid: int, parties: Parties) -> bool:
    near = [kid, *tree.by(kid, "nmod", "compound")]
    known = parties.promises.lists["agreements"] - {"resolution", "convention"} | _OBLIGATIONS
    if any(tree.lemma(i) in known for i in near) and not _unsettled(tree, near, parties):
        return True
    return any(is_binding(tree, i, parties) for i in near)


_OBLIGATIONS = frozenset({"obligation", "commitment", "undertaking"})


def _unsettled(tree: Tree, near: list[int], parties: Parties) -> bool:
    below = [k for i in near for k in tree.by(i, "amod", "det", "compound")]
    kids = {tree.lemma(k) for k in below} | {tree.word(k) for k in below}
    return bool(kids & parties.promises.lists["unsettled"])


def _holds(tree: Tree, noun: int, parties: Parties) -> bool:
    """Tell whether an agreement is told of as made: not one that is sought or proposed."""
    if noun < 0 or not is_binding(tree, noun, parties):
        return False
    above = tree.tokens[noun].head
    return above < 0 or not parties.promises.has("wanting", tree.lemma(above))


def _in_return(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether it is one side's part of an agreement just told of: "in return, Peru will"."""
    for kid in tree.by(verb, "obl"):
        if tree.lemma(kid) in _RETURN and tree.case(kid) == "in" and not tree.by(kid, "det"):
            return parties.sides.negotiating or _of_document(tree, parties, anywhere=True)
    return False


def by_text(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a clause is the words of an agreement: "..., the accord says", "it says"."""
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    if said is None or said.speaker is None:
        return False
    if said.speaker.words.text.lower() == "it" and said.speaker.mention is None:
        return _of_document(tree, parties)
    return parties.voices.by_agreement(tree, verb)


def _of_document(tree: Tree, parties: Parties, *, anywhere: bool = False) -> bool:
    """Tell whether "it" stands for an agreement: subject or object of the sentence before."""
    if tree.sentence.index == 0:
        return False
    before = parties.doc.sentences[tree.sentence.index - 1]
    known = parties.promises.lists["agreements"] | {"document", "text", "paper", "declaration"}
    return any(
        (t.lemma.lower() in known and (anywhere or t.relation.startswith(("nsubj", "obj"))))
        or (anywhere and t.lemma.lower() == "agree")
        for t in before.tokens
    )
