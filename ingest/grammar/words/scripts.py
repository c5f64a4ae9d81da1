"""Which script letters are of, by the names Unicode gives them; codes are those of ISO 15924."""

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
