"""Statements worded in the many ways of the press and of its translators."""

import pytest

from dragoman.records.claim import SpeakerType, StatementClaim
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed


def said(words: str, *, headline: bool = False) -> list[StatementClaim]:
    return find_statements(parsed(words, headline=len(words) if headline else 0), ontology())


def told(claim: StatementClaim) -> tuple[str, str]:
    speaker = claim.speaker.words.text if claim.speaker else ""
    return speaker, " // ".join(piece.text for piece in claim.content)


WAYS = [
    # verbs known by where they stand
    (
        "“Nothing is settled,” slipped a delegate of the opposition.",
        "a delegate of the opposition",
        "Nothing is settled",
    ),
    ("“We have a plan,” launched the prime minister.", "the prime minister", "We have a plan"),
    (
        "“We have waited long enough,” fumed one of the mediators.",
        "one of the mediators",
        "We have waited long enough",
    ),
    # translated verbs of speech
    (
        "The minister regretted that the session was put off.",
        "The minister",
        "the session was put off",
    ),
    (
        "Participants concurred that the region would gain from it.",
        "Participants",
        "the region would gain from it",
    ),
    ("The premier let it be known that he would not attend.", "The premier", "he would not attend"),
    ("The ministry made it clear that there was no deal.", "The ministry", "there was no deal"),
    (
        "The army justified its withdrawal by the need to regroup.",
        "The army",
        "the need to regroup",
    ),
    # negated denials
    (
        "The spokesman did not rule out that a meeting be held in May.",
        "The spokesman",
        "a meeting be held in May",
    ),
    ("The mediator did not hide that the talks were hard.", "The mediator", "the talks were hard"),
    # judgments aloud
    (
        "The envoy hailed the release of the two pilots.",
        "The envoy",
        "the release of the two pilots",
    ),
    (
        "The premier blamed the rebels for breaking the truce.",
        "The premier",
        "the rebels for breaking the truce",
    ),
    (
        "The ministry rejected a report that it had paid.",
        "The ministry",
        "a report that it had paid",
    ),
    # who told it behind the verb, or in a phrase
    (
        "The train will leave tomorrow, told the agency a member of the delegation.",
        "a member of the delegation",
        "The train will leave tomorrow",
    ),
    (
        "The army wants to leave, according to what a guard told the daily.",
        "a guard",
        "The army wants to leave",
    ),
    ("In the words of the chairman, the talks were frank.", "the chairman", "the talks were frank"),
    (
        "The rebels, in the opinion of the mediator, are not serious.",
        "the mediator",
        "The rebels // are not serious",
    ),
    # thoughts that somebody nameless must have told
    (
        "Two diplomats thought the second week of May likely.",
        "Two diplomats",
        "the second week of May likely",
    ),
    # answers behind a colon
    (
        "The answer from Sarnath was swift: the terms were not acceptable.",
        "Sarnath",
        "the terms were not acceptable",
    ),
    # on the way to the verb
    (
        "The premier took the floor to say that no one would leave.",
        "The premier",
        "no one would leave",
    ),
    (
        "The spokesman limited himself to saying that the talks went on.",
        "The spokesman",
        "the talks went on",
    ),
    (
        "The movement affirms all the same that it remains open to talks.",
        "The movement",
        "it remains open to talks",
    ),
]


@pytest.mark.parametrize(("words", "speaker", "content"), WAYS)
def test_ways_of_speaking(words: str, speaker: str, content: str) -> None:
    (claim,) = said(words)
    assert told(claim) == (speaker, content)


@pytest.mark.parametrize(
    ("words", "stations"),
    [
        (
            "As the state agency transmits with reference to the governor, "
            "the bridge was destroyed.",
            ["the state agency", "the governor"],
        ),
        (
            "The state agency quoted the minister saying the pact was dead.",
            ["The state agency", "the minister"],
        ),
        (
            "The newspaper learned from diplomatic sources that a date had been set.",
            ["The newspaper", "diplomatic sources"],
        ),
        (
            "An adviser to the commander, Otto Berg, said that the army wants to leave, according "
            "to what he told the daily by telephone.",
            ["An adviser to the commander, Otto Berg"],
        ),
    ],
)
def test_stations_of_relays(words: str, stations: list[str]) -> None:
    (claim,) = said(words)
    assert [link.party.words.text for link in claim.chain] == stations


def test_a_name_between_commas_is_the_speaker_not_his_chief() -> None:
    doc = parsed("An adviser to the commander, Otto Berg, said that the army wants to leave.")
    (claim,) = find_statements(doc, ontology())
    named = {m.id: m.text for m in doc.mentions}
    assert claim.speaker is not None
    assert claim.speaker.mention is not None
    assert named[claim.speaker.mention] == "Otto Berg"
    assert claim.speaker_type is SpeakerType.NAMED


@pytest.mark.parametrize(
    "words",
    [
        "The guard hid that he had been paid.",
        "A Sarnath diplomat, requesting anonymity, left the room.",
        "The union slammed the door of the talks on Monday.",
        "The road was opened, as the two leaders had agreed in May.",
        "We remind that the talks were suspended in March.",
        "The minister thought the second week of May likely.",
    ],
)
def test_what_tells_of_no_saying(words: str) -> None:
    assert said(words) == []


def test_the_name_behind_an_office_belongs_to_the_words() -> None:
    (claim,) = said("The Danish Foreign Minister, Lars Holm, confirmed that the port would open.")
    assert told(claim)[0] == "The Danish Foreign Minister, Lars Holm"


def test_what_was_asked_is_not_the_answer() -> None:
    (claim,) = said("Asked about the report, the spokesman denied that any talks had been held.")
    assert told(claim) == ("the spokesman", "any talks had been held")


def test_a_country_before_a_headlines_colon_is_its_topic() -> None:
    assert said("Norway: committee meets in Bergen for the first time", headline=True) == []
    (claim,) = said("Norway: we will not sign the treaty", headline=True)
    assert told(claim)[0] == "Norway"


def test_who_a_speaker_for_several_is() -> None:
    doc = parsed(
        "Norway and Denmark held talks in Oslo on Monday on the fishing quotas. The two countries "
        "said in a joint statement that the talks had been useful."
    )
    (claim,) = find_statements(doc, ontology())
    named = {m.id: m.text for m in doc.mentions}
    assert claim.speaker_type is SpeakerType.COLLECTIVE
    assert [named[party.mention or ""] for party in claim.speakers] == ["Norway", "Denmark"]


def test_one_speaker_is_not_several() -> None:
    (claim,) = said("The envoy hailed the release of the two pilots.")
    assert claim.speakers == ()
