from dragoman.records.document import Zone, ZoneSpan
from dragoman.stages.annotate.paragraphs import find_paragraphs

from .given import text_of


def paragraphs(words: str) -> list[str]:
    text = text_of(words)
    return [words[p.start : p.end] for p in find_paragraphs(text.words, text.zones)]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert paragraphs("One line.\n \n\nAnother.\n") == ["One line.", "Another."]


def test_lines_are_paragraphs_where_they_are_long() -> None:
    first = "The ministers met again in the capital on Monday and " + "talked " * 20 + "at length."
    second = "No date was set for the next meeting of the two delegations in the spring."
    assert paragraphs(f"{first}\n{second}") == [first, second]


def test_wrapped_lines_belong_together() -> None:
    wrapped = (
        "The delegations met for three hours on Monday and parted without\n"
        "a word to the reporters who had been waiting in front of the old\n"
        "customs house since the morning.\n"
        "They will meet again in June."
    )
    first, second = paragraphs(wrapped)
    assert first.startswith("The delegations")
    assert first.endswith("morning.")
    assert second == "They will meet again in June."


def test_a_short_heading_stays_apart_from_the_text_below() -> None:
    words = "Common ground\nThe two sides found some common ground on Monday after long talks."
    assert len(paragraphs(words)) == 2


def test_only_zones_that_are_read_give_paragraphs() -> None:
    words = "Advertisement\n\nThe talks ended."
    zones = [
        ZoneSpan(zone=Zone.BOILERPLATE, start=0, end=13),
        ZoneSpan(zone=Zone.BODY, start=15, end=len(words)),
    ]
    found = list(find_paragraphs(words, zones))
    assert [words[p.start : p.end] for p in found] == ["The talks ended."]
