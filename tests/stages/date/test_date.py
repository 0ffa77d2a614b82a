"""Dates of documents and claims in small dossiers."""

from dataclasses import replace

from dragoman.records.claim import Mode, Status
from dragoman.records.document import DateKind
from dragoman.records.entity import Origin
from dragoman.records.judgment import Anchor, Judgment, Verdict
from dragoman.records.when import Basis, Granularity
from tests.stages.date.given import Dated, document, event, link, sign, statement


def test_most_trusted_sign_wins_and_others_are_kept() -> None:
    one = document("d1", "They met.", sign("2021-07-15"), sign("2021-07-20", DateKind.BYLINE))
    when = Dated([one], []).published["d1"]
    assert (when.start, when.end, when.basis) == ("2021-07-15", "2021-07-15", Basis.EXPLICIT)
    assert [a.start for a in when.alternatives] == ["2021-07-20"]


def test_finer_sign_narrows() -> None:
    one = document(
        "d1",
        "They met.",
        sign("2021-07-01", DateKind.URL, "2021-07-31"),
        sign("2021-07-09", DateKind.BYLINE),
    )
    when = Dated([one], []).published["d1"]
    assert (when.start, when.end, when.alternatives) == ("2021-07-09", "2021-07-09", ())


def test_impossible_sign_is_refused() -> None:
    one = document("d1", "They met.", sign("2021-02-31"), sign("2021-03-01", DateKind.PAGE))
    dated = Dated([one], [])
    assert dated.published["d1"].start == "2021-03-01"
    assert [i.code for i in dated.issues] == ["date_impossible"]


def test_refused_sign_is_told_of_an_article_without_another() -> None:
    dated = Dated([document("d1", "They met on 3 May 2021.", sign("2021-02-31"))], [])
    assert dated.published["d1"].start == "2021-05-03"
    assert [i.code for i in dated.issues] == ["date_impossible"]


def test_sign_before_what_the_text_tells_as_past_gives_way() -> None:
    one = document(
        "d1",
        "They met on 3 May 2021.",
        sign("2019-01-01", DateKind.PAGE),
        sign("2021-05-04", DateKind.BYLINE),
    )
    dated = Dated([one], [])
    assert dated.published["d1"].start == "2021-05-04"
    assert [i.code for i in dated.issues] == ["date_conflict"]


def test_told_in_the_lead() -> None:
    one = document("d1", "The ministry announced on Thursday, July 15, 2021, a new round.")
    when = Dated([one], []).published["d1"]
    assert (when.start, when.end) == ("2021-07-15", "2021-07-16")
    assert when.basis is Basis.INFERRED
    assert when.rests_on
    assert when.reason


def test_stamp_in_the_first_lines() -> None:
    one = document("d1", "Talks resume Tuesday 4 January 2005 08.43 GMT The envoys met again.")
    when = Dated([one], []).published["d1"]
    assert (when.start, when.end) == ("2005-01-04", "2005-01-04")


def test_past_inside_is_a_lower_bound() -> None:
    one = document("d1", "They met in the city.\nAn accord was signed on 3 May 2020.")
    when = Dated([one], []).published["d1"]
    assert (when.start, when.end, when.granularity) == ("2020-05-03", None, Granularity.RANGE)


def test_year_in_a_name_is_no_bound() -> None:
    one = document("d1", "They discussed the 2020 budget.")
    assert Dated([one], []).published["d1"].basis is Basis.UNKNOWN


def test_contradiction_drops_the_weaker_evidence() -> None:
    one = document(
        "d1",
        "The vote will be held on 3 May 2020.\nAn accord was signed on 9 June 2020.",
    )
    dated = Dated([one], [])
    when = dated.published["d1"]
    assert (when.start, when.end) == ("2020-06-09", None)
    assert [i.code for i in dated.issues] == ["date_conflict"]


def test_linked_claims_date_an_undated_document() -> None:
    known = document("d1", "They met on 20 August 2020.", sign("2020-08-21"))
    unknown = document("d2", "The ministers will meet next month.")
    met, will = event(known, "met"), event(unknown, "meet", Status.PLANNED)
    when = Dated([known, unknown], [met, will], [link(met, will)]).published["d2"]
    assert (when.start, when.end, when.basis) == ("2020-07-01", "2020-07-31", Basis.INFERRED)
    assert {p.document for p in when.rests_on} == {"d1", "d2"}


def test_dates_travel_over_several_documents() -> None:
    first = document("d1", "They met on 20 August 2020.", sign("2020-08-21"))
    second = document("d2", "The ministers will meet next month.\nEnvoys arrived today.")
    third = document("d3", "Envoys arrived yesterday.")
    met, will = event(first, "met"), event(second, "meet", Status.PLANNED)
    there, later = event(second, "arrived"), event(third, "arrived")
    dated = Dated(
        [first, second, third], [met, will, there, later], [link(met, will), link(there, later)]
    )
    assert dated.published["d2"].start == "2020-07-01"
    assert dated.published["d3"].start is not None


def test_copies_share_a_date() -> None:
    one = document("d1", "They met.", sign("2021-07-15"))
    two = document("d2", "They met.")
    origin = Origin(id="origin-1", documents=("d1", "d2"))
    when = Dated([one, two], [], origins=(origin,)).published["d2"]
    assert (when.start, when.end, when.basis) == ("2021-07-13", "2021-07-17", Basis.INFERRED)


def test_judgment_sets_the_date() -> None:
    one = document("d1", "They met.", sign("2021-07-15"))
    anchor = Anchor(
        kind="document",
        document="d1",
        text_digest="",
        start=0,
        end=1,
        exact="T",
        prefix="",
        suffix="",
        slot="published",
        last_id="d1",
    )
    judgment = Judgment(
        id="j1",
        verdict=Verdict.CORRECT,
        anchors=(anchor,),
        value="2021-07-14",
        by="an analyst",
        at="2024-01-01T00:00:00Z",
        reason=None,
        supersedes=None,
    )
    assert Dated([one], [], judgments=(judgment,)).published["d1"].start == "2021-07-14"
    wrong = Dated([one], [], judgments=(replace(judgment, value="soon"),))
    assert wrong.published["d1"].start == "2021-07-15"
    assert [i.code for i in wrong.issues] == ["judgment_value"]


def test_saying_and_said_each_with_their_time() -> None:
    one = document(
        "d1",
        "The minister said on Tuesday that the round will be held next month.",
        sign("2021-07-15"),
    )
    said, held = statement(one, "said"), event(one, "held", Status.PLANNED)
    dated = Dated([one], [said, held])
    assert dated.days(said) == ("2021-07-13", "2021-07-13")
    assert dated.days(held) == ("2021-08-01", "2021-08-31")


def test_reporting_tense_is_of_the_documents_day_or_the_eve() -> None:
    one = document("d1", "The envoys met in the city.", sign("2021-07-15"))
    met = event(one, "met")
    dated = Dated([one], [met])
    assert dated.days(met) == ("2021-07-14", "2021-07-15")
    assert dated.when(met).basis is Basis.DOCUMENT
    assert "the day before" in (dated.when(met).reason or "")


def test_saying_is_of_the_documents_day() -> None:
    one = document("d1", "The minister said that they met.", sign("2021-07-15"))
    said = statement(one, "said")
    assert Dated([one], [said]).days(said) == ("2021-07-15", "2021-07-15")


def test_background_is_not_after_the_document() -> None:
    one = document("d1", "The envoys had met in the city.\nThe visit helped.", sign("2021-07-15"))
    met, visit = event(one, "met"), event(one, "visit", nominal=True)
    dated = Dated([one], [met, visit])
    assert dated.days(met) == dated.days(visit) == (None, "2021-07-15")


def test_planned_is_not_before_the_document() -> None:
    one = document("d1", "The envoys will meet in the city.", sign("2021-07-15"))
    meet = event(one, "meet", Status.PLANNED)
    dated = Dated([one], [meet])
    assert dated.days(meet) == ("2021-07-15", None)
    assert dated.when(meet).granularity is Granularity.RANGE


def test_undated_document_leaves_relative_times_unknown() -> None:
    one = document("d1", "The envoys met last week.")
    met = event(one, "met")
    when = Dated([one], [met]).when(met)
    assert (when.start, when.end, when.basis, when.text) == (
        None,
        None,
        Basis.UNKNOWN,
        "last week",
    )


def test_status_settles_a_weekday() -> None:
    one = document("d1", "Talks on Thursday.", sign("2021-07-17"))
    happened = event(one, "Talks")
    coming = event(one, "Talks", Status.PLANNED)
    assert Dated([one], [happened]).days(happened)[0] == "2021-07-15"
    assert Dated([one], [coming]).days(coming)[0] == "2021-07-22"


def test_yesterday_inside_a_dated_quotation() -> None:
    one = document(
        "d1",
        "The envoy said on 29 June 2021:\n“They arrived yesterday.”",
        sign("2021-07-09"),
    )
    said = statement(one, "said", mode=Mode.DIRECT)
    arrived = event(one, "arrived", speech=said.id)
    assert Dated([one], [said, arrived]).days(arrived) == ("2021-06-28", "2021-06-28")


def test_links_decide_between_two_readings() -> None:
    one = document("d1", "The raid was last January.", sign("2021-03-24"))
    two = document("d2", "The raid was on 3 January 2020.", sign("2020-02-01"))
    first, second = event(one, "raid"), event(two, "raid")
    alone = Dated([one], [first]).when(first)
    assert (alone.start, alone.end) == ("2021-01-01", "2021-01-31")
    when = Dated([one, two], [first, second], [link(first, second)]).when(first)
    assert (when.start, when.end) == ("2020-01-01", "2020-01-31")
    assert [a.start for a in when.alternatives] == ["2021-01-01"]
    assert "2020-01-03" in (when.reason or "")


def test_counted_from_another_passage_rests_on_it() -> None:
    one = document("d1", "They met on 3 May 2020.\nThey parted two days later.", sign("2021-01-01"))
    parted = event(one, "parted")
    when = Dated([one], [parted]).when(parted)
    assert (when.start, when.end) == ("2020-05-05", "2020-05-05")
    assert [p.quote for p in when.rests_on] == ["3 May 2020"]


def test_what_did_not_come_off_lay_ahead() -> None:
    one = document("d1", "Talks on Tuesday.", sign("2021-07-12"))
    called_off = event(one, "Talks", Status.CANCELLED)
    assert Dated([one], [called_off]).days(called_off) == ("2021-07-13", "2021-07-13")
    happened = event(one, "Talks")
    assert Dated([one], [happened]).days(happened) == ("2021-07-06", "2021-07-06")
