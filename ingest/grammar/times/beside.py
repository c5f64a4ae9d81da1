"""Dates of what stands beside a claim: of an election it came after, of goods made in a year."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_DEALS = frozenset({"SUPPLY", "EQUIP", "BUY", "USE", "WIN", "AWARD", "ACQUIRE", "INVEST"})
_TRADES = _DEALS | {"CONTRACT"}
# Between a noun and its year: "les élections de 2019".
_NEAR = 2
_ARTICLE = frozenset({"determiner", "indefinite", "possessive"})


def of_an_event(document: Document, sentence: Sentence, date: int) -> bool:
    """Whether a date is that of another event, or of goods and firms by a participle."""
    return _came_after(document, sentence, date) or _of_a_participle(document, date)


def _came_after(document: Document, sentence: Sentence, date: int) -> bool:
    """Whether it tells of what the deed came after: "after the elections of 2019"."""
    lex, tokens = document.lex, document.tokens
    upon = lex.pack.phrases.get("upon", ())
    args = [arg for clause in sentence.clauses for arg in clause.args()]
    for np, preps in ((node.np, arg.preps) for arg in args for node in arg.nodes):
        if np.name is not None or not np.start < date <= np.end + _NEAR or np.head == date:
            continue
        between = tokens[np.end : date]
        joined = all(lex.word(token.lower).prep for token in between)
        after = tokens[max(np.start - 1, 0)].lower in upon and np.nominal not in _TRADES
        inside = "as" in preps and date < np.end - 1
        if joined and (after or inside):
            return True
    return False


def _of_a_participle(document: Document, date: int) -> bool:
    """Whether a participle behind it belongs to a noun: "das 2019 gegründete X", "2019 gebaute Y".

    Where verbs stand last. A finite verb may look the same, so an article or a verb stands before.
    """
    lex, tokens = document.lex, document.tokens
    if not lex.pack.verb_last or date + _NEAR >= len(tokens) or not date:
        return False
    at = date - 1
    while at > 0 and lex.word(tokens[at].lower).prep and "in" in lex.word(tokens[at].lower).prep:
        at -= 1
    early, lower = lex.word(tokens[at].lower), tokens[date + 1].lower
    opens = bool(early.closed & _ARTICLE) or (at == date - 1 and bool(early.frame))
    stems = {lower.removesuffix(one) for one in lex.pack.adjective_endings} - {lower}
    formed = any(map(lex.participle, stems)) and not tokens[date + 1].capital
    return opens and formed and lex.word(lower).frame not in _DEALS
