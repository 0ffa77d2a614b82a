"""Whom the words of a recorded text mean, as coreference has it."""

from tests.parsed import parsed


def members(words: str) -> dict[str, list[str]]:
    """Return, for each words for several, the words of those that they stand for."""
    doc = parsed(words)
    text = {m.id: m.text for m in doc.mentions}
    return {m.text: [text[id_] for id_ in m.members] for m in doc.mentions if m.members}


def owners(words: str) -> dict[str, str]:
    """Return, for each body without its state, the words that tell whose it is."""
    doc = parsed(words)
    text = {m.id: m.text for m in doc.mentions}
    return {m.text: text[m.of] for m in doc.mentions if m.of is not None}


def antecedents(words: str) -> dict[str, str]:
    """Return, for each mention that leads to another, the words of that."""
    doc = parsed(words)
    text = {m.id: m.text for m in doc.mentions}
    return {m.text: text[m.antecedent] for m in doc.mentions if m.antecedent is not None}
