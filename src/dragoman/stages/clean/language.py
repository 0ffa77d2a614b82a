"""The language of a text, by py3langid on its first words."""

from py3langid import classify

SAMPLE = 5_000
"""Characters looked at: the answer does not change beyond, the time does."""
FEWEST = 20
"""Letters below which any answer is a guess."""
UNKNOWN = "und"


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language, or "und"."""
    sample = text[:SAMPLE]
    if sum(1 for character in sample if character.isalpha()) < FEWEST:
        return UNKNOWN
    code, _ = classify(sample)
    return str(code)
