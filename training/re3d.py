"""re3d without its BBC folder: press releases and statements on Syria and Iraq, with names.

Its labels are many and noisy: only sure, wholly capitalised mentions are taken, and every other
capitalised word is left open.
"""

import json
from pathlib import Path

from data import ANY, BIT, Sentence
from dragoman.models.sentences import split_sentences
from dragoman.models.tokens import tokenize
from gum import TITLES

_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "MISC"}
# A mention with one of these is no name, or one with its title.
_COMMON = frozenset(
    "they he she it we i you his her their its our who these this those that there both all "
    "secretary minister ministers spokesman president commander ambassador envoy".split()
)
RE3D_FOLDERS = (
    "CENTCOM",
    "US_State_Department",
    "UK_Government",
    "Australian_Department_of_Foreign_Affairs",
    "Delegation_of_the_European_Union_to_Syria",
    "Wikipedia",
)


def _json(path: Path) -> list[dict[str, object]]:
    text = path.read_text("utf-8")
    if text.lstrip().startswith("["):
        return list(json.loads(text))
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def load_re3d(data: Path) -> list[Sentence]:
    """re3d without its BBC folder: sure, wholly capitalised mentions; other words stay open."""
    sentences = []
    for folder in RE3D_FOLDERS:
        spans: dict[str, list[tuple[int, int, str]]] = {}
        for row in _json(data / "ner/re3d" / folder / "entities.json"):
            kind = _RE3D.get(str(row["type"]), "")
            place = (int(str(row["begin"])), int(str(row["end"])), kind)
            spans.setdefault(str(row["documentId"]), []).append(place)
        for document in _json(data / "ner/re3d" / folder / "documents.json"):
            text, mine = str(document["text"]), spans.get(str(document["_id"]), [])
            for start, end in split_sentences(text):
                sentences.append(_re3d_sentence(text, start, end, mine))
    return [s for s in sentences if len(s.words) > 1]


def _re3d_sentence(text: str, start: int, end: int, spans: list[tuple[int, int, str]]) -> Sentence:
    offsets = [(a + start, b + start) for a, b in tokenize(text[start:end])]
    words = [text[a:b] for a, b in offsets]
    labels = [ANY if word[:1].isupper() else BIT["O"] for word in words]
    taken: set[int] = set()
    # Where a country is both Location and Organisation the place wins, as in the other sets.
    order = {"LOC": 0, "PER": 1, "ORG": 2, "MISC": 3, "": 4}
    for begin, stop, kind in sorted(spans, key=lambda s: (order[s[2]], s[0] - s[1])):
        span = [i for i, (a, b) in enumerate(offsets) if a >= begin and b <= stop]
        while span and words[span[0]].lower() in {"the", *TITLES}:
            span = span[1:]
        clean = all(words[i][:1].isupper() or words[i] in ("of", "for", "-", "&") for i in span)
        common = {words[i].lower() for i in span} & _COMMON
        if not span or not kind or not clean or common or taken & set(span):
            for i in set(span) - taken:
                labels[i] = ANY if labels[i] != BIT["O"] or clean else labels[i]
            continue
        taken |= set(span)
        labels[span[0]] = BIT[f"B-{kind}"]
        for i in span[1:]:
            labels[i] = BIT[f"I-{kind}"]
    return Sentence(words=tuple(words), labels=tuple(labels), source="re3d")
