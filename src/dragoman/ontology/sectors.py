"""PLOVER's codes for the sector of society that an actor belongs to."""

SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK"
    " AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
    " IGO NGO".split()
)
"""State and armed actors; actors of society; and our two: intergovernmental (IGO) and
non-governmental (NGO) organizations, which PLOVER tells by an international actor's own code."""
