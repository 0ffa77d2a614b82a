"""Names of the sections of papers and pages: "Middle East & Africa", "World News"."""

from dragoman.stages.clean.blocks import words_of

_SECTION_WORDS = frozenset(
    """affairs africa african america americas analysis and arab arabic asia asian at balkans
    breaking briefing business caribbean caucasus central comment commentary conflict conflicts
    coverage crisis culture current daily defence defense diplomacy diplomatic domestic east eastern
    economic economics economy editorial energy eurasia europe european exclusive far feature
    features focus foreign global government gulf headlines home horn human humanitarian in insight
    international interview investigation iran iraq issues israel latest latin law levant live
    local maghreb main media mediterranean middle military national near news north northern of
    opinion opinions our pacific palestine peace policy political politics press process
    region regional releases report reports rights russia sahel section security society south
    southeast southern special stories story syria the this to today top ukraine un update updates
    us video view views war week west western world yemen""".split()
)
"""Words of the names of sections: a line of nothing else heads no single article."""


def is_section(text: str) -> bool:
    """Tell whether a line is a section's name: words of such names and nothing else."""
    words = words_of(text).split()
    return bool(words) and all(word in _SECTION_WORDS for word in words)
