"""Articles of open licences, from which the labelled facts are: re3d, GUM, MEANTIME.

    python training/confidence/corpus.py --data DATA --out ARTICLES

re3d without its BBC folder and Wikipedia (government statements), GUM's news and interviews
(Wikinews), MEANTIME (Wikinews). What is written stays outside the project.
"""

import argparse
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

RE3D = (
    "CENTCOM",
    "US_State_Department",
    "UK_Government",
    "Australian_Department_of_Foreign_Affairs",
    "Delegation_of_the_European_Union_to_Syria",
)
Article = tuple[str, str]


def re3d(data: Path) -> Iterator[Article]:
    """Yield the names and words of the government statements."""
    for folder in RE3D:
        text = (data / "ner/re3d" / folder / "documents.json").read_text("utf-8")
        rows = text.splitlines() if not text.lstrip().startswith("[") else []
        found = [json.loads(row) for row in rows if row.strip()] or json.loads(text)
        for row in found:
            yield f"re3d-{row['_id']}", f"{row.get('title') or ''}\n\n{row['text']}\n"


def gum(data: Path) -> Iterator[Article]:
    """Yield news and interviews, a paragraph of the treebank as one."""
    for path in sorted((data / "ner/gum/open").glob("*/GUM_*.conllu")):
        if not re.match(r"GUM_(news|interview)", path.name):
            continue
        paragraphs: list[list[str]] = [[]]
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("# newpar") and paragraphs[-1]:
                paragraphs.append([])
            if line.startswith("# text = "):
                paragraphs[-1].append(line.removeprefix("# text = "))
        words = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)
        yield f"gum-{path.stem}", f"{words}\n"


def meantime(data: Path) -> Iterator[Article]:
    """Yield Wikinews articles, a sentence a paragraph as they are annotated, the words joined."""
    for path in sorted((data / "temporal/meantime").glob("corpus_*/*.xml")):
        sentences: dict[int, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence", 0)), []).append(token.text or "")
        lines = [_joined(sentences[number]) for number in sorted(sentences)]
        name = path.stem.replace(",", "")
        yield f"meantime-{name}", "\n\n".join(lines) + "\n"


def _joined(tokens: list[str]) -> str:
    """Return tokens as a line, with marks where a printer puts them."""
    words = " ".join(tokens)
    words = re.sub(r" ([,.;:!?%)\]’])", r"\1", words)
    words = re.sub(r"([(\[$£€]) ", r"\1", words)
    words = re.sub(r" ('s|n't|'re|'ve|'ll|'d|'m)\b", r"\1", words)
    first, *parts = words.split('"')
    for number, part in enumerate(parts, 1):
        inside = number % 2 == 1
        space = " " if inside and first.strip() else ""
        first = f'{first.rstrip()}{space}"{part.lstrip()}' if inside else f'{first.rstrip()}"{part}'
    return first.replace("`` ", '"').replace("``", '"').replace(" ''", '"')


def main() -> None:
    """Write the articles."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for name, words in (*re3d(given.data), *gum(given.data), *meantime(given.data)):
        (given.out / f"{name}.txt").write_text(words, "utf-8")


if __name__ == "__main__":
    main()
