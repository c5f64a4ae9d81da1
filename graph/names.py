"""Names made comparable, and ids computed from them. Pure functions.

Only what is certain is folded: case, width, diacritics, punctuation, spacing and legal forms.
Whether two different names are one company is a judgement, and lives elsewhere.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from rigour.names import remove_org_types

from graph.vocabulary import Realm

_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The form under which two spellings of one name are equal; never empty for a real name.

    >>> key("Hacking Team S.r.l.") == key("HACKING  TEAM")
    True
    >>> key("Axis Communications") == key("Axis Capital")
    False
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    bare = _NOT_WORD.sub(" ", remove_org_types(plain)).strip()
    return bare or _NOT_WORD.sub(" ", plain).strip() or plain.strip()


def digest(*parts: str, length: int = 32) -> str:
    """The first `length` hexadecimal digits of a hash over parts kept apart from one another.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    joined = "\x1f".join(part.replace("\x1f", " ") for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def entity_id(realm: Realm, name: str, *, scope: str = "") -> str:
    """The id of the entity called `name`: readable, and the same on every machine.

    `scope` is a report id for a group that has no name of its own ("two universities"): such a
    group is never the same as one in another report.

    >>> entity_id(Realm.ORGANISATION, "Acme GmbH") == entity_id(Realm.ORGANISATION, "ACME")
    True
    >>> entity_id(Realm.PRODUCT, "Acme") == entity_id(Realm.ORGANISATION, "Acme")
    False
    """
    bare = key(name)
    ascii_only = bare.encode("ascii", "ignore").decode()
    slug = _NOT_WORD.sub("-", ascii_only).strip("-")[:48].strip("-")
    parts = (realm.value, slug, digest(realm.value, bare, scope, length=10))
    return "-".join(part for part in parts if part)
