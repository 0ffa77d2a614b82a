import itertools

from hypothesis import given
from hypothesis import strategies as st

from dragoman.models.rules import RuleReading, Rules

WORDS = st.lists(
    st.sampled_from(
        (
            "The the a Iraq minister ministers said says that and or to of in 's his he who , . “ "
            "agreed agree talks 12 new was not quickly because Holm US forces meeting $ : visited"
        ).split()
    ),
    max_size=40,
)


def read(sentence: str) -> tuple[list[str], RuleReading]:
    rules = Rules()
    words = [sentence[start:end] for start, end in rules.tokenize(sentence)]
    return words, rules.read(words)


def relation_to(sentence: str, word: str) -> tuple[str, str]:
    """The relation of a word and the word that it hangs on."""
    words, reading = read(sentence)
    place = words.index(word)
    head = reading.heads[place]
    return reading.relations[place], words[head] if head >= 0 else ""


@given(WORDS)
def test_a_tree_has_one_root_and_no_cycle(words: list[str]) -> None:
    reading = Rules().read(words)
    assert len(reading.heads) == len(reading.relations) == len(reading.tags) == len(words)
    if words:
        assert reading.heads.count(-1) == 1
    for place in range(len(words)):
        here, steps = place, 0
        while reading.heads[here] != -1:
            here = reading.heads[here]
            steps += 1
            assert steps <= len(words)


@given(WORDS)
def test_names_are_disjoint_and_not_empty(words: list[str]) -> None:
    spans = Rules().read(words).entities
    assert all(first < last <= len(words) for first, last, _ in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


def test_the_clause_that_was_said_hangs_on_the_saying() -> None:
    sentence = "On Tuesday, the minister said that Valmeria agreed to hold talks in Kellin."
    assert relation_to(sentence, "said") == ("root", "")
    assert relation_to(sentence, "minister") == ("nsubj", "said")
    assert relation_to(sentence, "agreed") == ("ccomp", "said")
    assert relation_to(sentence, "Valmeria") == ("nsubj", "agreed")
    assert relation_to(sentence, "hold") == ("xcomp", "agreed")
    assert relation_to(sentence, "talks") == ("obj", "hold")


def test_an_owner_hangs_on_what_is_owned() -> None:
    sentence = "She told reporters the ministry’s plan was rejected."
    assert relation_to(sentence, "ministry") == ("nmod:poss", "plan")
    assert relation_to(sentence, "plan") == ("nsubj", "rejected")


def test_titles_stay_outside_a_name() -> None:
    words, reading = read("They met Foreign Minister Petra Holm in Kellin.")
    found = [(" ".join(words[first:last]), label) for first, last, label in reading.entities]
    assert found == [("Petra Holm", "PER"), ("Kellin", "LOC")]


def test_lemmas_of_verbs_and_nouns() -> None:
    words, reading = read("The countries denied that talks were held.")
    lemmas = dict(zip(words, reading.lemmas, strict=True))
    assert lemmas["countries"] == "country"
    assert lemmas["denied"] == "deny"
    assert lemmas["were"] == "be"
    assert lemmas["held"] == "hold"


def test_nothing_is_read_as_nothing() -> None:
    assert Rules().read([]).heads == ()
