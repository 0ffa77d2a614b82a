"""Each rule of the grammar, by the examples that stand beside it."""

import pytest

from dragoman.stages.annotate.time.bare_rules import BARE, BESIDE_WORDS
from dragoman.stages.annotate.time.distance_rules import AHEAD
from dragoman.stages.annotate.time.items import items_of
from dragoman.stages.annotate.time.match import RULES, best_match, index_rules
from tests.stages.annotate.time.given import sentences_of

EXAMPLES = [example for rule in RULES for example in rule.examples]
INSIDE = [example for rule in (*AHEAD, *BARE, *BESIDE_WORDS) for example in rule.examples]


@pytest.mark.parametrize(("words", "value"), EXAMPLES)
def test_example_of_a_rule(words: str, value: str) -> None:
    """Where the example needs words before it, it stands in brackets."""
    before = words.find("[") if "[" in words else 0
    items = items_of(sentences_of(words.replace("[", "").replace("]", ""))[0].tokens)
    at = next(i for i, item in enumerate(items) if item.start >= before)
    found = best_match(index_rules(RULES), items, at)
    assert found is not None
    assert (found.last, found.meaning.value) == (len(items), value)


@pytest.mark.parametrize(("words", "value"), INSIDE)
def test_example_of_a_rule_that_needs_words_before_it(words: str, value: str) -> None:
    items = items_of(sentences_of(words)[0].tokens)
    found = best_match(index_rules((*AHEAD, *BARE, *BESIDE_WORDS)), items, 0)
    assert found is not None
    assert (found.last, found.meaning.value) == (len(items), value)


def test_every_rule_has_an_example() -> None:
    assert all(rule.examples for rule in RULES)
