"""Whose round it is: the sides that its own phrase or clause names, or those of its series."""

from collections import Counter
from collections.abc import Sequence

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import EventClaim, Party, PartyRole
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.slots import noun_chain
from dragoman.stages.extract.rounds.series import Numbered
from dragoman.stages.extract.rounds.sides import common_sides, identity, lead, sides
from dragoman.stages.extract.scene import Scene

Sighting = tuple[Sentence, Numbered]


def own_parties(scene: Scene, sentence: Sentence, one: Numbered) -> tuple[Party, ...]:
    """Return the parties that a naming gives itself.

    Those in its own phrase ("talks between X and Y", "the X-Y committee"), else with those of the
    verb it hangs on ("X and Y held the third round").
    """
    if one.body is not None:
        return _of_body(scene, *one.body)
    heads = _phrase_heads(scene, sentence, one.place, one.series_at)
    found = _mentions(scene, sentence, heads)
    if len(found) < 2:
        found = sides(scene, [*found, *_of_clause(scene, sentence, one.place)])
    if len(found) < 2:
        found = _people(scene, sentence, heads) or found
    return _as_actors(scene, found)


def _as_actors(scene: Scene, mentions: list[Mention]) -> tuple[Party, ...]:
    return tuple(scene.party(m, PartyRole.ACTOR) for m in mentions)


def _phrase_heads(
    scene: Scene, sentence: Sentence, place: int, series_at: int | None = None
) -> list[int]:
    """Return the words of a round's own phrase that may name its sides."""
    heads: list[int] = []
    chain = noun_chain(sentence, place, scene.support)
    if series_at is not None and series_at not in chain:
        chain = [*chain, series_at]
    for noun in chain:
        heads += walk.possessors(sentence, noun)
        for preposition in ("between", "with", "of", "among"):
            heads += walk.obliques(sentence, noun, preposition)
        heads += [
            j for i in sentence.children_by(noun, "compound", "amod") for j in sentence.subtree(i)
        ]
    return heads


def _clause_heads(scene: Scene, sentence: Sentence, place: int) -> list[int]:
    """Return the subjects of the verb that a naming hangs on, or is, and whom it is with."""
    verbs = [place, *sentence.ancestors(place)]
    verb = next((i for i in verbs if sentence.tokens[i].tag == "VERB"), None)
    if verb is None:
        return []
    heads = walk.subjects(sentence, verb)
    for preposition in ("with", "between"):
        heads += walk.obliques(sentence, verb, preposition)
    held = [
        i
        for head in walk.with_conjuncts(sentence, heads)
        if scene.support.has("collective_sides", sentence.tokens[head].lemma.lower())
        for i in walk.obliques(sentence, head, "of")
    ]
    return heads + held  # "the delegations of X and Y met"


def _of_clause(scene: Scene, sentence: Sentence, place: int) -> list[Mention]:
    return _mentions(scene, sentence, _clause_heads(scene, sentence, place))


def _mentions(scene: Scene, sentence: Sentence, heads: list[int]) -> list[Mention]:
    """Return the sides at those words; who only stands for sides ("the two sides") is none."""
    found = [m for m in _at(scene, sentence, heads) if not _is_collective(scene, m)]
    return sides(scene, found)


def _at(scene: Scene, sentence: Sentence, heads: list[int]) -> list[Mention]:
    """Return the mentions with those heads, and the names that cover them."""
    places = walk.with_conjuncts(sentence, heads)
    found = ((place, scene.mention(sentence, place)) for place in places)
    return [m for place, m in found if m and (m.head == place or m.form is not Form.NOMINAL)]


def _is_collective(scene: Scene, mention: Mention) -> bool:
    root = scene.root(mention)
    if root.form is not Form.NOMINAL or root.actor is not None:
        return root.form is Form.PRONOUN
    head = scene.doc.sentences[root.sentence].tokens[root.head]
    return scene.support.has("collective_sides", head.lemma.lower())


def _people(scene: Scene, sentence: Sentence, heads: list[int]) -> list[Mention]:
    """Return two or more persons who meet, as the states they hold office in where they do.

    "Talks between X and Y", "the presidents of A and B met for the fifth time".
    """
    people: dict[str, Mention] = {}
    for mention in _at(scene, sentence, heads):
        root = scene.root(mention)
        if root.type is EntityType.PERSON and mention.form is Form.NAME:
            people.setdefault(root.id, mention)
    if len(people) < 2:
        return []
    states = sides(scene, [s for m in people.values() if (s := _state_of(scene, m)) is not None])
    return states if len(states) >= 2 else list(people.values())


def _state_of(scene: Scene, mention: Mention) -> Mention | None:
    """Return the state in which a person holds office, as the article says it."""
    for one in (mention, scene.root(mention)):
        for title in one.titles:
            state = scene.mentions.get(title.of or "")
            if state is not None:
                return state
    return None


def _of_body(scene: Scene, index: int, place: int) -> tuple[Party, ...]:
    """Return the sides in a body's name, else the body itself."""
    sentence = scene.doc.sentences[index]
    heads = _phrase_heads(scene, sentence, place)
    named = _mentions(scene, sentence, heads)
    found = [m for m in named if not (m.sentence == index and m.first <= place < m.last)]
    if len(found) < 2:
        body = scene.mention(sentence, place)
        found = [body] if body is not None and scene.is_actor(body) else found
    return tuple(scene.party(m, PartyRole.ACTOR) for m in found)


class Shared:
    """The parties that each series of a document is most often named with.

    Under "" the parties of the document's one series, if it has but one; where no naming gives
    any, the two sides that the document most often names side by side, or tells to meet.
    """

    def __init__(
        self, scene: Scene, sightings: list[Sighting], events: Sequence[EventClaim]
    ) -> None:
        self._scene = scene
        self._found = _most_often(scene, sightings)
        self.talking = self._found.get("") or _who_meet(scene, events)
        """The sides of the talks that the article is about, if it is about one negotiation."""
        if not self._found.get("") and len(self._found) <= 1:
            self._found[""] = common_sides(scene) or self.talking

    def parties(self, sentence: Sentence, one: Numbered) -> tuple[Party, ...]:
        """Return the parties of a round: its own, or those of its series where they fit.

        What names other sides itself, or is a standing body's own session, takes none over.
        """
        own = own_parties(self._scene, sentence, one)
        if len(own) >= 2 or (one.body is not None and not self._is_of_talks(*one.body)):
            return own
        shared = self._found.get(one.series_key) or self._found.get("", ())
        known = {identity(self._scene, p) for p in shared}
        others = () if one.body is not None else own
        if shared and all(identity(self._scene, p) in known for p in others):
            return shared
        heads = _clause_heads(self._scene, sentence, one.place)
        return _as_actors(self._scene, _people(self._scene, sentence, heads)) or own

    def _is_of_talks(self, index: int, place: int) -> bool:
        """Tell whether a body is one of the talks themselves: "the supervisory committee"."""
        sentence = self._scene.doc.sentences[index]
        mention = self._scene.mention(sentence, place)
        named = mention is not None and mention.form is Form.NAME
        return not named and sentence.tokens[place].text.islower()


def _most_often(scene: Scene, sightings: list[Sighting]) -> dict[str, tuple[Party, ...]]:
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    example: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for sentence, one in sightings:
        parties = own_parties(scene, sentence, one)
        if len(parties) >= 2 and one.body is None:
            key = tuple(sorted(identity(scene, p) for p in parties))
            counts.setdefault(one.series_key, Counter())[key] += 1
            example.setdefault(key, parties)
    found = {
        series: example[max(counter, key=lambda k: (counter[k], -len(k), k))]
        for series, counter in counts.items()
    }
    everyone = {tuple(sorted(identity(scene, p) for p in ps)) for ps in found.values()}
    if len(everyone) == 1:
        found.setdefault("", next(iter(found.values())))
    return found


def _who_meet(scene: Scene, events: Sequence[EventClaim]) -> tuple[Party, ...]:
    """Return the two or more sides that the document most often tells to meet or agree."""
    counts: Counter[tuple[str, ...]] = Counter()
    example: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for event in events:
        met = [p for p in event.parties if event.type == "CONSULT" or p.role is PartyRole.ACTOR]
        mentions = [scene.mentions[p.mention] for p in met if p.mention in scene.mentions]
        found = sides(scene, [m for m in mentions if not _is_collective(scene, m)])
        if event.type in {"CONSULT", "AGREE"} and len(found) >= 2 and lead(scene, found):
            parties = tuple(scene.party(m, PartyRole.ACTOR) for m in found)
            key = tuple(sorted(identity(scene, p) for p in parties))
            counts[key] += 1
            example.setdefault(key, parties)
    if not counts:
        return ()
    most = max(counts.values())
    return next(example[key] for key in example if counts[key] == most)
