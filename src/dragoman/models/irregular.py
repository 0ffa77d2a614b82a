"""Irregular English verbs: their pasts and participles, for forms that no training text had.

General knowledge of English. Forms that are the base of another verb too ("found", "lay", "bound",
"ground", "wound", "saw", "felt") are left to the lemma table, which knows how often each is meant.
"""

from collections.abc import Iterator, Mapping

_VERBS = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; befall
befell befallen; beget begot begotten; begin began begun; behold beheld; bend bent; beseech
besought; beset; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; build built; buy bought; catch caught; choose chose chosen; cling clung; come
came; creep crept; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk; drive
drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; fight fought; flee fled;
fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; foretell
foretold; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake
forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew
grown; hang hung; have had; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know
knew known; lead led; leap leapt; leave left; lend lent; lose lost; make made; mean meant; meet
met; mistake mistook mistaken; mow mown; overcome overcame; overdo overdid overdone; overhear
overheard; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew
overthrown; override overrode overridden; pay paid; partake partook partaken; plead pled; prove
proven; rebuild rebuilt; redo redid redone; remake remade; repay repaid; resell resold; retake
retook retaken; rethink rethought; rewrite rewrote rewritten; ride rode ridden; ring rang rung;
rise rose risen; run ran; say said; see seen; seek sought; sell sold; send sent; sew sewn; shake
shook shaken; shear shorn; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang
sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung; smite
smote smitten; speak spoke spoken; speed sped; spend spent; spin spun; spit spat; spring sprang
sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride
strode stridden; strike struck stricken; string strung; strive strove striven; swear swore
sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught;
tear tore torn; tell told; think thought; throw threw thrown; tread trod trodden; undergo
underwent undergone; understand understood; undertake undertook undertaken; undo undid undone;
uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw
withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
"""
# What is a base itself, though it looks like a prefix and a past.
_BASES = frozenset({"resent"})
_PREFIXES = ("re", "un", "out", "over", "under", "mis", "inter", "co-", "re-")


def _forms() -> Iterator[tuple[str, str]]:
    for row in _VERBS.split(";"):
        base, *forms = row.split()
        yield from ((form, base) for form in forms)


IRREGULAR: Mapping[str, str] = dict(_forms())
"""Lower-case form to base."""


def irregular_base(form: str) -> str | None:
    """Return the base of an irregular past or participle, also behind a prefix; else none."""
    found = IRREGULAR.get(form)
    if found is not None or form in _BASES:
        return found
    for prefix in _PREFIXES:
        base = IRREGULAR.get(form.removeprefix(prefix)) if form.startswith(prefix) else None
        if base is not None:
            return prefix + base
    return None
