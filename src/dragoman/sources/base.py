"""What a source is: something that gives articles, and issues for what it could not read."""

from collections.abc import Iterator
from typing import Protocol

from dragoman.records.document import Article
from dragoman.records.issue import Issue


class Source(Protocol):
    """Gives articles in a fixed order. Bad input is an issue of stage "source", never an error.

    The same content gives the same articles and issues wherever it lies: no path enters them.
    """

    def read(self) -> Iterator[Article | Issue]:
        """Yield the articles, and an issue for each thing that could not be read.

        Raises SourceError when there is nothing at the address at all.
        """
