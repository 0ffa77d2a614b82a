"""Who speaks, and by which way it came to us, in words: sources without a name, chains, nesting.

Takes a statement and the entities; gives parts of a line, which pages and tables put together.
"""

from collections.abc import Iterator

from dragoman.records.claim import SpeakerType
from dragoman.records.entity import Reference
from dragoman.records.finding import ChainStation, Nameless, Statement
from dragoman.records.index import Identities
from dragoman.writers.labels import NOBODY, name_of, said

UNKNOWN_SPEAKER = "not said who"

_NEUTRAL = frozenset(
    """say says said saying tell tells told telling add adds added adding state states stated
    stating report reports reported reporting write writes wrote writing note notes noted noting
    quote quoted quoting cite cited citing according remark remarked explain explained explaining
    statement report words to in a the is are was were had has have been also that as here there
    then later earlier again""".split()
)
"""Cues that only report; others ("denied", "demanded") change what the words come to."""

_NEARNESS = {
    "close": ("close to the matter", ("close to", "near")),
    "informed": ("told of the matter", ("inform", "brief", "familiar", "knowledge", "aware")),
    "present": ("was there", ("present", "attend", "took part", "took place", "witness")),
    "inside": ("from inside", ("inside", "within", " in the ", " of the ", " from the ")),
}
"""How near a nameless source is to the matter, in words, and words that say so themselves."""


def is_nameless(statement: Statement) -> bool:
    """Tell whether a statement's speaker is not named."""
    return statement.speaker_type is SpeakerType.ANONYMOUS


def speaker_of(statement: Statement, identities: Identities) -> str:
    """Return who says it, on one line: by name, or as written where the speaker has none."""
    written = statement.speaker.text
    name = written if is_nameless(statement) and written else name_of(statement.speaker, identities)
    return UNKNOWN_SPEAKER if name == NOBODY else " ".join(name.split())


def cue_of(statement: Statement) -> str:
    """Return the words that report a statement where they change what it says: "denied"."""
    words = " ".join((statement.cue or "").split())
    return "" if _NEUTRAL.issuperset(words.casefold().split()) else words


def said_as(statement: Statement) -> str:
    """Return what was said, with the cue before it where that changes it."""
    cue = cue_of(statement)
    return f"{cue}: {said(statement)}" if cue else said(statement)


def told_of(statement: Statement, identities: Identities) -> str:
    """Return who said what on one line: "the ministry denied: any paper had been tabled"."""
    cue = cue_of(statement)
    return f"{said_by(statement, identities)}{f' {cue}' if cue else ''}: {said(statement)}"


def said_by(statement: Statement, identities: Identities) -> str:
    """Return who says it, and that it is somebody without a name."""
    name = speaker_of(statement, identities)
    return f"{name} (not named)" if is_nameless(statement) else name


def namelessness(statement: Statement, identities: Identities) -> str:
    """Return what is told of a speaker without a name beside the words that stand for it.

    "of Iran, told of the matter, asked not to be named"; nothing for a speaker who has a name.
    """
    told = statement.anonymity if is_nameless(statement) else None
    if told is None:
        return ""
    return ", ".join(_told(told, speaker_of(statement, identities).casefold(), identities))


def _told(told: Nameless, words: str, identities: Identities) -> Iterator[str]:
    """Yield what the words for the speaker do not say themselves."""
    if told.rank and told.rank not in words:
        yield told.rank
    side = told.side
    if side is not None and not _says(side, words):
        yield f"of {' '.join(name_of(side, identities).split())}"
    nearness, hints = _NEARNESS.get(told.nearness or "", ("", ()))
    if nearness and not any(hint in words for hint in hints):
        yield nearness
    if told.on_condition:
        yield "asked not to be named"


def _says(side: Reference, words: str) -> bool:
    return bool(side.text) and " ".join((side.text or "").split()).casefold() in words


def way_of(statement: Statement, identities: Identities) -> str:
    """Return by which way it came: "in The Post, citing the agency"; nothing where none is told.

    The speaker, at the chain's end, is left out; the outlet is the station without a cue.
    """
    speaker = {speaker_of(statement, identities), _name(statement.speaker, identities)}
    named: dict[str, ChainStation] = {}
    for station in statement.chain:
        reference = Reference(entity=station.entity, text=station.text)
        name = _name(reference, identities)
        if name not in speaker and station.text != statement.speaker.text:
            named.setdefault(name, station)
    if not named:
        return ""
    first, *others = named
    how = "in" if named[first].cue is None else "as reported by"
    return f"{how} {first}" + "".join(f", citing {_inside(name)}" for name in others)


def _inside(name: str) -> str:
    """Return a name as it stands inside a sentence: "The" does not begin one there."""
    return name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name


def _name(reference: Reference, identities: Identities) -> str:
    return " ".join(name_of(reference, identities).split())


def told_by(outer: Statement, identities: Identities) -> str:
    """Return inside whose statement another stands: "as told by two people (not named)"."""
    return f"as told by {said_by(outer, identities)}"
