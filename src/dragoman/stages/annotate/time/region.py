"""Whether a text writes the month before the day in figures: "3/4/2021" as 4 March or 3 April.

What the text's own figures settle comes first ("6/27/2021" has the month in front); then the land
of the outlet's address; else the day comes first, as in most of the world's press.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from dragoman.records.document import Text
from dragoman.records.sentence import Sentence

_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](?:\d{4}|\d\d))?")
_TOP_OF_US = frozenset({"us", "gov", "mil"})
# Outlets of the United States whose addresses end in .com, .org or .net, which tell no land.
_OF_US = frozenset(
    """nytimes washingtonpost wsj usatoday latimes chicagotribune bostonglobe cnn foxnews nbcnews
    cbsnews cbs abcnews apnews ap npr politico thehill axios bloomberg newsweek time huffpost
    huffingtonpost voanews rferl foreignpolicy theatlantic newyorker vox pbs csmonitor nypost
    miamiherald sfgate sfchronicle washingtontimes breitbart cnbc msnbc usnews slate upi
    stripes nationalreview thedailybeast dallasnews denverpost startribune seattletimes
    al-monitor""".split()
)
_ANY_LAND = frozenset("com org net info int tv".split())


def month_first(text: Text, sentences: Sequence[Sentence]) -> bool:
    """Tell whether figures of a text have the month first."""
    own = _by_its_figures(sentences)
    if own is not None:
        return own
    host = _host(text.url) or (text.outlet.value.lower() if text.outlet else "")
    parts = host.split(".")
    if len(parts) > 1 and parts[-1] not in _ANY_LAND:
        return parts[-1] in _TOP_OF_US
    return bool(_OF_US & {part.replace(" ", "") for part in parts})


def _by_its_figures(sentences: Sequence[Sentence]) -> bool | None:
    """Return what the first date that can be read in one way alone says."""
    for sentence in sentences:
        for token in sentence.tokens:
            if not token.text[:1].isdigit() or "/" not in token.text:
                continue
            match = _FIGURES.fullmatch(token.text)
            if match is None:
                continue
            first, second = int(match[1]), int(match[2])
            if first <= 12 < second <= 31:
                return True
            if second <= 12 < first <= 31:
                return False
    return None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""
