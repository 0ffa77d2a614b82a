"""Written names: a person's name as written, cut into the words that tell people apart.

Takes a name in any letters, gives a `Name`: words in Latin letters, the family's last, without
particles and articles; the honorifics and offices before it, kept as its roles; a king's number or
the "Jr" of a namesake's child, which never belong to the father.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from dragoman.ontology.family import family_last
from dragoman.stages.resolve.scripts import to_latin

# Parts of a name that spellings add, drop and join at will. Sun letters assimilate the l of "al".
_ARTICLES = frozenset("al el ul il ad as ash at az ar an ed es er ol ur".split())
_PARTICLES = frozenset(
    """bin ben ibn bint bt ould oghlu von van der den ter zu zur of de da di du del della dos das do
    la le los las y e i ud uz""".split()
)
_JOINED_TO_NEXT = frozenset("abd abdul abdel abdal abdol abdu abdo abu abou ebu umm".split())
_SPELT_ABU = {"abou": "abu", "ebu": "abu"}
_HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady baroness baron count sheikh shaikh shaykh
    sheik haji hajji hadji sayyid sayed seyyed seyed syed mullah maulana mawlawi grand ayatollah
    hojatoleslam imam pope king queen prince princess monsieur madame herr frau
    gen lt col maj capt sgt hon rev sr eng engineer his her excellency holiness president präsident
    prime minister premier chancellor secretary senator ambassador director general colonel foreign
    former deputy chief lance corporal cpl pte private guardsman trooper sergeant major captain
    lieutenant brigadier admiral adm commander constable inspector superintendent congressman
    congresswoman mp""".split()
)
_OFFICES = frozenset(
    """president minister premier chancellor secretary senator ambassador counsel spokesman governor
    spokeswoman spokesperson envoy congressman congresswoman representative commissioner mayor
    leader chairman chairwoman negotiator""".split()
)
"""Words that end an office before a name, whatever stands before them: Russian President."""
_SMALL = _ARTICLES | _PARTICLES | _JOINED_TO_NEXT
_SIDES = ("pro-", "anti-")
_AFTER = frozenset("MP MEP QC KC PhD OBE CBE MD".split())
"""Letters after a name."""
_CHILD = {"jr": "jr", "junior": "jr", "sr": "sr"}
_GENERATIONS = frozenset(_CHILD.values())
_REGNAL = frozenset("ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi".split())
"""Numbers of kings and popes."""
_SPECIAL = _HONORIFICS | _OFFICES | _CHILD.keys() | _REGNAL | {"i"}
_CUT = str.maketrans(dict.fromkeys("-‐‑–—_./", " ") | dict.fromkeys("'’‘ʼʻʿʾ`´\"“”()[];:,!?", ""))
"""Signs between words of a name, and signs that are no part of one."""
_POSSESSIVES = ("'", "’", "'s", "’s")
_OWNERS = ("'s", "’s")
_SERVANT = re.compile(r"^abd(?:[aeuoi]l(?=[^l])|[aeuoi]([rsnztd])(?=\1))?")
"""The beginning of Abdulkarim, Abdelkarim, Abderrahman, before the name of God."""
_LEAST_AFTER_SERVANT = 4
_DIGITS = str.maketrans("0134579", "oieastg")
"""Digits that stand for letters they look like."""
_SHORTEST_SHOUTED = 3
_EAST_ASIAN_WORDS = 4
_EAST_ASIAN_LETTERS = 5
"""No name that family.py knows to stand in front is longer; it need not be asked."""


class Word(NamedTuple):
    """A word of a name."""

    text: str
    article: bool = False
    """Written with al- or its like."""
    loose: bool = False
    """From a script that tells the sounds loosely (scripts.py)."""

    @property
    def initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.text) == 1


class Name(NamedTuple):
    """A name cut into its words; the last is taken for the family's."""

    words: tuple[Word, ...]
    numbered: bool = False
    """A king's or pope's: a first name, and nobody's family name."""
    family_first: bool = False
    """Written family name first ("Moon Jae-in"); here the family is the last word all the same."""
    number: str = ""
    """The number of a king, "jr" of a child, "sr" of its namesake, empty for others."""
    roles: tuple[str, ...] = ()
    """Honorifics and offices written before it, in lower case."""

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
        """Its words, folded, in order; "Jr" belongs to them, since it tells two people apart."""
        words = " ".join(word.text for word in self.words)
        return f"{words} {self.number}" if self.number in _GENERATIONS else words


_CACHED = 1 << 15


@lru_cache(maxsize=_CACHED)
def parse(text: str) -> Name:
    """Return the name in the words of a text: "SMITH, John" is John Smith."""
    if text.lower().startswith(_SIDES):  # Whose side somebody is on is nobody's name.
        return Name((Word("".join(text.lower().split())),))
    loose = False
    if not text.isascii():
        text, loose = to_latin(text)
    if not loose and (plain := _plain(text)) is not None:
        if len(plain) > 1 and _stands_in_front(text.split(), plain):
            return Name((*plain[1:], plain[0]), family_first=True)
        return Name(plain)
    if "," in text:
        text = _turned(text)
    shown = _trimmed(_without_owner(_without_possessive(text.strip()).split()))
    roles, words = _without_roles(_cut(shown))
    words, number = _without_number(words)
    kept = _assembled(words, loose)
    if number and number not in _CHILD:
        return Name(kept, numbered=len(kept) == 1, number=number, roles=roles)
    if _shouted_first(shown, len(kept)):
        return Name((*kept[1:], kept[0]), number=number, roles=roles)
    if not loose and len(kept) > 1 and _stands_in_front(shown, kept):
        return Name((*kept[1:], kept[0]), family_first=True, number=number, roles=roles)
    return Name(kept, number=number, roles=roles)


def _plain(text: str) -> tuple[Word, ...] | None:
    """Return the words of a name that is nothing but capitalised words, as most are."""
    if not (text.istitle() or text.isupper()) or not text.replace(" ", "").isalpha():
        return None
    words = text.lower().split()
    if not _SPECIAL.isdisjoint(words):
        return None
    if _SMALL.isdisjoint(words):
        return tuple([Word(_servant(word)) for word in words])
    return _assembled(words, loose=False)


def _stands_in_front(shown: list[str], kept: tuple[Word, ...]) -> bool:
    """Tell whether the family name is the first word, as in China and Korea."""
    if len(kept) > _EAST_ASIAN_WORDS:
        return False
    if len(kept[0].text) > _EAST_ASIAN_LETTERS and "-" not in shown[-1]:
        return False
    parts = tuple(word.text for word in kept)
    return family_last(" ".join(shown), parts) != parts


def _turned(text: str) -> str:
    """Return "Smith, John" as "John Smith", and "Smith, John, Jr." with its Jr last."""
    before, _, after = text.partition(",")
    after, _, child = after.partition(",")
    if after.strip(" .").lower() in _CHILD:
        after, child = "", after
    if not before.translate(_CUT).strip():
        return text
    return f"{after} {before} {child}"


def _without_possessive(text: str) -> str:
    for mark in _POSSESSIVES:
        if text.endswith(mark) and len(text) > len(mark):
            return text[: -len(mark)]
    return text


def _without_owner(words: list[str]) -> list[str]:
    """Leave out whose somebody is: "Varn's Karim Dorani"."""
    owners = [i for i, word in enumerate(words[:-1]) if word.endswith(_OWNERS)]
    return words[owners[-1] + 1 :] if owners else words


def _cut(shown: list[str]) -> list[str]:
    words = " ".join(shown).translate(_CUT).lower().split()
    return [word if word.isalpha() else _lettered(word) for word in words]


def _lettered(word: str) -> str:
    """Return a word with the digits in it as the letters they look like; a number stays."""
    return word.translate(_DIGITS) if any(map(str.isalpha, word)) else word


def _shouted_first(shown: list[str], kept: int) -> bool:
    """Tell whether the family name stands in front in capitals: "LAVROV Sergey"."""
    return (
        kept == len(shown) > 1
        and len(shown[0]) >= _SHORTEST_SHOUTED
        and shown[0].isupper()
        and not any(word.isupper() for word in shown[1:])
    )


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


def _without_roles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Part the honorifics and offices in front from the name; the last word is always the name."""
    at = 0
    for place in range(len(words) - 1):
        if words[place] in _OFFICES:
            at = place + 1
    if not at and (not words or words[0] not in _HONORIFICS):
        return (), words
    while at < len(words) - 1 and words[at] in _HONORIFICS:
        at += 1
    return tuple(words[:at]), words[at:]


def _without_number(words: list[str]) -> tuple[list[str], str]:
    if len(words) < 2:
        return words, ""
    last = words[-1]
    if last in _REGNAL or (last == "i" and len(words) == 2):
        return words[:-1], last
    if last in _CHILD:
        return words[:-1], _CHILD[last]
    return words, ""


def _assembled(words: list[str], loose: bool) -> tuple[Word, ...]:
    kept: list[Word] = []
    article, joined = False, ""
    for place, word in enumerate(words):
        last = place == len(words) - 1
        if not last and word in _JOINED_TO_NEXT:
            joined += _SPELT_ABU.get(word, word)
        elif not last and joined and word in _ARTICLES:
            continue  # "Abd al-Karim" and "Abdulkarim"
        elif not last and word in _ARTICLES:
            article = True
        elif not last and word in _PARTICLES:
            continue
        else:
            kept.append(Word(_servant(joined + word), article, loose))
            article, joined = False, ""
    return tuple(kept)


def _servant(word: str) -> str:
    """Return Abdulkarim, Abdelkarim and Abd al-Karim in one spelling."""
    if not word.startswith("abd"):
        return word
    rest = _SERVANT.sub("", word)
    return f"abd{rest}" if len(rest) >= _LEAST_AFTER_SERVANT else word
