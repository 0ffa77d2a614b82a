"""Passages: marks by offsets, context by sentences, copies shown once."""

from dragoman.records.span import Span
from dragoman.writers.page.marks import marks_of
from dragoman.writers.page.passages import MOST, Passages, Piece, link_of, pieces
from tests.stages.reconcile.world import World, day
from tests.writers.page.records import make_record


def test_only_the_occurrence_that_was_read_is_marked() -> None:
    span = Span(document="d", start=10, end=29, quote="talks after talks. ")
    found = pieces(span, [(22, 27, True)])
    assert found == (
        Piece(text="talks after ", mark=""),
        Piece(text="talks", mark="strong"),
        Piece(text=". ", mark=""),
    )


def test_a_strong_mark_covers_a_light_one_and_both_are_cut_at_the_quote() -> None:
    span = Span(document="d", start=10, end=16, quote="abcdef")
    found = pieces(span, [(0, 12, True), (11, 14, False), (90, 95, True)])
    assert [(p.text, p.mark) for p in found] == [("ab", "strong"), ("cd", "light"), ("ef", "")]


def test_the_pieces_of_a_quote_are_the_quote() -> None:
    span = Span(document="d", start=0, end=7, quote="one\ntwo")
    found = pieces(span, [(0, 3, False), (4, 7, True)])
    assert "".join(piece.text for piece in found) == span.quote


def test_copies_of_a_passage_are_shown_once_and_named() -> None:
    world = World()
    for name, published in (("a", "2031-05-05"), ("b", "2031-05-06"), ("c", "2031-05-07")):
        world.document(name, "Northland met Southland.", published, outlet=f"Paper {name}")
        world.event(name, "met", ("Northland", "Southland"), when=day("2031-05-04"))
    record = make_record(world)
    spans = [claim.evidence[0] for claim in record.readings.claims]
    marks = marks_of(record.readings, [claim.id for claim in record.readings.claims])
    (shown,), more = Passages(record).of(spans, marks)
    assert more == 0
    assert shown.article == "Paper a, 5 May 2031, a"
    assert shown.copies == ("Paper b, 6 May 2031, b", "Paper c, 7 May 2031, c")


def test_passages_beyond_the_most_are_counted() -> None:
    world = World()
    sentences = [f"Northland met Southland {number} times." for number in range(MOST + 3)]
    world.document("d", " ".join(sentences), "2031-05-05")
    for number in range(len(sentences)):
        world.event("d", f"{number} times", ("Northland",), sentence=number, when=day("2031-05-04"))
    record = make_record(world)
    shown, more = Passages(record).of([c.evidence[0] for c in record.readings.claims], {})
    assert (len(shown), more) == (MOST, 3)


def test_a_part_of_a_sentence_stands_in_the_rest_of_it() -> None:
    world = World()
    world.document("d", "It rained. Clerks said (again) that it rained. Nobody came.", "2031-05-05")
    record = make_record(world)
    start = record.texts[0].words.index("again")
    span = Span(document="d", start=start, end=start + 5, quote="again")
    (shown,), _ = Passages(record).of([span], {})
    assert shown.before == "It rained. Clerks said ("
    assert shown.after == ") that it rained. Nobody came."


def test_a_script_is_no_address() -> None:
    assert link_of("https://tide.example/a") == "https://tide.example/a"
    assert link_of("javascript:alert(1)") == ""
    assert link_of(None) == ""
