"""Syllables: Chinese and Korean names as two romanisations write them.

Takes the joined letters of a given name, or a family name, gives a key under which Wade-Giles and
pinyin, or McCune-Reischauer, the Revised Romanization and the writing that families chose, meet:
Tse-tung and Zedong, Geun-hye and Kun-hye. The keys merge sounds that a reader of one romanisation
keeps apart (p and b), so that they serve between two romanisations only. General knowledge.
"""

import re
from functools import lru_cache

_CACHED = 1 << 13
_CHINESE = (
    (r"[’'ʻ`]", ""), (r"ee", "i"), (r"(?:tzu|tsu|tze)(?![aeiou])", "zi"),
    (r"ss?z?u(?![aeiou])", "si"),
    (r"hs", "x"), (r"t[sz]|c(?!h)", "z"), (r"zh|ch|q", "j"), (r"eh$", "e"), (r"ih", "i"),
    (r"ung", "ong"), (r"ien", "ian"), (r"ieh", "ie"), (r"uei", "ui"), (r"k(?!$)", "g"),
    (r"p", "b"), (r"t", "d"), (r"yi", "i"), (r"wu", "u"), (r"ü", "u"),
)  # fmt: skip
_KOREAN = (
    (r"[’'ʻ`]", ""), (r"[ŏŭ]", "o"), (r"young|yeong|yung", "yong"), (r"eui|ui", "i"), (r"ee", "i"),
    (r"ae|ai|ay", "e"), (r"eo|eu|oo|ou|woo|u", "o"), (r"kk?|g(?!$)", "k"), (r"(?<!n)g", "k"),
    (r"tt?|d", "t"), (r"pp?|b", "p"), (r"jj?|ch", "c"), (r"l|r", "l"), (r"sh", "s"),
    (r"(?<=[aeo])h(?![aeiouy])", ""), (r"oo+", "o"),
)  # fmt: skip
_KOREAN_FAMILIES = """
kim gim|lee yi ri rhee li i|park pak bak|choi choe|chung jung jeong chong|roh no noh ro
yoon yun youn|lim im rim|ahn an|woo u|yoo yu ryu you|shin sin|cho jo|kang gang|kwon gwon|ko go koh
baek paek paik|moon mun|suh seo so|chang jang|song|hong|oh o|han|hwang|nam|son sohn|yang|min
bae pae|sim shim|chu joo ju
"""
_FAMILY = {
    name: row.split()[0]
    for row in _KOREAN_FAMILIES.strip().replace("\n", "|").split("|")
    for name in row.split()
}
_PATTERNS = {
    "chinese": tuple((re.compile(p), to) for p, to in _CHINESE),
    "korean": tuple((re.compile(p), to) for p, to in _KOREAN),
}


@lru_cache(maxsize=_CACHED)
def chinese(word: str) -> str:
    """Return the key under which a Chinese name's romanisations meet."""
    return _written(word, "chinese")


@lru_cache(maxsize=_CACHED)
def korean(word: str) -> str:
    """Return the key under which a Korean given name's romanisations meet."""
    return _written(word, "korean")


def korean_family(word: str) -> str | None:
    """Return the commonest spelling of a Korean family name, none for another word."""
    return _FAMILY.get(word)


def _written(word: str, language: str) -> str:
    for pattern, to in _PATTERNS[language]:
        word = pattern.sub(to, word)
    return word
