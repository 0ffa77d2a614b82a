"""The plan holds together, and a plan that does not is refused before any work."""

from dataclasses import replace

import pytest

from dragoman.errors import ConfigurationError
from dragoman.records.codec import KINDS
from dragoman.run.plan import ANNOTATE, CLEAN, EXTRACT, PLAN, check


def test_plan_holds_together() -> None:
    check(PLAN)
    assert {kind for step in PLAN for kind in step.writes} <= set(KINDS)


def test_step_before_what_it_reads_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="annotate reads text"):
        check([ANNOTATE, CLEAN])


def test_twins_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="two steps are called clean"):
        check([CLEAN, replace(EXTRACT, name="clean", reads=("text",))])
