"""A name that only stands before the noun that is meant: "a X reseller", "former Y employees"."""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import BODIES, THINGS, NounPhrase
from ingest.grammar.reference.refs import Ref

# What is of a firm is the firm's: its goods, its contracts, its share. A scheme, a region or a law
# is called so.
_OWN = frozenset({"product", "technology", "thing", "programme", "region", "regulation"})
_PARTIES = BODIES | THINGS | {"vendor", "organisation", "programme"}
_SAME = frozenset({"vendor", "organisation"})
_BRACKET = 8
# As many letters as an article has at the end of a noun in the singular: "-en", "-et".
_ARTICLE = "en"
_PLACES = frozenset({"country", "region"})
# What a noun says by itself of the name before it.
_SAYS = {
    "maker": LinkKind.MAKES,
    "supplier": LinkKind.SUPPLIED_TO,
    "customer": LinkKind.SUPPLIED_TO,
    "subsidiary": LinkKind.OWNED_BY,
    "parent": LinkKind.OWNED_BY,
    "unit": LinkKind.PART_OF,
    "reseller": LinkKind.RESELLS,
    "investor": LinkKind.INVESTED_IN,
    "partner": LinkKind.LINKED_TO,
}


def attributive(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim names an end for somebody or something else that is called by its name.

    "The X company" is X. "A X company", "the X subsidiary" and "X customers" are others; but what
    such a noun says itself is said of X: "Y, a X subsidiary".
    """
    if candidate.link in ACCUSATIONS and _of_person(candidate.subject, sentence):
        return True
    phrases = [node.np for node in sentence.nodes if node.np.name is not None]
    for end in (candidate.subject, candidate.object):
        if end.via == "name" and (
            _called(end, document)
            or _compound(end, candidate, document)
            or _bracketed(end, candidate, document)
            or any(_before_noun(end, np, candidate, document) for np in phrases)
        ):
            return True
        if end.via == "apposition" and any(_relative(end, np, document) for np in phrases):
            return True
    return False


def _of_person(seller: Ref, sentence: Sentence) -> bool:
    """Whether who acts is only somebody of a firm: "the director of the firm X sold his house"."""
    doers = [node for one in sentence.clauses if one.subject for node in one.subject.nodes]
    # "His" recalls the firm as well.
    places = (seller.words[0], seller.span[0])
    return any(
        part.np.start <= at < part.np.end
        for at in places
        for node in doers
        if node.np.sort == "person" and node.np.name is None and not node.np.plural
        for part in node.whose()
    )


def _called(end: Ref, document: Document) -> bool:
    """As in "diese X genannte Methode": X is what the noun behind it says, and that is no party."""
    at, tokens, lex = end.words[1], document.tokens, document.lex
    if not lex.pack.verb_last or at + 1 >= len(tokens) or tokens[at].capital:
        return False
    lower = tokens[at].lower
    stems = {lower.removesuffix(one) for one in ("", *lex.pack.adjective_endings)} - {lower}
    verb = lex.word(lower).frame == "NAME" and any(map(lex.participle, stems))
    named = verb or stems & {*lex.pack.phrases.get("named", ())}
    noun = lex.word(tokens[at + 1].lower)
    return bool(named) and tokens[at + 1].kind == "w" and noun.head not in _PARTIES


def _bracketed(end: Ref, candidate: Candidate, document: Document) -> bool:
    """As in "by X (now Y) subsidiary Z": behind the bracket stands whose X is, and Z is meant."""
    tokens, at = document.tokens, end.words[1]
    if at >= len(tokens) or tokens[at].text != "(":
        return False
    close = next(
        (n for n in range(at, min(at + _BRACKET, len(tokens) - 2)) if tokens[n].text == ")"), 0
    )
    ends = (candidate.subject.words[0], candidate.object.words[0])
    if not close or any(at < place < close for place in ends) or not tokens[close + 2].capital:
        return False
    return bool(document.lex.word(tokens[close + 1].lower).relation)


def _relative(end: Ref, np: NounPhrase, document: Document) -> bool:
    """As in "the company, a X subsidiary,": the company is not X."""
    own = np.name is not None and document.words(*np.name) == end.name
    return own and bool(np.relation) and np.head >= np.end - 1 > np.start


def _compound(end: Ref, candidate: Candidate, document: Document) -> bool:
    """As in "die X-Tochter Y"."""
    at, tokens = end.words[1], document.tokens
    if at + 1 >= len(tokens) or tokens[at].text != "-" or not tokens[at + 1].glued:
        return False
    relation = document.lex.word(tokens[at + 1].lower).relation
    own = _SAYS.get(relation) is candidate.link or end.sort in _PLACES
    return bool(relation) and not own


def _before_noun(end: Ref, np: NounPhrase, candidate: Candidate, document: Document) -> bool:
    stop, lex, head = end.words[1], document.lex, document.tokens[np.head].lower
    if np.name is None or np.name[1] != stop or not stop <= np.head < np.end:
        return False
    if any(_verb(document.tokens[at].lower, document) for at in range(stop, np.head)):
        return True
    word = lex.word(head)
    nation = lex.pack.adjective_after and word.country
    if nation or _staff(end, np, candidate, document):
        # "El Ejército mexicano": an adjective of nationality behind a name is no noun.
        return False
    classes = set(word.heads[:1])
    if _OWN & classes or word.nominal or not (classes or word.relation or _noun(head, document)):
        return False
    early = document.tokens[np.start - 1].lower if np.start else ""
    # "Among the X customers is Y" says of X what such a noun says.
    among = early in lex.pack.phrases.get("among", ())
    behind = np.start > 0 and not among and lex.word(early).prep - {"as"}
    if _SAYS.get(word.relation) is candidate.link and not behind:
        return False
    # "X-koncernen" has its article at its end.
    ended = lex.definite(head) and head[: -len(_ARTICLE)] == word.lemma
    one = np.determiner != "indefinite" and not np.quantity and (head == word.lemma or ended)
    bodied = any(
        BODIES & set(lex.word(document.tokens[at].lower).heads) for at in range(stop, np.head)
    )
    same = bool(_SAME & classes) and not bodied
    return not (one and same and not word.relation)


def _staff(end: Ref, np: NounPhrase, candidate: Candidate, document: Document) -> bool:
    """As in "Y Police Department officers use X": what its people use the body does.

    Not so of some of them, "two Y officers", "Y officers who", nor of those who are none any more.
    """
    used = candidate.link is LinkKind.USED_BY and end is candidate.object
    people = np.lemma in document.lex.pack.phrases.get("staff", ())
    told = people and document.tokens[np.head].lower != np.lemma and not np.quantity
    opens = np.name is not None and np.name[0] - np.start <= bool(np.determiner)
    phrases, first = document.lex.pack.phrases, document.tokens[np.start].lower
    gone = first in {*phrases.get("former", ()), *phrases.get("bygone", ())}
    behind = document.tokens[np.end] if np.end < len(document.tokens) else None
    some = behind is not None and "relative" in document.lex.word(behind.lower).closed
    return used and told and opens and not (gone or some) and np.head == end.words[1]


def _noun(lower: str, document: Document) -> bool:
    """Whether a word that no list knows may be a noun: not so in "X specializing in"."""
    lex = document.lex
    behind = lower in lex.pack.phrases.get("predicative", ())
    return not (behind or lex.gerund(lower) or lex.participle(lower))


def _verb(lower: str, document: Document) -> bool:
    """Whether a word that no list knows is a verb, as in "X contains chips"."""
    lex = document.lex
    word = lex.word(lower)
    formed = lex.gerund(lower) or lex.participle(lower) or lex.adverb(lower)
    return word.blank and word.lemma != lower and not formed
