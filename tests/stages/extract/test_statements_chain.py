"""Statements with their chain: who passed on whose words, and where else speakers stand."""

import pytest

from dragoman.records.claim import Mode, SpeakerType, StatementClaim
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed


def said(words: str, *, headline: bool = False) -> list[StatementClaim]:
    return find_statements(parsed(words, headline=len(words) if headline else 0), ontology())


def chain(claim: StatementClaim) -> list[str]:
    return [link.party.words.text for link in claim.chain]


def content(claim: StatementClaim) -> list[str]:
    return [piece.text for piece in claim.content]


@pytest.mark.parametrize(
    ("words", "stations", "said_"),
    [
        (
            "The state news agency reported, citing the ministry's spokeswoman Elin Marsk, that "
            "the talks would resume on Monday.",
            ["The state news agency", "the ministry's spokeswoman Elin Marsk"],
            "the talks would resume on Monday",
        ),
        (
            "The state news agency, citing a source close to the delegation, reported that the "
            "port would stay shut.",
            ["The state news agency", "a source close to the delegation"],
            "the port would stay shut",
        ),
        (
            "A diplomat in the capital said, according to what the newspaper's correspondents "
            "gathered from local media, that the delegation had left.",
            ["the newspaper's correspondents", "local media", "A diplomat in the capital"],
            "the delegation had left",
        ),
        (
            '"We will not sign," Foreign Minister Jon Tarn was quoted as saying by the Vard News '
            "Agency.",
            ["the Vard News Agency", "Foreign Minister Jon Tarn"],
            "We will not sign",
        ),
        (
            "The Vard Times quoted an informed source in the ministry as saying that the visit "
            "had been cancelled.",
            ["The Vard Times", "an informed source in the ministry"],
            "the visit had been cancelled",
        ),
        (
            "A senior official told the Harbour Gazette on condition of anonymity that the round "
            "had been postponed.",
            ["the Harbour Gazette", "A senior official"],
            "the round had been postponed",
        ),
        (
            "Elin Marsk told the press after the session that the talks had failed.",
            ["Elin Marsk"],
            "the talks had failed",
        ),
    ],
)
def test_stations_outermost_first(words: str, stations: list[str], said_: str) -> None:
    (claim,) = said(words)
    assert chain(claim) == stations
    assert content(claim) == [said_]


@pytest.mark.parametrize(
    ("words", "speaker", "said_"),
    [
        (
            "The envoy, Elin Marsk, said in a statement that Arland rejected the offer.",
            "The envoy, Elin Marsk",
            "Arland rejected the offer",
        ),
        (
            "The plant, Elin Marsk said at a briefing on Friday, would open in May.",
            "Elin Marsk",
            "would open in May",
        ),
        (
            "The fourth round will open in Vard in August, confirmed the Office for Peace.",
            "the Office for Peace",
            "The fourth round will open in Vard in August",
        ),
        (
            "She would not say when the port opens, but noted that the crews had returned.",
            "She",
            "the crews had returned",
        ),
    ],
)
def test_content_wherever_the_parse_hangs_it(words: str, speaker: str, said_: str) -> None:
    claim = said(words)[-1]
    assert claim.speaker is not None
    assert claim.speaker.words.text == speaker
    assert content(claim)[-1] == said_


def test_a_semicolon_ends_reported_speech() -> None:
    claim = said("Elin Marsk denied the charge; the invitation was accepted.")[0]
    assert content(claim) == ["the charge"]


def test_another_speaker_ends_reported_speech() -> None:
    first, second = said(
        "Elin Marsk said the talks would resume within days, while Jon Tarn wrote that the port "
        "would stay shut."
    )
    assert content(first) == ["the talks would resume within days"]
    assert content(second) == ["the port would stay shut"]
    assert second.within is None


@pytest.mark.parametrize(
    ("words", "speaker", "said_"),
    [
        ("Talks with Borland will resume in May: Foreign Ministry", "Foreign Ministry", "Talks"),
        ("Arland ready for talks, says president", "president", "ready for talks"),
        ("'We will not sign': Tarn rejects Borland offer", "Tarn", "We will not sign"),
    ],
)
def test_headlines(words: str, speaker: str, said_: str) -> None:
    (claim,) = said(words, headline=True)
    assert claim.speaker is not None
    assert claim.speaker.words.text == speaker
    assert content(claim)[0].startswith(said_)


@pytest.mark.parametrize(
    "words",
    [
        "Jon Tarn shook his head when he was asked about the offer. “We have heard this before, "
        "and we have never seen a single ship.”",
        "“We have heard this before, and we have never seen a single ship.” Jon Tarn was speaking "
        "to reporters at the port on Friday.",
        "“We have heard this before, and we have never seen a single ship.” — Jon Tarn, pilot",
    ],
)
def test_a_free_quotation_has_its_speaker_beside_it(words: str) -> None:
    (claim,) = said(words)
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Jon Tarn"
    assert claim.mode is Mode.DIRECT


def test_a_heading_in_marks_is_nobodys_words() -> None:
    assert said("Jon Tarn left early.\n\n“The Price Of Peace At Sea”\n\nThe port was shut.") == []


def test_a_quotation_inside_which_somebody_speaks_is_still_its_own_speakers() -> None:
    words = "“I can promise nothing,” Marsk said. “We need a man who says that goodness pays.”"
    claim = said(words)[0]
    assert content(claim)[-1] == "We need a man who says that goodness pays."


def test_a_judgment_in_quoted_words_is_said() -> None:
    (claim,) = said("Elin Marsk denounced the raid as “an unacceptable act of war”.")
    assert claim.mode is Mode.MIXED
    assert said("Elin Marsk denounced the raid.") == []


def test_what_nobody_said() -> None:
    assert said("The ships will sail according to the schedule.") == []


def test_nameless_sources() -> None:
    (claim,) = said(
        "A senior Danish official told the Harbour Gazette on condition of anonymity that the "
        "round had been postponed."
    )
    assert claim.speaker_type is SpeakerType.ANONYMOUS
    told = claim.anonymity
    assert told is not None
    assert told.side is not None
    assert told.side.words.text == "Danish"
    assert (told.rank, told.nearness, told.on_condition) == ("senior", None, True)


@pytest.mark.parametrize(
    ("words", "side", "nearness"),
    [
        (
            "Western diplomats who attended the session said the mood was tense.",
            "Western",
            "present",
        ),
        ("Sources close to the delegation said the mood was tense.", None, "close"),
        ("Two people briefed on the talks said the mood was tense.", None, "informed"),
    ],
)
def test_side_and_nearness(words: str, side: str | None, nearness: str) -> None:
    told = said(words)[0].anonymity
    assert told is not None
    assert (told.side.words.text if told.side else None) == side
    assert told.nearness == nearness


def test_topics_are_read_off_the_content() -> None:
    (claim,) = said("Elin Marsk said that the ceasefire at the border had collapsed.")
    assert claim.topics == ("military", "territory")
    assert said("Elin Marsk said that she was tired.")[0].topics == ()


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "It was learned from a source close to the delegation that the round had ended.",
            "a source close to the delegation",
        ),
        (
            "The Fjord Times learned from informed sources that the round had ended.",
            "informed sources",
        ),
    ],
)
def test_who_told_what_was_learned_speaks(words: str, speaker: str) -> None:
    (found,) = said(words)
    assert found.speaker is not None
    assert found.speaker.words.text == speaker
    assert content(found) == ["the round had ended"]
