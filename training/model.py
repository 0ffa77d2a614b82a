"""The encoder and its heads: MiniLM with case shapes, entities, tags, heads and relations.

Takes sub-word ids, word shapes and the place of each word's first sub-word; gives the scores.
Written out plainly, so that the exported graph holds nothing but matrix products and norms.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

SHAPES = 8
WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION = 192, 128


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of a batch of sentences."""

    entities: Tensor  # batch, words, labels
    tags: Tensor  # batch, words, tags
    arcs: Tensor  # batch, words, 1 + words: the root first
    dependents: Tensor  # batch, words, RELATION
    governors: Tensor  # batch, 1 + words, RELATION


class Layer(nn.Module):
    """One transformer layer of BERT's kind."""

    def __init__(self) -> None:
        """Make an empty layer."""
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, blocked: Tensor) -> Tensor:
        """Attend, then transform each state."""
        batch, length, _ = states.shape
        size = WIDTH // ATTENTION_HEADS
        mixed = self.query_key_value(states).view(batch, length, 3, ATTENTION_HEADS, size)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        weights = (query @ key.transpose(-1, -2)) * size**-0.5 + blocked
        seen = (weights.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm(states + self.out(seen))
        return self.norm_out(states + self.down(nn.functional.gelu(self.up(states))))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, vocabulary: int, labels: int, tags: int, relations: int) -> None:
        """Make the model with random heads; `load_base` fills the encoder."""
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        self.entity_head = nn.Linear(WIDTH, labels)
        self.tag_head = nn.Linear(WIDTH, tags)
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_governor = nn.Linear(WIDTH, ARC)
        self.arc_score = nn.Linear(ARC, ARC, bias=False)
        self.arc_prior = nn.Linear(ARC, 1)
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_governor = nn.Linear(WIDTH, RELATION)
        self.relation_head = nn.Linear(3 * RELATION, relations)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.words.weight.requires_grad_(False)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Give the state of each sub-word."""
        blocked = (1.0 - mask.to(torch.float32))[:, None, None, :] * -1e4
        places = self.places.weight[: ids.shape[1]]
        states = self.norm(self.words(ids) + places + self.shapes(shapes))
        for layer in self.layers:
            states = layer(states, blocked)
        return self.dropout(states)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> Scores:
        """Score every word; `firsts` holds the place of each word's first sub-word."""
        states = self.encode(ids, shapes, mask)
        index = firsts[:, :, None].expand(-1, -1, WIDTH)
        words = states.gather(1, index)
        rooted = torch.cat([states[:, :1], words], 1)
        activate = nn.functional.gelu
        dependent = self.dropout(activate(self.arc_dependent(words)))
        governor = self.dropout(activate(self.arc_governor(rooted)))
        arcs = self.arc_score(dependent) @ governor.transpose(1, 2) * ARC**-0.5
        arcs = arcs + self.arc_prior(governor).transpose(1, 2)
        return Scores(
            entities=self.entity_head(words),
            tags=self.tag_head(words),
            arcs=arcs,
            dependents=self.dropout(activate(self.relation_dependent(words))),
            governors=self.dropout(activate(self.relation_governor(rooted))),
        )

    def relate(self, scores: Scores, heads: Tensor) -> Tensor:
        """Score the relation of each word to the head given for it (0 is the root)."""
        index = heads[:, :, None].expand(-1, -1, RELATION)
        governor = scores.governors.gather(1, index)
        both = torch.cat([scores.dependents, governor, scores.dependents * governor], -1)
        return self.relation_head(both)  # type: ignore[no-any-return]


def load_base(model: Reader, path: Path) -> None:
    """Fill the encoder from the safetensors file of all-MiniLM-L6-v2."""
    given = load_file(path)
    plain = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    state = {ours: given[theirs] for ours, theirs in plain.items()}
    # The one segment ever used is part of every position.
    state["places.weight"] = (
        state["places.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    )
    pairs = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm_out": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        root = f"encoder.layer.{layer}"
        for kind in ("weight", "bias"):
            for ours, theirs in pairs.items():
                state[f"layers.{layer}.{ours}.{kind}"] = given[f"{root}.{theirs}.{kind}"]
            state[f"layers.{layer}.query_key_value.{kind}"] = torch.cat(
                [given[f"{root}.attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
            )
    model.load_state_dict(state, strict=False)
