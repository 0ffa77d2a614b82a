"""Days and months that have names: festivals, days of states, months of other calendars.

Tables of phrases, each with what it stands for: a unit of `stages/date`'s arithmetic (monthday or
one of `ontology.calendars`), its number, and days. `PHRASES` gives them by their first word, the
longer first, as `items` reads them; hyphens stand apart in them.
"""

from collections.abc import Iterator

from dragoman.stages.annotate.time.lexicon import Kinds

# Month and day, or the unit with its number and days: what `meaning_of` in festival_rules reads.
FESTIVALS = {
    "monthday 12 25": "Christmas; Christmas Day; Xmas",
    "monthday 12 24": "Christmas Eve",
    "monthday 12 26": "Boxing Day; St. Stephen's Day",
    "monthday 1 7": "Orthodox Christmas; Coptic Christmas",
    "monthday 12 31": "New Year's Eve",
    "monthday 1 1": "New Year's Day; New Year Day",
    "monthday 1 6": "Epiphany",
    "monthday 2 14": "Valentine's Day; St. Valentine's Day",
    "monthday 3 8": "International Women's Day; Women's Day",
    "monthday 3 17": "St. Patrick's Day; Saint Patrick's Day",
    "monthday 4 22": "Earth Day",
    "monthday 4 25": "Anzac Day",
    "monthday 5 1": "May Day; Labour Day; International Workers' Day",
    "monthday 5 9": "Victory Day",
    "monthday 5 15": "Nakba Day",
    "monthday 6 19": "Juneteenth",
    "monthday 6 20": "World Refugee Day",
    "monthday 7 14": "Bastille Day",
    "monthday 10 24": "United Nations Day",
    "monthday 10 31": "Halloween",
    "monthday 11 1": "All Saints' Day",
    "monthday 11 11": "Veterans Day; Armistice Day; Remembrance Day",
    "monthday 12 1": "World AIDS Day",
    "monthday 12 10": "Human Rights Day",
    "easter -47": "Shrove Tuesday",
    "easter -46": "Ash Wednesday",
    "easter -7": "Palm Sunday",
    "easter -3": "Maundy Thursday",
    "easter -2": "Good Friday",
    "easter -1": "Holy Saturday; Easter Saturday",
    "easter 0": "Easter; Easter Sunday; Easter Day",
    "easter 1": "Easter Monday",
    "easter 39": "Ascension Day",
    "easter 49": "Pentecost; Whit Sunday",
    "orthodoxeaster -2": "Orthodox Good Friday",
    "orthodoxeaster 0": "Orthodox Easter; Greek Easter; Coptic Easter",
    "monthweekday 1 1 3": "Martin Luther King Day",
    "monthweekday 2 1 3": "Presidents' Day; Presidents Day",
    "monthweekday 5 1 5": "Memorial Day",
    "monthweekday 9 1 1": "Labor Day",
    "monthweekday 10 1 2": "Columbus Day",
    "monthweekday 11 4 4": "Thanksgiving; Thanksgiving Day",
    "solarday 1 1": "Nowruz; Norouz; Norooz; Nowrouz; Nauruz; Newroz; Novruz; Navroz; "
    "Persian New Year; Iranian New Year; Kurdish New Year",
    "hijriday 1 1 1": "Islamic New Year; Hijri New Year; Muslim New Year",
    "hijriday 1 10 10": "Ashura; Ashoura; Day of Ashura",
    "hijriday 2 20 20": "Arbaeen; Arba'een; Arbain",
    # Kept on the 12th by some and on the 17th by others.
    "hijriday 3 12 17": "Mawlid; Prophet's Birthday; Prophet Muhammad's Birthday",
    # Feasts of three and four days.
    "hijriday 10 1 3": "Eid al-Fitr; Eid ul-Fitr; Eid el-Fitr; Eid-al-Fitr; Eid-ul-Fitr",
    "hijriday 12 10 13": "Eid al-Adha; Eid ul-Adha; Eid el-Adha; Eid-al-Adha; Eid al-Azha; "
    "Feast of Sacrifice; Feast of the Sacrifice",
}  # fmt: skip

# Days of states: month, day, name of the day, and the state's name with its adjective. A bare
# "Independence Day" is nobody's.
STATE_DAYS = (
    (1, 1, "Independence Day", "Sudan Sudanese"), (1, 4, "Independence Day", "Myanmar Burma"),
    (1, 6, "Army Day", "Iraq Iraqi"), (1, 26, "Republic Day", "India Indian"),
    (2, 4, "Independence Day", "Sri_Lanka Sri_Lankan"),
    (2, 17, "Independence Day", "Kosovo Kosovar"), (2, 24, "Independence Day", "Estonia Estonian"),
    (2, 25, "National Day", "Kuwait Kuwaiti"), (3, 1, "Independence Day", "Bosnia Bosnian"),
    (3, 6, "Independence Day", "Ghana Ghanaian"), (3, 20, "Independence Day", "Tunisia Tunisian"),
    (3, 21, "Independence Day", "Namibia Namibian"), (3, 25, "Independence Day", "Greece Greek"),
    (3, 26, "Independence Day", "Bangladesh Bangladeshi"),
    (4, 4, "Independence Day", "Senegal Senegalese"),
    (4, 17, "Independence Day", "Syria Syrian"), (4, 18, "Independence Day", "Zimbabwe"),
    (5, 9, "Victory Day", "Russia Russian"), (5, 17, "Constitution Day", "Norway Norwegian"),
    (5, 22, "Unity Day", "Yemen Yemeni"), (5, 25, "Independence Day", "Jordan Jordanian"),
    (5, 26, "Independence Day", "Georgia Georgian"), (6, 12, "Russia Day", ""),
    (6, 12, "Independence Day", "Philippines Philippine"),
    (6, 25, "Independence Day", "Mozambique Mozambican"),
    (7, 1, "Independence Day", "Somalia Somali Rwanda Rwandan Burundi Burundian"),
    (7, 3, "Independence Day", "Belarus Belarusian"), (7, 4, "Independence Day", "US American"),
    (7, 5, "Independence Day", "Algeria Algerian Venezuela Venezuelan"),
    (7, 9, "Independence Day", "South_Sudan South_Sudanese Argentina Argentine"),
    (7, 20, "Independence Day", "Colombia Colombian"),
    (7, 23, "Revolution Day", "Egypt Egyptian"), (7, 28, "Independence Day", "Peru Peruvian"),
    (8, 1, "National Day", "Switzerland Swiss"), (8, 9, "National Day", "Singapore"),
    (8, 14, "Independence Day", "Pakistan Pakistani"), (8, 15, "Independence Day", "India Indian"),
    (8, 15, "Liberation Day", "Korea Korean South_Korea South_Korean North_Korea North_Korean"),
    (8, 17, "Independence Day", "Indonesia Indonesian"),
    (8, 19, "Independence Day", "Afghanistan Afghan"), (8, 24, "Independence Day", "Ukraine"),
    (8, 24, "Independence Day", "Ukrainian"), (8, 27, "Independence Day", "Moldova Moldovan"),
    (8, 30, "Victory Day", "Turkey Turkish"),
    (8, 31, "Independence Day", "Malaysia Malaysian Kyrgyzstan Kyrgyz"),
    (9, 1, "Independence Day", "Uzbekistan Uzbek"),
    (9, 2, "National Day", "Vietnam Vietnamese"), (9, 7, "Independence Day", "Brazil Brazilian"),
    (9, 8, "Independence Day", "Macedonia Macedonian"),
    (9, 9, "Independence Day", "Tajikistan Tajik"),
    (9, 16, "Independence Day", "Mexico Mexican"), (9, 18, "Independence Day", "Chile Chilean"),
    (9, 21, "Independence Day", "Armenia Armenian"),
    (9, 22, "Independence Day", "Bulgaria Bulgarian Mali Malian"),
    (9, 23, "National Day", "Saudi Saudi_Arabia"),
    (9, 27, "Independence Day", "Turkmenistan Turkmen"),
    (10, 1, "Independence Day", "Nigeria Nigerian Cyprus Cypriot"),
    (10, 1, "National Day", "China Chinese"), (10, 3, "Independence Day", "Iraq Iraqi"),
    (10, 3, "Unity Day", "Germany German"), (10, 9, "Independence Day", "Uganda Ugandan"),
    (10, 24, "Independence Day", "Zambia Zambian"), (10, 29, "Republic Day", "Turkey Turkish"),
    (11, 9, "Independence Day", "Cambodia Cambodian"),
    (11, 11, "Independence Day", "Poland Polish Angola Angolan"),
    (11, 18, "Independence Day", "Morocco Moroccan Latvia Latvian"),
    (11, 22, "Independence Day", "Lebanon Lebanese"),
    (11, 28, "Independence Day", "Mauritania Mauritanian Albania Albanian"),
    (12, 2, "National Day", "Emirates Emirati UAE"), (12, 6, "Independence Day", "Finland Finnish"),
    (12, 12, "Independence Day", "Kenya Kenyan"),
    (12, 16, "Independence Day", "Kazakhstan Kazakh"), (12, 16, "National Day", "Bahrain Bahraini"),
    (12, 18, "National Day", "Qatar Qatari"), (12, 24, "Independence Day", "Libya Libyan"),
)  # fmt: skip

# Months of the Hijri calendar, first to last, in the spellings of the press.
HIJRI_MONTHS = (
    "Muharram; Moharram; Muharam",
    "Safar",
    "Rabi al-Awwal; Rabi' al-Awwal; Rabi ul-Awwal; Rabi al-Awal; Rabi I; Rabi' I",
    "Rabi al-Thani; Rabi' al-Thani; Rabi al-Akhir; Rabi ath-Thani; Rabi II; Rabi' II",
    "Jumada al-Awwal; Jumada al-Ula; Jumada al-Oula; Jumada I; Jamadi al-Awwal",
    "Jumada al-Thani; Jumada al-Akhira; Jumada al-Thania; Jumada II; Jamadi al-Thani",
    "Rajab",
    "Shaban; Sha'ban; Shaaban; Sha'aban",
    "Ramadan; Ramadhan; Ramazan",
    "Shawwal; Shawal; Shavval",
    "Dhu al-Qadah; Dhu al-Qa'dah; Dhul Qadah; Dhul-Qadah; Dhu al-Qada; Dhul Qada; Zu al-Qadah",
    "Dhu al-Hijjah; Dhu al-Hijja; Dhul Hijjah; Dhul-Hijjah; Dhul Hijja; Zul Hijjah; Zilhajj",
)
# Months of the Solar Hijri calendar: of Iran, and of Afghanistan.
SOLAR_MONTHS = (
    "Farvardin; Hamal", "Ordibehesht; Sawr", "Khordad; Jawza", "Tir; Saratan", "Mordad; Asad",
    "Shahrivar; Sunbula; Sonbola", "Mehr; Mizan", "Aban; Aqrab", "Azar; Qaws", "Dey; Jadi",
    "Bahman; Dalw; Dalwa", "Esfand; Hut",
)  # fmt: skip

Phrase = tuple[tuple[str, ...], Kinds]


def words_of(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the items of a sentence show it: low, hyphens and apostrophes apart."""
    low = phrase.lower().replace("-", " - ").replace("'s ", " 's ")
    return tuple(low.replace("' ", " ' ").split())


def _named() -> Iterator[Phrase]:
    for meant, phrases in FESTIVALS.items():
        for phrase in phrases.split("; "):
            yield words_of(phrase), {"FESTIVAL": meant}
    for month, day, name, owners in STATE_DAYS:
        meant = f"monthday {month} {day}"
        if not owners:
            yield words_of(name), {"FESTIVAL": meant}
        for owner in owners.replace("_", "-").split():
            state = owner.replace("-", " ")
            for phrase in (f"{state} {name}", f"{state}'s {name}", f"{name} of {state}"):
                yield words_of(phrase), {"FESTIVAL": meant}
    for table, kind in ((HIJRI_MONTHS, "HIJRI"), (SOLAR_MONTHS, "SOLAR")):
        for number, phrases in enumerate(table, start=1):
            for phrase in phrases.split("; "):
                yield words_of(phrase), {kind: number}


def _by_first_word() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for words, kinds in _named():
        found.setdefault(words[0], []).append((words, kinds))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in found.items()}


PHRASES = _by_first_word()
