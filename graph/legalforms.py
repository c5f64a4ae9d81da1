"""Legal forms at the ends of a company's name, told from the words that merely look like one.

The list of forms is rigour's. What stands here is where a form may stand, and which short entries
of that list are too often an ordinary word, a country or a version to count ("in", "at", "XT").
"""

from functools import lru_cache

from rigour.names import extract_org_types
from rigour.text.normalize import Normalize, normalize

from graph.storable import storable

_FLAGS = Normalize.CASEFOLD | Normalize.NAME
# Two letters count only where they are a form and hardly ever anything else.
_TWO_LETTERS = frozenset({"ab", "ag", "ao", "as", "bv", "ev", "kg", "nv", "oy", "sa", "se", "ао"})
# Only these open a name; "SAS Institute" and "AG Neovo" begin with a word of their own.
_OPENING = frozenset({"ab", "ao", "ooo", "oao", "pao", "zao", "tov", "too", "uab", "pt"})
_NOT_A_FORM = frozenset({"ngo", "npo", "ops", "pmc", "sad", "sem", "jv", "psu"})
COMPANY = frozenset({"company", "co"})
# Ends of names that count as a form only beside one, but are no name when nothing else is there.
_BESIDE = COMPANY | {"corp", "corporation", "private", "public", "and", "und"}
# Written without spaces, so no word boundary shows where the form begins; longest first.
_UNSPACED = {
    "股份有限公司": "coltd",
    "有限责任公司": "llc",
    "有限責任公司": "llc",
    "有限公司": "coltd",
    "株式会社": "kk",
    "주식회사": "coltd",
}


@lru_cache(maxsize=65536)
def split(folded: str, name: str) -> tuple[str, str]:
    """The words of a folded name without its legal form, and that form in one spelling or "".

    A name that would be nothing without it keeps it: "SA" is a name when it is all there is.

    >>> split("acme systems co ltd", "Acme Systems Co., Ltd.")
    ('acme systems', 'coltd')
    >>> split("at t", "AT&T"), split("finder xt", "Finder XT"), split("ooo acme", "OOO Acme")
    (('at t', ''), ('finder xt', ''), ('acme', 'ooo'))
    """
    for form, spelled in () if folded.isascii() else _UNSPACED.items():
        bare = folded.removesuffix(form) if folded.endswith(form) else folded.removeprefix(form)
        if bare.strip() and bare != folded:
            return bare.strip(), spelled
    words, forms = folded.split(), list[str]()
    found = extract_org_types(normalize(storable(name), _FLAGS) or "", _FLAGS)
    for written, spelled in reversed(found):
        if not _counts(written.replace(" ", ""), spelled):
            continue
        words, taken = _without(words, written.replace(" ", ""), spelled)
        forms[:0] = taken
    if forms and len(words) > 1 and words[-1] in COMPANY:
        words.pop()
        forms.insert(0, "co")
    return " ".join(words), "".join(forms)


@lru_cache(maxsize=65536)
def only_forms(folded: str, name: str) -> bool:
    """Whether a name is nothing but legal forms: what is left of one cut at its comma.

    >>> only_forms("co ltd", "Co., Ltd."), only_forms("gmbh co kg", "GmbH & Co. KG")
    (True, True)
    >>> only_forms("acme ltd", "Acme Ltd."), only_forms("maps", "Maps")
    (False, False)
    """
    # Behind a word of its own, for a name that is nothing but a form keeps it.
    left = split(f"x {folded}", f"x {name}")[0].split()
    return left[0] == "x" and _BESIDE.issuperset(left[1:])


def _counts(written: str, spelled: str) -> bool:
    if written in _NOT_A_FORM or not spelled.strip():
        return False
    return len(written) > 2 or written in _TWO_LETTERS or spelled in _OPENING  # noqa: PLR2004


def _without(words: list[str], written: str, spelled: str) -> tuple[list[str], list[str]]:
    plain = "".join(spelled.split())
    for count in range(1, len(words)):
        if "".join(words[-count:]) == written and written != "pt":
            return words[:-count], [plain]
        if "".join(words[:count]) == written and plain in _OPENING:
            return words[count:], [plain]
    return words, []
