"""Words that may mean "such as": "landen als Kenia en Oman", "länder som Kenya"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ingest.grammar.phrases.chunks import Item

if TYPE_CHECKING:
    from ingest.grammar.phrases.nounwords import NounWords

_MEMBERS = frozenset({"government", "agency", "security", "buyer", "vendor", "region"})


def such_as(words: "NounWords", index: int, found: Sequence[Item]) -> bool:
    """Whether members of a plural class follow: a name with no verb behind it.

    "Bedrijven als X verkoopt" and "länder som X säljer till" go on with their verb.
    """
    if words.tokens[index].lower not in words.lex.pack.phrases.get("such", ()):
        return False
    np = found[-1].np if found else None
    several = np is not None and np.name is None and np.plural and np.sort in _MEMBERS
    named = several and index + 1 in words.names
    # "Bedrijven als X en Y verkopen": what opens the sentence is the subject of its own verb.
    opens = words.lex.pack.verb_last and len(found) == 1
    return named and (opens or not words.clause_follows(index + 1))
