"""Makers of nothing: who has a day, a town or a register is not who makes goods of that name."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.confidence import step
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.places import cities

# From this score on, in hundredths, a guess is rather right on texts that nobody had read.
_LIKELY = 60


def makes_nothing(candidate: Candidate, document: Document) -> bool:
    """Whether what would be made is a town, a day or a title, or who would make it a union.

    "Sold Nairobi cameras" makes no cameras of that name, and of "the Driver's Licence System" no
    Driver is the maker.
    """
    maker, goods = candidate.subject, candidate.object
    if candidate.link is not LinkKind.MAKES:
        return False
    lex, words = document.lex, goods.name.lower().split()
    return (
        _town(goods.name.lower(), lex)
        or lex.word(words[-1]).lemma in lex.pack.phrases.get("times", ())
        or _numbered(words, lex)
        or _two_unknown(candidate)
        or _goods(maker.name.lower().split(), lex)
        or (maker.sort == "organisation" and _union(maker, document))
        or _last_doer(goods, document)
        or _taker(goods, document)
        or _one_title(maker, goods, document)
    )


def _two_unknown(candidate: Candidate) -> bool:
    """Whether "X's Y" of two names of no known kind is all there is, as in "Boon's Dalston".

    Who scores well all the same is told of among goods.
    """
    scored = step(candidate.rule) if candidate.read_by == "make.names" else None
    return scored is not None and scored < _LIKELY


def _town(name: str, lex: Lexicon) -> bool:
    return name in lex.towns or name in cities(lex.pack.lang)


def _numbered(words: list[str], lex: Lexicon) -> bool:
    """Whether all that goods are called is what they are and a number: "Terminal 3"."""
    return len(words) > 1 and bool(lex.word(words[0]).heads) and "".join(words[1:]).isdigit()


def _goods(words: list[str], lex: Lexicon) -> bool:
    """Whether who would make goods is itself called one, by its last word: "Matching System"."""
    goods = "product" in lex.listed(words[-1]) and lex.name_head(words[-1]) == "product"
    return len(words) > 1 and goods


def _union(maker: Ref, document: Document) -> bool:
    """Whether who has a system is a union of states or people, which makes none."""
    return not {*document.lex.names.unions}.isdisjoint(maker.name.lower().split())


def _last_doer(goods: Ref, document: Document) -> bool:
    """Whether a name ends a list of doers before their object: "gebruiken X, Y en Z camera's".

    Where the verb comes before its subject goods would be one word with their name.
    """
    lex, tokens, (start, end) = document.lex, document.tokens, goods.words
    if not lex.pack.verb_last or goods.via != "name" or start <= 1 or end >= len(tokens):
        return False
    joined = tokens[start - 1].lower in lex.joins and tokens[start - 2].capital
    return joined and not tokens[end].capital and bool(lex.word(tokens[end].lower).heads)


def _taker(goods: Ref, document: Document) -> bool:
    """Whether what goods would be called is who gets them: "sold the FBI cameras".

    Letters with an article are a body or a product; where one may be given something without a
    preposition, and the goods are many, nobody can tell.
    """
    lex, tokens, (start, end) = document.lex, document.tokens, goods.words
    told = start > 1 and end - start == 1 and end < len(tokens) and goods.via == "name"
    if not told or not lex.pack.words_apart:
        return False
    hands = lex.word(tokens[start - 2].lower).frame == "SUPPLY"
    article = "determiner" in lex.word(tokens[start - 1].lower).closed
    behind = lex.word(tokens[end].lower)
    many = behind.head in THINGS and behind.lemma != tokens[end].lower
    return hands and article and many and tokens[start].text.isupper()


def _one_title(maker: Ref, goods: Ref, document: Document) -> bool:
    """Whether owner and goods are one title: "the International Driver's Licence System".

    A firm takes no article where the pack says so; who is no known firm would have none either.
    """
    lex, start = document.lex, maker.words[0]
    articles = lex.pack.phrases.get("titled_by", ())
    before = document.tokens[start - 1].lower if start else ""
    near = 0 <= goods.words[0] - maker.words[1] <= 1
    return near and maker.via == "name" and not maker.sort and before in articles
