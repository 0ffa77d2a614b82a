"""Organization names: how likely two forms are one body's, by the names alone.

Takes two names as written, gives a `Comparison`. Legal forms are set apart ("OAO Gazprom", "Gazprom
JSC"): two that contradict each other make two bodies likelier. A number, a place or any other word
that one has in another's stead tells two bodies apart; a slip inside a long word does not.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from dragoman.ontology.fold import fold
from dragoman.stages.resolve.alignment import Comparison
from dragoman.stages.resolve.scripts import to_latin

# Legal forms by class, general knowledge; forms of one class are translations of one another.
_FORMS = {
    "limited": "ltd limited pte pvt pty ltda",
    "corporation": "inc incorporated corp corporation",
    "company": "co company",
    "llc": "llc ooo tov sarl srl spzoo llp lp",
    "gmbh": "gmbh",
    "stock": "jsc ojsc pjsc cjsc oao pao zao ao ag akg plc sa spa nv ab oyj asa as se",
    "bv": "bv bvba",
}
_CLASS = {form: name for name, forms in _FORMS.items() for form in forms.split()}
_IN_FRONT = frozenset("ooo tov llc jsc ojsc pjsc cjsc oao pao zao ao".split())
"""Forms that stand before the name too."""
# Forms of several words, in the order in which they are looked for.
_PHRASES = (
    (r"(?:public |open |closed )?joint stock compan(?:y)?", "jsc"),
    (r"(?:publichnoe |otkrytoe |zakrytoe )?aktsionernoe obshchestvo", "jsc"),
    (r"obshchestvo s ogranichennoy otvetstvennostyu", "ooo"),
    (r"limited liability company", "llc"), (r"private limited", "limited"),
    (r"public limited company", "plc"),
    (r"societatea cu raspundere limitata", "srl"), (r"sp z o ?o", "spzoo"),
    (r"gesellschaft mit beschrankter haftung", "gmbh"), (r"aktiengesellschaft", "ag"),
    (r"s a r l", "sarl"), (r"g m b h", "gmbh"), (r"b v", "bv"), (r"a s(?=$)", "as"),
    (r"s a(?: de c v)?(?=$)", "sa"), (r"united states", "us"), (r"united kingdom", "uk"),
    (r"united nations", "un"), (r"european union", "eu"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(rf"\b{pattern}\b"), to) for pattern, to in _PHRASES)
_SPELLED = (
    (re.compile(r"is(?=ations?$|ing$|ed$)"), "iz"),
    (re.compile(r"(?<=\w\w)our(?=$|s$)"), "or"),
    (re.compile(r"(?<=\w\w)tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=fen)ce$"), "se"),
)
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z]{2,}$)")
"""Where a legal form is written to the name: SiemensAG."""
_SMALL = frozenset("the of and for in on to at de la du des et von der y a an".split())
_GENERIC = frozenset("group holding holdings gruppe worldwide".split())
"""Words that a name has or lacks without naming another body."""
_ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60}
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
_ROMAN = {n: str(i) for i, n in enumerate(_NUMERALS.split(), start=1)}
_SLIP_LETTERS = ((4, 1), (8, 2))
"""From so many letters, so many slips in a word."""
_OTHER_FORM = 0.3
_EXTRA = 0.25
"""Taken off for a word more: a branch, a part, another firm; less than alike (names.ALIKE)."""
_EXTRA_GENERIC = 0.05
_SLIPPED = 0.06
_SERIES = 0.82
"""Two of a series, a fund's third and fourth: near, as screening lists have it, and never joined
(SAME)."""
SAME = 0.95
"""From here two names are joined without more evidence: the same words, written otherwise."""
_SWAPPED = 0.5
"""Most that two names come to each of which has a word that the other lacks."""
_CACHED = 1 << 14


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization's name: its words without small ones, and the classes of its legal forms."""

    words: tuple[str, ...]
    forms: frozenset[str]

    @property
    def core(self) -> str:
        """Its words in order: what names of one body have in common."""
        return " ".join(self.words)


@lru_cache(maxsize=_CACHED)
def parse_organization(text: str) -> Organization:
    """Return the words and legal forms of a name."""
    folded = fold(_GLUED.sub(" ", to_latin(text)[0]))
    for pattern, to in _PATTERNS:
        folded = pattern.sub(to, folded)
    every = _numbered([w for w in folded.split() if w not in _SMALL])
    first, last = 0, len(every)
    while last > 1 and every[last - 1] in _CLASS:
        last -= 1
    while first < last - 1 and every[first] in _IN_FRONT:
        first += 1
    forms = frozenset(_CLASS[word] for word in (*every[:first], *every[last:]))
    return Organization(tuple(_spelled(word) for word in every[first:last]), forms)


@lru_cache(maxsize=_CACHED)
def compare_organizations(left: str, right: str) -> Comparison:
    """Return what two names of organizations say about being one's; in either order the same."""
    if right < left:
        return compare_organizations(right, left)
    one, other = parse_organization(left), parse_organization(right)
    if not one.words or not other.words:
        return Comparison(0.0, ("no name",))
    found = _by_words(one, other)
    apart = one.forms and other.forms and not _one_form(one.forms, other.forms)
    if not apart or found.different:
        return found
    forms = f"legal forms differ: {', '.join(sorted(one.forms))} / {', '.join(sorted(other.forms))}"
    return Comparison(round(max(0.0, found.score - _OTHER_FORM), 3), (*found.reasons, forms))


def _one_form(one: frozenset[str], other: frozenset[str]) -> bool:
    loose = {"company", "corporation", "limited"}
    return bool(one & other) or bool(one & loose and other & loose)


def _by_words(one: Organization, other: Organization) -> Comparison:
    if "".join(one.words) == "".join(other.words):
        return Comparison(1.0, ("same words",))
    left, right, slips = _unmatched(list(one.words), list(other.words))
    if not left and not right:
        score = 1.0 - _SLIPPED * len(slips)
        return Comparison(round(max(0.0, score), 3), tuple(f"{a} ~ {b}" for a, b in slips))
    if left and right:
        ours, theirs = "".join(left), "".join(right)
        if ours.isdigit() and theirs.isdigit():
            return Comparison(_SERIES, (f"numbers differ: {ours} / {theirs}",))
        if OSA.distance(ours, theirs) <= _slips_in(min(ours, theirs, key=len)):
            return Comparison(0.9, (f"{' '.join(left)} ~ {' '.join(right)}",))
        shared = min(len(one.words) - len(left), len(other.words) - len(right))
        score = _SWAPPED * shared / max(len(one.words), len(other.words))
        reason = f"words differ: {' '.join(left)} / {' '.join(right)}"
        return Comparison(round(score, 3), (reason,), shared == 0)
    more = left or right
    off = sum(_EXTRA_GENERIC if word in _GENERIC else _EXTRA for word in more)
    score = max(0.0, 1.0 - off - _SLIPPED * len(slips))
    return Comparison(round(score, 3), (f"words more: {' '.join(more)}",))


def _unmatched(
    left: list[str], right: list[str]
) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Return the words of each that the other has not, and pairs that differ by a slip."""
    rest = list(right)
    only, slips = [], []
    for word in left:
        if word in rest:
            rest.remove(word)
        else:
            only.append(word)
    for word in list(only):
        near = next((w for w in rest if _is_slip(word, w)), None)
        if near is not None:
            only.remove(word)
            rest.remove(near)
            slips.append((word, near))
    return only, rest, slips


def _is_slip(left: str, right: str) -> bool:
    if not (left.isalpha() and right.isalpha()):
        return False
    short = left if len(left) <= len(right) else right
    return OSA.distance(left, right) <= _slips_in(short)


def _slips_in(word: str) -> int:
    return max((slips for least, slips in _SLIP_LETTERS if len(word) >= least), default=0)


def _spelled(word: str) -> str:
    """Return a word in one of the spellings of Britain and America."""
    for pattern, to in _SPELLED:
        word = pattern.sub(to, word)
    return word


def _numbered(words: list[str]) -> list[str]:
    """Return words with their numbers in digits: forty four, 1st, II."""
    found: list[str] = []
    tens = 0
    for place, word in enumerate(words):
        unit = _unit(word, place)
        if word in _TENS:
            tens = _TENS[word]
            found.append(str(tens))
        elif tens and unit is not None and 0 < int(unit) < 10:
            found[-1] = str(tens + int(unit))
            tens = 0
        else:
            found.append(unit if unit is not None else word)
            tens = 0
    return found


def _unit(word: str, place: int) -> str | None:
    if word in _ONES:
        return str(_ONES.index(word))
    if word in _ORDINALS:
        return str(_ORDINALS.index(word))
    if place and word in _ROMAN:
        return _ROMAN[word]
    if word.isdigit() or re.fullmatch(r"\d+(?:st|nd|rd|th)", word):
        return re.sub(r"\D", "", word)
    return None
