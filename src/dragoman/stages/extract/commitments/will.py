"""Promises without a verb of promising: "will" said of one's own side, duties by agreement.

Takes a sentence's tree and a verb; gives `Promise`s when a party, or who speaks for it, says that
it will do something, or when an agreement says that it must.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Mode, StatementClaim, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.statements.tree import Tree

_WILL = frozenset({"will", "’ll", "'ll", "shall", "would", "’d", "'d"})
DUTY = frozenset({"will", "must", "shall", "should", "would", "’ll", "'ll"})
_SHALL = frozenset({"will", "’ll", "'ll", "shall"})
_PERFECT = frozenset({"have", "'ve", "’ve"})
_OWNED = frozenset({"its", "their", "his", "her", "our", "my"})
_PRONOUNS = frozenset({"it", "this", "that", "which"})


def by_will(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "will ..." of one's own side, in speech, and duties "under the agreement"."""
    aux = {tree.word(i) for i in tree.by(verb, "aux")}
    subject = tree.first(verb, "nsubj")
    if subject is None or tree.tokens[-1].text.startswith("?") or aux & _PERFECT:
        return
    if parties.promises.has("forecasts", tree.lemma(verb)):
        return
    owner = next((i for i in tree.by(subject, "nmod:poss") if tree.word(i) in _OWNED), None)
    by = parties.heads(tree, subject)
    duty = _under_agreement(tree, verb, parties) or parties.by_agreement(tree, verb)
    if duty and (aux & DUTY or _is_to(tree, verb)):
        strength, confidence = Strength.AGREED, LIKELY
    elif tree.passive(verb) or not aux & _WILL:
        return
    else:
        weight = _own(tree, verb, aux, parties) or _confirmed(tree, verb, aux, parties)
        if weight is None and owner is not None and parties.owner_bound(tree, owner):
            by, weight = (owner,), (Strength.PLEDGED, LIKELY)
        if weight is None:
            return
        strength, confidence = weight
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    again = said is not None and parties.is_repeating(said)
    for head in joined(tree, verb):
        words = action_words(tree, head, by=by) - _frame(tree, verb)
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(words),
            by=by,
            strength=strength,
            confidence=confidence,
            fate=Fate.RESTATED if again else Fate.MADE,
            joint=bool(duty),
        )


def _own(tree: Tree, verb: int, aux: set[str], parties: Parties) -> tuple[Strength, float] | None:
    """Return how firm it is when a party says that its own side will do it; none for less."""
    subject = tree.first(verb, "nsubj")
    own = parties.speaker_bound(tree, subject) if subject is not None else None
    if own is None or not _plain(tree, verb) or not _said_so(tree, verb, own):
        return None
    promising = own.cue is not None and parties.is_promising(own)
    moves = parties.promises.has("journeys", tree.lemma(verb)) and not promising
    if moves or parties.is_guessing(own):
        return None
    if not aux & _SHALL and own.mode is Mode.DIRECT:
        return None  # "We would walk there every day": a habit, or a thing supposed.
    strength = Strength.PLEDGED if promising or "will" in aux else Strength.INTENDS
    return strength, LIKELY if promising else POSSIBLE


def _confirmed(
    tree: Tree, verb: int, aux: set[str], parties: Parties
) -> tuple[Strength, float] | None:
    """Return how firm it is when nobody in particular says it: "it was agreed that A will ..."."""
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    if said is None or said.speaker is not None or not aux & _SHALL | {"would"}:
        return None
    if not parties.is_promising(said, announced=True) or not _plain(tree, verb):
        return None
    return Strength.PLEDGED, LIKELY


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
            if tree.word(kid) in _PRONOUNS and _of_document(tree, parties):
                return True
    return False


def _of_document(tree: Tree, parties: Parties) -> bool:
    """Tell whether "it" stands for an agreement: subject or object of the sentence before."""
    if tree.sentence.index == 0:
        return False
    before = parties.doc.sentences[tree.sentence.index - 1]
    known = parties.promises.lists["agreements"] | {"document", "text", "paper"}
    return any(
        t.lemma.lower() in known and t.relation.startswith(("nsubj", "obj")) for t in before.tokens
    )
