"""Titles told of a name by a verb: "X, who heads the delegation", "X was elected president".

Takes the words of a sentence; gives the title that stands behind a name.
"""

from dragoman.records.annotated import Title
from dragoman.stages.annotate.owners import TitleRange
from dragoman.stages.annotate.titlewords import TitleWords

_HEADS = frozenset("head lead chair command run direct represent".split())
_GIVING = frozenset(
    "elect appoint name become choose nominate proclaim inaugurate serve act".split()
)
_BEING = frozenset({"is", "was", "were", "has", "had", "been", "being"})
_SERVING = frozenset({"serve", "act", "inaugurate", "elect", "appoint", "choose", "nominate"})
_OF = frozenset({"of", "for", "to"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_TOLD_LEAST = 2


class ToldTitles(TitleWords):
    """Finds the titles that verbs tell of."""

    def _told(self, start: int) -> Title | None:
        """ "X, who heads the delegation": the clause's words up to the end of its object."""
        low = [w.lower() for w in self._words[start : start + _TOLD_LEAST + 1]]
        place = start + (1 if low[:1] == [","] else 0)
        if place + 2 >= len(self._words) or self._words[place].lower() != "who":
            return None
        verb = place + 1
        if self._tokens[verb].tag == "AUX" and self._tokens[verb + 1].tag == "VERB":
            verb += 1
        if self._tokens[verb].lemma.lower() not in _HEADS:
            return None
        objects = self._sentence.children_by(verb, "obj")
        if not objects:
            return None
        first, end = self._tokens[verb].start, self._tokens[objects[0]].end
        owner = self._owners.ending(objects[0] + 1) or self._owners.covering(objects[0])
        return Title(
            text=self._text.words[first:end],
            start=first,
            end=end,
            of=owner.id if owner is not None else None,
            former=False,
        )

    def _held(self, start: int) -> Title | None:
        """ "X is the foreign minister of Y", "X became president", "X, who serves as envoy"."""
        place = self._past_verb(start)
        found = self._office_in(place) if place is not None else None
        if place is None or found is None:
            return None
        first, words = found
        between = {w.lower() for w in self._words[place:first]}
        if between & {"no", "not", "never", "only", "first"}:
            return None
        title = self._widened(TitleRange(first, self._end_told(first + words), first), floor=place)
        return self._title(title)

    def _past_verb(self, start: int) -> int | None:
        """Return where the words behind "is", "became", "was elected" or "serves as" begin."""
        words, place = [w.lower() for w in self._words], start
        if words[place : place + 2] == [",", "who"]:
            place += 2
        first = place
        while place < len(words) and words[place] in _BEING:
            place += 1
        given = place < len(words) and self._tokens[place].lemma.lower() in _GIVING
        if given and self._tokens[place].tag == "VERB":
            serving = self._tokens[place].lemma.lower() in _SERVING
            place += 1
            if place < len(words) and words[place] == "as":
                return place + 1
            return None if serving and place - first == 1 else place
        be = place > first and words[place - 1] in {"is", "was"}
        return place if be and place - first == 1 else None

    def _end_told(self, place: int) -> int:
        """Return where a told title ends: behind what the office is of."""
        while place < len(self._words) and self._words[place].lower() in _OF:
            end = place + 1
            while end < len(self._words) and self._tokens[end].tag in _PHRASE:
                end += 1
            if end == place + 1:
                break
            place = end
        return place
