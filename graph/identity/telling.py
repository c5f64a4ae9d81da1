"""Which names say who is meant: "Ltd." and "Systems" alone are in the names of many."""

from functools import lru_cache

from graph.identity.form import Word, form
from graph.identity.words import common_words
from graph.names import only_legal_forms
from graph.vocabulary import Realm

# "S.A." and "Pty" have parts that look like words of their own.
_LONGEST_PART = 3
# What is made of technologies, places and rules is called by common words, and rightly so.
_NAMED = frozenset({Realm.ORGANISATION, Realm.PRODUCT, Realm.PROGRAMME})


@lru_cache(maxsize=200_000)
def tells(realm: Realm, name: str) -> bool:
    """Whether a name tells who is meant: not one that is nothing but legal forms or a common word.

    Two names that agree in nothing else agree in nothing: such a name counts in no comparison and
    nothing is filed under it. It is kept and shown, for a source gives it.

    >>> org = Realm.ORGANISATION
    >>> [tells(org, name) for name in ("Ltd.", "Co., Ltd.", "Systems", "Group GmbH", "Ministry")]
    [False, False, False, False, False]
    >>> [tells(org, name) for name in ("Acme", "Acme Ltd.", "Ministry of Defence", "360")]
    [True, True, True, True]
    >>> tells(Realm.TECHNOLOGY, "Video"), tells(Realm.PLACE, "SE")
    (True, True)
    """
    if realm not in _NAMED:
        return True
    words = form(name).words
    if not words or (len(words) == 1 and _is_common(words[0])):
        return False
    own = next((word.text for word in words if word.own), "")
    # Whether it is nothing but forms takes longer than all else: asked only where it can be.
    seldom = len(own) > _LONGEST_PART and not _is_form(words[0].text)
    return seldom or not only_legal_forms(name)


def _is_common(word: Word) -> bool:
    common = common_words()
    among = word.text in common.shared or word.text in common.empty
    return among or word.relative or bool(word.concepts) or not any(map(str.isalnum, word.text))


@lru_cache(maxsize=65536)
def _is_form(word: str) -> bool:
    return only_legal_forms(word)
