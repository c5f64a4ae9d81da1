"""Somebody who is called as people are, whole or by half of a name: no private person enters the
graph by a machine's word, nor the list of what waits for a person.
"""

from graph import LinkKind
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.people import called_as_people
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.places import months
from ingest.grammar.words.tokens import Token

# So much says more than that somebody sells: "the company X", "X, a vendor". That X is a body says
# less of such a name: "X, a military official".
_TOLD = 5
_FIRMS_AND_GOODS = frozenset({"vendor", "product", "technology", "programme", "organisation"})


def private(ref: Ref, lex: Lexicon) -> bool:
    """Whether a text says that it is a person, or a name is one's and no text says otherwise."""
    if ref.sort == "person":
        return True
    name = ref.name.lower()
    if not called_as_people(name, lex):
        return False
    plainly = ref.via != "name" or (ref.entity is not None and ref.entity.strength >= _TOLD)
    told = plainly and ref.sort in _FIRMS_AND_GOODS
    inner = any(word.rstrip(".") in lex.legal or lex.name_head(word) for word in name.split()[1:])
    return not told and not inner


def admitted(link: LinkKind, *, source: bool, target: bool) -> bool:
    """Whether a link may be told where these of its ends are people: who put money into a firm may,
    and who owns one.
    """
    backs = link is LinkKind.INVESTED_IN or not source
    return backs and (link is LinkKind.OWNED_BY or not target)


def halved(ref: Ref, document: Document) -> bool:
    """Whether a name goes on around its words: "Dam" in "Stefan van Dam" is somebody else.

    Where the small word is one of the language, "politie van Lowick", only behind a given name.
    """
    lex, tokens, at, stop = document.lex, document.tokens, ref.words[0] - 1, ref.words[1]
    goes_on = stop + 1 < len(tokens) and tokens[stop + 1].capital
    if goes_on and tokens[stop].lower in lex.names.nobiliary and ref.name.lower() in lex.people:
        return True
    if at > 0 and tokens[at].text == "-":
        at -= 1
        # "Al-Torsvik's phone"
        if tokens[at].lower in lex.names.nobiliary:
            return True
    if at >= 0 and ref.via == "name" and len(ref.name.split()) == 1 and _given(tokens[at], lex):
        return True
    small = tokens[at].lower if at > 0 else ""
    if ref.via != "name" or small not in lex.names.nobiliary or not tokens[at - 1].capital:
        return False
    before, word = tokens[at - 1].lower, lex.word(small)
    foreign = not (word.prep or word.closed)
    return before in lex.people or (foreign and not lex.word(before).closed)


def _given(token: Token, lex: Lexicon) -> bool:
    """Whether a given name stands there that is a month's, too: "Jan Torsvik"."""
    return token.capital and token.lower in lex.people and token.lower in months(lex.pack.lang)
