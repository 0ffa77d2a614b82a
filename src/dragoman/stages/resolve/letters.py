"""Letters: what the letters of other scripts are written with in Latin.

Rows of general knowledge, used by scripts.py. Vowel marks that a script leaves out are not here;
what sounds two ways (Hebrew b and v, Arabic j and g) is given once, and sounds.py knows the other.
Chinese characters are in `hanzi.txt`.
"""

from importlib.resources import files


def _table(rows: str) -> dict[str, str]:
    """Return the letters of rows such as "а=a б=b"; "ъ=" is silent."""
    return {pair[0]: pair[2:] for pair in rows.split()}


CYRILLIC = _table(
    """а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
    х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=ć
    ђ=đ џ=dž ѓ=gj ќ=kj ѕ=dz қ=q ғ=gh ң=ng ө=o ұ=u ү=u һ=h ә=a ӣ=i ӯ=u ҷ=j ҳ=h"""
)
GREEK = _table(
    """α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f
    χ=ch ψ=ps ω=o"""
)
ARMENIAN = _table(
    """ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y
    ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f"""
)
GEORGIAN = _table(
    """ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k
    ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h"""
)
ARABIC = _table(
    """ا=a آ=a أ=a إ=i ٱ=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s
    ض=d ط=t ظ=z ع=a غ=gh ف=f ڤ=v ق=q ك=k ک=k گ=g ل=l م=m ن=n ه=h ھ=h ة=a و=w ؤ=w ي=y ی=y ى=a ئ=y
    ء= ۆ=o ێ=e ە=e ڵ=l ڕ=r ڈ=d ٹ=t ں=n ے=e ہ=h"""
)
HEBREW = _table(
    """א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=ch ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts
    ץ=ts ק=k ר=r ש=sh ת=t"""
)
ALPHABETS = CYRILLIC | GREEK | ARMENIAN | GEORGIAN
"""Scripts that write their vowels."""
ABJADS = ARABIC | HEBREW
"""Scripts that leave most vowels out."""


def _hanzi() -> dict[str, str]:
    text = files(__package__).joinpath("hanzi.txt").read_text(encoding="utf-8")
    rows = [row.split() for row in text.splitlines() if not row.startswith("#")]
    return {character: reading for reading, characters in rows for character in characters}


HANZI = _hanzi()
"""Characters with their readings."""
