"""An end called by words that name nobody: "the City", "two NGOs", "Congo", "aus" a town."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.holding.no_body import no_body
from ingest.grammar.phrases.bare_doers import bare_doer
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.tokens import Token

_PAIR, _LONGEST = 2, 5
_FIRMS = frozenset({"", "vendor", "organisation"})


def called_nothing(candidate: Candidate, document: Document) -> bool:
    """Whether an end has no name of its own, or one that two may have.

    Contracts and minutes write "the City", "the Vendor" for a party that they name elsewhere.
    """
    source, target = candidate.subject, candidate.object
    if any(
        _term(ref, document)
        or no_body(ref, document)
        or len(ref.name) == 1
        or _class_alone(ref, document)
        or _occasion(ref, document)
        or _people(ref, document)
        or _only_opens(ref, document)
        or _several(ref, document)
        or _either(ref, document)
        or _whose_customers(ref, document)
        for ref in (source, target)
    ):
        return True
    if _two_in_one(source, document) or _whence(candidate, document):
        return True
    accuses = candidate.link in ACCUSATIONS
    return accuses and (_undertaking(source, document) or _of_both(target, document))


def _whose_customers(ref: Ref, document: Document) -> bool:
    """Whether a name at the start of a line begins with what others are to it: "Clients of X"."""
    words, lex = ref.name.lower().split(), document.lex
    linked = len(words) > _PAIR and "of" in lex.word(words[1]).prep
    return linked and ref.via == "name" and lex.word(words[0]).relation == "customer"


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


def _class_alone(ref: Ref, document: Document) -> bool:
    """Whether a name is but the end of one: "Group", "Systems", "Group, Inc."."""
    lex = document.lex
    words = [word.strip(",") for word in ref.name.lower().split()]
    lower = " ".join(word for word in words if word.rstrip(".") not in lex.legal)
    plain = lower in lex.names.firm_ends or lower in lex.names.heads["vendor"]
    return ref.via == "name" and plain


def _occasion(ref: Ref, document: Document) -> bool:
    """Whether a name is that of a fair, a week or a report: "Lowick Police Week" buys nothing."""
    words, lex = ref.name.lower().split(), document.lex
    if ref.via != "name" or len(words) == 1:
        return False
    linked = next((at for at, word in enumerate(words) if word in lex.links), len(words))
    return words[max(linked - 1, 0)] in lex.names.occasions


def _people(ref: Ref, document: Document) -> bool:
    """Whether a nationality is all that a name says: "die Schweizer"."""
    lex, lower = document.lex, ref.name.lower()
    named = ref.via == "name" and ref.entity is not None and not ref.country
    return named and bool(lex.word(lower).country) and (lower,) not in lex.countries


def _only_opens(ref: Ref, document: Document) -> bool:
    """Whether an ordinary word is a name for what it does at the start of a line, and nowhere else.

    "Harrow sold cameras" may name a firm, and "Industry sold cameras" names nobody.
    """
    lex, tokens, (at, end) = document.lex, document.tokens, ref.words
    if lex.pack.noun_caps or ref.via != "name" or end - at > 1 or ref.country:
        return False
    lower = tokens[at].lower
    proper = lex.noun(lower) or not (lex.known(lower) and lex.word(lower).blank)
    if proper or not bare_doer(tokens, at, len(tokens), lex):
        return False
    within = (tokens[n - 1].kind == "w" for n in range(1, len(tokens)) if _named(tokens[n], lower))
    return not any(within)


def _named(token: Token, lower: str) -> bool:
    return token.capital and token.lower == lower


def _either(ref: Ref, document: Document) -> bool:
    """Whether who is meant is a country by a name that two have: "Congo"."""
    words, told = document.lex.pack.phrases.get("two_states", ()), document.tokens[slice(*ref.span)]
    if not ref.country or not any(token.lower in words for token in told):
        return False
    return not any(token.capital and token.lower not in words for token in told)


def _of_both(taker: Ref, document: Document) -> bool:
    """Whether a name of no known kind may go on with whose the body before it is.

    "The Port Authority of X and Y" may be one, of both.
    """
    lex, tokens, at = document.lex, document.tokens, taker.words[0] - 1
    if taker.sort or taker.via != "name" or at < _PAIR or tokens[at].lower not in lex.joins:
        return False
    before = range(at - 1, max(at - _LONGEST, 0), -1)
    small = next((n for n in before if not tokens[n].capital), 0)
    named = 0 < small < at - 1 and tokens[small - 1].capital
    return named and "of" in lex.word(tokens[small].lower).prep


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
