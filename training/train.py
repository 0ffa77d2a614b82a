"""Train the encoder: takes the data folder and the base weights, leaves checkpoints.

Stops by the clock: the learning rate falls linearly to nothing over the minutes given.
"""

import argparse
import json
import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn

from augment import augmented
from data import ANY, LABELS, Sentence, load_crossner, load_ewt, load_wikigold
from dragoman.models.subwords import Subwords
from gum import load_gum
from model import Reader, Scores, load_base
from re3d import load_re3d
from swap import Swapper

ENCODER_RATE, HEAD_RATE, DECAY, WARM_UP, CLIP = 4e-4, 2e-3, 0.01, 0.06, 1.0
BATCH_TOKENS, LONGEST = 1280, 250
NONE = -100


def load_training(data: Path) -> list[Sentence]:
    """Every sentence whose weights may be shipped; politics three times."""
    sentences = load_ewt(data, "train") + load_gum(data, "train")
    sentences += load_crossner(data, "politics", "train") * 3
    for domain in ("science", "literature"):
        sentences += load_crossner(data, domain, "train")
    return sentences + load_wikigold(data) + load_re3d(data)


def lists_of(sentences: list[Sentence]) -> dict[str, list[str]]:
    """The tags and relations of the training data, in a fixed order."""
    return {
        "entities": list(LABELS),
        "tags": sorted({tag for s in sentences for tag in s.tags}),
        "relations": sorted({relation for s in sentences for relation in s.relations}),
    }


def batches(
    sentences: list[Sentence], subwords: Subwords, swapper: Swapper | None, chance: random.Random
) -> Iterator[list[Sentence]]:
    """One pass in batches of like length, in random order."""
    named = [swapper.swapped(s, chance) for s in sentences] if swapper else sentences
    noisy = [augmented(sentence, chance) for sentence in named]
    sized = [(sum(len(p.ids) for p in subwords.cut(s.words)) + 2, s) for s in noisy]
    sized = [(size, s) for size, s in sized if size <= LONGEST and s.words]
    sized.sort(key=lambda pair: pair[0] + chance.random() * 3)
    groups: list[list[Sentence]] = [[]]
    widest = 0
    for size, sentence in sized:
        widest = max(widest, size)
        if groups[-1] and widest * (len(groups[-1]) + 1) > BATCH_TOKENS:
            groups.append([])
            widest = size
        groups[-1].append(sentence)
    chance.shuffle(groups)
    yield from groups


def tensors(
    group: list[Sentence], subwords: Subwords, lists: dict[str, list[str]]
) -> dict[str, Tensor]:
    """Pad a batch."""
    tag_of = {tag: i for i, tag in enumerate(lists["tags"])}
    relation_of = {relation: i for i, relation in enumerate(lists["relations"])}
    cut = [subwords.cut(s.words) for s in group]
    length = max(sum(len(p.ids) for p in pieces) for pieces in cut) + 2
    words = max(len(s.words) for s in group)
    size = len(group)
    made = {
        "ids": torch.zeros(size, length, dtype=torch.long),
        "shapes": torch.zeros(size, length, dtype=torch.long),
        "mask": torch.zeros(size, length),
        "firsts": torch.zeros(size, words, dtype=torch.long),
        "real": torch.zeros(size, 1 + words),
        "labels": torch.full((size, words), ANY),
        "tags": torch.full((size, words), NONE),
        "heads": torch.full((size, words), NONE),
        "relations": torch.full((size, words), NONE),
    }
    for row, (sentence, pieces) in enumerate(zip(group, cut, strict=True)):
        ids, shapes, firsts = [subwords.opening], [0], []
        for piece in pieces:
            firsts.append(len(ids))
            ids.extend(piece.ids)
            shapes.extend([piece.shape] * len(piece.ids))
        ids.append(subwords.closing)
        count = len(sentence.words)
        made["ids"][row, : len(ids)] = torch.tensor(ids)
        made["shapes"][row, : len(shapes)] = torch.tensor(shapes)
        made["mask"][row, : len(ids)] = 1
        made["firsts"][row, :count] = torch.tensor(firsts)
        made["real"][row, : count + 1] = 1
        made["labels"][row, :count] = torch.tensor(sentence.labels)
        if sentence.heads:
            made["tags"][row, :count] = torch.tensor([tag_of[t] for t in sentence.tags])
            made["heads"][row, :count] = torch.tensor(sentence.heads) + 1
            relations = [relation_of[r] for r in sentence.relations]
            made["relations"][row, :count] = torch.tensor(relations)
    return made


def loss_of(model: Reader, batch: dict[str, Tensor]) -> Tensor:
    """Sum of the heads' losses; each is a mean over the words that have a label."""
    scores: Scores = model(batch["ids"], batch["shapes"], batch["mask"], batch["firsts"])
    bits = 1 << torch.arange(len(LABELS))
    allowed = (batch["labels"][..., None] & bits) > 0
    all_ = scores.entities.logsumexp(-1)
    right = scores.entities.masked_fill(~allowed, -1e4).logsumexp(-1)
    known = (batch["labels"] != ANY).float()
    loss = ((all_ - right) * known).sum() / known.sum().clamp(min=1)
    heads = batch["heads"]
    if not (heads >= 0).any():
        return loss
    cross = nn.functional.cross_entropy
    arcs = scores.arcs + (1 - batch["real"])[:, None, :] * -1e4
    related = model.relate(scores, heads.clamp(min=0))
    loss = loss + cross(scores.tags.flatten(0, 1), batch["tags"].flatten(), ignore_index=NONE)
    loss = loss + cross(arcs.flatten(0, 1), heads.flatten(), ignore_index=NONE)
    return loss + cross(related.flatten(0, 1), batch["relations"].flatten(), ignore_index=NONE)


def optimizer_of(model: Reader) -> torch.optim.AdamW:
    """Two rates: encoder and heads; no decay on norms and biases."""
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            encoder = name.startswith(("layers", "norm", "places"))
            groups.setdefault((encoder, parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "lr": ENCODER_RATE if encoder else HEAD_RATE,
                "top": ENCODER_RATE if encoder else HEAD_RATE,
                "weight_decay": DECAY if decays else 0.0,
            }
            for (encoder, decays), parameters in groups.items()
        ],
        fused=True,
    )


def rate_at(share: float) -> float:
    """The share of the top learning rate at a share of the time."""
    return share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)


def main() -> None:
    """Train by the clock and write checkpoints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--save-every", type=float, default=6.0, help="minutes")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=Path, help="go on from this checkpoint, other names put in")
    parser.add_argument("--scale", type=float, default=1.0, help="of the learning rates")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    chance = random.Random(options.seed)
    subwords = Subwords(options.base / "vocab.txt")
    sentences = load_training(options.data)
    lists = lists_of(sentences)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "lists.json").write_text(json.dumps(lists, indent=1))
    model = Reader(30522, len(LABELS), len(lists["tags"]), len(lists["relations"]))
    load_base(model, options.base / "model.safetensors")
    swapper = None
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=True))
        swapper = Swapper(options.data)
    optimizer = optimizer_of(model)
    model.train()
    began, saved, step, tokens, mean = time.monotonic(), 0.0, 0, 0, math.nan
    print(len(sentences), "sentences", {k: len(v) for k, v in lists.items()}, flush=True)
    for turn in range(1000):
        for group in batches(sentences, subwords, swapper, chance):
            passed = (time.monotonic() - began) / 60
            if passed >= options.minutes:
                torch.save(model.state_dict(), options.out / "final.pt")
                print("done", step, "steps", tokens, "tokens", file=sys.stderr)
                return
            if passed - saved >= options.save_every:
                saved = passed
                torch.save(model.state_dict(), options.out / "partial.pt")
            for settings in optimizer.param_groups:
                settings["lr"] = settings["top"] * options.scale * rate_at(passed / options.minutes)
            batch = tensors(group, subwords, lists)
            loss = loss_of(model, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            optimizer.step()
            step, tokens = step + 1, tokens + int(batch["mask"].sum())
            mean = loss.item() if math.isnan(mean) else 0.98 * mean + 0.02 * loss.item()
            if step % 20 == 0:
                rate = tokens / passed / 60
                print(f"{passed:.1f} turn {turn} {step} {mean:.3f} {rate:.0f}/s", flush=True)


if __name__ == "__main__":
    main()
