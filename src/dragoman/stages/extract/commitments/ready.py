"""What a party is ready to do: "is ready to withdraw", "stands prepared to host".

Takes a sentence's tree; gives `Promise`s of the strength "intends": said by the party itself, or
told of it by the article.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import POSSIBLE, Promise
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
_UNREAL = frozenset({"would", "could", "may", "might", "should", "must", "can", "were"})
_SEEMING = frozenset({"appear", "seem", "look", "sound", "become", "get"})


def find_ready(tree: Tree, parties: Parties) -> Iterator[Promise]:
    """Yield what parties are said to be ready to do."""
    for place in range(len(tree.tokens)):
        if not parties.promises.has("ready", tree.lemma(place)):
            continue
        frame = _frame(tree, place)
        if frame is None or not _is_real(tree, frame, place):
            continue
        subject = tree.first(frame, "nsubj")
        if subject is None or not _is_own(tree, subject, parties):
            continue
        heads = [i for i in tree.by(place, "xcomp", "advcl", "ccomp") if "to" in tree.marks(i)]
        for head in joined(tree, heads[0]) if heads else []:
            if parties.promises.has("journeys", tree.lemma(head)):
                continue
            yield Promise(
                verb=place,
                head=head,
                action=frozenset(action_words(tree, head)),
                by=parties.heads(tree, subject),
                strength=Strength.INTENDS,
                fate=Fate.MADE,
                confidence=POSSIBLE,
            )


def _frame(tree: Tree, place: int) -> int | None:
    """Return the word whose clause says who is ready: the adjective with "is", or "stands"."""
    if tree.by(place, "cop"):
        return place
    up = tree.tokens[place].head
    if up >= 0 and tree.relation(place) == "xcomp" and tree.tokens[up].tag == "VERB":
        return up if tree.lemma(up) in {"stand", "remain"} else None
    return None


def _is_real(tree: Tree, frame: int, place: int) -> bool:
    words = {tree.word(i) for i in tree.by(frame, "aux", "advmod", "cop")}
    words |= {tree.word(i) for i in tree.by(place, "advmod")}
    if words & (_NEGATIONS | _UNREAL) or tree.lemma(frame) in _SEEMING:
        return False
    if {tree.word(i) for i in tree.below(frame) if i < frame} & {"how", "whether", "what"}:
        return False
    return not (tree.marks(frame) & {"if", "unless", "whether"} or tree.tokens[-1].text == "?")


def _is_own(tree: Tree, subject: int, parties: Parties) -> bool:
    """Tell whether a party says it of itself, or the article of a party; not one of another."""
    said = parties.scene.speech.innermost(tree.tokens[subject].start)
    if said is None:
        return True
    return parties.speaker_bound(tree, subject) is not None and not parties.voices.is_guessing(said)
