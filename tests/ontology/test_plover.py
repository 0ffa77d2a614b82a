"""PLOVER as the manual has it, its contradictions settled."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError
from dragoman.ontology.plover import PATH, Plover, Quad, load_plover


@pytest.fixture(scope="module")
def plover() -> Plover:
    return load_plover()


def test_its_size(plover: Plover) -> None:
    assert len(plover.types) == 16
    assert len(plover.contexts) == 37
    assert sorted(plover.auxiliary) == ["future", "historical", "hypothetical", "negation"]
    assert sum(len(type_.modes) for type_ in plover.types.values()) == 67


def test_quads(plover: Plover) -> None:
    assert plover.types["AGREE"].quad is Quad.VERBAL_COOPERATION
    assert plover.types["SANCTION"].quad is Quad.MATERIAL_CONFLICT
    assert [quad.number for quad in Quad] == [1, 2, 3, 4]


def test_scores_follow_the_quads(plover: Plover) -> None:
    for type_ in plover.types.values():
        scores = [type_.score, *(mode.score for mode in type_.modes.values())]
        if type_.quad.number <= 2:
            assert min(scores) > 0
        elif type_.name != "REQUEST":
            assert max(scores) < 0


def test_settled_scores(plover: Plover) -> None:
    assert plover.score("ACCUSE") == -3
    assert plover.score("PROTEST", "vandalize") == -5
    assert plover.score("CONSULT", "multilateral") == 4


def test_an_unknown_mode_is_an_error(plover: Plover) -> None:
    with pytest.raises(KeyError):
        plover.score("AGREE", "visit")


def test_required_recipients(plover: Plover) -> None:
    required = [name for name, type_ in plover.types.items() if type_.recipient_required]
    assert required == ["COOPERATE", "AID", "SANCTION"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("quad: verbal_conflict", "quad: verbal"), "`quad` is 'verbal'"),
        (("score: 9.5\n", "score: many\n"), "COOPERATE: `score` must be a number"),
        (("score: 10\n", "score: 11\n"), "from -10 to 10"),
    ],
)
def test_a_mistake_is_said(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = tmp_path / "plover.yaml"
    path.write_text(PATH.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"plover\.yaml") as error:
        load_plover(path)
    assert said in str(error.value)
