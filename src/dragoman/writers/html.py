"""The report: one self-contained page that can be mailed, printed and read on a phone.

No script, no outside request. Each fact unfolds to its passages in context, its words marked.
"""

from collections.abc import Iterator

import jinja2

from dragoman.writers.base import Record
from dragoman.writers.page.sections import make_page

_templates = jinja2.Environment(
    loader=jinja2.PackageLoader("dragoman.writers", "page"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)


def write(record: Record, *, with_text: bool = False) -> Iterator[bytes]:
    """Yield the page as UTF-8. `with_text` changes nothing: a page holds passages, not articles."""
    template = _templates.get_template("report.html.j2")
    yield from (part.encode() for part in template.generate(page=make_page(record)))
