"""Makes src/dragoman/stages/link/kin.txt: how near the words of kin.yaml are to each other.

    python training/kin.py MODEL_DIR

Takes the groups of kin.yaml and the table of subword embeddings inside the shipped encoder; for
each pair of a group gives the cosine of the two words, less the table's mean. Pairs under LEAST are
left out. Words that are several subwords are the mean of them.
"""

import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import onnx
import yaml
from numpy.typing import NDArray
from onnx import numpy_helper

from dragoman.stages.link.kin import PATH, stem_of

HERE = Path(__file__).parent
TABLE = "reader.words.weight_quantized"
FIRST_WORD = 1000
"""Rows before it are marks and unused places."""
LEAST = 0.2
"""On the training topics of ECB+, pairs of a group below it are no likelier to be one event than
any other pair."""


class Vectors:
    """Words as vectors."""

    def __init__(self, folder: Path) -> None:
        graph = onnx.load(folder / "encoder.onnx").graph
        (table,) = [numpy_helper.to_array(i) for i in graph.initializer if i.name == TABLE]
        rows = table.astype(np.float64)
        rows -= rows[FIRST_WORD:].mean(axis=0)
        self._rows = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
        vocabulary = (folder / "vocab.txt").read_text("utf-8").splitlines()
        self._at = {piece: number for number, piece in enumerate(vocabulary)}

    def of(self, word: str) -> NDArray[np.float64]:
        """Return the vector of a word, of length one; zeros where it cannot be spelled."""
        found = np.mean([self._rows[self._at[p]] for p in self._pieces(word)], axis=0)
        return np.asarray(found / (np.linalg.norm(found) + 1e-9))

    def _pieces(self, word: str) -> list[str]:
        found, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((e for e in ends if mark + word[start:e] in self._at), None)
            if end is None:
                return ["[UNK]"]
            found.append(mark + word[start:end])
            start = end
        return found


def main() -> None:
    """Write the file."""
    vectors = Vectors(Path(sys.argv[1]))
    groups = yaml.safe_load((HERE / "kin.yaml").read_text("utf-8"))
    near: dict[tuple[str, str], int] = {}
    for words in (row for rows in groups.values() for row in rows):
        for left, right in combinations([str(w) for w in words], 2):
            one, other = sorted((stem_of(left), stem_of(right)))
            strength = float(vectors.of(left) @ vectors.of(right))
            if one != other and strength >= LEAST:
                near[one, other] = max(near.get((one, other), 0), round(100 * strength))
    lines: dict[str, list[str]] = {}
    for (one, other), strength_ in sorted(near.items()):
        lines.setdefault(one, []).append(f"{other} {strength_}")
    text = "".join(f"{one} {' '.join(others)}\n" for one, others in lines.items())
    PATH.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
