"""Promises without a verb of promising: "will" said of one's own side, duties by agreement.

Takes a sentence's tree and a verb; gives `Promise`s when a party, or who speaks for it, says that
it will do something, or when an agreement says that it must.
"""

from collections.abc import Iterator

from dragoman.records.claim import StatementClaim, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.statements.tree import Tree

_WILL = frozenset({"will", "’ll", "'ll", "shall", "would", "’d", "'d"})
DUTY = frozenset({"will", "must", "shall", "should", "would", "’ll", "'ll"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


def by_will(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "will ..." of one's own side, in speech, and duties "under the agreement"."""
    aux = {tree.word(i) for i in tree.by(verb, "aux")}
    subject = tree.first(verb, "nsubj")
    if subject is None or tree.passive(verb) or _negated(tree, verb) is None:
        return
    if parties.promises.has("forecasts", tree.lemma(verb)):
        return
    by = parties.heads(tree, subject)
    own = parties.speaker_bound(tree, subject)
    duty = _under_agreement(tree, verb, parties) or parties.by_agreement(tree, verb)
    if duty and (aux & DUTY or _is_to(tree, verb)):
        strength, confidence = Strength.AGREED, LIKELY
    elif aux & _WILL and own is not None and _plain(tree, verb) and _said_so(tree, verb, own):
        promising = own.cue is not None and parties.is_promising(own)
        strength = Strength.PLEDGED if promising or "will" in aux else Strength.INTENDS
        confidence = LIKELY if promising else POSSIBLE
    else:
        return
    for head in joined(tree, verb):
        words = action_words(tree, head, by=by) - _frame(tree, verb)
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(words),
            by=by,
            strength=strength,
            confidence=confidence,
        )


def _said_so(tree: Tree, verb: int, said: StatementClaim) -> bool:
    """Tell whether the speaker says it himself, not that others think so: "they fear we will"."""
    up = tree.tokens[verb].head
    if up < 0 or tree.relation(verb) not in {"ccomp", "csubj", "acl"}:
        return True
    inside = any(w.start <= tree.tokens[up].start < w.end for w in said.content)
    subjects = {tree.word(i) for i in tree.by(up, "nsubj")}
    return not inside or bool(subjects & {"i", "we"})


def _frame(tree: Tree, verb: int) -> set[int]:
    """Return the words before a verb and its auxiliaries: "Under the agreement, ..."."""
    first = min([verb, *tree.by(verb, "aux", "advmod")])
    return set(range(first)) | set(tree.by(verb, "aux"))


def _negated(tree: Tree, verb: int) -> bool | None:
    """Tell whether a verb is negated; nothing is known of a question."""
    if tree.tokens[-1].text.startswith("?"):
        return None
    return bool({tree.word(i) for i in tree.by(verb, "advmod")} & _NEGATIONS)


def _plain(tree: Tree, verb: int) -> bool:
    """Tell whether a clause with "will" is no condition itself, and no indirect question."""
    return not tree.marks(verb) & {"if", "whether"}


def _is_to(tree: Tree, verb: int) -> bool:
    """Tell whether a clause says "is to ..."."""
    up = tree.tokens[verb].head
    be = "be" in {tree.lemma(i) for i in tree.by(verb, "cop", "aux")}
    return "to" in tree.marks(verb) and (be or (up >= 0 and tree.lemma(up) == "be"))


def _under_agreement(tree: Tree, verb: int, parties: Parties) -> bool:
    for kid in tree.by(verb, "obl"):
        if tree.case(kid) in {"under", "in accordance with", "according to", "per"}:
            nouns = {tree.lemma(kid), *(tree.lemma(i) for i in tree.by(kid, "nmod", "compound"))}
            if nouns & parties.promises.lists["agreements"]:
                return True
    return False
