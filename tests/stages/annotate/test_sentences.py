from dragoman.models.rules import Rules
from dragoman.records.document import Zone
from dragoman.stages.annotate.sentences import LONGEST, find_sentences

from .given import text_of


def test_words_stand_at_their_offsets() -> None:
    text = text_of("Talks end\n\nThe talks ended. No date was set.", headline=9)
    parsed = find_sentences(text, Rules(), lambda words, place: 0)
    assert [p.sentence.zone for p in parsed] == [Zone.HEADLINE, Zone.BODY, Zone.BODY]
    assert [p.sentence.paragraph for p in parsed] == [0, 1, 1]
    for one in parsed:
        for token in one.sentence.tokens:
            assert text.words[token.start : token.end] == token.text


def test_the_same_words_twice_have_two_keys() -> None:
    text = text_of("Nothing was said.\n\nNothing was said.")
    first, second = find_sentences(text, Rules(), lambda words, place: 0)
    assert first.sentence.key != second.sentence.key


def test_a_key_does_not_depend_on_what_stands_elsewhere() -> None:
    one = find_sentences(text_of("Nothing was said."), Rules(), lambda w, p: 0)
    other = find_sentences(text_of("Talks ended.\n\nNothing was said."), Rules(), lambda w, p: 0)
    assert one[0].sentence.key == other[1].sentence.key


def test_junk_without_end_is_cut_and_nothing_is_lost() -> None:
    words = "item, " * LONGEST + "item" * 2 + " item" * LONGEST
    parsed = find_sentences(text_of(words), Rules(), lambda w, p: 0)
    assert len(parsed) > 1
    assert max(len(p.sentence.tokens) for p in parsed) <= LONGEST
    kept = sum(len(t.text) for p in parsed for t in p.sentence.tokens)
    assert kept == sum(not c.isspace() for c in words)


def test_a_stretch_of_marks_is_no_sentence() -> None:
    assert find_sentences(text_of("* * *\n\n---"), Rules(), lambda w, p: 0) == []


def test_a_headline_in_capitals_keeps_its_words() -> None:
    words = "MINISTERS AGREE TO MEET AGAIN\n\nThe ministers agree to meet again."
    parsed = find_sentences(text_of(words, headline=29), Rules(), lambda w, p: 0)
    assert [t.text for t in parsed[0].sentence.tokens] == words[:29].split()
