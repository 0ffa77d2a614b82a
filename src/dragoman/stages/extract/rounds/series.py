"""Which words name a meeting as one of a series: its number or order, and the series' name."""

from dataclasses import dataclass, replace

from dragoman.records.annotated import EntityType, Form
from dragoman.records.claim import Words
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.rounds.dates import right_after, rounds_dated
from dragoman.stages.extract.rounds.ordinals import cardinal, joined_ordinal, label
from dragoman.stages.extract.rounds.phrase import series_key, series_phrase
from dragoman.stages.extract.scene import Scene

NEEDS_SERIES = frozenset({"meeting", "phase", "stage", "leg", "cycle", "edition"})
"""Nouns that are numbered for many reasons: a round only with a series' name beside them, or where
the article has named one with them before ("the first cycle of talks ... the second cycle")."""
MEETING = frozenset({"meet", "gather", "convene", "sit", "assemble", "talk"})
"""Verbs that tell of a meeting: "met for the fifth time", "met in X for the third round"."""
_SITTINGS = frozenset({"meeting", "session", "sitting", "round"})
"""Nouns whose number may be a body's own count: "the committee's fortieth session"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A meeting named as one of a series."""

    place: int
    number: int | None
    number_words: Words | None
    order: str | None
    count: int | None
    """"The previous three rounds": how many are meant."""
    series: Words
    series_key: str
    series_at: int
    """Where the series' own noun stands; the meeting's place if it has none."""
    share: tuple[int, int] | None = None
    """Which of how many, where one noun bears several numbers: "the fourth and fifth rounds"."""
    body: tuple[int, int] | None = None
    """Sentence and place of the head of the body that counts its own meetings, if one does."""

    @property
    def is_bare(self) -> bool:
        """Whether only a number tells it from other words: "the sixth was held"."""
        return self.series == self.number_words


def numbered(
    scene: Scene, sentence: Sentence, named: frozenset[str] = frozenset()
) -> list[Numbered]:
    """Return the meetings of a sentence that are named as one of a series.

    `named` are the nouns with which the article names a series elsewhere.
    """
    found: list[Numbered] = []
    for place, token in enumerate(sentence.tokens):
        number = _elliptic(scene, sentence, place)
        if number is not None:
            found.append(_bare(scene, sentence, place, place, number))
        if token.tag == "VERB" and token.lemma.lower() in MEETING:
            found.extend(_times_met(scene, sentence, place))
        if token.tag not in {"NOUN", "PROPN"}:
            continue
        lemma = token.lemma.lower()
        is_round = scene.support.has("round_nouns", lemma)
        if is_round or scene.support.has("series_nouns", lemma):
            found.extend(_numbered_at(scene, sentence, place, named))
    return found


def _elliptic(scene: Scene, sentence: Sentence, place: int) -> int | None:
    """Return the number of an ordinal that stands for a round alone.

    "The sixth was held", "the second on 9 May", "followed by a third in June".
    """
    token = sentence.tokens[place]
    if token.head < 0 or token.tag not in {"ADJ", "NOUN", "NUM"}:
        return None
    number = joined_ordinal([t.text for t in sentence.tokens], place)
    if number is None or number == 1:
        return None
    up = sentence.tokens[token.head]
    before = sentence.tokens[place - 1].text.lower() if place else ""
    if before in {"the", "a"} and right_after(scene, sentence, place) is not None:
        return number
    if before != "the":
        return None
    relation = token.relation.split(":", 1)[0]
    held = relation in {"nsubj", "parataxis"} and up.tag in {"VERB", "AUX", "ADJ"}
    return number if held or relation in {"conj", "dep"} else None


def _bare(scene: Scene, sentence: Sentence, place: int, number_at: int, number: int) -> Numbered:
    token = sentence.tokens[number_at]
    words = scene.words(token.start, token.end)
    return Numbered(
        place=place,
        number=number,
        number_words=words,
        order=None,
        count=None,
        series=words,
        series_key="",
        series_at=place,
    )


def _times_met(scene: Scene, sentence: Sentence, verb: int) -> list[Numbered]:
    """Return the meeting of "met for the fifth time"."""
    words = [t.text for t in sentence.tokens]
    for time in walk.obliques(sentence, verb, "for"):
        if sentence.tokens[time].lemma.lower() != "time":
            continue
        for child in sentence.children_by(time, "amod"):
            number = joined_ordinal(words, child)
            if number is not None and number > 1:
                return [_bare(scene, sentence, verb, child, number)]
    return []


def _numbered_at(
    scene: Scene, sentence: Sentence, place: int, named: frozenset[str]
) -> list[Numbered]:
    is_round = scene.support.has("round_nouns", sentence.tokens[place].lemma.lower())
    numbers = _numbers(scene, sentence, place)
    body = _body(scene, sentence, place) if numbers else None
    series_at = _series_noun(scene, sentence, place, named)
    if series_at is None and body is None and not (numbers and _theirs(sentence, place)):
        return []
    series_at = place if series_at is None else series_at
    order, count = _order(scene, sentence, place), _count(sentence, place)
    if not numbers and is_round and (count is None or order is None):
        count = rounds_dated(scene, sentence, place, count, order)
        order = order or ("last" if count else None)
    if not numbers and (order is None or (not is_round and count)):
        return []
    if series_at == place and body is None and _of_votes(scene, sentence, place):
        return []
    if not is_round and numbers and numbers[0][0] == 1:
        return []  # "the first talks" are the first ever more often than the first of a series
    base = _base(scene, sentence, place, series_at, body)
    base = replace(base, order=order, count=count)
    if count and count > 1 and len(numbers) <= 1:
        return [replace(base, number_words=numbers[0][1] if numbers else None)]
    if not numbers:
        return [base]
    several = sorted(numbers, key=lambda one: one[0])
    return [
        replace(base, number=n, number_words=w, count=None,
                share=(nth, len(several)) if len(several) > 1 else None)
        for nth, (n, w) in enumerate(several)
    ]  # fmt: skip


def _base(
    scene: Scene, sentence: Sentence, place: int, series_at: int, body: tuple[int, int] | None
) -> Numbered:
    """Return the meeting as its series names it, without number and order."""
    home, at = (scene.doc.sentences[body[0]], body[1]) if body else (sentence, series_at)
    start, end = series_phrase(home, at if body else place, at)
    return Numbered(
        place=place,
        number=None,
        number_words=None,
        order=None,
        count=None,
        series=scene.words(start, end),
        series_key=series_key(scene, home, start, end),
        series_at=series_at,
        body=body,
    )


def _of_votes(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a round is of something else than talks: of votes, funding, drinks.

    By the words of its own phrase and of the clause it stands in, not of what came before or
    after ("ended two days after the election").
    """
    near = set(sentence.subtree(place))
    up = sentence.tokens[place].head
    if up >= 0:
        beside = sentence.children_by(up, "nsubj", "obj", "obl", "nmod", "compound", "amod")
        near |= {up} | {i for i in beside if sentence.case_of(i) not in _APART}
    return any(scene.support.has("not_rounds", sentence.tokens[i].lemma.lower()) for i in near)


_APART = frozenset({"after", "before", "since", "ahead of", "following", "until", "days"})


def _series_noun(scene: Scene, sentence: Sentence, place: int, named: frozenset[str]) -> int | None:
    """Return where the series' noun stands; the meeting's own noun if it has no other.

    None where the noun is of something that is no series ("a round of applause").
    """
    own = sentence.tokens[place].lemma.lower()
    below = [c for c in sentence.children_by(place, "nmod") if sentence.case_of(c) in {"of", None}]
    for child in below:
        if scene.support.has("series_nouns", sentence.tokens[child].lemma.lower()):
            return child  # also "of X-Y consultations", where the tree parts "of X" from the rest
    if any(sentence.case_of(child) == "of" for child in below):
        return None
    if not scene.support.has("round_nouns", own):
        return place
    for child in sentence.children_by(place, "compound", "amod", "nmod:poss"):
        if scene.support.has("series_nouns", sentence.tokens[child].lemma.lower()):
            return child
    owners = sentence.children_by(place, "nmod:poss")
    if any(_is_other_owner(scene, sentence, place, owner) for owner in owners):
        return None
    up = sentence.tokens[place].head
    if up >= 0 and sentence.tokens[place].relation in {"compound", "nmod:poss"}:
        return None
    return None if own in NEEDS_SERIES - named else place


def _is_other_owner(scene: Scene, sentence: Sentence, place: int, owner: int) -> bool:
    """Tell whether a meeting belongs to a body of its own: "parliament's second session"."""
    home, at = sentence, owner
    if sentence.tokens[owner].text.lower() == "its":
        found = _antecedent(scene, sentence, place, owner)
        if found is None:
            return False
        home, at = scene.doc.sentences[found[0]], found[1]
    mention = scene.mention(home, at)
    bodies = {EntityType.ORGANIZATION, EntityType.GROUP}
    return mention is not None and mention.head == at and scene.root(mention).type in bodies


def _theirs(sentence: Sentence, place: int) -> bool:
    """Tell whether it is a meeting of two named before: "their fifth meeting"."""
    if sentence.tokens[place].lemma.lower() not in _SITTINGS:
        return False
    own = sentence.children_by(place, "nmod:poss")
    return any(sentence.tokens[i].text.lower() == "their" for i in own)


def _body(scene: Scene, sentence: Sentence, place: int) -> tuple[int, int] | None:
    """Return the body whose own meetings are counted: "the committee held its 40th session"."""
    if sentence.tokens[place].lemma.lower() not in _SITTINGS:
        return None
    owners = walk.obliques(sentence, place, "of") + sentence.children_by(place, "nmod:poss")
    for owner in owners:
        if sentence.tokens[owner].text.lower() == "its":
            found = _antecedent(scene, sentence, place, owner)
        else:
            found = (sentence.index, owner)
        if found is None:
            continue
        lemma = scene.doc.sentences[found[0]].tokens[found[1]].lemma.lower()
        if scene.support.has("numbered_bodies", lemma):
            return found
    return None


def _antecedent(scene: Scene, sentence: Sentence, place: int, owner: int) -> tuple[int, int] | None:
    """Return whom "its" means: the subject of the verb that holds the noun, else its antecedent."""
    up = sentence.tokens[place].head
    if up >= 0 and sentence.tokens[up].tag == "VERB":
        for subject in walk.subjects(sentence, up):
            return sentence.index, subject
    mention = scene.mention(sentence, owner)
    if mention is None or mention.antecedent is None:
        return None
    root = scene.root(mention)
    return (root.sentence, root.head) if root.form is not Form.PRONOUN else None


def _numbers(scene: Scene, sentence: Sentence, place: int) -> list[tuple[int, Words]]:
    """Return the round numbers that qualify a noun: "third", "3rd", "Round 3", "Geneva II"."""
    found: list[tuple[int, Words]] = []
    words = [t.text for t in sentence.tokens]
    children = sentence.children_by(
        place, "amod", "nummod", "compound", "dep", "appos", "advmod", "flat"
    )
    for child in [c for one in children for c in sentence.conjuncts(one)]:
        token = sentence.tokens[child]
        number = joined_ordinal(words, child)
        if number is None and child > place:
            number = label(token.text)
        if number is not None and not _of_its_kind(sentence, child, number):
            found.append((number, scene.words(token.start, token.end)))
    return found


def _of_its_kind(sentence: Sentence, place: int, number: int) -> bool:
    """ "The first of its kind" gives no number; "the fourth of its kind" does."""
    below = {sentence.tokens[i].lemma.lower() for i in sentence.children_by(place, "nmod", "obl")}
    return number == 1 and bool(below & {"kind", "year", "decade", "sort", "type"})


def _order(scene: Scene, sentence: Sentence, place: int) -> str | None:
    words = [
        sentence.tokens[i].text.lower()
        for i in sentence.children_by(place, "amod", "det", "compound")
    ]
    for name in ("next", "last", "new"):
        if any(scene.support.has(f"order_{name}", word) for word in words):
            return name
    return None


def _count(sentence: Sentence, place: int) -> int | None:
    for child in sentence.children_by(place, "nummod"):
        if child < place:
            return cardinal(sentence.tokens[child].text)
    return None
