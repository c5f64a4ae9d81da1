"""Names made comparable, and ids computed from them. Pure functions.

What an id folds can never be taken apart again, so only spelling is folded there: case, width,
diacritics, punctuation, spacing, and the spelling of a legal form. Whether two different names
are one body is a judgement that can be undone, and lives in `graph.identity`.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from graph.legalforms import only_forms, split
from graph.vocabulary import Realm

# "+" and "#" that close a word are kept ("C++", "C#"): they tell products apart.
_CLOSING = re.compile(r"(?<=\w)[+#]+(?!\w)")
# Letters that are one sign with no accent to take off, in the scripts where accents are taken off.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})
_ACCENTED = ("LATIN", "GREEK")
_BETWEEN_WORDS, _SLUG = re.compile(r"[^\w]+"), 48
# Of ASCII the letters and digits are kept: a table does it in one go.
_BLANK = {code: " " for code in range(128) if not chr(code).isalnum()}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in one spelling: no case, width, accent, punctuation or double space; all words.

    Accents go in Latin and Greek only: elsewhere a mark makes another letter (Japanese ga and ka).

    >>> fold("Société  Générale S.A."), fold("ＡＣＭＥ"), fold("C++") == fold("C#")
    ('societe generale s a', 'acme', False)
    """
    if name.isascii() and "+" not in name and "#" not in name:
        lower = name.lower()
        return " ".join(lower.translate(_BLANK).split()) or lower.strip()
    wide = unicodedata.normalize("NFKC", name).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFC", "".join(_unaccented(char) for char in wide))
    kept = {place for match in _CLOSING.finditer(plain) for place in range(*match.span())}
    words = "".join(
        char if place in kept or unicodedata.category(char)[0] in "LNM" else " "
        for place, char in enumerate(plain)
    )
    return " ".join(words.split()) or plain.strip()


def _unaccented(char: str) -> str:
    if char.isascii() or not unicodedata.name(char, "").startswith(_ACCENTED):
        return "" if char == "\N{COMBINING DOT ABOVE}" else char
    return "".join(
        part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)
    )


def key(name: str) -> str:
    """The spelling of a name without its legal form: for looking things up, never for an id.

    >>> key("Hacking Team S.r.l.") == key("HACKING  TEAM")
    True
    >>> key("Axis Communications") == key("Axis Capital")
    False
    """
    return split(fold(name), name)[0]


def only_legal_forms(name: str) -> bool:
    """Whether a name is nothing but legal forms: what is left of one that was cut at its comma.

    >>> only_legal_forms("Co., Ltd."), only_legal_forms("Acme, Ltd.")
    (True, False)
    """
    return only_forms(fold(name), name)


def identity_key(realm: Realm, name: str) -> str:
    """What an id is computed from: the spelling, an organisation's legal form in one spelling.

    Two forms are two bodies until someone judges otherwise. Nothing but an organisation has one:
    "SE" ends the name of a company, and is the whole name of a country.

    >>> identity_key(Realm.ORGANISATION, "Acme Limited") == identity_key(
    ...     Realm.ORGANISATION, "ACME, Ltd.")
    True
    >>> identity_key(Realm.PLACE, "iso SE"), identity_key(Realm.ORGANISATION, "Acme Inc.")
    ('iso se', 'acme inc')
    """
    folded = fold(name)
    if realm is not Realm.ORGANISATION:
        return folded
    bare, form = split(folded, name)
    return f"{bare} {form}".strip()


def digest(*parts: str, length: int = 32) -> str:
    """The first `length` hexadecimal digits of a hash over parts kept apart from one another.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    joined = "\x1f".join(parts)
    if joined.count("\x1f") >= len(parts):
        joined = "\x1f".join(part.replace("\x1f", " ") for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


@lru_cache(maxsize=500_000)
def entity_id(realm: Realm, name: str, *, scope: str = "") -> str:
    """The id of the entity called `name`: readable, and the same on every machine.

    `scope` is a report id for a group that has no name of its own ("two universities"): such a
    group is never the same as one in another report.

    >>> entity_id(Realm.ORGANISATION, "Acme G.m.b.H.") == entity_id(Realm.ORGANISATION, "ACME GmbH")
    True
    >>> entity_id(Realm.ORGANISATION, "Acme GmbH") == entity_id(Realm.ORGANISATION, "Acme Ltd")
    False
    >>> entity_id(Realm.PRODUCT, "Acme") == entity_id(Realm.ORGANISATION, "Acme")
    False
    """
    return new_entity_id(realm, name, scope)


def new_entity_id(realm: Realm, name: str, scope: str) -> str:
    """`entity_id` for whoever keeps what it gives: nothing is remembered."""
    bare = identity_key(realm, name)
    if bare.isascii() and bare.replace(" ", "").isalnum():
        slug = bare.replace(" ", "-")
    else:
        ascii_only = bare.encode("ascii", "ignore").decode()
        slug = _BETWEEN_WORDS.sub("-", ascii_only).strip("-")
    slug = slug[:_SLUG].strip("-")
    told = digest(realm.value, bare, scope, length=10)
    return f"{realm.value}-{slug}-{told}" if slug else f"{realm.value}-{told}"
