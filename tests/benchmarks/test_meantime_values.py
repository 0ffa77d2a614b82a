"""How MEANTIME's VALUE mentions are read: numbers, units, what is counted, and what is left out."""

from pathlib import Path

import pytest
from benchmarks.meantime_values import amounts, read_articles

WORDS = (
    ("0", "Harbour opens"),
    ("1", "May 2010"),
    ("2", "The GB # 20.1 billion port has 22 new cranes , said Petra Holm , 54 ."),
)
MARKABLES = """
<VALUE m_id="1" type="MONEY">{6-8}</VALUE>
<VALUE m_id="2" type="QUANTITY">{11}</VALUE>
<VALUE m_id="3" type="QUANTITY">{19}</VALUE>
<ENTITY_MENTION m_id="4">{11-13}</ENTITY_MENTION>
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("US$40 billion", [40e9]),
        ("between $12 million and $20 million", [12e6, 20e6]),
        ("15-20%", [15, 20]),
        ("2 to 3 million", [2e6, 3e6]),
        ("twenty five", [25]),
        ("five", [5]),
        ("thousands of", []),
        ("two-thirds", []),
    ],
)
def test_amounts_are_read_from_the_marked_words(words: str, expected: list[float]) -> None:
    assert amounts(words) == expected


def test_values_have_unit_and_what_is_counted_and_no_age(tmp_path: Path) -> None:
    folder = tmp_path / "corpus_own"
    folder.mkdir()
    (folder / "one.xml").write_text(_xml(), encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert article.words.startswith("Harbour opens\n\nMay 2010\n\nThe GB£20.1 billion port")
    found = [(article.words[v.start : v.end], v.value, v.unit) for v in article.values]
    assert found == [("GB£20.1 billion", 20.1e9, "GBP"), ("22", 22.0, None)]
    counted = article.values[1].counted
    assert counted is not None
    assert article.words[slice(*counted)] == "22 new cranes"
    assert [article.words[slice(*span)] for span in article.left_out] == ["54"]


def _xml() -> str:
    tokens, number = "", 0
    for sentence, words in WORDS:
        for word in words.split():
            number += 1
            tokens += (
                f'<token number="{number}" sentence="{sentence}" t_id="{number}">{word}</token>'
            )
    marks = MARKABLES
    for key, first, last in (("6-8", 6, 9), ("11-13", 12, 14), ("11", 12, 12), ("19", 20, 20)):
        anchors = "".join(f'<token_anchor t_id="{n}"/>' for n in range(first, last + 1))
        marks = marks.replace("{" + key + "}", anchors)
    return f"<Document>{tokens}<Markables>{marks}</Markables></Document>"
