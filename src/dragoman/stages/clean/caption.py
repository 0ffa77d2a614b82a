"""Captions: short lines about a picture, which may be years older than the article."""

import re

from dragoman.stages.clean.blocks import Block

MAX_WORDS = 60
"""Longest caption; agency captions run to two sentences and a credit."""

_MAKER = (
    r"(?:file|archives?|reuters|ap|afp|getty(?: images)?|epa|tass|xinhua|anadolu|aa|dpa|upi|pool"
    r"|handout|wikimedia|shutterstock|istock|alamy|flickr|unsplash|courtesy|social media)"
    r"(?: (?:photos?|images?|pictures?|archives?|agency|news))?\b"
)
_CREDIT = re.compile(
    rf"(?:[/|©]|\s[–—-])\s*{_MAKER}(?:\s*[-–—/|,]\s*[\w ]{{2,30}}){{0,3}}\)?$"
    rf"|\((?:[^()]{{0,60}}[/|, –—-])?{_MAKER}[^()]{{0,60}}\)\.?$"
    r"|(?:photo|image|picture|credit|photograph|photographer|illustration|video|graphic)"
    r"s?(?: credit| by| courtesy(?: of)?)?\s*[:/|©][^.]{0,80}\.?$"
    r"|\((?:photo|image|picture|file|archive)\b[^()]{0,80}\)\.?$|©\s*\S.{0,60}$"
    r"|\b(?:AP|AFP|Reuters|EPA|Getty|File|Handout|Archive) (?:photo|image|picture|file)s?\.?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\(?(?:file|photo|image|picture|caption|archive|in pictures|file photo|file picture|in this"
    r" (?:file |undated |handout |image |photo |picture )+\w*)\b\s*[-–—:|,/]"
    r"|in this (?:[\w,. ]{0,30} )?(?:file )?(?:photo|image|picture|handout|frame grab)\b"
    r"|\[?(?:image|photo|picture)s?\]?$|!\[",
    re.IGNORECASE,
)


def is_caption(block: Block) -> bool:
    """Tell whether a block tells of a picture: a label before it or a credit after it."""
    if block.count > MAX_WORDS or "\n" in block.text:
        return False
    return bool(_LABEL.match(block.text) or _CREDIT.search(block.text[-140:]))
