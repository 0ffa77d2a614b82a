from collections.abc import Sequence

from dragoman.stages.annotate.truecase import is_set_apart, learn_casing, truecase


def no_names(words: Sequence[str], place: int) -> int:
    return 0


def test_running_text_is_not_set_apart() -> None:
    assert not is_set_apart("Valmeria and Ostrand agreed to release the trawlers today".split())
    assert is_set_apart("Valmeria And Ostrand Agree To Release Trawlers".split())
    assert is_set_apart("VALMERIA AND OSTRAND AGREE TO RELEASE TRAWLERS".split())


def test_words_seen_low_in_the_text_are_lowered_and_names_kept() -> None:
    casing = learn_casing([["On", "Monday", "Ostrand", "agreed", "to", "release", "trawlers"]])
    words = "Ostrand Agreed To Release Trawlers On Monday".split()
    assert truecase(words, casing, no_names) == (
        "Ostrand",
        "agreed",
        "to",
        "release",
        "trawlers",
        "on",
        "Monday",
    )


def test_a_known_name_keeps_its_capitals_against_the_text() -> None:
    casing = learn_casing([["The", "united", "front", "of", "nations"]])
    words = "United Nations Front Calls Meeting".split()
    cased = truecase(words, casing, lambda w, place: 2 if place == 0 else 0)
    assert cased[:3] == ("United", "Nations", "front")


def test_capitals_are_read_as_titles_and_short_ones_as_acronyms() -> None:
    cased = truecase("EU ENVOY MEETS OSTRAND LEADERS".split(), {}, no_names)
    assert cased == ("EU", "Envoy", "Meets", "Ostrand", "Leaders")
