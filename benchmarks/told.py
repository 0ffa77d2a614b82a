"""Claims for given event mentions: the product's own claim where it reads one, else one by syntax.

Takes a document as read and as marked, gives an event claim for each mention, so that the product's
own stages can be run on mentions that somebody else has found. A claim made here has no type; its
parties are the subject, the objects and what the usual prepositions bring, its places what stands
after "in" or "at".
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.records.annotated import Annotated, EntityType
from dragoman.records.claim import EventClaim, Party, PartyRole, Status, Words
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from marked_events import Marked

_PLACES = frozenset({EntityType.COUNTRY, EntityType.PLACE, EntityType.FACILITY})
_WHERE = frozenset({"in", "at", "near", "outside", "off", "inside", "from", "to"})
_ACTORS = frozenset({"by", "between"})
_RECIPIENTS = frozenset({"of", "against", "on", "with", "for"})
_CLAUSES = frozenset({"acl", "acl:relcl", "xcomp", "conj", "advcl"})


def claims_of(
    marked: Marked,
    offsets: Mapping[tuple[int, int], int],
    doc: Annotated,
    read: Iterable[EventClaim],
) -> dict[str, EventClaim]:
    """Return a claim for each mention, by the mention's id."""
    own = {(claim.sentence, claim.head): claim for claim in read}
    found = {}
    for mention in marked.mentions:
        at = [offsets[mention.sentence, place] for place in mention.places]
        sentence, head = _head(doc, at)
        known = own.get((sentence, head))
        made = replace(known, generic=False) if known else _claim(doc, sentence, head)
        found[mention.id] = made
    return found


def _head(doc: Annotated, offsets: list[int]) -> tuple[int, int]:
    """Return the sentence and the place of the word of a mention that the others hang on."""
    here = next(s for s in reversed(doc.sentences) if s.start <= offsets[0])
    places = [p for o in offsets if (p := here.place_at(o)) is not None]
    tops = [p for p in places if here.tokens[p].head not in places]
    return here.index, (tops or places or [0])[0]


def _claim(doc: Annotated, index: int, head: int) -> EventClaim:
    sentence = doc.sentences[index]
    token = sentence.tokens[head]
    time = doc.time_of(index, head)
    parties, places = [], []
    for place, role in _arguments(sentence, head):
        mention = doc.mention_at(index, place)
        party = _party(doc, sentence, place, role)
        placed = sentence.case_of(place) in _WHERE
        if placed and (mention is None or mention.type in _PLACES):
            places.append(replace(party, role=None))
        elif not placed:
            parties.append(party)
    return EventClaim(
        id=said_id("event", doc.document, "", sentence.key, head),
        document=doc.document,
        sentence=index,
        head=head,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=time.id if time else None,
        speech=None,
        confidence=0.5,
        type="",
        mode=None,
        contexts=(),
        status=Status.UNKNOWN,
        trigger=Words(text=token.text, start=token.start, end=token.end),
        parties=tuple(parties),
        places=tuple(places),
        level=None,
        channel=None,
        nominal=token.tag in {"NOUN", "PROPN"},
    )


def _arguments(sentence: Sentence, head: int) -> Iterator[tuple[int, PartyRole | None]]:
    """Yield the places of what goes with a word, and on which side it stands."""
    passive = sentence.is_passive(head)
    subjects = sentence.children_by(head, "nsubj")
    if not subjects:
        subjects = _borrowed(sentence, head)
    for place in subjects:
        hit = passive or sentence.tokens[place].relation == "nsubj:pass"
        yield place, PartyRole.RECIPIENT if hit else PartyRole.ACTOR
    for place in sentence.children_by(head, "obj", "iobj"):
        yield place, PartyRole.RECIPIENT
    for place in sentence.children_by(head, "obl", "nmod"):
        case = sentence.case_of(place)
        if sentence.tokens[place].relation == "nmod:poss" or case in _ACTORS:
            yield place, PartyRole.ACTOR
        elif case in _RECIPIENTS:
            yield place, PartyRole.RECIPIENT
        elif case in _WHERE:
            yield place, None
    for place in sentence.children_by(head, "compound", "amod"):
        if sentence.tokens[place].tag in {"PROPN", "NOUN"}:
            yield place, None


def _borrowed(sentence: Sentence, head: int) -> list[int]:
    """Return the subject that a verb takes from the clause it hangs on."""
    token = sentence.tokens[head]
    if token.tag != "VERB" or token.head < 0 or token.relation not in _CLAUSES:
        return []
    if token.relation.startswith("acl"):
        return [token.head]
    return sentence.children_by(token.head, "nsubj")


def _party(doc: Annotated, sentence: Sentence, place: int, role: PartyRole | None) -> Party:
    mention = doc.mention_at(sentence.index, place)
    if mention is not None:
        words = Words(text=mention.text, start=mention.start, end=mention.end)
        return Party(words=words, mention=mention.id, role=role)
    start, end = sentence.phrase(place, without=("acl", "appos", "conj", "cc", "punct"))
    words = Words(text=doc.words[start:end], start=start, end=end)
    return Party(words=words, mention=None, role=role)
