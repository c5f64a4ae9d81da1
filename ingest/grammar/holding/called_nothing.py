"""An end called by words that name nobody: "the City", "two NGOs", goods by a town."""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import cities

_PAIR = 2
_FIRMS = frozenset({"", "vendor", "organisation"})


def called_nothing(candidate: Candidate, document: Document) -> bool:
    """Whether an end has no name of its own, or a town its name where goods or their maker have.

    Contracts and minutes write "the City", "the Vendor" for a party that they name elsewhere.
    "Sold Nairobi cameras" makes no cameras of that name, and of "the Driver's Licence System" no
    Driver is the maker.
    """
    maker, goods = candidate.subject, candidate.object
    if any(
        _term(ref, document)
        or len(ref.name) == 1
        or _several(ref, document)
        or _either(ref, document)
        for ref in (maker, goods)
    ):
        return True
    if _two_in_one(maker, document) or _whence(candidate, document):
        return True
    if candidate.link in ACCUSATIONS and _undertaking(maker, document):
        return True
    if candidate.link is not LinkKind.MAKES:
        return False
    lex, name = document.lex, goods.name.lower()
    town = name in lex.towns or name in cities(lex.pack.lang)
    day = lex.word(name.split()[-1]).lemma in lex.pack.phrases.get("times", ())
    union = maker.sort == "organisation" and _union(maker, document)
    return town or day or union or _last_doer(goods, document) or _one_title(maker, goods, document)


def _last_doer(goods: Ref, document: Document) -> bool:
    """Whether a name ends a list of doers before their object: "gebruiken X, Y en Z camera's".

    Where the verb comes before its subject goods would be one word with their name.
    """
    lex, tokens, (start, end) = document.lex, document.tokens, goods.words
    if not lex.pack.verb_last or goods.via != "name" or start < _PAIR or end >= len(tokens):
        return False
    joined = tokens[start - 1].lower in lex.joins and tokens[start - 2].capital
    return joined and not tokens[end].capital and bool(lex.word(tokens[end].lower).heads)


def _several(ref: Ref, document: Document) -> bool:
    """Whether a number stands before a plural with capitals: "three Asian States" have names."""
    lex, tokens, (start, end) = document.lex, document.tokens, ref.words
    if ref.entity is None or ref.via != "name" or not start or end - start < _PAIR:
        return False
    last, before = lex.word(tokens[end - 1].lower), lex.word(tokens[start - 1].lower)
    group = lex.name_head(tokens[end - 1].lower) != "vendor" and bool(last.heads)
    plural = group and last.lemma != tokens[end - 1].lower and not lex.gerund(tokens[end - 1].lower)
    number = tokens[start - 1].kind == "n" and not year_of(tokens[start - 1].text)
    return plural and (number or ("quantity" in before.closed and not before.prep))


def _either(ref: Ref, document: Document) -> bool:
    """Whether who is meant is a country by a name that two have: "Congo"."""
    words, told = document.lex.pack.phrases.get("two_states", ()), document.tokens[slice(*ref.span)]
    if not ref.country or not any(token.lower in words for token in told):
        return False
    return not any(token.capital and token.lower not in words for token in told)


def _union(maker: Ref, document: Document) -> bool:
    """Whether who has a system is a union of states or people, which makes none."""
    return not {*document.lex.names.unions}.isdisjoint(maker.name.lower().split())


def _undertaking(seller: Ref, document: Document) -> bool:
    """Whether who would sell or be used is an operation by its name: "Operación X"."""
    first = seller.name.split()[0].lower()
    return document.lex.name_head(first) == "programme"


def _two_in_one(seller: Ref, document: Document) -> bool:
    """Whether "and" stands in a name with two words on both sides: those may be two firms."""
    lex, words = document.lex, seller.name.split()
    if seller.via != "name" or words[-1].lower().rstrip(".") in lex.legal:
        return False
    joints = [at for at, word in enumerate(words) if word in lex.joins]
    # "Holm Import and Export Company" is one: what "and" joins are its affairs.
    apart = [at for at in joints if words[at - 1].lower() not in lex.affairs]
    return any(_PAIR <= at < len(words) - _PAIR for at in apart) and seller.sort in _FIRMS


def _whence(candidate: Candidate, document: Document) -> bool:
    """Whether goods only come from a place: "kaufte Abhörsysteme aus X" names no seller."""
    words = document.lex.pack.phrases.get("whence", ())
    seller, start = candidate.subject, candidate.subject.words[0]
    bare = seller.via == "name" and candidate.link in ACCUSATIONS and start > 0
    return bare and document.tokens[start - 1].lower in words


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
