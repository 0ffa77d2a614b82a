"""Names of the months, in English and in languages that the press is translated from.

A page that was translated often keeps its stamp: "17 octobre 2023", "12 abr. 2021".
"""

ENGLISH = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip

ENGLISH_FORM = (
    r"jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)

# Spanish, French, Portuguese, Italian, German, Dutch, Turkish, Indonesian, Romanian and the Levant;
# Arabic (of Egypt and of the Levant), Russian and Ukrainian; a name of two words has a line below.
# "out" and "ago" are left out alone, they are English words ("3 out of 2000", "10 ago").
_OTHERS = (
    "enero ene janeiro janvier janv gennaio genn gen januar januari ocak oca ianuarie",
    "febrero février fevrier févr fév fevereiro fev febbraio februar februari şubat şub shubat"
    " februarie",
    "marzo mars março märz maart mart maret martie adhar",
    "abril abr avril avr aprile nisan nis aprilie",
    "mayo mai maio maggio mag mei mayıs ayyar",
    "junio juin junho giugno giu juni haziran haz iunie huzayran",
    "julio juillet juil julho luglio lug juli temmuz tem iulie tammuz",
    "agosto août aout augustus agustus ağustos ağu",
    "septiembre septembre setembro settembre sett set eylül eyl septembrie aylul",
    "octubre octobre outubro ottobre ott oktober okt ekim octombrie",
    "noviembre novembre novembro november kasım kas noiembrie",
    "diciembre dic décembre decembre déc dezembro dez dicembre dezember desember des aralık ara"
    " decembrie",
)
_SCRIPTS = (
    "يناير|كانون الثاني|января|січня", "فبراير|شباط|февраля|лютого", "مارس|آذار|марта|березня",
    "أبريل|ابريل|إبريل|نيسان|апреля|квітня", "مايو|أيار|мая|травня",
    "يونيو|يونيه|حزيران|июня|червня", "يوليو|يوليه|تموز|июля|липня",
    "أغسطس|اغسطس|آب|августа|серпня", "سبتمبر|أيلول|сентября|вересня",
    "أكتوبر|اكتوبر|تشرين الأول|октября|жовтня", "نوفمبر|تشرين الثاني|ноября|листопада",
    "ديسمبر|كانون الأول|декабря|грудня",
)  # fmt: skip
"""In Arabic (of Egypt and of the Levant), Russian and Ukrainian."""
_NUMBERS = {name: i for i, names in enumerate(_OTHERS, start=1) for name in names.split()}
_NUMBERS |= {n: i for i, names in enumerate(_SCRIPTS, start=1) for n in names.split("|")}

ANY_FORM = "|".join([*sorted(_NUMBERS, key=lambda name: (-len(name), name)), ENGLISH_FORM])
"""The others first, as the longer: "mars" begins as "mar" does; a word goes on after neither."""


def month_number(name: str) -> int:
    """Return the number of a month by its name, or by the beginning of its English name."""
    plain = name.lower().removesuffix(".")
    return _NUMBERS[plain] if plain in _NUMBERS else ENGLISH.index(plain[:3]) + 1


def forms_of(month: int) -> str:
    """Return the names of a month, as alternatives of a pattern: English ones with any ending."""
    others = sorted(name for name, number in _NUMBERS.items() if number == month)
    return "|".join([*others, ENGLISH[month - 1] + "[a-z]{0,6}"])
