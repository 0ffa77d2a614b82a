"""Case: when words as written may be a name.

Takes the words and a form of a name, gives yes or no. An acronym must be written as one ("US",
never "us"; four letters and more also as "Nato"), a name in running text needs its capital, and a
name that is also an everyday word ("turkey", "china") needs it everywhere.
"""

from dragoman.ontology.fold import fold

ACRONYM_MOST = 7
"""Longest run of capitals taken as an acronym (UNAMI, UNSCOM, CENTCOM); above it, a name in
capitals is only loud."""
WORDLIKE_LEAST = 4
"""From this length British usage writes an acronym that is spoken as a word: Nato, Unesco."""


def letters(text: str) -> str:
    """Return the letters and digits of a text as written."""
    return "".join(letter for letter in text if letter.isalnum())


def is_acronym(form: str) -> bool:
    """Tell whether a form of a name is an acronym: US, U.N., E3, P5+1, USA, DRC."""
    bare = letters(form)
    return " " not in form.strip() and 1 < len(bare) <= ACRONYM_MOST and bare.isupper()


def fits_text(text: str, form: str, everyday: frozenset[str]) -> bool:
    """Tell whether words of running text may be this form of a name."""
    if not _has_case(text):
        return not _has_case(form)
    if not form.isascii() and fold(form) in everyday:
        return text.casefold() == form.casefold()
    if is_acronym(form):
        return _fits_acronym(text, form, everyday)
    if _first_cased(_without_article(form)).islower():
        return form.islower() or any(letter.isupper() for letter in text)
    return _first_cased(_without_article(text)).isupper()


def fits_query(text: str, form: str, everyday: frozenset[str]) -> bool:
    """Tell whether a name asked for by itself may be this form: case matters only in doubt."""
    if not _has_case(text) or fits_text(text, form, everyday):
        return True
    if is_acronym(form):
        return len(letters(form)) >= WORDLIKE_LEAST and fold(form) not in everyday
    return fold(form) not in everyday


def _fits_acronym(text: str, form: str, everyday: frozenset[str]) -> bool:
    written, wanted = letters(text), letters(form)
    if written == wanted:
        return True
    wordlike = len(wanted) >= WORDLIKE_LEAST and fold(form) not in everyday
    return wordlike and written == wanted.capitalize()


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _first_cased(text: str) -> str:
    return next((letter for letter in text if letter.lower() != letter.upper()), "")


def _without_article(text: str) -> str:
    return text[4:] if text[:4].lower() == "the " else text
