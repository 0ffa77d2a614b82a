"""Words to the encoder's input: sub-word ids, case shapes, the place of each first sub-word.

Takes words and the folder's vocabulary, gives integers. Training uses this very module, so that
the model reads at work what it read when it learnt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

# A word longer than this is cut for the model; no word of a language is.
LONGEST_WORD = 64
# Sub-words of one word beyond these say nothing more of it.
MOST_PIECES = 16

# Quotation marks and dashes of every press are read as the plain ones of the training data.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼʻ`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "ـ": None,
    }
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """One word as the encoder sees it."""

    ids: tuple[int, ...]
    shape: int


def shape_of(word: str) -> int:
    """Give the case shape: 1 lower, 2 Title, 3 CAPITALS, 4 one capital, 5 mixed, 6 digit, 7 mark.

    0 is kept for the marks at both ends of a sentence.
    """
    if word.isalpha() and word.islower():  # Most words: seen at once.
        return 1
    letters = [character for character in word if character.isalpha()]
    if any(character.isdigit() for character in word):
        return 6
    if not letters:
        return 7
    upper = sum(character.isupper() for character in letters)
    if upper == 0:
        return 1
    if upper == len(letters):
        return 3 if upper > 1 else 4
    return 2 if upper == 1 and letters[0].isupper() else 5


class Subwords:
    """The vocabulary of a model folder."""

    def __init__(self, vocabulary: Path) -> None:
        """Read `vocab.txt`: one piece a line, its number the line's."""
        lines = vocabulary.read_text("utf-8").splitlines()
        pieces = {piece: place for place, piece in enumerate(lines)}
        self.opening, self.closing, self.unknown = (
            pieces["[CLS]"],
            pieces["[SEP]"],
            pieces["[UNK]"],
        )
        self._whole = {p: place for p, place in pieces.items() if p.isalpha() and p.isascii()}
        self.words = frozenset(self._whole)
        """The pieces that are whole words."""
        self._tokenizer = Tokenizer(
            WordPiece(vocab=pieces, unk_token="[UNK]", max_input_chars_per_word=100)
        )
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._cached = lru_cache(maxsize=16384)(self._cut)

    def cut(self, words: Sequence[str]) -> list[Pieces]:
        """Give the pieces of each word: one at least, `MOST_PIECES` at most."""
        return [self._cached(word[:LONGEST_WORD]) for word in words]

    def _cut(self, word: str) -> Pieces:
        known = self._whole.get(word.lower()) if word.isascii() else None
        if known is not None:  # One piece is always chosen before several.
            return Pieces((known,), shape_of(word))
        plain = word.translate(_PLAIN)
        ids = self._tokenizer.encode(plain, add_special_tokens=False).ids[:MOST_PIECES]
        return Pieces(tuple(ids) or (self.unknown,), shape_of(word))
