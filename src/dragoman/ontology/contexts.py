"""What words are about: PLOVER's contexts by the lemmas that show them, from contexts.yaml.

Takes the table of lemmas by context, gives a `ContextLexicon` that reads the contexts off the
lemmas of a passage. Statements take their topics from it; events may take their contexts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from dragoman.errors import ConfigurationError

HERE = Path(__file__).parent


@dataclass(frozen=True)
class ContextLexicon:
    """Contexts by lemma, or by several lemmas in a row."""

    cues: Mapping[tuple[str, ...], tuple[str, ...]]
    order: tuple[str, ...]
    longest: int
    """Words of the longest cue."""

    def of(self, lemmas: Sequence[str]) -> tuple[str, ...]:
        """Return the contexts that lemmas show, in the order of the file."""
        words = [lemma.lower() for lemma in lemmas]
        found = {context for at in range(len(words)) for context in self._at(words, at)}
        return tuple(context for context in self.order if context in found)

    def _at(self, words: Sequence[str], at: int) -> Iterable[str]:
        for size in range(1, self.longest + 1):
            if at + size <= len(words):
                yield from self.cues.get(tuple(words[at : at + size]), ())


def load_contexts(path: Path | None = None) -> ContextLexicon:
    """Return the lexicon. Raises ConfigurationError when the file is none."""
    file = path or HERE / "contexts.yaml"
    try:
        table = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        rows = [(context, tuple(words.split())) for context, words in table.items()]
    except (OSError, UnicodeDecodeError, yaml.YAMLError, AttributeError) as error:
        raise ConfigurationError(f"{file.name}: a table of lemmas is expected: {error}") from error
    found: dict[tuple[str, ...], list[str]] = {}
    for context, words in rows:
        for word in words:
            found.setdefault(tuple(word.lower().split("_")), []).append(context)
    return ContextLexicon(
        cues={cue: tuple(contexts) for cue, contexts in found.items()},
        order=tuple(context for context, _ in rows),
        longest=max((len(cue) for cue in found), default=0),
    )
