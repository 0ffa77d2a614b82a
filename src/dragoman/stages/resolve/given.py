"""Short forms of given names: Joe is Joseph, Ben is Benjamin.

Takes two given names in lower case, tells whether one may be the short form of the other: its
beginning, or one of the customary pairs below (general knowledge; none of them is a spelling).
"""

_LEAST = 3
"""Letters a beginning must have: Ben, Dan, Tim; two would join Al with all."""

_PAIRS = """
bill william; will william; bob robert; rob robert; dick richard; rick richard; jim james;
jimmy james; jack john; mike michael; mick michael; tony anthony; tony antony; tony antonio;
ted edward; ted theodore; ed edward; joe joseph; jo josephine; chuck charles; charlie charles;
jake jacob; andy andrew; drew andrew; steve stephen; steve steven; dave david; larry lawrence;
jerry gerald; jerry jerome; bernie bernard; liz elizabeth; beth elizabeth; betty elizabeth;
kate catherine; kate katherine; kathy catherine; cathy catherine; peggy margaret; meg margaret;
sue susan; hank henry; harry harold; harry henry; terry terence; tom thomas; tommy thomas;
nick nicholas; tina christina; jeff geoffrey; jeff jeffrey; greg gregory; ron ronald;
sasha alexander; sasha aleksandr; misha mikhail; volodya vladimir; kolya nikolai; pasha pavel;
dima dmitry; zhenya yevgeny; lyosha alexei; pepe jose; paco francisco; pancho francisco;
nacho ignacio; lula luiz; gigi luigi; beppe giuseppe; hans johannes; fritz friedrich;
bibi benjamin; boris borislav; zvika zvi; moti mordechai; avi avraham; memo mehmet; abe abraham
"""
_KNOWN = frozenset(
    pair
    for row in _PAIRS.replace("\n", " ").split(";")
    for short, full in [row.split()]
    for pair in ((short, full), (full, short))
)


def short_form(left: str, right: str) -> bool:
    """Tell whether one name is a customary short form of the other: Bill, William."""
    return (left, right) in _KNOWN


def same_given(left: str, right: str) -> bool:
    """Tell whether one name may be the short form of the other."""
    short, full = sorted((left, right), key=lambda name: (len(name), name))
    if short_form(left, right):
        return True
    return len(short) >= _LEAST and len(full) > len(short) and full.startswith(short)
