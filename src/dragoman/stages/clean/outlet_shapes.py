"""Lines by which outlets say whose text it is, as patterns with the name in `name`.

Three tables: of whole lines beside the headline, of notices below the text, of appeals below the
text (which may speak of a newsletter or a channel with a name of its own, and so come last).
"""

import re

_WORD = r"(?:[\w'’&-]|\.(?=\w))*"
CAP = rf"[A-ZÀ-Þ&]{_WORD}"
_LINK = r"(?:of|the|de|del|du|des|da|do|di|la|le|el|al|and)"
NAME = rf"[A-ZÀ-Þ]{_WORD}(?: (?:{_LINK} ){{0,2}}{CAP}){{0,4}}"
_PART = r"(?:\s*[–—|:/]+\s*|\s+-+\s+|\s{2,})"
_OWN = (
    r"(?i:follow[ -]?ups?|agenc(?:y|ies)|exclusive|special|private|monitoring|correspondents?"
    r"|own correspondent|news ?desk|reports?|translations?|newsroom|editors?)"
)
_DATED = r"(?:(?:,|\s)*[A-Z0-9].{6,40})?"

HEAD = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:In|From|Source:|Via) +(?P<name>{NAME})(?:\W*|{_PART}[\d\W]{{6,12}})",
        rf"(?i:publisher|published (?:by|in)|outlet|site|newspaper) ?: *(?P<name>{NAME})\W*",
        rf"(?i:published|printed|appeared) in (?:the )?(?P<name>{NAME}?)"
        r"(?: on\b|,|:| \()[^\n]{4,40}",
        rf"(?i:text(?: by)?|by|source)(?::| ) *(?P<name>{NAME}?) (?:with|and) "
        r"(?i:(?:news )?agencies|AFP|AP|Reuters|dpa|EFE|Xinhua)",
        rf"(?i:forwarded|reposted) from:? (?P<name>{NAME})\W*",
        rf"(?P<name>{NAME}), ?\[[^\[\]\n]{{6,30}}\]",
        rf"(?i:by) [A-Z][^|\n,]{{3,40}}?, (?P<name>{NAME}) (?i:staff|correspondent|reporter)"
        r"(?: (?i:writer|reporter|correspondent))?",
        rf"(?i:by|written by) [A-Z][^|\n]{{3,40}}? for (?P<name>(?:[Tt]he )?{NAME})",
        rf"(?i:special|exclusive) (?:to|for) (?P<name>(?:[Tt]he )?{NAME})",
        rf"(?P<name>{NAME}){_PART}{_OWN}(?: {_OWN})?{_DATED}",
        rf"(?i:special|exclusive|private|monitoring|follow-?ups?){_PART}[“\"«]?(?P<name>{NAME})[”\"»]?",
        rf"[A-Z][\w' ]{{2,25}}?{_PART}[“\"«](?P<name>{NAME})[”\"»]{_DATED}",
        rf"[“\"«](?P<name>{NAME})[”\"»]{_PART}[A-Z][\w' ]{{2,25}}{_DATED}",
    )
)
"""Of a whole line beside the headline; the last two: "Geneva - “Southern Post”"."""

MAIL = re.compile(rf"(?:From|FROM|Sender): *\"?(?P<name>{NAME})\"? *<[^<>\s]+@[^<>\s]+>")
"""At the head of a bulletin by mail."""
_POST = r"(?:[Tt]he (?:post|article) .{1,250}? )?(?:appeared first|first appeared)"
FOOT = tuple(
    re.compile(shape)
    for shape in (
        r"(?:©|\([Cc]\)|\bCopyright\b(?: ©)?),? ?(?:(?:19|20)\d\d)?(?: ?[-–] ?(?:19|20)\d\d)?,? ?"
        rf"(?:by )?(?P<name>(?:The )?{NAME})",
        rf"\A\W*Sources? ?[:–-] +(?P<name>(?:The )?{NAME})(?: ?(?:\+|,|and|&) ?[Aa]gencies)?\W*\Z",
        rf"(?P<name>(?:The )?{NAME}) (?:©|\([Cc]\)|Copyright)",
        rf"[Aa]ll [Rr]ights [Rr]eserved(?: (?:to|by|for)|[.:,]) (?:the )?(?P<name>(?:The )?{NAME})",
        rf"\A\W*(?:(?:19|20)\d\d,? )?(?P<name>(?:The )?{NAME})[.,:–—-]? (?i:all rights reserved)",
        rf"\A\W*(?P<name>(?:The )?{NAME}), .{{0,80}}(?i:all rights reserved)",
        r"(?i:republished|reprinted|reproduced) (?:from|with permission (?:of|from))"
        rf" (?:the )?(?P<name>(?:The )?{NAME})",
        rf"{_POST} (?:on|in|at) (?P<name>(?:The )?{NAME})\W*\Z",
        r"(?:first|originally) (?:published|appeared|posted|printed|ran|carried) (?:in|on|by|at)"
        rf" (?:the )?(?P<name>(?:The )?{NAME})",
        rf"\A\W*\(?(?P<name>{NAME}) (?i:reporting|staff|newsroom|desk|reporters)"
        r" (?:from|in|by|and)\b",
        rf"\A\W*(?P<name>(?:The )?{NAME}) is not responsible for\b",
        rf"(?i:translated|written|reported|prepared|compiled) for (?:the )?(?P<name>{NAME})",
        r"(?i:necessarily|represent|reflect)\b.{0,60}\b(?:of|by)"
        rf" (?:the )?(?P<name>(?:The )?{NAME})[^.]{{0,40}}\.?\W*\Z",
    )
)
"""In a notice below the text."""

_NETWORK = r"(?:Telegram|WhatsApp|Facebook|YouTube|Instagram|Google News|Viber)"
"""Where outlets are followed; on Twitter and LinkedIn authors ask to be."""
APPEAL = tuple(
    re.compile(shape)
    for shape in (
        rf"(?i:follow|find|join|like|watch|read) (?:the )?(?P<name>{NAME}) on {_NETWORK}\b",
        rf"\b(?P<name>{NAME}) (?:is )?on {_NETWORK}\b",
        rf"(?i:download|get|install) (?:the )?(?P<name>{NAME}) (?i:app|application)\b",
        rf"(?i:subscribe|sign up|register) (?:to|for|with) (?:the )?(?P<name>{NAME})"
        r"(?: (?i:newsletters?))?(?:,.{0,60}|\W*)\Z",
        rf"(?i:read more|more) (?:on|at|from|in) (?P<name>{NAME})\W*\Z",
        rf"(?i:about|contact) (?P<name>{NAME})\Z",
    )
)
"""In an appeal below or above the text."""

NOBODY = frozenset(
    """agencies agency all rights wikipedia reserved news media us our the this google facebook
    twitter telegram whatsapp youtube instagram linkedin app wordpress creative getty file photo
    photos image images related read more follow subscribe share join source sources author editor
    reporting writing editing any no breaking world today latest our additional story with
    updates update""".split()
)
"""First words of what stands where an outlet's name does and is none: "Source: Agencies"."""
