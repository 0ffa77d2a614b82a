"""Our encoder at work: one sentence of words in, its tags, lemmas, tree and names out.

Takes a model folder (`encoder.onnx`, `relations.npz`, `vocab.txt`, `labels.json`,
`lemmas.json.gz`); gives a Reading. One sentence at a time, never a batch: the int8 graph scales
its activations over all it is given, so in a batch a sentence would read otherwise by its
neighbours.
"""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dragoman.models.lemmas import Lemmas
from dragoman.models.names import best_labels, spans_of, transitions
from dragoman.models.subwords import Pieces, Subwords
from dragoman.models.trees import best_tree

# What a folder must hold, and what its digest is made of.
FILES = ("encoder.onnx", "labels.json", "lemmas.json.gz", "relations.npz", "vocab.txt")
# Places of the encoder, less the two marks round the sentence.
WINDOW = 510
# Readings kept: a press corpus is full of reprints, which then cost nothing.
KEPT = 4096
# Words whose relations are scored at once: BLAS starts no threads for a product so small.
ROWS = 8
# Scores of relations nearer than this are summed again in one fixed order, so that a word reads
# the same with every BLAS; the order of sums makes 1e-5 at most.
CLOSE = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence read: parallel tuples over its words, and the names among them."""

    tags: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    entities: tuple[tuple[int, int, str], ...] = ()


class Encoder:
    """A model folder, loaded."""

    name: str
    version: str
    digest: str

    def __init__(self, folder: Path) -> None:
        """Load every file of the folder; nothing is loaded later."""
        settings = json.loads((folder / "labels.json").read_text("utf-8"))
        self.name, self.version = settings["name"], settings["version"]
        self.digest = _digest(folder)
        self._labels: list[str] = settings["entities"]
        self._tags: list[str] = settings["tags"]
        self._relations: list[str] = settings["relations"]
        self._root = self._relations.index("root")
        odds = np.array(settings["bigram_log_odds"], dtype=np.float32)
        self._steps = transitions(self._labels, odds)
        with np.load(folder / "relations.npz") as arrays:
            self._weight: NDArray[np.float32] = arrays["weight"]
            self._bias: NDArray[np.float32] = arrays["bias"]
        self._turned = np.ascontiguousarray(self._weight.T)
        self._subwords = Subwords(folder / "vocab.txt")
        self._lemmas = Lemmas(folder / "lemmas.json.gz", self._subwords.words)
        self._session = _session(folder / "encoder.onnx")
        self._kept: OrderedDict[tuple[str, ...], Reading] = OrderedDict()

    def read(self, words: Sequence[str]) -> Reading:
        """Read one sentence; the same words always give the same reading."""
        key = tuple(words)
        if not key:
            return Reading()
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        reading = self._read(key)
        self._kept[key] = reading
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return reading

    def _read(self, words: tuple[str, ...]) -> Reading:
        """Read window by window: the later windows hang on the first one's root."""
        tags: list[str] = []
        labels: list[str] = []
        heads: list[int] = []
        relations: list[str] = []
        for window in _windows(self._subwords.cut(words)):
            start = len(tags)
            window_labels, window_tags, tree, related = self._score(window)
            labels += window_labels
            tags += window_tags
            heads += [head + start if head >= 0 else -1 for head in tree]
            relations += related
            if start:
                root = heads.index(-1)
                top = heads.index(-1, start)
                heads[top], relations[top] = root, "parataxis"
        return Reading(
            tags=tuple(tags),
            lemmas=tuple(map(self._lemmas.lemma, words, tags)),
            heads=tuple(heads),
            relations=tuple(relations),
            entities=spans_of(labels),
        )

    def _score(
        self, window: Sequence[Pieces]
    ) -> tuple[list[str], list[str], tuple[int, ...], list[str]]:
        ids, shapes, firsts = [self._subwords.opening], [0], []
        for piece in window:
            firsts.append(len(ids))
            ids.extend(piece.ids)
            shapes.extend([piece.shape] * len(piece.ids))
        ids.append(self._subwords.closing)
        shapes.append(0)
        entities, tags, arcs, dependents, governors = self._session.run(
            None,
            {
                "ids": np.array([ids], dtype=np.int64),
                "shapes": np.array([shapes], dtype=np.int64),
                "firsts": np.array([firsts], dtype=np.int64),
            },
        )
        heads = best_tree(arcs[0])
        governed = governors[0][np.array(heads) + 1]
        features = np.concatenate([dependents[0], governed, dependents[0] * governed], axis=1)
        names = [self._relations[column] for column in self._related(features)]
        names[heads.index(-1)] = "root"
        return (
            best_labels(entities[0], self._steps, self._labels),
            [self._tags[column] for column in tags[0].argmax(axis=1)],
            heads,
            names,
        )

    def _related(self, features: NDArray[np.float32]) -> list[int]:
        """Return each word's likeliest relation: quick sums, exact ones where they are close."""
        parts = [features[at : at + ROWS] @ self._turned for at in range(0, len(features), ROWS)]
        scores = np.concatenate(parts) + self._bias
        scores[:, self._root] = -np.inf
        second, first = np.partition(scores, -2, axis=1)[:, -2:].T
        close = np.flatnonzero(first - second < CLOSE)
        if len(close):
            exact = np.einsum("wf,rf->wr", features[close], self._weight) + self._bias
            exact[:, self._root] = -np.inf
            scores[close] = exact
        found: list[int] = scores.argmax(axis=1).tolist()
        return found


def _windows(pieces: Sequence[Pieces]) -> Iterator[Sequence[Pieces]]:
    """Cut a sentence that is too long: as many whole words as fit, again and again."""
    start, size = 0, 0
    for place, piece in enumerate(pieces):
        if size + len(piece.ids) > WINDOW:
            yield pieces[start:place]
            start, size = place, 0
        size += len(piece.ids)
    yield pieces[start:]


def _digest(folder: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name in FILES:
        content = (folder / name).read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _session(path: Path) -> onnxruntime.InferenceSession:
    """One thread each way: work is spread over sentences by processes, not inside one."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
