"""Sources: a fact goes back to roots, not to outlets; their number is a lower bound."""

from collections.abc import Sequence

import pytest

from dragoman.records.claim import AnyClaim, SpeakerType
from dragoman.records.finding import Event, Statement
from tests.stages.reconcile.world import World, only

TOLD = "Arvenia met Borland."
OUTLETS = ("Post", "Herald", "Gazette", "Courier", "Star", "Tribune")
ANONYMOUS = SpeakerType.ANONYMOUS


class Press(World):
    """A world of articles that all tell of one meeting."""

    def tells(
        self,
        name: str,
        *,
        speaker: str = "",
        through: Sequence[str] = (),
        kind: SpeakerType = SpeakerType.NAMED,
        side: str = "",
        outlet: str | None = "",
        origin: str = "",
        agencies: Sequence[str] = (),
        day: str = "2031-03-01",
    ) -> None:
        """Add an article that tells of it, in its own voice or as somebody said."""
        said = " ".join([*through, side, speaker]).strip()
        words = f"{said} said Arvenia met Borland." if said else TOLD
        paper = OUTLETS["abcdefghi".index(name) % 6] if outlet == "" else outlet
        self.document(name, words, day, outlet=paper, origin=origin, agencies=agencies)
        speech = None
        if speaker:
            speech = self.statement(
                name, speaker, "Arvenia met Borland", kind=kind, side=side, through=through
            ).id
        event = self.event(name, "met", ["Arvenia", "Borland"], speech=speech)
        others: list[AnyClaim] = [c for c in self.claims if c.document < name]
        for other in others:
            if type(other) is type(event):
                self.link(other, event)

    def roots(self) -> list[str | None]:
        (event,) = only(self.fold(), Event)
        assert event.sources_at_least == len(event.sources)
        return sorted((s.root.text for s in event.sources), key=lambda text: text or "")

    def event_told(self) -> Event:
        (event,) = only(self.fold(), Event)
        return event


def test_four_outlets_that_quote_one_ministry_are_one_source() -> None:
    press = Press()
    for name in "abcd":
        press.tells(name, speaker="Ministry")
    assert press.roots() == ["Ministry"]
    (source,) = press.event_told().sources
    assert source.documents == ("a", "b", "c", "d")
    assert len(source.origins) == 4


def test_own_reports_of_four_outlets_are_four() -> None:
    press = Press()
    for name in "abcd":
        press.tells(name)
    assert press.roots() == ["Courier", "Gazette", "Herald", "Post"]


def test_two_articles_of_one_outlet_are_one_source() -> None:
    press = Press()
    press.tells("a", outlet="Post")
    press.tells("b", outlet="The Post", day="2031-03-04")
    press.tells("c", outlet=None)
    press.tells("d", outlet=None)
    assert len(press.roots()) == 3


def test_copies_go_back_to_the_outlet_that_printed_them_first() -> None:
    press = Press()
    press.tells("a", origin="origin-x", day="2031-03-02")
    press.tells("b", origin="origin-x", day="2031-03-01")
    press.tells("c")
    assert press.roots() == ["Gazette", "Herald"]


def test_an_agency_credited_is_the_root_though_its_own_piece_is_not_there() -> None:
    press = Press()
    press.tells("a", agencies=["Tidewire"])
    press.tells("b", agencies=["Tidewire"])
    press.tells("c", speaker="Tidewire")
    press.tells("d", outlet="Tidewire")
    press.tells("e")
    assert press.roots() == ["Star", "Tidewire"]


def test_one_copy_that_credits_the_agency_tells_it_of_all() -> None:
    press = Press()
    press.tells("a", origin="origin-x")
    press.tells("b", origin="origin-x", agencies=["Tidewire"], day="2031-03-02")
    assert press.roots() == ["Tidewire"]


def test_two_agencies_on_one_event_are_two() -> None:
    press = Press()
    press.tells("a", agencies=["Tidewire"])
    press.tells("b", agencies=["Northwire"])
    press.tells("c", agencies=["Northwire"])
    assert press.roots() == ["Northwire", "Tidewire"]


def test_a_piece_of_two_agencies_is_no_third_source() -> None:
    press = Press()
    press.tells("a", agencies=["Tidewire", "Northwire"])
    assert press.roots() == ["Northwire, Tidewire"]
    press.tells("b", agencies=["Northwire"])
    press.tells("c", agencies=["Tidewire"])
    assert press.roots() == ["Northwire", "Tidewire"]


def test_the_speaker_is_the_root_and_not_the_agency_that_passed_it_on() -> None:
    press = Press()
    press.tells("a", speaker="Ministry", through=["Tidewire"])
    press.tells("b", speaker="Ministry", agencies=["Northwire"])
    assert press.roots() == ["Ministry"]


def test_an_outlet_that_cites_itself_is_one_source() -> None:
    press = Press()
    press.tells("a", outlet="Gazette")
    press.tells("b", outlet="Gazette", speaker="Gazette")
    press.tells("c", outlet="Post", speaker="Gazette")
    press.tells("d", outlet="The Gazette")
    assert press.roots() == ["Gazette"]


def test_anonymous_sources_by_way_of_one_paper_are_that_paper() -> None:
    press = Press()
    press.tells("a", speaker="Sources", kind=ANONYMOUS, outlet="Gazette")
    press.tells("b", speaker="Sources", kind=ANONYMOUS, through=["Gazette"])
    press.tells("c", speaker="Officials", kind=ANONYMOUS, through=["Gazette"])
    assert press.roots() == ["Gazette"]
    press.tells("d", outlet="Gazette")
    assert press.roots() == ["Gazette"]


def test_anonymous_sources_of_several_papers_count_once() -> None:
    press = Press()
    for name in "abcd":
        press.tells(name, speaker="Sources", kind=ANONYMOUS)
    press.tells("e", speaker="Ministry")
    assert press.roots() == ["Ministry", "Sources"]


def test_anonymous_sources_of_two_sides_are_told_apart() -> None:
    press = Press()
    press.tells("a", speaker="Officials", side="Karvelia", kind=ANONYMOUS)
    press.tells("b", speaker="Officials", side="Tassony", kind=ANONYMOUS)
    press.tells("c", speaker="Diplomats", kind=ANONYMOUS)
    assert len(press.roots()) == 2


def test_an_anonymous_official_may_be_the_side_that_speaks_itself() -> None:
    press = Press()
    press.tells("a", speaker="Officials", side="Karvelia", kind=ANONYMOUS)
    press.tells("b", speaker="Karvelia")
    assert press.roots() == ["Karvelia"]


def test_a_party_confirms_its_own_deed() -> None:
    press = Press()
    press.document("a", "Arvenia said Arvenia met Borland.", "2031-03-01")
    said = press.statement("a", "Arvenia", "Arvenia met Borland")
    press.event("a", "met", ["Arvenia", "Borland"], speech=said.id)
    press.tells("b")
    found = {(s.root.text, s.self) for s in press.event_told().sources}
    assert found == {("Arvenia", True), ("Herald", False)}


@pytest.mark.parametrize("first", ["a", "b"])
def test_a_sentence_carried_over_goes_back_to_the_text_that_had_it_first(first: str) -> None:
    press = Press()
    days = {"a": "2031-03-02", "b": "2031-03-02", "c": "2031-03-03", first: "2031-03-01"}
    for name in "abc":
        press.tells(name, day=days[name])
    assert len(press.roots()) == 3
    press.carry(TOLD, "a", "b", "c")
    assert press.roots() == [{"a": "Post", "b": "Herald"}[first]]


def test_a_sentence_of_an_agency_inside_a_longer_piece_is_the_agencys() -> None:
    press = Press()
    press.tells("a", day="2031-03-01")
    press.tells("b", agencies=["Tidewire"], day="2031-03-02")
    press.carry(TOLD, "a", "b")
    assert press.roots() == ["Tidewire"]


def test_what_is_said_inside_a_report_goes_back_to_who_said_it_there() -> None:
    press = Press()
    press.document("a", "Ministry said Envoy said Arvenia met Borland.", "2031-03-01")
    outer = press.statement("a", "Ministry", "Envoy said Arvenia met Borland")
    inner = press.statement("a", "Envoy", "Arvenia met Borland", within=outer.id)
    press.event("a", "met", ["Arvenia", "Borland"], speech=inner.id)
    assert press.roots() == ["Envoy"]


def test_two_translations_of_one_saying_are_one_source_though_one_names_nobody() -> None:
    press = Press()
    press.tells("a", speaker="Ministry")
    press.tells("b", speaker="Sources", kind=ANONYMOUS)
    one, other = (c for c in press.claims if type(c).__name__ == "StatementClaim")
    assert press.roots() == ["Herald", "Ministry"]
    press.link(one, other)
    assert press.roots() == ["Ministry"]


def test_a_statement_goes_back_to_its_speaker_alone() -> None:
    press = Press()
    for name in "abc":
        press.tells(name, speaker="Ministry", through=["Tidewire"] if name == "c" else ())
    sayings = [c for c in press.claims if type(c).__name__ == "StatementClaim"]
    for other in sayings[1:]:
        press.link(sayings[0], other)
    (found,) = only(press.fold(), Statement)
    assert [s.root.text for s in found.sources] == ["Ministry"]


def test_order_of_the_articles_changes_no_source() -> None:
    def sources(names: str) -> object:
        press = Press()
        for name in names:
            speaker = "Ministry" if name in "ab" else ""
            agencies = ["Tidewire"] if name in "cd" else []
            press.document(name, "Ministry said Arvenia met Borland.", "2031-03-01",
                           outlet=f"Outlet {name}", agencies=agencies)  # fmt: skip
            said = press.statement(name, "Ministry", "Arvenia met Borland") if speaker else None
            press.event(name, "met", ["Arvenia"], speech=said.id if said else None)
        events = [c for c in press.claims if type(c).__name__ == "EventClaim"]
        for place, one in enumerate(events):
            for other in events[place + 1 :]:
                press.link(one, other)
        return press.event_told().sources

    assert sources("abcde") == sources("edcba") == sources("cadbe")


@pytest.mark.parametrize(("title", "number"), [("spokesman", 1), ("former minister", 2)])
def test_who_has_an_office_of_a_body_speaks_for_it(title: str, number: int) -> None:
    press = Press()
    press.tells("a", speaker="Ministry")
    press.tells("b", speaker="Vik")
    press.offices["Vik"] = (title, "Ministry")
    assert len(press.roots()) == number


def test_a_speaker_in_office_tells_of_its_own_deed() -> None:
    press = Press()
    press.document("a", "Vik said Vik met Borland.", "2031-03-01")
    said = press.statement("a", "Vik", "Vik met Borland")
    press.event("a", "met", ["Vik", "Borland"], speech=said.id)
    press.document("b", "Ministry met Borland.", "2031-03-01")
    press.event("b", "met", ["Ministry", "Borland"])
    press.offices["Vik"] = ("minister", "Ministry")
    events = only(press.fold(), Event)
    assert [s.self for e in events for s in e.sources if s.root.text == "Vik"] == [True]
