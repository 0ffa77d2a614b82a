"""Person names: how likely two forms are one person's, by the names alone.

Takes two names as written, gives a `Comparison`: a score from 0 to 1, what was seen, and whether
they contradict each other. Knowing that two names differ is worth as much as knowing that they
agree: different given names with one family name are two people, whatever the score.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.family import family_last
from dragoman.stages.resolve.given import same_given
from dragoman.stages.resolve.sounds import likeness

# Parts of a name that spellings add, drop and join at will. Sun letters assimilate the l of "al".
_ARTICLES = frozenset("al el ul il ad as ash at az ar an ed es er ol ur".split())
_PARTICLES = frozenset(
    """bin ben ibn bint bt von van der den ter zu zur of de da di du del della dos das do la le los
    las y e i ud uz""".split()
)
_JOINED_TO_NEXT = frozenset("abd abdul abdel abdal abu abou umm".split())
_HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady baroness baron count sheikh shaikh shaykh
    sheik haji hajji hadji sayyid sayed seyyed mullah maulana mawlawi ayatollah imam pope king queen
    prince princess
    gen lt col maj capt sgt hon rev jr sr eng engineer his her excellency holiness president prime
    minister premier chancellor secretary senator ambassador director general colonel foreign
    former deputy chief lance corporal cpl pte private guardsman trooper sergeant major captain
    lieutenant brigadier admiral adm commander constable inspector superintendent congressman
    congresswoman mp""".split()
)
_SMALL = _ARTICLES | _PARTICLES | _JOINED_TO_NEXT
_SIDES = ("pro-", "anti-")
_AFTER = frozenset("MP MEP QC KC PhD OBE CBE Jr Sr".split())
"""Letters after a name."""
_REGNAL = frozenset("ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi".split())
"""Numbers of kings and popes."""
_CUT = re.compile(r"[\s\-‐‑–—_./]+")
_APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´]")
_POSSESSIVE = re.compile(r"['’]s?$")

ALIKE = 0.8
"""From here two words may be spellings of one. On the kept-back Arabic part of
wikidata-transliteration, 80 % of near pairs above it share an Arabic spelling, of Russian 82 %."""
APART = 0.72
"""Below it two given names are two names: Masoud and Masrour, Tariq and Tahir."""
_DOUBT = 0.84
"""Most that names come to which contain a word neither alike nor apart: office and state decide."""
_OTHER_ORDER = 0.03
_EXTRA_WORD = 0.04
_GIVEN_TURNED = 0.4
"""Where fathers' names follow, another order is another person: Omar, son of Abdullah."""
_BARE = 0.1
"""Taken off where one form is a single word: it says less."""
_INITIAL = 0.9
_SHORTENED = 0.9
_CACHED = 1 << 15


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name."""

    text: str
    article: bool = False
    """Written with al- or its like."""

    @property
    def initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut into its words; the last is taken for the family's."""

    words: tuple[Word, ...]
    numbered: bool = False
    """A king's or pope's: a first name, and nobody's family name."""
    family_first: bool = False
    """Written family name first ("Moon Jae-in"); here the family is the last word all the same."""

    @property
    def family(self) -> str:
        """The last word; empty for a name without words."""
        return self.words[-1].text if self.words else ""

    @property
    def given(self) -> tuple[Word, ...]:
        """All but the last."""
        return self.words[:-1]

    @property
    def bare(self) -> bool:
        """Whether it is one word only."""
        return len(self.words) == 1

    @property
    def key(self) -> str:
        """Its words, folded, in order."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the names of two forms say."""

    score: float
    """Three decimals."""
    reasons: tuple[str, ...]
    different: bool = False
    """They contradict each other: two people."""


@lru_cache(maxsize=_CACHED)
def parse(text: str) -> Name:
    """Return the name in the words of a text: "SMITH, John" is John Smith."""
    if text.lower().startswith(_SIDES):  # Whose side somebody is on is nobody's name.
        return Name((Word("".join(text.lower().split())),))
    before, comma, after = text.partition(",")
    if comma and after.strip() and _CUT.sub("", before):
        text = f"{after} {before}"
    text = " ".join(_trimmed(_POSSESSIVE.sub("", text.strip()).split()))
    raw = [_APOSTROPHES.sub("", w) for w in _CUT.split(text)]
    words = [w for w in (w.strip('"“”()[];:!?').lower() for w in raw) if w]
    kept = _assembled(words)
    if len(kept) > 1 and kept[-1].text in _REGNAL:
        return Name(kept[:-1], numbered=len(kept) == 2)
    parts = tuple(word.text for word in kept)
    if family_last(text, parts) != parts:
        return Name((*kept[1:], kept[0]), family_first=True)
    return Name(kept)


def _trimmed(words: list[str]) -> list[str]:
    """Leave out the common nouns round a name: "protester Reham Saeed", "Dorani aide".

    And whence somebody is: "Karim Dorani of Varn". Particles stay, and hyphened parts of names.
    """
    named = [i for i, word in enumerate(words) if not word.islower()]
    if not named:
        return words
    begin, end = named[0], named[-1] + 1
    while begin > 0 and words[begin - 1] in _SMALL:
        begin -= 1
    kept = words[begin:end]
    if "of" in kept[2:]:
        kept = kept[: kept.index("of", 2)]
    return kept[:-1] if len(kept) > 2 and kept[-1] in _AFTER else kept


def _assembled(words: list[str]) -> tuple[Word, ...]:
    kept: list[Word] = []
    article, joined = False, ""
    for place, word in enumerate(words):
        last = place == len(words) - 1
        if not last and word in _JOINED_TO_NEXT:
            joined += word
        elif not last and joined and word in _ARTICLES:
            continue  # "Abd al-Karim" and "Abdulkarim"
        elif not last and word in _ARTICLES:
            article = True
        elif not last and (word in _PARTICLES or (not kept and word in _HONORIFICS)):
            continue
        elif word in {"jr", "sr"} and kept:
            continue
        else:
            kept.append(Word(joined + word, article))
            article, joined = False, ""
    return tuple(kept)


def alike(left: Word, right: Word) -> float:
    """Return how near two words of names are; an article may stick to one of them."""
    best = likeness(left.text, right.text)
    for one, other in ((left, right), (right, left)):
        if one.text[:2] in {"al", "el"} and len(one.text) > 5 and best < ALIKE:
            best = max(best, round(likeness(one.text[2:], other.text) - 0.02, 3))
    return best


@lru_cache(maxsize=_CACHED)
def compare(left: str, right: str) -> Comparison:
    """Return what two names as written say about being one person's; in either order the same."""
    if right < left:
        return compare(right, left)
    one, other = parse(left), parse(right)
    if not one.words or not other.words:
        return Comparison(0.0, ("no name",))
    if one.words == other.words:
        return Comparison(1.0, ("same words",))
    if "".join(w.text for w in one.words) == "".join(w.text for w in other.words):
        return Comparison(0.99, ("same letters",))
    if one.bare or other.bare:
        return _with_bare(one, other)
    return _full(one, other)


def _with_bare(one: Name, other: Name) -> Comparison:
    short, long = (one, other) if one.bare else (other, one)
    family = alike(short.words[0], long.words[-1])
    if long.bare:
        return Comparison(family, (f"{short.key} ~ {long.key} {family}",), family < APART)
    if long.family_first:  # nobody is called Jae-in, or Ki-moon by its second half, in the press
        score = round(max(0.0, family - _BARE), 3)
        return Comparison(score, (f"{short.key} ~ family of {long.key} {family}",), family < APART)
    given = max(alike(short.words[0], word) for word in long.given)
    joined = likeness(short.key, "".join(word.text for word in long.words))
    best = max(family, round(given - 0.05, 3), joined)
    what = "family name" if family == best else "given name"
    score = round(max(0.0, best - _BARE), 3)
    return Comparison(score, (f"{short.key} ~ {what} of {long.key} {best}",), best < APART)


def _full(one: Name, other: Name) -> Comparison:
    straight = _aligned(one.words, other.words)
    if one.family_first and other.family_first:
        return _by_whole_given(one, other, straight)
    if len(one.words) == len(other.words) == 2 and straight.score < ALIKE:
        turned = _aligned(one.words, other.words[::-1])
        score = round(turned.score - _OTHER_ORDER, 3)
        if score > straight.score and score >= ALIKE:
            return Comparison(score, (*turned.reasons, "other order of names"))
    return straight


def _by_whole_given(one: Name, other: Name, found: Comparison) -> Comparison:
    """Hold two syllables as one given name: Yong-hyun and Jong-un are two people."""
    near = _joined(one.given, other.given)
    if near >= ALIKE:
        return found
    reason = f"given names differ: {' '.join(w.text for w in one.given)} / "
    reason += " ".join(w.text for w in other.given)
    return Comparison(min(found.score, round(0.5 * near, 3)), (*found.reasons, reason), True)


def _aligned(one: Sequence[Word], other: Sequence[Word]) -> Comparison:
    """Compare families with families and given names with given names, extra words allowed."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    family, rest_short, rest_long = alike(short[-1], long[-1]), short[:-1], long[:-1]
    reason = f"{short[-1].text} ~ {long[-1].text} {family}"
    if family < ALIKE:
        found = _family_elsewhere(short, long)
        if found is None:
            return _other_family(one, other, family)
        family, rest_long, reason = found
    given, different, words = _given(rest_short, rest_long)
    extra = abs(len(one) - len(other))
    score = round(max(0.0, 0.5 * (family + given) - _EXTRA_WORD * min(extra, 3)), 3)
    if different:
        score = min(score, round(0.5 * given + 0.1, 3))
    elif any(word.startswith("given names differ") for word in words):
        score = min(score, _DOUBT)
    return Comparison(score, (reason, *words), different)


def _other_family(one: Sequence[Word], other: Sequence[Word], family: float) -> Comparison:
    """Compare names whose family names are too far apart to be spellings: perhaps a slip."""
    reason = f"family names differ: {one[-1].text} / {other[-1].text}"
    if family < APART or len(one) != len(other):
        return Comparison(min(family, 0.6), (reason,), family < APART)
    given, _, words = _given(one[:-1], other[:-1])
    if given < 0.9:
        return Comparison(min(family, 0.6), (reason, *words))
    return Comparison(round(min(_DOUBT, 0.5 * (family + given) - 0.05), 3), (reason, *words))


def _family_elsewhere(
    short: Sequence[Word], long: Sequence[Word]
) -> tuple[float, Sequence[Word], str] | None:
    """Find the short form's family name before the long form's last word (two family names).

    Gives its likeness, the long form's other words, and the reason.
    """
    for place in range(len(long) - 2, 0, -1):
        near = alike(short[-1], long[place])
        if near >= ALIKE and len(long) > len(short):
            rest = [w for i, w in enumerate(long) if i != place]
            words = f"{short[-1].text} ~ {long[place].text} {near}, {long[-1].text} left out"
            return round(near - _EXTRA_WORD, 3), rest, words
    return None


def _given(short: Sequence[Word], long: Sequence[Word]) -> tuple[float, bool, tuple[str, ...]]:
    """Compare given names: how near, whether they contradict, what was seen.

    Each of the fewer takes the nearest of the more, in order of nearness; the first names decide
    whether two people are meant, the middle ones weigh less.
    """
    if not short or not long:
        return 0.8, False, ("one has no given name",)
    if len(short) != len(long) and _joined(short, long) >= 0.9:
        return 0.97, False, ()
    few, many = (short, long) if len(short) <= len(long) else (long, short)
    left = list(enumerate(many))
    scores, reasons, places, different = [], [], list[int](), False
    for place, word in enumerate(few):
        best = max(left, key=lambda item: (_in_place(word, item, place), -abs(item[0] - place)))
        near = _in_place(word, best, place)
        left.remove(best)
        places.append(best[0])
        scores.append(near)
        if near < ALIKE:
            reasons.append(f"given names differ: {word.text} / {best[1].text}")
            different = different or near < APART
        elif word.text != best[1].text:
            reasons.append(f"{word.text} ~ {best[1].text} {near}")
    score = min(scores) * 0.6 + sum(scores) / len(scores) * 0.4
    if places != sorted(places):
        score -= _GIVEN_TURNED
        reasons.append("given names in another order")
    return round(score, 3), different, tuple(reasons)


def _in_place(word: Word, other: tuple[int, Word], place: int) -> float:
    """Return how near two given names are; a first name is no other's middle initial."""
    if other[1].initial and not word.initial and (other[0] == 0) != (place == 0):
        return 0.0
    return same_word(word, other[1])


def _joined(short: Sequence[Word], long: Sequence[Word]) -> float:
    return likeness("".join(w.text for w in short), "".join(w.text for w in long))


def same_word(left: Word, right: Word) -> float:
    """Return how near two given names are: spelling, initial, short form."""
    if left.initial or right.initial:
        one, other = (left.text, right.text) if left.initial else (right.text, left.text)
        return _INITIAL if likeness(one, other[: len(one)]) >= ALIKE else 0.0
    near = alike(left, right)
    if near < _SHORTENED and same_given(left.text, right.text):
        return _SHORTENED
    return near
