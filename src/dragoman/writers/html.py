"""The report: one self-contained page that can be mailed, printed and read on a phone.

No script, no outside request: the page's own policy forbids both, and lets in its one style sheet
by its digest alone. Each fact unfolds to its passages in context, its words marked.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib import resources

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
_style = resources.files("dragoman.writers").joinpath("page", "report.css").read_text("utf-8")
_style_digest = "sha256-" + b64encode(sha256(_style.encode()).digest()).decode()


def write(record: Record, *, with_text: bool = False) -> Iterator[bytes]:
    """Yield the page as UTF-8. `with_text` changes nothing: a page holds passages, not articles."""
    template = _templates.get_template("report.html.j2")
    page = make_page(record)
    parts = template.generate(page=page, style=_style, style_digest=_style_digest)
    yield from (part.encode() for part in parts)
