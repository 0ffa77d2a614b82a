"""Money: which currency a sign, a code or a word means.

Takes the words of a sentence and a place, gives how many words name a currency there and its ISO
4217 code. Words that several states use for their money ("dinars", "crowns") are named as they are
written, in the singular: whose they are is not guessed.
"""

import re
from collections.abc import Mapping, Sequence

from dragoman.stages.annotate.nouns import CURRENCIES
from dragoman.stages.annotate.numbers import SCALES

SIGNS: Mapping[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₤": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₩": "KRW",
    "₴": "UAH",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
    "₾": "GEL",
    "₸": "KZT",
    "฿": "THB",
}
_WHOSE: Mapping[tuple[str, str], str] = {
    **{(state, "$"): "USD" for state in ("US", "U.S.", "U.S", "USD")},
    **{(state, "$"): "CAD" for state in ("C", "CA", "CAN", "CDN", "CAD")},
    **{(state, "$"): "AUD" for state in ("A", "AU", "AUS", "AUD")},
    **{(state, "$"): "NZD" for state in ("NZ", "NZD")},
    **{(state, "$"): "HKD" for state in ("HK", "HKD")},
    ("S", "$"): "SGD",
    ("NT", "$"): "TWD",
    ("R", "$"): "BRL",
    ("GB", "£"): "GBP",
    ("UK", "£"): "GBP",
    ("CN", "¥"): "CNY",
    ("EUR", "€"): "EUR",
}
"""Letters before a sign that say whose it is."""
# ISO 4217 codes that are no English word in capitals (ALL, TOP, CUP, MAD, PEN, GEL, BAM, MOP ...).
_CODES = frozenset(
    (
        "USD EUR GBP JPY CNY RMB RUB CHF CAD AUD NZD HKD SGD TWD SEK NOK DKK ISK PLN CZK HUF RON "
        "BGN RSD UAH TRY ILS NIS EGP SYP LBP JOD IQD IRR SAR AED QAR KWD BHD OMR YER LYD TND DZD "
        "INR PKR BDT LKR NPR AFN KZT UZS AZN AMD BYN IDR MYR PHP THB VND KRW KPW MMK KES NGN "
        "GHS ZAR ETB SDG SSP SOS UGX TZS RWF XOF XAF BRL MXN ARS CLP COP VEF VES BOB UYU"
    ).split()
)
_SAME = {"RMB": "CNY", "NIS": "ILS"}
_SHARED = frozenset(
    (
        "dinar rial riyal dirham pound franc peso rupee krona krone koruna lira shilling dong kyat "
        "lek leu lev kuna som manat lari dram cedi kwacha cent"
    ).split()
)
"""Names of money; those of one state alone are in `nouns.CURRENCIES`."""
_ONE_STATE: Mapping[str, str] = {
    "won": "KRW",
    "south korean won": "KRW",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "taka": "BDT",
    "birr": "ETB",
    "forint": "HUF",
    "tenge": "KZT",
    "bolivar": "VES",
    "canadian dollar": "CAD",
    "new zealand dollar": "NZD",
    "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "dollar": "USD",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "usd dollar": "USD",
    "sterling": "GBP",
    "swedish krona": "SEK",
    "norwegian krone": "NOK",
    "danish krone": "DKK",
    "serbian dinar": "RSD",
    "bahraini dinar": "BHD",
    "omani rial": "OMR",
    "moroccan dirham": "MAD",
    "mexican peso": "MXN",
    "argentine peso": "ARS",
    "philippine peso": "PHP",
    "colombian peso": "COP",
    "czech koruna": "CZK",
    "czech crown": "CZK",
    "south sudanese pound": "SSP",
    "kenyan shilling": "KES",
    "somali shilling": "SOS",
    "sri lankan rupee": "LKR",
}
_VERBS = frozenset({"won"})
"""Money only after a great number: "12 won seats"."""
_GLUED = re.compile(r"(Rs\.?|Dhs?|SR|US|NZ|HK|CA?|A|S|[A-Z]{3})(\d[\d.]*)([a-z]{0,3})")
_RUPEES = {"Rs": "rupee", "Rs.": "rupee", "Dh": "AED", "Dhs": "AED", "SR": "SAR"}


def before(words: Sequence[str], place: int) -> tuple[int, str] | None:
    """Read a currency before a number: "$", "US$", "EUR", "Rs". Gives words taken and the code."""
    word = words[place]
    if word in SIGNS:
        return 1, SIGNS[word]
    if word[:-1] and word[-1] in SIGNS and (word[:-1], word[-1]) in _WHOSE:
        return 1, _WHOSE[word[:-1], word[-1]]
    if place + 1 < len(words) and (word, words[place + 1]) in _WHOSE:
        return 2, _WHOSE[word, words[place + 1]]
    code = _code(word) or _RUPEES.get(word)
    return (1, code) if code is not None else None


def after(words: Sequence[str], place: int) -> tuple[int, str] | None:
    """Read a currency after a number: "euros", "Iraqi dinars", "USD", "$"."""
    low = [w.lower() for w in words[place : place + 3]]
    scaled = place > 0 and (words[place - 1].lower() in SCALES or "," in words[place - 1])
    for size in range(len(low), 0, -1):
        code = _named(low[:size]) if scaled or low[0] not in _VERBS else None
        if code is not None:
            return size, code
    if not low:
        return None
    if low[0] in SIGNS and not _is_number(words, place + 1):
        return 1, SIGNS[low[0]]
    code = _code(words[place]) if not _is_year(words[place - 1]) else None
    return (1, code) if code is not None else None


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4 and word[:2] in ("19", "20")


def glued(word: str) -> tuple[str, str] | None:
    """Split a currency written onto its number: "EUR3bn", "Rs500"; gives the code, the number."""
    match = _GLUED.fullmatch(word)
    if match is None:
        return None
    code = _code(match[1]) or _RUPEES.get(match[1])
    return (code, match[2] + match[3]) if code is not None else None


def after_sign(sign: str, word: str) -> tuple[str, str] | None:
    """Split a state's letters between a sign and its number: "$US6" of "$US6,500"."""
    match = _GLUED.fullmatch(word)
    code = _WHOSE.get((match[1], sign)) if match is not None else None
    return (code, match[2] + match[3]) if match is not None and code is not None else None


def _code(word: str) -> str | None:
    return _SAME.get(word, word) if word in _CODES else None


def _named(low: Sequence[str]) -> str | None:
    name = " ".join(low)
    singular = name.removesuffix("s")
    if singular == "kroner" or singular == "kronor":
        singular = "krone" if singular == "kroner" else "krona"
    found = CURRENCIES.get(name) or _ONE_STATE.get(name) or _ONE_STATE.get(singular)
    return found or (singular if singular in _SHARED else None)


def _is_number(words: Sequence[str], place: int) -> bool:
    return place < len(words) and words[place][:1].isdigit()
