"""What a cue's content is: places of words, over Universal Dependencies.

Each way in which a cue may take its content (`Takes`, prepositions) has a function here that gives
the places of the content's words, or nothing. Quotation marks are looked at later (`layout`).
"""

from dataclasses import replace

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.stages.extract.statements.attribution import LEARNING, Found
from dragoman.stages.extract.statements.complements import (
    by_preposition,
    carried_on,
    complementizer,
    gerund,
    infinitive,
    is_infinitive,
    object_of,
    raised,
    small,
)
from dragoman.stages.extract.statements.insertion import RELATIVES, SUBORDINATORS, inverted
from dragoman.stages.extract.statements.source import inverted_speaker, told_speaker
from dragoman.stages.extract.statements.tree import Tree

_MODALS = frozenset({"would", "had", "will", "could", "should", "might", "must", "may"})
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "ADV", "AUX"})
# How many words may follow a verb that ends its sentence: a name with office, or a time and place.
LONGEST_END = 16
# How many words of time and place may stand between a verb and the comma that ends its insertion.
LONGEST_OCCASION = 10
# How many words may stand between a verb and its "that": "affirmed all the same that".
LONGEST_ASIDE = 6
_CITING = frozenset({"cite", "quote"})
_MARKS = frozenset({'"', "”", "“", "''", "``", "’’", "»", "«"})


def content_of_verb(tree: Tree, verb: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a verb by the first way in which one of its entries finds it."""
    for way in (
        _around,
        _clause,
        inverted,
        _ended,
        raised,
        infinitive,
        small,
        by_preposition,
        gerund,
        object_of,
    ):
        for entry in entries:
            found = way(tree, verb, entry)
            if found is not None and found.words:
                words = _up_to_semicolon(tree, verb, found.words)
                return replace(found, words=_without_aside(tree, verb, entry, words))
    return None


def _clause(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "said that ...", "said ..." and, with the verb behind, "..., he said"."""
    if not entry.takes & {Takes.CLAUSE, Takes.QUOTE, Takes.THAT}:
        return None
    clauses = [i for i in tree.by(verb, "ccomp") if not is_infinitive(tree, i)]
    clauses = clauses or _learned(tree, verb, entry)
    if entry.takes == {Takes.THAT}:  # "considered that he ...": as the press puts a statement.
        clauses = [i for i in clauses if "that" in tree.marks(i)]
    if not clauses:
        clauses = [
            i
            for i in tree.by(verb, "parataxis")
            if i > verb
            and Takes.QUOTE in entry.takes
            and _subject(tree, i)
            and not _after_semicolon(tree, verb, i)
        ]
    if not clauses:
        # "reported, citing the spokeswoman, that ...": the clause is hung on the citing.
        citing = [i for i in tree.by(verb, "advcl") if tree.lemma(i) in _CITING]
        clauses = [i for kid in citing for i in tree.by(kid, "ccomp")]
    if not clauses and "as" in tree.marks(verb) and tree.lemma(tree.tokens[verb].head) in _CITING:
        # "“...,” the minister was quoted as saying": the clause is hung on the quoting.
        clauses = tree.by(tree.tokens[verb].head, "ccomp")
    if not clauses and tree.passive(verb):
        clauses = tree.by(verb, "csubj")  # "it was announced that".
    if not clauses and entry.particle is not None:  # "made it clear that", "let it be known that".
        parts = [i for i in tree.by(verb, "xcomp") if tree.word(i) == entry.particle]
        clauses = [i for part in parts for i in tree.by(part, "ccomp")]
    if not clauses:
        return None
    words = set[int]()
    for clause in clauses[:2] + _coordinated(tree, verb, clauses[0]):
        words |= _behind_that(tree, verb, clause)
    words |= carried_on(tree, verb, words)
    opening = min((i for i in words if i > verb), default=verb)
    loose = (
        {opening} if tree.word(opening) == "that" and tree.tokens[opening].tag == "SCONJ" else set()
    )
    return Found(entry=entry, words=frozenset(words - complementizer(tree, clauses[0]) - loose))


def _learned(tree: Tree, verb: int, entry: CueEntry) -> list[int]:
    """Return the clause of "learned from sources [that ...]", which parsers hang on the sources."""
    if entry.lemma not in LEARNING:
        return []
    told = [i for i in tree.by(verb, "obl") if tree.case(i) == "from"]
    below = [i for kid in told for i in tree.by(kid, "acl")]
    return [i for i in below if "that" in tree.marks(i) and _subject(tree, i)]


def _after_semicolon(tree: Tree, verb: int, clause: int) -> bool:
    return ";" in {tree.word(i) for i in range(verb + 1, min(tree.below(clause)) + 1)}


def _behind_that(tree: Tree, verb: int, clause: int) -> set[int]:
    """Return a clause's words; of "said on Friday that ..." those behind the "that"."""
    words = tree.below(clause)
    opening = [i for i in complementizer(tree, clause) if i > verb]
    return {i for i in words if i > opening[0]} if opening else words


def _up_to_semicolon(tree: Tree, verb: int, words: frozenset[int]) -> frozenset[int]:
    """Cut reported speech where a semicolon ends it and a new subject goes on.

    "It stood at five tons; the deal allows two": the second half is the article's again.
    """
    behind = sorted(i for i in words if i > verb)
    stop = next((i for i in behind if tree.word(i) == ";"), None)
    if stop is None or stop == behind[0] or any(tree.word(i) in _MARKS for i in behind):
        return words
    subjects = [i for i in behind if i > stop and tree.relation(i) == "nsubj"]
    if not any(tree.tokens[i].head > stop for i in subjects):
        return words
    return frozenset(i for i in words if i < stop)


def _without_aside(tree: Tree, verb: int, entry: CueEntry, words: frozenset[int]) -> frozenset[int]:
    """Cut what stands before the "that": "affirmed all the same that ..."."""
    if not entry.takes & {Takes.CLAUSE, Takes.THAT}:
        return words
    for place in range(verb + 1, min(verb + LONGEST_ASIDE, len(tree.tokens))):
        if tree.tokens[place].tag in {"VERB", "AUX", "PUNCT", "NOUN", "PROPN", "PRON"}:
            return words
        if tree.word(place) == "that" and tree.tokens[place].tag == "SCONJ":
            return frozenset(i for i in words if i > place or i < verb)
    return words


def _around(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "The museum, he said, would open": all of the sentence around a speaker and his verb.

    A parse may hang either half anywhere; the two commas tell.
    """
    subject = tree.first(verb, "nsubj")
    if Takes.QUOTE not in entry.takes or subject is None or subject > verb:
        return None
    worded = (i for i in tree.below(subject) if tree.tokens[i].tag != "PUNCT")
    first = min(worded, default=subject)
    closing = _closing(tree, verb)
    if first < 2 or tree.word(first - 1) != "," or closing is None:
        return None
    if tree.word(first - 2) in _MARKS or tree.word(first) in RELATIVES:
        return None
    if any(tree.tokens[i].tag in {"VERB", "AUX"} for i in range(first, verb)):
        return None
    rest = tree.word(closing + 1)
    if rest.endswith("ing") or rest in RELATIVES:
        return None
    start = _opening(tree, first - 1)
    behind = set(range(closing + 1, len(tree.tokens)))
    for kid in tree.by(verb, "advcl", "conj"):
        if tree.word(kid).endswith("ing"):
            behind -= tree.below(kid)
    before = set(range(start, first - 1))
    if any(tree.word(i) in _MARKS for i in before) or not behind:
        return None
    return Found(entry=entry, words=frozenset(before | behind), exact=True)


def _closing(tree: Tree, verb: int) -> int | None:
    """Return the place of the comma behind a verb and its occasion: "he said at a briefing,"."""
    own = {i for kid in tree.by(verb, "obl", "advmod") for i in tree.below(kid)}
    place = verb + 1
    phrase = place < len(tree.tokens) and tree.tokens[place].tag == "ADP"
    while place < len(tree.tokens) and place - verb <= LONGEST_OCCASION:
        # A parse may hang the occasion on what is said: a preposition and names are enough.
        if not (place in own or (phrase and tree.tokens[place].tag in _NAMING)):
            break
        if tree.tokens[place].tag in {"VERB", "AUX"}:
            break
        place += 1
    return place if tree.word(place) == "," else None


def _ended(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "..., said the ministry." at the end of a sentence: all that stands before the comma."""
    inverted = tree.word(verb - 1) == "," and not tree.by(verb, "nsubj")
    taken = ("ccomp", "xcomp") if inverted else ("ccomp", "xcomp", "obj")
    speaker = told_speaker(tree, verb) if entry.to else None
    others = [i for i in tree.by(verb, *taken) if i != speaker and tree.word(i) != entry.particle]
    if Takes.QUOTE not in entry.takes or others or tree.word(verb).endswith("ing"):
        return None
    comma = last_comma(tree, verb)
    if comma is None or tree.word(comma + 1) in RELATIVES or _holds_object(tree, verb):
        return None
    speaker = inverted_speaker(tree, verb) if speaker is None else speaker
    named = tree.below(speaker) - {speaker} if speaker is not None else set[int]()
    if any(tree.tokens[i].tag == "VERB" and i not in named for i in _behind(tree, verb)):
        return None
    before = set(range(_opening(tree, comma), comma))
    if _is_subordinate(tree, before):
        return None
    if not any(tree.tokens[i].tag in {"VERB", "AUX"} for i in before):
        return None
    return Found(entry=entry, words=frozenset(before))


def _is_subordinate(tree: Tree, before: set[int]) -> bool:
    """Tell whether what stands before a comma only leads up: "As the envoy noted, they agreed"."""
    words = sorted(before)
    opens = bool(words) and tree.word(words[0]) in SUBORDINATORS | {"as", "after", "before"}
    return opens and tree.tokens[words[0]].tag == "SCONJ" and "," not in map(tree.word, words)


def _holds_object(tree: Tree, verb: int) -> bool:
    """Tell whether a pronoun follows a verb as its object: "which advises him"."""
    pronoun = verb + 1 < len(tree.tokens) and tree.tokens[verb + 1].tag == "PRON"
    return pronoun and verb + 1 not in tree.by(verb, "nsubj")


def last_comma(tree: Tree, verb: int) -> int | None:
    """Return the place of the comma before a verb and whoever speaks, if only names stand between.

    The verb stands at the sentence's end: nothing but names and a time may follow it.
    """
    place = verb - 1
    while place > 0 and tree.tokens[place].tag in _NAMING:
        place -= 1
    if place <= 0 or tree.word(place) != "," or len(_behind(tree, verb)) > LONGEST_END:
        return None
    return place if tree.word(place - 1) not in _MARKS else None


def _behind(tree: Tree, verb: int) -> range:
    return range(verb + 1, len(tree.tokens))


def _opening(tree: Tree, end: int) -> int:
    """Return where the clause that ends before a comma begins, without "and" or "however"."""
    start = 0
    for place in range(end):
        if tree.word(place) in {";", ":", "–", "—", "--"}:
            start = place + 1
    while start < end and tree.tokens[start].tag in {"CCONJ", "PUNCT"}:
        start += 1
    loose = all(tree.tokens[i].tag in {"ADV", "PUNCT"} for i in range(start, end))
    return end if loose else start


def _coordinated(tree: Tree, verb: int, clause: int) -> list[int]:
    """Return clauses hung on the verb that go on with its content: "but would ..."."""
    found = []
    for kid in tree.by(verb, "conj"):
        modal = {tree.word(i) for i in tree.by(kid, "aux")} & _MODALS
        if kid > clause > verb and (
            "that" in tree.marks(kid)
            or (modal and not tree.by(verb, "aux") and not tree.by(kid, "nsubj"))
        ):
            found.append(kid)
    return found


def _subject(tree: Tree, place: int) -> bool:
    return bool(tree.by(place, "nsubj", "csubj", "expl"))
