"""Who holds an office by the words around his name."""

import pytest

from dragoman.stages.extract.officials import officials
from tests.parsed import ontology, parsed


def in_office(words: str) -> list[str]:
    """Return the names of a text that are shown to be in office."""
    doc = parsed(words)
    found = set(officials(doc, ontology()))
    return [m.text for m in doc.mentions if m.id in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The foreign ministers Ada Odd and Per Nord met in Oslo.", ["Ada Odd", "Per Nord"]),
        ("Ada Odd, the secretary of the council, travelled to Oslo.", ["Ada Odd"]),
        ("Erik Nord was elected president of Chad in May.", ["Erik Nord"]),
        ("A faction led by Erik Nord signed the deal.", ["Erik Nord"]),
        ("Nord's government rejected the offer.", ["Nord"]),
        ("Ada Odd, a poet from Oslo, met Per Nord.", []),
        ("A band led by Erik Nord played in Oslo.", []),
    ],
)
def test_the_words_beside_a_name_show_the_office(words: str, expected: list[str]) -> None:
    assert in_office(words) == expected
