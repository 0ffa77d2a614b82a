"""A tree by rules: noun phrases, then verbs, then what hangs on them.

Takes words and their tags, gives the head and the UD relation of each word: one root, no cycle,
because every word hangs on a word that was hung before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.models.rules_tags import is_possessive

_INNER = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# An object stands close behind its verb: a longer way is an adjunct's or another clause's.
NEAR = 6
_RELATIVE = frozenset({"who", "which", "whom", "whose", "that"})


@dataclass(slots=True)
class _Tree:
    words: Sequence[str]
    tags: Sequence[str]
    heads: dict[int, int] = field(default_factory=dict)
    relations: dict[int, str] = field(default_factory=dict)

    def hang(self, place: int, head: int, relation: str) -> None:
        """Hang a word on another, once."""
        if place not in self.heads and place != head:
            self.heads[place], self.relations[place] = head, relation


def build_tree(
    words: Sequence[str], tags: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Give the heads (-1 for the root) and the relations."""
    if not words:
        return (), ()
    tree = _Tree(words, tags)
    phrases = _phrases(words, tags)
    nouns = [_hang_phrase(tree, first, last) for first, last in phrases]
    verbs = _hang_verbs(tree, nouns)
    _hang_nouns(tree, [first for first, _ in phrases], nouns, verbs)
    _hang_rest(tree, next(p for p, head in sorted(tree.heads.items()) if head == -1), nouns, verbs)
    places = range(len(words))
    return tuple(tree.heads[p] for p in places), tuple(tree.relations[p] for p in places)


def _phrases(words: Sequence[str], tags: Sequence[str]) -> list[tuple[int, int]]:
    """Give the half-open stretches that are noun phrases with a noun last, in order."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tags):
        first = place
        if tags[place] == "PRON" and is_possessive(words[place]):
            place += 1
        elif tags[place] == "PRON":
            found.append((place, place + 1))
            place += 1
            continue
        while place < len(tags) and tags[place] in _INNER:
            if place > first and tags[place] == "DET":
                break
            place += 1
        last = place
        while last > first and tags[last - 1] not in _NOMINAL:
            last -= 1
        if last > first:
            found.append((first, last))
        place = max(place, first + 1)
    return found


def _hang_phrase(tree: _Tree, first: int, last: int) -> int:
    """Hang the words of a noun phrase on its head; return the head."""
    head = last - 1
    while tree.tags[last - 1] == "PROPN" and head > first and tree.tags[head - 1] == "PROPN":
        head -= 1
    relation = {"DET": "det", "ADJ": "amod", "NUM": "nummod", "PRON": "nmod:poss"}
    for place in range(first, last):
        if place > head:
            tree.hang(place, head, "flat")
        elif place < head:
            tree.hang(place, head, relation.get(tree.tags[place], "compound"))
    return head


def _hang_verbs(tree: _Tree, nouns: Sequence[int]) -> list[int]:
    """Hang the verbs on one another; the first finite one is the root. Return them in order."""
    verbs: list[int] = []
    for place, tag in enumerate(tree.tags):
        alone = tag == "AUX" and not _verb_follows(tree.tags, place)
        if tag != "VERB" and not alone:
            continue
        if not verbs:
            tree.hang(place, -1, "root")
        else:
            _hang_verb(tree, place, verbs[-1], nouns)
        verbs.append(place)
    if not verbs and nouns:
        tree.hang(nouns[0], -1, "root")
    elif not verbs:
        tree.hang(0, -1, "root")
    return verbs


def _verb_follows(tags: Sequence[str], place: int) -> bool:
    for tag in tags[place + 1 : place + 5]:
        if tag == "VERB":
            return True
        if tag not in ("ADV", "PART", "AUX"):
            return False
    return False


def _hang_verb(tree: _Tree, place: int, before: int, nouns: Sequence[int]) -> None:
    """Hang a later verb on an earlier one, by the word that joins them."""
    between = [tree.words[p].lower() for p in range(before + 1, place)]
    noun = next((n for n in reversed(nouns) if before < n < place), None)
    if place and tree.words[place - 1].lower() in ("and", "or", "but"):
        tree.hang(place, before, "conj")
    elif place and tree.words[place - 1].lower() == "to":
        tree.hang(place, before, "xcomp")
    elif place and tree.words[place - 1].lower() in _RELATIVE and place - 2 in nouns:
        tree.hang(place, place - 2, "acl:relcl")
    elif "that" in between:
        tree.hang(place, before, "ccomp")
    elif noun is not None and noun == place - 1 and tree.words[place].endswith(("ing", "ed")):
        tree.hang(place, before, "advcl")
    elif any(word in ("because", "if", "when", "while", "as") for word in between):
        tree.hang(place, before, "advcl")
    elif any(word in ("and", "but", "or", ";") for word in between):
        tree.hang(place, before, "conj")
    else:
        tree.hang(place, before, "parataxis")


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands round a noun phrase: the word before it, its neighbors."""

    first: int
    joint: str
    marked: bool
    previous: int | None
    verb_before: int | None
    verb_after: int | None


def _around(
    tree: _Tree, first: int, noun: int, previous: int | None, verbs: Sequence[int]
) -> _Around:
    joint = tree.words[first - 1].lower() if first else ""
    return _Around(
        first=first,
        joint=joint,
        marked=bool(first) and (tree.tags[first - 1] == "ADP" or joint == "to"),
        previous=previous,
        verb_before=max((v for v in verbs if v < noun), default=None),
        verb_after=min((v for v in verbs if v > noun), default=None),
    )


def _hang_nouns(
    tree: _Tree, firsts: Sequence[int], nouns: Sequence[int], verbs: Sequence[int]
) -> None:
    """Hang the heads of noun phrases: owner, oblique, of-phrase, conjunct, subject, object."""
    has_subject, has_object = set[int](), set[int]()
    for order, (first, noun) in enumerate(zip(firsts, nouns, strict=True)):
        if noun in tree.heads:
            continue
        at = _around(tree, first, noun, nouns[order - 1] if order else None, verbs)
        adjacent = at.previous is not None and (
            at.verb_before is None or at.verb_before < at.previous
        )
        if order + 1 < len(nouns) and _owns(tree, noun, firsts[order + 1]):
            _hang_owner(tree, noun, nouns[order + 1], firsts[order + 1] - 1, at)
        elif at.marked:
            _hang_marked(tree, noun, at)
        elif at.joint in ("and", "or", "&") and adjacent and at.previous is not None:
            tree.hang(noun, at.previous, "conj")
            tree.hang(first - 1, noun, "cc")
        else:
            _hang_free(tree, noun, at, has_subject, has_object)


def _hang_owner(tree: _Tree, noun: int, owned: int, mark: int, at: _Around) -> None:
    """Hang "X's" on what X owns; a preposition before X marks what is owned."""
    tree.hang(noun, owned, "nmod:poss")
    tree.hang(mark, noun, "case")
    if at.marked:
        _hang_marked(tree, owned, at)


def _hang_marked(tree: _Tree, noun: int, at: _Around) -> None:
    """Hang a noun phrase with its preposition: "of" on the noun before, others on a verb."""
    verb = at.verb_before if at.verb_before is not None else at.verb_after
    if at.previous is not None and (at.joint == "of" or verb is None):
        tree.hang(noun, at.previous, "nmod")
    elif verb is not None:
        tree.hang(noun, verb, "obl")
    tree.hang(at.first - 1, noun, "case")


def _owns(tree: _Tree, noun: int, following: int) -> bool:
    """Tell whether a noun phrase is the owner of the one that begins at a place: X's Y."""
    mark = following - 1
    return (
        tree.tags[mark] == "PART"
        and tree.words[mark] in ("'s", "’s", "'", "’")
        and all(tree.relations.get(p) == "flat" for p in range(noun + 1, mark))
    )


def _hang_free(
    tree: _Tree, noun: int, at: _Around, has_subject: set[int], has_object: set[int]
) -> None:
    """Hang a bare noun phrase: object of the verb right before it, else subject of the next."""
    before, after = at.verb_before, at.verb_after
    if before is not None and noun - before <= NEAR and before not in has_object:
        joined = any(tree.tags[p] == "SCONJ" for p in range(before + 1, noun))
        if not joined and (after is None or not _reaches(tree, noun, after)):
            has_object.add(before)
            tree.hang(noun, before, "obj")
            return
    if after is not None and after not in has_subject:
        has_subject.add(after)
        tree.hang(noun, after, "nsubj")
    elif before is not None or after is not None:
        tree.hang(noun, before if before is not None else (after or 0), "dep")


def _reaches(tree: _Tree, noun: int, verb: int) -> bool:
    """Tell whether only auxiliaries, adverbs and names stand between a noun and a verb."""
    between = (tree.tags[p] for p in range(noun + 1, verb))
    return all(tag in ("AUX", "ADV", "PART", "PROPN", "NOUN") for tag in between)


def _hang_rest(tree: _Tree, root: int, nouns: Sequence[int], verbs: Sequence[int]) -> None:
    """Hang all other words: on the next or the last verb, on the noun beside them, on the root."""
    relation = {
        "PUNCT": "punct",
        "AUX": "aux",
        "ADV": "advmod",
        "SCONJ": "mark",
        "CCONJ": "cc",
        "DET": "det",
        "ADJ": "amod",
        "ADP": "case",
        "PART": "mark",
        "NUM": "nummod",
    }
    nominal = set(nouns)
    for place, tag in enumerate(tree.tags):
        if place in tree.heads:
            continue
        if tree.words[place] in ("'s", "’s") and place and place - 1 in tree.heads:
            tree.hang(place, place - 1, "case")
            continue
        target = root
        if tag in ("AUX", "PART", "SCONJ", "CCONJ", "ADV"):
            target = min((v for v in verbs if v > place), default=root)
        elif tag in ("DET", "ADJ", "ADP"):
            target = min((n for n in nominal if n > place), default=root)
        tree.hang(place, target, relation.get(tag, "dep"))
