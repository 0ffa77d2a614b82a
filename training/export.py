"""Export a checkpoint to a model folder: int8 graph, relation weights, labels, lemmas.

Takes the folder of train.py and the base model's folder; gives what dragoman.models.encoder
reads. The same checkpoint gives the same bytes.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from data import BIT, LABELS, Sentence
from lemmatiser import write_lemmas
from model import Reader
from train import load_training

NAME = "dragoman-en"


class Graph(nn.Module):
    """One sentence through the model: plain tensors in and out, no mask."""

    def __init__(self, reader: Reader) -> None:
        """Wrap a trained model."""
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """Score every word of one sentence."""
        scores = self.reader(ids, shapes, torch.ones(1, 1), firsts)
        return scores.entities, scores.tags, scores.arcs, scores.dependents, scores.governors


def export_graph(model: Reader, path: Path, *, reduce_range: bool) -> None:
    """Write the int8 graph: weights by channel, activations scaled at run time."""
    given = torch.tensor([[101, 7592, 2088, 2088, 102]])
    firsts = torch.tensor([[1, 2]])
    with tempfile.TemporaryDirectory() as folder:
        plain, prepared = Path(folder) / "plain.onnx", Path(folder) / "prepared.onnx"
        torch.onnx.export(
            Graph(model),
            (given, torch.ones_like(given), firsts),
            str(plain),
            input_names=["ids", "shapes", "firsts"],
            output_names=["entities", "tags", "arcs", "dependents", "governors"],
            dynamic_axes={
                "ids": {1: "pieces"},
                "shapes": {1: "pieces"},
                "firsts": {1: "words"},
                "entities": {1: "words"},
                "tags": {1: "words"},
                "arcs": {1: "words", 2: "rooted"},
                "dependents": {1: "words"},
                "governors": {1: "rooted"},
            },
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(plain, prepared, skip_symbolic_shape=True)
        quantize_dynamic(
            prepared,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=reduce_range,
        )
    graph = onnx.load(path)
    graph.doc_string = ""
    onnx.save(graph, path)


def bigram_log_odds(sentences: list[Sentence]) -> list[list[float]]:
    """Log of each label's chance after another over its chance at all, add-one smoothed."""
    place = {BIT[label]: i for i, label in enumerate(LABELS)}
    pairs = np.ones((len(LABELS), len(LABELS)))
    for sentence in sentences:
        # A sentence starts as if after O; words whose label is open count for nothing.
        before: int | None = place[BIT["O"]]
        for mask in sentence.labels:
            now = place.get(mask)
            if before is not None and now is not None:
                pairs[before, now] += 1
            before = now
    chance = pairs / pairs.sum(axis=1, keepdims=True)
    alone = pairs.sum(axis=0) / pairs.sum()
    return [[round(float(x), 4) for x in row] for row in np.log(chance / alone)]


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--checkpoint", default="final.pt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--reduce-range", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    lists = json.loads((options.run / "lists.json").read_text())
    model = Reader(30522, len(LABELS), len(lists["tags"]), len(lists["relations"]))
    model.load_state_dict(torch.load(options.run / options.checkpoint, weights_only=True))
    model.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    export_graph(model, options.out / "encoder.onnx", reduce_range=options.reduce_range)
    np.savez(
        options.out / "relations.npz",
        weight=model.relation_head.weight.detach().numpy(),
        bias=model.relation_head.bias.detach().numpy(),
    )
    shutil.copyfile(options.base / "vocab.txt", options.out / "vocab.txt")
    sentences = load_training(options.data)
    write_lemmas([s for s in sentences if s.lemmas], options.out / "lemmas.json.gz")
    settings = {
        "name": NAME,
        "version": options.version,
        **lists,
        "bigram_log_odds": bigram_log_odds(sentences),
    }
    (options.out / "labels.json").write_text(json.dumps(settings, indent=1) + "\n")


if __name__ == "__main__":
    main()
