"""Which time dates which word: sentences are given with their trees, so that no model is needed."""

import pytest

from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence, Token
from dragoman.records.time import Anchor, TimeExpression, TimeRule
from dragoman.records.timing import time_of


def parsed(tree: str) -> Sentence:
    """Make a sentence of lines "word lemma TAG head relation"; heads from 1, 0 is the root."""
    tokens, at = [], 0
    for line in tree.split("\n"):
        if not line.strip():
            continue
        word, lemma, tag, head, relation = line.split()
        tokens.append(
            Token(
                start=at,
                end=at + len(word),
                text=word,
                lemma=lemma,
                tag=tag,
                head=int(head) - 1,
                relation=relation,
            )
        )
        at += len(word) + 1
    return Sentence(
        index=0, start=0, end=at, zone=Zone.BODY, paragraph=0, key="k", tokens=tuple(tokens)
    )


def time(sentence: Sentence, words: str, *, granularity: str = "day") -> TimeExpression:
    """Make the expression that stands at some words of the sentence."""
    wanted = words.split()
    texts = [t.text for t in sentence.tokens]
    first = next(i for i in range(len(texts)) if texts[i : i + len(wanted)] == wanted)
    last = first + len(wanted)
    return TimeExpression(
        id=words,
        sentence=0,
        first=first,
        last=last,
        start=sentence.tokens[first].start,
        end=sentence.tokens[last - 1].end,
        text=words,
        type="DATE",
        value="",
        mod=None,
        quant=None,
        freq=None,
        granularity=granularity,
        rule=TimeRule(anchor=Anchor.DOCUMENT, unit="day"),
        anchor=None,
    )


def dated(sentence: Sentence, *times: str) -> dict[str, str | None]:
    """Give the time of every verb and common noun of a sentence."""
    found = [time(sentence, words) for words in times]
    return {
        token.text: time_of(sentence, found, i)
        for i, token in enumerate(sentence.tokens)
        if token.tag in {"VERB", "NOUN"}
    }


SAID_HELD = """
Hussein hussein PROPN 2 nsubj
said say VERB 0 root
on on ADP 4 case
Tuesday tuesday PROPN 2 obl
that that SCONJ 10 mark
the the DET 7 det
round round NOUN 10 nsubj:pass
will will AUX 10 aux
be be AUX 10 aux:pass
held hold VERB 2 ccomp
next next ADJ 12 amod
month month NOUN 10 obl:tmod
"""


def test_saying_and_said_keep_their_own_times() -> None:
    found = dated(parsed(SAID_HELD), "Tuesday", "next month")
    assert found["said"] == "Tuesday"
    assert found["held"] == "next month"
    assert found["round"] == "next month"


def test_said_clause_takes_no_time_from_the_saying() -> None:
    found = dated(parsed(SAID_HELD), "Tuesday")
    assert found["held"] is None
    assert found["round"] is None


def test_saying_takes_no_time_from_what_is_said() -> None:
    assert dated(parsed(SAID_HELD), "next month")["said"] is None


def test_time_of_the_occasion_dates_what_was_done_there() -> None:
    sentence = parsed("""
        They they PRON 2 nsubj
        agreed agree VERB 0 root
        in in ADP 6 case
        the the DET 6 det
        third third ADJ 6 amod
        round round NOUN 2 obl
        last last ADJ 8 amod
        April april PROPN 6 nmod:tmod
    """)
    found = dated(sentence, "last April")
    assert found == {"agreed": "last April", "round": "last April"}


@pytest.mark.parametrize("head", ["2", "6"])
def test_object_of_announcing_is_not_dated_by_the_announcement(head: str) -> None:
    sentence = parsed(f"""
        They they PRON 2 nsubj
        announced announce VERB 0 root
        a a DET 4 det
        visit visit NOUN 2 obj
        to to ADP 6 case
        Arlen arlen PROPN 4 nmod
        on on ADP 8 case
        Monday monday PROPN {head} obl
    """)
    found = dated(sentence, "Monday")
    # Hanging on a place's name, the date may be the visit's; hanging on the verb it never is.
    assert found["announced" if head == "2" else "visit"] == "Monday"
    assert found["visit" if head == "2" else "announced"] is None


def test_topic_of_talks_does_not_date_them() -> None:
    sentence = parsed("""
        They they PRON 2 nsubj
        discussed discuss VERB 0 root
        the the DET 5 det
        2020 2020 NUM 5 nummod
        budget budget NOUN 2 obj
    """)
    found = dated(sentence, "2020")
    assert found["discussed"] is None
    assert found["budget"] == "2020"


def test_noun_is_dated_by_the_clause_that_tells_of_its_holding() -> None:
    sentence = parsed("""
        The the DET 2 det
        talks talk NOUN 10 nsubj
        , , PUNCT 5 punct
        which which PRON 5 nsubj
        began begin VERB 2 acl:relcl
        last last ADJ 7 amod
        June june PROPN 5 obl:tmod
        , , PUNCT 5 punct
        will will AUX 10 aux
        resume resume VERB 0 root
        soon soon ADV 10 advmod
    """)
    found = dated(sentence, "last June")
    assert found == {"talks": "last June", "began": "last June", "resume": None}


def test_bare_date_after_a_comma_belongs_to_the_clause() -> None:
    sentence = parsed("""
        He he PRON 2 nsubj
        confirmed confirm VERB 0 root
        it it PRON 2 obj
        during during ADP 6 case
        the the DET 6 det
        dialogue dialogue NOUN 2 obl
        with with ADP 8 case
        Arlen arlen PROPN 6 nmod
        , , PUNCT 10 punct
        Thursday thursday PROPN 8 appos
    """)
    found = dated(sentence, "Thursday")
    assert found == {"confirmed": "Thursday", "dialogue": "Thursday"}


def test_verbs_share_a_time_that_stands_before_the_first() -> None:
    sentence = parsed("""
        On on ADP 2 case
        Monday monday PROPN 4 obl
        he he PRON 4 nsubj
        arrived arrive VERB 0 root
        and and CCONJ 6 cc
        signed sign VERB 4 conj
        it it PRON 6 obj
    """)
    assert dated(sentence, "Monday") == {"arrived": "Monday", "signed": "Monday"}


def test_second_verb_does_not_take_a_time_between() -> None:
    sentence = parsed("""
        He he PRON 2 nsubj
        arrived arrive VERB 0 root
        on on ADP 4 case
        Monday monday PROPN 2 obl
        and and CCONJ 6 cc
        signed sign VERB 2 conj
        it it PRON 6 obj
    """)
    assert dated(sentence, "Monday") == {"arrived": "Monday", "signed": None}


def test_nested_clause_keeps_its_time() -> None:
    sentence = parsed("""
        After after SCONJ 2 mark
        meeting meet VERB 7 advcl
        envoys envoy NOUN 2 obj
        on on ADP 5 case
        Monday monday PROPN 2 obl
        he he PRON 7 nsubj
        flew fly VERB 0 root
        home home ADV 7 advmod
    """)
    found = dated(sentence, "Monday")
    assert found["meeting"] == "Monday"
    assert found["flew"] is None


def test_speaking_and_saying_are_of_one_time() -> None:
    sentence = parsed("""
        Speaking speak VERB 6 advcl
        on on ADP 3 case
        Monday monday PROPN 1 obl
        , , PUNCT 1 punct
        she she PRON 6 nsubj
        said say VERB 0 root
        so so ADV 6 advmod
    """)
    assert dated(sentence, "Monday") == {"Speaking": "Monday", "said": "Monday"}


def test_purpose_shares_the_time_of_the_visit() -> None:
    sentence = parsed("""
        He he PRON 3 nsubj
        will will AUX 3 aux
        visit visit VERB 0 root
        next next ADJ 5 amod
        week week NOUN 3 obl:tmod
        to to PART 7 mark
        sign sign VERB 3 advcl
        it it PRON 7 obj
    """)
    found = dated(sentence, "next week")
    assert found["visit"] == found["sign"] == "next week"


def test_predicate_date() -> None:
    sentence = parsed("""
        The the DET 2 det
        vote vote NOUN 5 nsubj
        is be AUX 5 cop
        on on ADP 5 case
        Tuesday tuesday PROPN 0 root
    """)
    assert dated(sentence, "Tuesday")["vote"] == "Tuesday"


def test_promise_lies_behind_its_making() -> None:
    sentence = parsed("""
        They they PRON 2 nsubj
        agreed agree VERB 0 root
        on on ADP 4 case
        Monday monday PROPN 2 obl
        to to PART 6 mark
        withdraw withdraw VERB 2 advcl
    """)
    assert dated(sentence, "Monday") == {"agreed": "Monday", "withdraw": None}


def test_time_of_what_came_before_is_not_the_clauses() -> None:
    sentence = parsed("""
        Ties ties NOUN 2 nsubj
        soured sour VERB 0 root
        after after ADP 5 case
        a a DET 5 det
        strike strike NOUN 2 obl
        , , PUNCT 8 punct
        last last ADJ 8 amod
        January january PROPN 5 nmod:tmod
    """)
    assert dated(sentence, "last January")["strike"] == "last January"
    assert dated(sentence, "last January")["soured"] is None


def test_subject_of_what_is_expected() -> None:
    sentence = parsed("""
        The the DET 2 det
        round round NOUN 4 nsubj:pass
        is be AUX 4 aux:pass
        expected expect VERB 0 root
        to to PART 6 mark
        begin begin VERB 4 xcomp
        in in ADP 8 case
        June june PROPN 6 obl
    """)
    found = dated(sentence, "June")
    assert found["round"] == found["begin"] == "June"


def test_group_of_a_name_has_no_time() -> None:
    sentence = parsed("""
        It it PRON 2 nsubj
        briefed brief VERB 0 root
        members member NOUN 2 obj
        of of ADP 6 case
        the the DET 6 det
        Council council PROPN 3 nmod
        on on ADP 8 case
        Sunday sunday PROPN 6 nmod
    """)
    assert dated(sentence, "Sunday")["briefed"] == "Sunday"


def test_first_of_coordinated_times() -> None:
    sentence = parsed("""
        They they PRON 2 nsubj
        met meet VERB 0 root
        in in ADP 4 case
        June june PROPN 2 obl
        and and CCONJ 8 cc
        on on ADP 8 case
        2 2 NUM 8 nummod
        July july PROPN 4 conj
    """)
    found = [time(sentence, "June", granularity="month"), time(sentence, "2 July")]
    assert time_of(sentence, found, 1) == "June"


def test_time_before_that_belongs_to_the_saying() -> None:
    wrong = parsed("""
        They they PRON 2 nsubj
        announced announce VERB 0 root
        on on ADP 4 case
        Thursday thursday PROPN 8 obl
        that that SCONJ 8 mark
        talks talk NOUN 8 nsubj
        will will AUX 8 aux
        resume resume VERB 2 ccomp
    """)
    found = dated(wrong, "Thursday")
    assert found == {"announced": "Thursday", "talks": None, "resume": None}


def test_weekday_just_before_the_verb_is_the_verbs() -> None:
    sentence = parsed(
        """
        A a DET 2 det
        faction faction NOUN 7 nsubj
        led lead VERB 2 acl
        by by ADP 5 case
        Vask Vask PROPN 3 obl:agent
        Friday Friday PROPN 3 obl
        signed sign VERB 0 root
        it it PRON 7 obj
        """
    )
    assert time_of(sentence, [time(sentence, "Friday")], 6) == "Friday"


def test_clause_with_when_shares_the_time() -> None:
    sentence = parsed(
        """
        It it PRON 2 nsubj
        began begin VERB 0 root
        in in ADP 4 case
        May May PROPN 2 obl
        , , PUNCT 8 punct
        when when ADV 8 advmod
        they they PRON 8 nsubj
        agreed agree VERB 2 advcl
        """
    )
    assert time_of(sentence, [time(sentence, "May")], 7) == "May"


def test_clause_on_a_dated_noun_shares_its_time() -> None:
    sentence = parsed(
        """
        An a DET 2 det
        incident incident NOUN 0 root
        in in ADP 4 case
        May May PROPN 2 nmod
        in in ADP 6 case
        which which PRON 9 obl
        two two NUM 9 nsubj:pass
        were be AUX 9 aux:pass
        held hold VERB 2 acl:relcl
        """
    )
    assert time_of(sentence, [time(sentence, "May")], 8) == "May"


def test_who_stays_away_does_so_on_the_day_of_the_occasion() -> None:
    sentence = parsed(
        """
        They they PRON 2 nsubj
        boycotted boycott VERB 0 root
        the the DET 4 det
        meeting meeting NOUN 2 obj
        of of ADP 6 case
        Friday Friday PROPN 4 nmod
        """
    )
    assert time_of(sentence, [time(sentence, "Friday")], 1) == "Friday"


def test_participle_set_off_beside_the_subject() -> None:
    sentence = parsed(
        """
        Vask Vask PROPN 8 nsubj
        , , PUNCT 3 punct
        closing close VERB 1 acl
        it it PRON 3 obj
        on on ADP 6 case
        Friday Friday PROPN 3 obl
        , , PUNCT 8 punct
        said say VERB 0 root
        """
    )
    assert time_of(sentence, [time(sentence, "Friday")], 7) == "Friday"
