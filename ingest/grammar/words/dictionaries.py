"""What the lemmatiser says of a word, from dictionaries that are packed where many are in use.

Unpacked, a dictionary answers some ten times as fast and takes fifty megabytes and more: a process
that met seven languages held 797 MB. Most processes meet one or two. The answers are the same.
"""

import simplemma

# The first languages that a process meets; of all others it keeps the dictionaries packed.
MOST_UNPACKED = 2
_unpacked: list[str] = []


def lemma_of(lower: str, lang: str) -> str:
    """The basic form of a word in lower case, or the word itself; lone surrogates are refused."""
    return str(simplemma.lemmatize(lower, lang, low_memory=_packed(lang)))


def is_listed(lower: str, lang: str) -> bool:
    """Whether the dictionary of the language has the word."""
    return bool(simplemma.is_known(lower, lang, low_memory=_packed(lang)))


def _packed(lang: str) -> bool:
    if lang in _unpacked:
        return False
    if len(_unpacked) >= MOST_UNPACKED:
        return True
    _unpacked.append(lang)
    return False
