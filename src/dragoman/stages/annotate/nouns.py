"""Nouns that matter to a record: whom and what they name, by lemma.

Closed tables of general English; offices (minister, envoy, spokeswoman) are the ontology's.
"""

from collections.abc import Mapping

from dragoman.records.annotated import EntityType

_PERSON = (
    "official diplomat source analyst expert aide adviser advisor lawmaker legislator "
    "parliamentarian politician negotiator mediator commander general colonel soldier activist "
    "cleric dissident observer expert insider officer leader delegate representative spokesperson "
    "counterpart candidate opponent ally predecessor successor correspondent journalist reporter "
    "militant rebel fighter insurgent gunman protester protestor demonstrator opposition-leader "
    "statesman monarch ruler dictator strongman hardliner reformist moderate dissenter"
)
_GROUP = (
    "force troop militia faction delegation rebel militant protester protestor demonstrator "
    "insurgent fighter peacekeeper opposition coalition bloc group side team army navy "
    "military police authorities leadership gunman mediator negotiator ally people powers movement "
    "resistance guerrilla loyalist separatist tribe clan camp mob crowd community settler refugee "
    "nationals expatriate hostage prisoner detainee public media press civilian resident unit "
    "regime junta wing brigade battalion regiment squad panel"
)
_ORGANIZATION = (
    "government ministry administration parliament cabinet party council committee commission "
    "congress senate assembly court agency department secretariat presidency premiership "
    "organization organisation company firm bank institution institute union league embassy "
    "mission consulate office bureau foundation tribunal legislature executive judiciary "
    "federation confederation kremlin newspaper"
)
_COUNTRY = "country state nation republic kingdom neighbor neighbour"

HEADS: Mapping[str, EntityType] = {
    **dict.fromkeys(_PERSON.split(), EntityType.PERSON),
    **dict.fromkeys(_GROUP.split(), EntityType.GROUP),
    **dict.fromkeys(_ORGANIZATION.split(), EntityType.ORGANIZATION),
    **dict.fromkeys(_COUNTRY.split(), EntityType.COUNTRY),
}
"""What a noun phrase with this head names."""

INDEFINITE = frozenset(
    (
        "powers force side party group team unit office court company firm bank "
        "public press media people camp wing crowd community executive general officer state mob "
        "department agency institution institute general ally leader expert source "
        "resident civilian union league refugee prisoner mission observer candidate nation police "
        "country neighbor neighbour representative moderate community opposition movement army"
    ).split()
)
"""Heads that name a party only with something that tells which: a determiner, a modifier."""

GROUPS_OF = frozenset("pair duo trio".split())
"""Nouns that say of how many persons they are."""

COUNTED = GROUPS_OF | frozenset("men women capitals".split())
"""Heads that name a party only with "the two", "both", and if it is known whom they mean."""

NOT_ALONE = frozenset("justice major private principal elder minor father sister brother".split())
"""Words of offices that mean something else when no name follows them."""

FACILITIES = frozenset(
    (
        "airport airfield base airbase embassy consulate checkpoint camp port harbor harbour zone "
        "crossing terminal station refinery reactor prison palace barracks bridge dam square "
        "hospital school university mosque church stadium tower"
    ).split()
)
"""Heads of the names of things built."""

FACILITY_ADJECTIVES = frozenset(
    "military air naval international army nuclear power border airforce oil gas refugee".split()
)
"""What may stand between a facility's name and its head: "X military base"."""

PEOPLE = frozenset(
    (
        "person people man woman child civilian soldier troop fighter militant rebel official "
        "officer policeman policewoman police member worker employee resident refugee migrant "
        "prisoner detainee hostage student protester protestor demonstrator activist journalist "
        "lawmaker minister delegate passenger victim casualty patient adviser advisor expert "
        "diplomat supporter personnel citizen national voter retiree pensioner peacekeeper "
        "insurgent gunman attacker terrorist leader representative mp lawyer doctor teacher nurse "
        "inhabitant villager farmer settler asylum-seeker serviceman servicewoman contractor dead "
        "wounded injured survivor suspect defendant observer inspector monitor candidate girl boy "
        "kill wound injure arrest detain displace evacuate family-member shopper tourist pilgrim "
        "player fan speaker senator deputy parliamentarian correspondent reporter foreigner"
    ).split()
)
"""Lemmas that people are counted by, the deeds done to them ("130 killed") among them."""

SOMEBODY = frozenset(
    (
        "man woman boy girl child mother father son daughter wife husband brother sister uncle "
        "aunt cousin friend person actor actress writer author teacher student doctor lawyer "
        "victim neighbor neighbour colleague wife partner character lady guy kid baby widow worker "
        "grandson granddaughter grandfather grandmother nephew niece heir descendant native fan"
    ).split()
)
"""Singular nouns of persons that are no party, but may be the one a "he" or "she" means."""

EPITHETS = frozenset(
    (
        "despot tyrant autocrat warlord billionaire millionaire mogul magnate oligarch veteran "
        "lawyer attorney barrister journalist reporter correspondent singer musician actor actress "
        "comedian writer author novelist poet historian economist scholar scientist physicist "
        "activist campaigner dissident cleric preacher fugitive suspect defendant gunman hacker "
        "blogger footballer photographer artist businessman businesswoman banker investor "
        "financier philanthropist rival hardliner moderate reformist conservative incumbent "
        "challenger hopeful nominee rogue reclusive embattled exiled jailed disgraced "
        "beleaguered controversial pensioner student teacher nurse passenger resident eyewitness "
        "defector whistleblower analyst expert lawmaker politician statesman diplomat negotiator"
    ).split()
)
"""Common nouns and adjectives that stand before a person's name and are no part of it."""

CURRENCIES: Mapping[str, str] = {
    **dict.fromkeys(("dollar", "dollars", "us dollars", "u.s. dollars", "american dollars"), "USD"),
    **dict.fromkeys(("canadian dollars", "canadian dollar"), "CAD"),
    **dict.fromkeys(("australian dollars", "australian dollar"), "AUD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("pounds sterling", "pound sterling", "british pounds"), "GBP"),
    **dict.fromkeys(("yen", "japanese yen"), "JPY"),
    **dict.fromkeys(("yuan", "renminbi", "chinese yuan"), "CNY"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles", "russian rubles"), "RUB"),
    **dict.fromkeys(("swiss francs", "swiss franc"), "CHF"),
    **dict.fromkeys(("iraqi dinars", "iraqi dinar"), "IQD"),
    **dict.fromkeys(("kuwaiti dinars", "kuwaiti dinar"), "KWD"),
    **dict.fromkeys(("jordanian dinars", "jordanian dinar"), "JOD"),
    **dict.fromkeys(("libyan dinars", "libyan dinar"), "LYD"),
    **dict.fromkeys(("tunisian dinars", "tunisian dinar"), "TND"),
    **dict.fromkeys(("algerian dinars", "algerian dinar"), "DZD"),
    **dict.fromkeys(("iranian rials", "iranian rial", "tomans"), "IRR"),
    **dict.fromkeys(("yemeni rials", "yemeni rial"), "YER"),
    **dict.fromkeys(("saudi riyals", "saudi riyal"), "SAR"),
    **dict.fromkeys(("qatari riyals", "qatari riyal"), "QAR"),
    **dict.fromkeys(("emirati dirhams", "uae dirhams"), "AED"),
    **dict.fromkeys(("turkish liras", "turkish lira"), "TRY"),
    **dict.fromkeys(("syrian pounds", "syrian pound"), "SYP"),
    **dict.fromkeys(("lebanese pounds", "lebanese pound", "lebanese lira"), "LBP"),
    **dict.fromkeys(("egyptian pounds", "egyptian pound"), "EGP"),
    **dict.fromkeys(("sudanese pounds", "sudanese pound"), "SDG"),
    **dict.fromkeys(("shekel", "shekels", "new shekels"), "ILS"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("indian rupees", "indian rupee"), "INR"),
    **dict.fromkeys(("pakistani rupees", "pakistani rupee"), "PKR"),
    **dict.fromkeys(("afghani", "afghanis"), "AFN"),
    **dict.fromkeys(("zloty", "zlotys"), "PLN"),
    **dict.fromkeys(("naira",), "NGN"),
    **dict.fromkeys(("rand",), "ZAR"),
}
"""ISO 4217 codes where the words leave no doubt: a bare "pounds" or "dinars" may be anybody's."""
