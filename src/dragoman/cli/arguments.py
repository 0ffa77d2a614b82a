"""Arguments and options that several commands share."""

from datetime import datetime
from pathlib import Path

import click


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return a day as typed, if it is one."""
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date().isoformat()
    except ValueError:
        reason = f"{value!r} is not a day; write it as 2021-07-15"
        raise click.BadParameter(reason, context, parameter) from None


directory = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
as_of = click.option(
    "--as-of",
    metavar="DAY",
    callback=_day,
    help="The record as of a day (2021-07-15): what was known by then.",
)
workers = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Worker processes; left out: as many as the work and the machine call for.",
)
reader = click.option(
    "--reader", metavar="NAME", help="The reader: english.v1 or rules.v1; left out: dossier.toml's."
)
