"""An end called by words that name nobody: "the City", "two NGOs", goods by a town."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.places import cities


def called_nothing(candidate: Candidate, document: Document) -> bool:
    """Whether an end has no name of its own, or a town its name where goods or their maker have.

    Contracts and minutes write "the City", "the Vendor" for a party that they name elsewhere.
    "Sold Nairobi cameras" makes no cameras of that name, and of "the Driver's Licence System" no
    Driver is the maker.
    """
    if any(_term(ref, document) for ref in (candidate.subject, candidate.object)):
        return True
    maker, goods = candidate.subject, candidate.object
    if candidate.link is not LinkKind.MAKES:
        return False
    lex, name = document.lex, goods.name.lower()
    town = name in lex.towns or name in cities(lex.pack.lang)
    return town or _one_title(maker, goods, document)


def _term(ref: Ref, document: Document) -> bool:
    """Whether a name is one word that the pack knows as what anybody may be called."""
    terms = document.lex.pack.phrases.get("defined_terms", ())
    return ref.via == "name" and ref.name.lower() in terms


def _one_title(maker: Ref, goods: Ref, document: Document) -> bool:
    """Whether owner and goods are one title: "the International Driver's Licence System".

    A firm takes no article where the pack says so; who is no known firm would have none either.
    """
    lex, start = document.lex, maker.words[0]
    articles = lex.pack.phrases.get("titled_by", ())
    before = document.tokens[start - 1].lower if start else ""
    near = 0 <= goods.words[0] - maker.words[1] <= 1
    return near and maker.via == "name" and not maker.sort and before in articles
