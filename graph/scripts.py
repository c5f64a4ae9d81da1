"""Which script letters are of, and which language a name is then in. Pure functions.

Scripts are told by the names Unicode gives letters, and called by their codes in ISO 15924.
"""

import unicodedata
from collections import Counter
from functools import cache

_CODES = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr",
    "CJK": "Hani", "HIRAGANA": "Kana", "KATAKANA": "Kana", "HANGUL": "Hang", "THAI": "Thai",
    "DEVANAGARI": "Deva", "BENGALI": "Beng", "TAMIL": "Taml", "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong", "GEORGIAN": "Geor", "ARMENIAN": "Armn", "ETHIOPIC": "Ethi",
    "KHMER": "Khmr", "LAO": "Laoo", "MYANMAR": "Mymr", "SINHALA": "Sinh",
}  # fmt: skip

# A script that only one language is written in, before those it is mixed with.
_ALONE = (("Kana", "ja"), ("Hang", "ko"), ("Hani", "zh"))


@cache
def script_of(char: str) -> str | None:
    """The script of a letter; None for what is no letter, or of a script that is not known here.

    >>> script_of("Ж"), script_of("局"), script_of("é"), script_of("7")
    ('Cyrl', 'Hani', 'Latn', None)
    """
    return _CODES.get(unicodedata.name(char, "").split(" ")[0]) if char.isalpha() else None


def main_script(text: str) -> str:
    """The script of most letters of a text; that of Latin where there are none.

    >>> main_script("Шанхай 2012"), main_script("1 + 1")
    ('Cyrl', 'Latn')
    """
    counted = Counter(found for char in text if (found := script_of(char)))
    return counted.most_common(1)[0][0] if counted else "Latn"


def language_of(name: str) -> str | None:
    """The BCP 47 tag of a name in another script than Latin; None for a name in Latin letters.

    Han is Chinese unless kana stand beside it; of a script that several languages use, the tag
    says the script and leaves the language open.

    >>> language_of("落威市公安局"), language_of("Ловик"), language_of("Lowick")
    ('zh', 'und-Cyrl', None)
    """
    scripts = {found for char in name if (found := script_of(char))}
    if not scripts or "Latn" in scripts:
        return None
    for script, language in _ALONE:
        if script in scripts:
            return language
    return f"und-{main_script(name)}"
