"""Promises without a verb of promising: "will" said of one's own side, duties by agreement.

Takes a sentence's tree and a verb; gives `Promise`s when a party, or who speaks for it, says that
it will do something, or when an agreement says that it must.
"""

from collections.abc import Iterator

from dragoman.records.annotated import EntityType
from dragoman.records.claim import Fate, Mode, StatementClaim, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.duty import by_text, is_to, must, under_agreement
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.statements.source import agent
from dragoman.stages.extract.statements.tree import Tree

_WILL = frozenset({"will", "’ll", "'ll", "shall", "would", "’d", "'d"})
_SHALL = frozenset({"will", "’ll", "'ll", "shall"})
_PERFECT = frozenset({"have", "'ve", "’ve"})
_OWNED = frozenset({"its", "their", "his", "her", "our", "my"})


def by_will(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "will ..." of one's own side, in speech, and duties "under the agreement"."""
    aux = {tree.word(i) for i in tree.by(verb, "aux")}
    subject = _subject(tree, verb)
    if subject is None or not _is_open(tree, verb, aux):
        return
    duty = under_agreement(tree, verb, parties) or by_text(tree, verb, parties)
    duty = duty or _joint_plan(tree, verb, subject, parties)
    due = must(tree, verb) if duty and not _supposed(tree, verb, parties) else None
    lemma = tree.lemma(verb if due is None else due)
    if parties.promises.has("forecasts", lemma) or _promises_anew(tree, verb, due, parties):
        return
    if due is None and tree.passive(verb) and aux & _WILL:
        yield from _announced(tree, verb, parties)
        return
    weight = _weight(tree, verb, parties) if due is None else (Strength.AGREED, LIKELY)
    active = weight is None and aux & _WILL and not tree.passive(verb)
    owner = _owner(tree, subject, parties) if active else None
    if owner is not None:
        weight = (Strength.PLEDGED, LIKELY)
    if weight is None:
        return
    by = _by(tree, verb, due, parties) if owner is None else (owner,)
    strength, confidence = weight
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    again = said is not None and parties.voices.is_repeating(said)
    for head in joined(tree, verb if due is None else due):
        words = _action(tree, verb, head, by)
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(words),
            by=by,
            strength=strength,
            confidence=confidence,
            fate=Fate.RESTATED if again else Fate.MADE,
            joint=due is not None,
        )


def _by(tree: Tree, verb: int, due: int | None, parties: Parties) -> tuple[int, ...]:
    """Return who is to do it: the subject; in the passive of a duty, the agent."""
    if due == verb and tree.passive(verb):
        return parties.heads(tree, agent(tree, verb))
    heads = parties.heads(tree, _subject(tree, verb))
    return tuple(parties.stand_in(tree, i) for i in heads)


def _promises_anew(tree: Tree, verb: int, due: int | None, parties: Parties) -> bool:
    """Tell whether it is only said that somebody will promise: "will agree to", "will decide".

    "Will accept the ruling", "will guarantee its safety" are things to be done.
    """
    place = verb if due is None else due
    if tree.lemma(place) not in parties.promises.verbs:
        return False
    plain = tree.lemma(place) in {"accept", "guarantee", "offer"}
    return not plain or bool(tree.by(place, "xcomp", "ccomp"))


def _is_open(tree: Tree, verb: int, aux: set[str]) -> bool:
    """Tell whether a clause may promise: no condition, no question, nothing that is over."""
    if tree.marks(verb) & {"if", "unless", "whether"}:
        return False
    return not (tree.tokens[-1].text.startswith("?") or aux & _PERFECT)


def _weight(tree: Tree, verb: int, parties: Parties) -> tuple[Strength, float] | None:
    """Return how firm "will" is without an agreement; none where it promises nothing."""
    aux = {tree.word(i) for i in tree.by(verb, "aux")}
    if tree.passive(verb) or not aux & _WILL:
        return None
    own = _own(tree, verb, aux, parties) or _confirmed(tree, verb, aux, parties)
    return own or _conceded(tree, verb, parties)


def _owner(tree: Tree, subject: int, parties: Parties) -> int | None:
    """Return whose things will do it, where the speaker confirms it: "its troops would leave"."""
    owners = (i for i in tree.by(subject, "nmod:poss") if tree.word(i) in _OWNED)
    return next((i for i in owners if parties.owner_bound(tree, i)), None)


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of a clause, or of the one it goes on from: "would stay and would pay"."""
    own = tree.first(verb, "nsubj")
    up = tree.tokens[verb].head
    goes_on = tree.relation(verb) == "conj" and tree.by(verb, "aux") and up >= 0
    return tree.first(up, "nsubj") if own is None and goes_on else own


def _action(tree: Tree, verb: int, head: int, by: tuple[int, ...]) -> set[int]:
    """Return the words of what will be done; in the passive with what it is done to."""
    words = action_words(tree, head, by=by) - _frame(tree, verb)
    for subject in tree.by(head, "nsubj") if tree.passive(head) else ():
        if not set(by) & tree.below(subject):
            words |= tree.below(subject) | set(tree.by(head, "aux"))
    return words


def _joint_plan(tree: Tree, verb: int, subject: int, parties: Parties) -> bool:
    """Tell whether an article says that both sides "are to" do something."""
    if not is_to(tree, verb) or parties.promises.has("journeys", tree.lemma(verb)):
        return False
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    return said is None and parties.is_joint(tree, parties.heads(tree, subject))


def _supposed(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether it is only somebody's guess: "I believe that under this deal they will"."""
    up = tree.tokens[verb].head
    if up >= 0 and tree.relation(verb) == "ccomp" and _guesses(tree, up, parties):
        return True
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    return said is not None and parties.voices.is_guessing(said)


def _guesses(tree: Tree, verb: int, parties: Parties) -> bool:
    return parties.promises.has("guessing", tree.lemma(verb))


def _announced(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read what a party announces will be done: "the ministry announced that it will be opened"."""
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    if said is None or said.speaker is None or not parties.voices.speaks_politically(said):
        return
    if not parties.voices.is_promising(said, announced=True) or not _plain(tree, verb):
        return
    speaker = said.speaker.mention
    if speaker is None or agent(tree, verb) is not None or not _said_so(tree, verb, said):
        return
    by = tuple(m.head for m in parties.doc.mentions_in(tree.sentence.index) if m.id == speaker)
    for head in joined(tree, verb) if by else ():
        yield Promise(
            verb=verb,
            head=head,
            action=frozenset(_action(tree, verb, head, by) - set(tree.by(head, "mark"))),
            by=by,
            strength=Strength.PLEDGED if parties.voices.is_promising(said) else Strength.INTENDS,
            confidence=POSSIBLE,
            fate=Fate.RESTATED if parties.voices.is_repeating(said) else Fate.MADE,
        )


def _own(tree: Tree, verb: int, aux: set[str], parties: Parties) -> tuple[Strength, float] | None:
    """Return how firm it is when a party says that its own side will do it; none for less."""
    subject = _subject(tree, verb)
    own = parties.speaker_bound(tree, subject) if subject is not None else None
    if own is None or not _plain(tree, verb) or not _said_so(tree, verb, own):
        return None
    promising = own.cue is not None and parties.voices.is_promising(own)
    moves = parties.promises.has("journeys", tree.lemma(verb)) and not promising
    if moves or parties.voices.is_guessing(own):
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
    if not parties.voices.is_promising(said, announced=True) or not _plain(tree, verb):
        return None
    return Strength.PLEDGED, LIKELY


def _conceded(tree: Tree, verb: int, parties: Parties) -> tuple[Strength, float] | None:
    """Return how firm it is when a body between the sides says what one of them will let be.

    "The agency's director said that Peru would allow inspections."
    """
    said = parties.scene.speech.innermost(tree.tokens[verb].start)
    subject = _subject(tree, verb)
    if said is None or subject is None or not parties.promises.has("conceding", tree.lemma(verb)):
        return None
    if parties.voices.is_guessing(said) or not _plain(tree, verb):
        return None
    if not (parties.sides.negotiating and parties.voices.is_between(said)):
        return None
    mention = parties.mention(tree, parties.stand_in(tree, subject))
    state = mention is not None and mention.type is EntityType.COUNTRY
    return (Strength.AGREED, POSSIBLE) if state else None


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
