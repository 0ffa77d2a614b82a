"""What a word written small after a name and a hyphen is: part of the name, or of a compound.

Takes the word, tells whether a person's name goes on with it: "Moon Jae-in", not "Merkel-led".
"""

# Second halves of adjectives made of names; those in -ed are known by their ending.
_COMPOUNDING = frozenset(
    (
        "led run era like style type esque ish born free made built own bound based only wide "
        "held lost owned proof ready friendly loyal loyalist ally aligned leaning linked "
        "hater lover bashing supporting critical sponsored brokered themed centric "
        "related turned cum plus ism ite ites ist ists ese affiliated dominated inspired "
        "appointed ordered backed baiting mania gate nomics speak world land watch watcher "
        "watchers hating loving meeting summit talks deal pact administration government"
    ).split()
)
# "Jae-myung", "Myung-hwan": a syllable or two; of eight letters and more are words.
_LONGEST_PART = 7
# A word in -ed of so many letters is a participle ("fed" may be a name's part).
_PARTICIPLE = 5


def is_given_part(word: str) -> bool:
    """Tell whether a word written small may go on a person's name after a hyphen."""
    if not word.isalpha() or not word.islower() or not 1 < len(word) <= _LONGEST_PART:
        return False
    participle = len(word) >= _PARTICIPLE and word.endswith("ed")
    return not participle and word not in _COMPOUNDING
