"""What every engine must do (engines.base.Engine); one suite, run against each."""

import pytest

from dragoman.engines.base import Engine, Job, Shard
from dragoman.errors import ConfigurationError
from dragoman.run.registry import load

JOBS = "tests.engines.jobs"


@pytest.fixture(params=[1, 2], ids=["one worker", "two workers"])
def engine(request: pytest.FixtureRequest) -> Engine:
    made: Engine = load("engines", "local.v1")(request.param)
    return made


def job(name: str, config: bytes = b"") -> Job:
    return Job(factory=f"{JOBS}:{name}", config=config)


def shards(*pieces: tuple[bytes, ...]) -> list[Shard]:
    return [Shard(number=number, pieces=found) for number, found in enumerate(pieces)]


def test_each_piece_is_worked_on_once_with_the_configuration(engine: Engine) -> None:
    given = shards((b"ab", b"cd"), (), (b"ef",), (b"gh",), (b"ij",))
    outcomes = sorted(engine.map(job("reversing", b">"), given), key=lambda o: o.number)
    assert [o.results for o in outcomes] == [(b">ba", b">dc"), (), (b">fe",), (b">hg",), (b">ji",)]


def test_no_shards_start_nothing(engine: Engine) -> None:
    assert list(engine.map(job("raising"), [])) == []


def test_what_the_job_raises_is_raised(engine: Engine) -> None:
    with pytest.raises(ConfigurationError, match="no such reader"):
        list(engine.map(job("raising"), shards((b"a",))))


def test_unknown_job_is_a_configuration_error(engine: Engine) -> None:
    with pytest.raises(ConfigurationError, match="cannot be loaded"):
        list(engine.map(job("missing"), shards((b"a",))))
