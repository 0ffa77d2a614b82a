"""Deeds told beside the date that was set for them: "freed them a day before the date it accepted".

Takes a sentence's tree and a verb in the past; gives the `Promise` that the deed keeps.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, Promise
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

DATES = frozenset({"deadline", "date", "target"})
_SET = frozenset({"accept", "set", "fix", "name", "give", "announce"})
DAYS = DATES | {"day", "term", "time", "limit", "schedule"}
_IN_TIME = frozenset({"before", "on", "by", "within", "ahead", "ahead of", "inside"})
_POSSESSIVE = frozenset({"its", "their", "his", "her"})


def is_past(tree: Tree, verb: int) -> bool:
    """Tell whether a verb tells of what is done: past or perfect."""
    aux = {tree.lemma(i) for i in tree.by(verb, "aux")}
    word = tree.word(verb)
    if word.endswith("ing"):
        return bool(aux & {"have"})
    passive = {tree.word(i) for i in tree.by(verb, "aux:pass")} & {"was", "were"}
    if passive and tree.by(verb, "nsubj:pass"):
        return True
    return bool(aux & {"have", "do"}) or (not aux and word != tree.lemma(verb) and word[-1:] != "s")


def deed(tree: Tree, verb: int) -> set[int]:
    """Return the words of a deed: its clause without the subject, unless that undergoes it."""
    words = action_words(tree, verb)
    if not tree.passive(verb):
        for kid in tree.by(verb, "nsubj"):
            words -= tree.below(kid)
    for kid in tree.by(verb, "advcl", "conj", "parataxis", "cc"):
        words -= tree.below(kid)
    return words


def on_time(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "freed them a day before the date it had accepted", "on the day they had promised"."""
    for noun in sorted(tree.below(verb)):
        if tree.lemma(noun) not in DAYS or tree.case(noun) not in _IN_TIME:
            continue
        setting = _setting(tree, noun, parties)
        if setting is None or _clause(tree, noun) != verb:
            continue
        yield Promise(
            verb=verb,
            head=verb,
            action=frozenset(deed(tree, verb) - tree.below(_top(tree, noun, verb))),
            by=_by(tree, verb, setting, parties),
            strength=Strength.AGREED,
            fate=Fate.KEPT,
            confidence=LIKELY,
            has_term=tree.case(noun) == "on" and _top(tree, noun, verb) == noun,
        )
        return


def _setting(tree: Tree, noun: int, parties: Parties) -> int | None:
    """Return the verb by which a day was promised or accepted, where it is told by whom."""
    for verb in tree.by(noun, "acl:relcl"):
        known = tree.lemma(verb) in parties.promises.verbs or tree.lemma(verb) in _SET
        if known and tree.by(verb, "nsubj") and not tree.passive(verb):
            return verb
    return None


def _clause(tree: Tree, place: int) -> int | None:
    return next((i for i in tree.up(place) if tree.tokens[i].tag in {"VERB", "AUX"}), None)


def _top(tree: Tree, noun: int, verb: int) -> int:
    """Return the word right below the verb through which a noun hangs on it."""
    here = noun
    for up in tree.up(noun):
        if up == verb:
            break
        here = up
    return here


def _by(tree: Tree, verb: int, setting: int, parties: Parties) -> tuple[int, ...]:
    """Return who had set the day; where that is only "it" or "their minister", who did the deed."""
    subject = tree.by(setting, "nsubj")[0]
    owned = any(tree.word(i) in _POSSESSIVE for i in tree.by(subject, "nmod:poss"))
    unknown = tree.tokens[subject].tag == "PRON" and not parties.is_political(tree, subject)
    doer = None if tree.passive(verb) else source_of_verb(tree, verb)
    if (owned or unknown) and doer is not None:
        return parties.heads(tree, doer)
    return parties.heads(tree, subject)
