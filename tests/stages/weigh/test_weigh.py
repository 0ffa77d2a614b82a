"""Confidences come from named features, in one place, by a table that is small and readable."""

from dataclasses import replace

import pytest

from dragoman.records.claim import EventClaim, FigureClaim, Status
from dragoman.records.finding import Event, Figure
from dragoman.records.index import Calendar
from dragoman.stages.weigh import weigh, weighed
from dragoman.stages.weigh.features import features_of, of_sources
from dragoman.stages.weigh.model import Weights, load_weights
from dragoman.stages.weigh.view import View
from tests.stages.reconcile.world import World, day

WORDS = "Arvenia and Borland held talks in Kell. A visit followed."


def world() -> World:
    made = World()
    made.document("a", WORDS, "2031-04-03")
    made.event("a", "talks", ("Arvenia", "Borland"), when=day("2031-04-02"))
    return made


def calendar(made: World) -> Calendar:
    return Calendar(made.published, made.dated, ())


def view(made: World) -> View:
    return View(readings=made.readings(), identities=made.identities(), calendar=calendar(made))


def confidence(made: World) -> float:
    findings = made.fold()
    found = weigh(findings, made.readings(), made.identities(), calendar(made))
    (event,) = (one for one in found if isinstance(one, Event))
    return event.confidence


def test_weights_name_only_features_that_there_are() -> None:
    made = world()
    (event,) = (one for one in made.fold() if isinstance(one, Event))
    ((_, features),) = weighed(view(made), event)
    assert set(load_weights()["event"].features) <= set(features)
    assert set(load_weights()) == {"event", "statement", "commitment", "figure"}


def test_a_confidence_is_a_logistic_function_of_weighted_features() -> None:
    weights = Weights(bias=0.0, features={"noun": -1.0})
    assert weights.confidence({}) == 0.5
    assert weights.confidence({"noun": 1.0, "unheard of": 9.0}) == 0.27


def test_a_denied_event_without_parties_is_less_sure_than_one_that_took_place() -> None:
    plain, poor = world(), world()
    poor.claims = [
        replace(c, parties=(), status=Status.DENIED) if isinstance(c, EventClaim) else c
        for c in poor.claims
    ]
    assert confidence(poor) < confidence(plain)


def test_what_a_person_added_is_sure() -> None:
    made = world()
    made.claims = [replace(c, confidence=1.0) for c in made.claims]
    assert confidence(made) == 1.0


def test_features_say_what_their_names_say() -> None:
    made = world()
    (claim,) = made.claims
    found = features_of(view(made), claim)
    assert (found["no party"], found["time stated"], found["headline"]) == (0.0, 1.0, 0.0)
    assert of_sources(4, 2, 1) == {"articles": 2.0, "origins": 1.0, "sources": 0.0}


@pytest.mark.parametrize(
    ("number", "measure", "apart"), [("14", "trawlers", 0.0), ("14", "men", 1.0)]
)
def test_figures_look_at_how_number_and_thing_stand(
    number: str, measure: str, apart: float
) -> None:
    made = World()
    made.document("a", "Arvenia freed 14 trawlers and then the men.", "2031-04-03")
    made.figure("a", number, 14, measure)
    (claim,) = made.claims
    assert isinstance(claim, FigureClaim)
    assert features_of(view(made), claim)["counted apart"] == apart
    (figure,) = (one for one in made.fold() if isinstance(one, Figure))
    assert figure.confidence > 0
