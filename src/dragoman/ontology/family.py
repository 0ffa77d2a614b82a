"""Family-first names: of China, Korea and their neighbours, where the surname stands in front.

Takes a person's name as written and its folded parts, gives the parts with the family's last, so
that "Moon" is short for "Moon Jae-in" and not for "Ban Ki-moon". Told by the form: a part written
small after a hyphen is never a surname; else by a common family name before syllables of the
language.
"""

import re

# "Nur-ud-din", "Fazl-ur-rehman": the article inside a name of the Muslim world.
_ARTICLES = frozenset("al el ul ud ur us uz un as ad ar az ush allah".split())
# The most borne family names that no press takes for given names, as romanised.
_KOREAN = frozenset(
    (
        "kim lee park pak choi choe jung jeong kang cho yoon yun jang chang lim im rim han oh seo "
        "suh shin sin kwon hwang ahn an song hong yoo yu ryu ko go moon mun yang son sohn bae paek "
        "baek heo hur nam noh roh ro sim shim ha joo ju chu cha woo koo ku min ri yi rhee na jin "
        "ji chi eom ban pyon thae hyon chon"
    ).split()
)
_CHINESE = frozenset(
    (
        "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo "
        "liang song zheng xie han tang feng yu dong xiao cheng cao cai shao yuan deng fu shen "
        "zeng peng lu su jia ding wei xue ye yan pan dai xia zhong tian ren jiang fang shi yao "
        "xi wen geng hua qin mao hou qian kong bai cui qiu meng"
    ).split()
)
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|"
    r"ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,3}"
)
# A syllable of Korean as romanised: "myung", "hyeon".
_SYLLABLE = re.compile(r"(?:ch|kk|pp|tt|ss|[bcdghjklmnprstwy])?[aeiouwy]{1,4}(?:ng|[bgklmnprt])?h?")
_LONGEST_SYLLABLE = 6


def family_last(name: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name with the family's last, where it stands in front."""
    if len(parts) > 1 and (_is_hyphened(name) or _is_korean(parts) or _is_chinese(parts)):
        return (*parts[1:], parts[0])
    return parts


def _is_hyphened(name: str) -> bool:
    """Tell whether a name ends in a given name with its second part small: "Jae-in"."""
    words = name.split()
    if len(words) < 2:
        return False
    first, *rest = words[-1].replace("\u00ad", "").split("-")
    small = bool(rest) and rest[-1].isalpha() and rest[-1].islower()
    return small and not _ARTICLES & {first.lower(), *rest}


def _is_korean(parts: tuple[str, ...]) -> bool:
    return len(parts) == 3 and parts[0] in _KOREAN and all(map(_is_syllable, parts[1:]))


def _is_syllable(part: str) -> bool:
    return 1 < len(part) <= _LONGEST_SYLLABLE and _SYLLABLE.fullmatch(part) is not None


def _is_chinese(parts: tuple[str, ...]) -> bool:
    if len(parts) > 3 or parts[0] not in _CHINESE or parts[-1] in _CHINESE - {"hua", "yang"}:
        return False
    given = parts[1:]
    return all(len(p) > 1 and _PINYIN.fullmatch(p) is not None for p in given)
