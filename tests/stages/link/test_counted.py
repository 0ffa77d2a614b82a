"""What a number is a number of, by hand-made trees."""

from dragoman.records.claim import FigureClaim, Words
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence, Token
from dragoman.records.span import Span
from dragoman.stages.link.counted import Counted, counted_in

Row = tuple[str, str, str, int, str]


def counted(rows: list[Row], number: int, measure: int) -> Counted:
    """Return what the number at a place counts, whose measure is the word at another."""
    tokens, start = list[Token](), 0
    for text, lemma, tag, head, relation in rows:
        end = start + len(text)
        tokens.append(
            Token(
                start=start,
                end=end,
                text=text,
                lemma=lemma,
                tag=tag,
                head=head,
                relation=relation,
            )
        )
        start = end + 1
    sentence = Sentence(
        index=0,
        start=0,
        end=start,
        zone=Zone.BODY,
        paragraph=0,
        key="k",
        tokens=tuple(tokens),
    )
    at, of = tokens[number], tokens[measure]
    claim = FigureClaim(
        id="figure-1",
        document="a",
        sentence=0,
        head=number,
        evidence=(Span(document="a", start=0, end=1, quote=rows[0][0][:1]),),
        time=None,
        speech=None,
        confidence=0.8,
        value=1,
        value_max=None,
        qualifier="exactly",
        unit="person",
        number=Words(text=at.text, start=at.start, end=at.end),
        measure=Words(text=of.text, start=of.start, end=of.end),
    )
    return counted_in(claim, sentence)


def test_the_verb_tells_what_became_of_those_counted() -> None:
    killed = counted(
        [
            ("Six", "six", "NUM", 1, "nummod"),
            ("troops", "troop", "NOUN", 3, "nsubj:pass"),
            ("were", "be", "AUX", 3, "aux:pass"),
            ("killed", "kill", "VERB", -1, "root"),
        ],
        0,
        1,
    )
    died = counted(
        [
            ("Four", "four", "NUM", 1, "nummod"),
            ("soldiers", "soldier", "NOUN", 2, "nsubj"),
            ("died", "die", "VERB", -1, "root"),
        ],
        0,
        1,
    )
    assert (killed.kind, killed.fate) == (died.kind, died.fate) == ("soldier", "killed")
    assert not killed.bare
    assert not killed.partial


def test_a_coordinated_verb_tells_of_its_own() -> None:
    rows: list[Row] = [
        ("Three", "three", "NUM", 2, "nsubj:pass"),
        ("were", "be", "AUX", 2, "aux:pass"),
        ("killed", "kill", "VERB", -1, "root"),
        ("and", "and", "CCONJ", 5, "cc"),
        ("nine", "nine", "NUM", 5, "nsubj:pass"),
        ("wounded", "wound", "VERB", 2, "conj"),
    ]
    assert counted(rows, 4, 5).fate == "wounded"
    assert counted(rows, 0, 2).fate == "killed"
    assert counted(rows, 4, 5).kind == "person"
    assert counted(rows, 4, 5).bare


def test_parts_and_additions_are_partial() -> None:
    part: list[Row] = [
        ("Five", "five", "NUM", 4, "nsubj"),
        ("of", "of", "ADP", 3, "case"),
        ("the", "the", "DET", 3, "det"),
        ("sailors", "sailor", "NOUN", 0, "nmod"),
        ("drowned", "drown", "VERB", -1, "root"),
    ]
    more: list[Row] = [
        ("Five", "five", "NUM", 2, "nummod"),
        ("other", "other", "ADJ", 2, "amod"),
        ("sailors", "sailor", "NOUN", 3, "nsubj"),
        ("drowned", "drown", "VERB", -1, "root"),
    ]
    assert counted(part, 0, 3).partial
    assert counted(more, 0, 2).partial


def test_a_family_of_five_is_no_number_of_families() -> None:
    rows: list[Row] = [
        ("family", "family", "NOUN", 3, "nsubj:pass"),
        ("of", "of", "ADP", 2, "case"),
        ("five", "five", "NUM", 0, "nmod"),
        ("killed", "kill", "VERB", -1, "root"),
    ]
    assert counted(rows, 2, 0).kind == "family of"


def test_who_counts() -> None:
    rows: list[Row] = [
        ("Police", "police", "NOUN", 1, "nsubj"),
        ("counted", "count", "VERB", -1, "root"),
        ("900", "900", "NUM", 3, "nummod"),
        ("marchers", "marcher", "NOUN", 1, "obj"),
    ]
    found = counted(rows, 2, 3)
    assert (found.kind, found.fate, found.teller) == ("protester", "marched", "police")
