"""What newspapers, agencies and stations are called, in English and in the languages around it."""

import re

_CAP = r"[A-ZÀ-Þ][\w'’&.-]*"
_HEADS = (
    "Times|Post|Herald|News|Observer|Agency|Press|Tribune|Journal|Gazette|Daily|TV|Radio|Today"
    "|Ledger|Review|Chronicle|Telegraph|Mail|Star|Sun|Independent|Guardian|Standard|Monitor"
    "|Bulletin|Courier|Dispatch|Mirror|Globe|Network|Media|Broadcasting|Online|Report|Weekly|Wire"
    "|Channel|Examiner|Inquirer|Express|Morning|Evening|Nation|Citizen|Advocate|Sentinel|Spectator"
    "|Economist|Outlook|Newspaper|newspaper|Echo|Reporter|Statesman|Voice|Argus|Gazeta|Messenger"
    "|Banner|Tidings|Digital|Portal|Zeitung|Rundschau|Tageblatt|Nachrichten|Noticias"
    "|Beacon|Bulwark|Clarion|Intelligencer|Mercury|Pioneer|Patriot|Recorder|Vanguard|Diplomat"
    "|Presse|Gazetesi|Ajans[ıi]|Vijesti|Novosti|Pravda|Izvestia|Vedomosti|Dagblad|Tidende|Posten"
    "|Sanomat|Shimbun|Ilbo|Sinmun|Ribao|Samachar|Patrika|Newswire|Newsroom|News Service"
)
"""Last words of names. Magazine, Insider and Digest are left out: on pages of
benchmarks/extraction.py they stood in menus alone."""
_PAPER = re.compile(
    rf"(?:The |Al[- ]|El |Le |La |Der |Die )?(?:(?:al[- ])?{_CAP}[ -]){{0,4}}(?:{_HEADS})"
    r"(?: (?:Agency|Network|Online|TV|Service|International|English|Arabic|Africa|Asia))?"
)
_LED = re.compile(
    r"(?:Diario|Agencia|Agence|Agenzia|Peri[oó]dico|Jornal|Journal|Gazeta|Gazette|Radio|Canal|TV"
    r"|Televisi[oó]n|Noticias|Correo|Semanario|Revista|Tygodnik|Dnevni[kc]|Vecher\w{2,5}|Novaya"
    rf"|Ruznameh|Sada|Sawt|Akhbar) (?:(?:al|el|la|le|de|del|du|di|da|of)[ -])?{_CAP}"
    rf"(?: {_CAP}){{0,3}}"
)
"""Names whose kind comes first: "Agencia Central", "Diario del Norte"."""
_WITH_ARTICLE = re.compile(
    rf"(?:El|La|Le|Les|Il|Die|Das|Al)[ -]{_CAP}(?: {_CAP}){{0,2}}"
    rf"|L['’]{_CAP}(?: (?:de|du|des|d['’])? ?{_CAP}){{0,2}}"
)
"""Names that begin with an article: such are papers, and some towns."""
_ELIDED = re.compile(rf"L['’]{_CAP}(?: (?:de|du|des|d['’]) ?{_CAP}){{1,2}}")
"""French names alone in their line: "L'Avenir du Sud"."""
_TOWNS = frozenset(
    {
        "la paz", "el salvador", "el paso", "le havre", "le mans", "la rochelle", "la plata",
        "el cairo", "la habana", "el alto", "el fasher", "el obeid", "el geneina", "al quds",
        "al khobar", "al ain", "al mukalla", "al hudaydah", "al hasakah", "al bab", "al qaim",
        "al kut", "al raqqa", "al wakra", "la haye", "il cairo",
    }
)  # fmt: skip

PRINTED = frozenset(
    {
        "associated press", "ap", "reuters", "thomson reuters", "afp", "agence france-presse",
        "dpa", "xinhua", "efe", "ansa", "tass", "getty images", "bloomberg",
    }
)  # fmt: skip
"""Agencies whose copy others print with their notice of rights: it names no outlet."""


def is_paper(name: str) -> bool:
    """Tell whether words are a paper's, agency's or station's name by their first or last word."""
    shape = name.title() if name.isupper() else name
    shapes = (_PAPER, _LED, _ELIDED)
    return " " in name and any(one.fullmatch(shape) for one in shapes)


def has_article(name: str) -> bool:
    """Tell whether a name begins with an article of another language, and is no town's."""
    plain = name.lower().replace("-", " ")
    return _WITH_ARTICLE.fullmatch(name) is not None and plain not in _TOWNS
