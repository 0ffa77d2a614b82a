"""Word offsets of one sentence of raw text, in the style of the English UD treebanks.

Takes a string, gives the half-open (start, end) offsets of its words in order. Punctuation,
brackets, currency and percent signs, hyphens between full words and the clitics ('s, n't, 're)
stand apart; abbreviations, numbers, addresses, prefixed words (non-member, e-mail) and names
with an Arabic article or particle (al-Ramadhani, el-Sisi) stay whole, against the treebanks,
because an entity model reads such a name better as one word.

Every pattern consumes what it looks at or looks at a bounded stretch, so time is linear.
"""

import re

_PREFIXES = (
    "non|e|anti|re|pro|pre|co|mid|cross|post|over|multi|ex|sub|semi|counter|mini|psycho|inter|"
    "intra|socio|un|ultra|quasi|neo|vice|trans|bi|tri|de"
)
_PARTICLES = (
    "al|el|ad|an|ar|as|ash|at|ath|az|adh|ul|ud|abd|abdul|abdel|abdal|abu|abou|umm|ibn|bin|ben|bint"
)
_DOMAINS = (
    "com|org|net|gov|edu|mil|int|info|io|uk|eu|de|fr|iq|ir|sa|eg|ae|qa|jo|lb|sy|tr|ru|cn|tv|"
    "html?|pdf|docx?|xlsx?|txt|jpe?g|png"
)
# Written with their stop wherever they stand.
_ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|st|ft|vs|etc|inc|corp|ltd|co|jr|sr|sept|oct|nov|dec|jan|feb|aug|rev|hon|"
    "lt|sgt|maj|capt|cmdr|brig|adm|messrs|al|approx|ave|blvd|dept|est|govt|ph\\.d|cf|viz|bros|pp"
)
# Also words of their own: with their stop only where something follows in the sentence.
_ABBREVIATIONS_INSIDE = "no|gen|col|sen|rep|gov|pres|art|fig|sec|vol|mar|apr|jun|jul|sat|sun|p"

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_LETTER = r"[^\W\d_]"
_INNER = rf"(?:[^\W_]|[_{_MARKS}]|['’ʼ](?={_LETTER}))"
_END = r"(?![^\W_])"

_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)[^\s<>"“”«»]+)
    | [A-Za-z0-9._%+-]{{1,64}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,5}}{_END}
    | (?:[A-Za-z0-9-]{{1,40}}\.){{1,4}}(?:{_DOMAINS}){_END}
    | [@\#]{_LETTER}\w+
    | {_LETTER}(?:\.{_LETTER})+{_END}\.?
    | (?i:{_ABBREVIATIONS})\.(?!\.)
    | (?i:{_ABBREVIATIONS_INSIDE})\.(?=\s+\S)
    | [A-Z]\.(?=\s+\S)
    | [A-Z]{{1,3}}&[A-Z]{{1,3}}{_END}
    | ['’]\d\ds?{_END}
    | \d{{4}}-\d\d-\d\d{_END}
    | \d{{3}}-(?:\d{{3}}-)?\d{{4}}{_END}
    | (?P<unit>\d+(?:[.,:/]\d+)*)(?=(?:am|pm|a\.m|p\.m|km|kg|cm|mm|bn|mn|m|k|tn){_END})
    | \.?\d+(?:[.,:/]\d+)*(?:{_LETTER}[^\W_]*)?
    | (?i:{_PREFIXES})-{_LETTER}{_INNER}*
    | (?i:{_PARTICLES})[-‐‑](?=['’‘ʼ]?{_LETTER})['’‘ʼ]?{_LETTER}{_INNER}*
    | (?P<word>{_LETTER}{_INNER}*)
    | \.{{2,}} | …[.…]* | -{{2,}} | [!?]+ | \*+ | =+ | _+ | ~+ | <+ | >+ | \#+
    | '' | `` | ’’ | ‘’ | [:;]-?[)(]
    | (?P<clitic>['’](?i:s|re|ve|ll|d|m){_END})
    | \S[{_MARKS}]*
    """,
    re.VERBOSE,
)
# The most of the words: plain letters before white space, a comma or the end, whole in any case
# but for the few that `_CANNOT` cuts.
_PLAIN = re.compile(r"[^\S\n]?([A-Za-z]++)(?=[\s,]|\Z)")
_URL_TAIL = ".,;:!?)]}'’"
_CLITIC = re.compile(r"(?i)(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$")
_CANNOT = re.compile(r"(?i)(?:can(?=not$)|gon(?=na$)|wan(?=na$)|got(?=ta$))")


def tokenize(text: str) -> list[tuple[int, int]]:
    """Give the offsets of the words of one sentence: in order, disjoint, all non-space covered."""
    offsets: list[tuple[int, int]] = []
    position, length = 0, len(text)
    while position < length:
        plain = _PLAIN.match(text, position)
        if plain is not None:
            start, position = plain.span(1)
            offsets.extend(_cut(text, start, position))
            continue
        match = _TOKEN.search(text, position)
        if match is None:
            break
        start, end = match.span()
        if match.lastgroup == "url":
            end = start + max(len(match[0].rstrip(_URL_TAIL)), 1)
        offsets.extend(_parts(text, start, end))
        position = end
    return offsets


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a clitic from its word: don't, it's."""
    tail = _CLITIC.search(text, max(start, end - 3), end)
    if tail is not None and tail.start() > start:
        return [(start, tail.start()), (tail.start(), end)]
    return _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split what is written as one of two words: cannot, gonna."""
    head = _CANNOT.match(text, start, end) if 5 <= end - start <= 6 else None
    if head is not None:
        return [(start, head.end()), (head.end(), end)]
    return [(start, end)]
