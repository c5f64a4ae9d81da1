"""What a line leaves out, says of something else, or says that it is not so."""

from collections.abc import Iterable

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.confidence import HELD
from ingest.grammar.reference.registry import Registry

# "except for the", so many words before a name.
_NEAR = 3
# A subject may be named lines before, and "ex-" may stand anywhere in between.
_FAR = 25


def barred(candidate: Candidate, document: Document) -> bool:
    """Whether right before an end stands what leaves it out: "everybody except X"."""
    lex, tokens = document.lex, document.tokens
    if candidate.link is LinkKind.OWNED_BY and _once(candidate, document):
        return True
    words = lex.pack.phrases.get("except", ())
    for end in (candidate.subject, candidate.object):
        for at in range(end.words[0] - 1, max(end.words[0] - 1 - _NEAR, -1), -1):
            word = lex.word(tokens[at].lower)
            if tokens[at].lower in words:
                return True
            if not (word.prep or word.closed):
                break
    return False


def _once(candidate: Candidate, document: Document) -> bool:
    """Whether a hyphen says between two firms that it was so once: "X, ex-filiale de Y"."""
    words, tokens = document.lex.pack.phrases.get("formerly", ()), document.tokens
    (first, last) = sorted((candidate.subject.words, candidate.object.words))
    start = max(_behind_bracket(first[1], last[0], document), last[0] - _FAR)
    return any(
        tokens[at].lower in words and tokens[at + 1].text == "-" and tokens[at + 1].glued
        for at in range(start, last[0] - 1)
    )


def _behind_bracket(start: int, end: int, document: Document) -> int:
    """Where what is told goes on behind brackets right behind a name: "X (ex-Z), of which Y"."""
    texts = [token.text for token in document.tokens[start:end]]
    return start + texts.index(")") if texts[:1] == ["("] and ")" in texts else start


def seated(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is invested in is a thing in the place that is named: "in a plant in X"."""
    if candidate.link is not LinkKind.INVESTED_IN:
        return False
    at = candidate.object.words[0] - 1
    lex, tokens = document.lex, document.tokens
    if at < 1 or not lex.word(tokens[at].lower).prep:
        return False
    # "Invested in 2015 in X", "im Jahr 2015"
    ends = (node.np for node in sentence.nodes if node.np.end == at and node.np.name is None)
    return any(
        "in" in lex.word(tokens[np.start - 1].lower).prep and tokens[np.end - 1].kind != "n"
        for np in ends
        if np.start > sentence.start
    )


def of_another(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a maker is told of another thing: "X, a rival of the Y of Z" says who makes Y."""
    at = candidate.subject.words[0] - 1
    if candidate.link is not LinkKind.MAKES or at < 1 or not _of(document, at):
        return False
    return any(
        node.np.end == at
        and node.np.name is not None
        and document.words(*node.np.name) != candidate.object.name
        and any(_of(document, n) for n in range(node.np.start - 1, node.np.start + 1) if n > 0)
        for node in sentence.nodes
    )


def made_by_another(candidate: Candidate, beside: Iterable[Candidate]) -> bool:
    """Whether the line says better who made it: "X built Y's system", "Y's is sold by X".

    A verb of making says it better than whose a product is, and that better than who sells it.
    """
    if candidate.link is not LinkKind.MAKES or candidate.frame == "MAKE":
        return False
    return any(
        other.link is LinkKind.MAKES
        and (other.frame == "MAKE" or (other.stated and not candidate.stated))
        and (other.earned is None or other.earned >= HELD)
        and other.object.key == candidate.object.key
        and other.subject.key != candidate.subject.key
        for other in beside
    )


def _of(document: Document, at: int) -> bool:
    return "of" in document.lex.word(document.tokens[at].lower).prep


def owned_once(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an owner is told to have been one: "gehörte früher der Y", "Y sold its unit X"."""
    if candidate.link is not LinkKind.OWNED_BY:
        return False
    words = document.lex.pack.phrases.get("formerly", ())
    near = range(max(candidate.trigger - _NEAR, sentence.start), candidate.trigger + 2)
    said = {
        one
        for at in near
        if at < sentence.end
        for one in (document.tokens[at].lower, document.lex.word(document.tokens[at].lower).lemma)
    }
    return bool(said & set(words)) or _parted(candidate, sentence)


def _parted(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether the owner hands over whom it owned: "verkaufte ihre Tochter X an Z"."""
    owner, owned = candidate.object.words[0], candidate.subject.words[0]
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or "SUPPLY" not in verb.frames or verb.passive or clause.subject is None:
            continue
        objects = [node.np for arg in clause.args() if arg.bare for node in arg.nodes]
        sold = [np for np in objects if np.start <= owned < np.end]
        # Of "its unit X" the owner is "its".
        sellers = [*sold, *(node.np for node in clause.subject.nodes)]
        if sold and any(np.start <= owner < np.end for np in sellers):
            return True
    return False


def contrary(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a clause has a form of what is not so: "hätte geliefert", "would have"."""
    words, tokens = document.lex.pack.phrases.get("contrary", ()), document.tokens
    return any(
        tokens[at].lower in words or " ".join(one.lower for one in tokens[at : at + 2]) in words
        for clause in sentence.clauses
        if clause.start <= candidate.trigger < clause.end
        for at in range(clause.start, clause.end)
    )


def firm_sold(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether what changes hands is a firm: "X sold the firm Y to Z" supplies nobody."""
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    ends = {candidate.subject.words[0], candidate.object.words[0]}
    around = [one for one in sentence.clauses if one.start <= candidate.trigger < one.end]
    inner = min((one.end - one.start for one in around), default=0)
    goods = [
        node
        for clause in around
        if clause.end - clause.start == inner
        for arg in clause.args()
        if arg.bare and not any(n.np.start <= end < n.np.end for n in arg.nodes for end in ends)
        for node in arg.nodes
    ]
    if any(node.np.name and node.np.relation == "subsidiary" for node in goods):
        return True
    named = [registry.of(node) for node in goods]
    product = candidate.product
    if product is not None:
        named.append(product.entity)
        # "X sold its Y to Z" has X first where the verb stands between.
        first = product.words[0] < candidate.trigger < candidate.subject.words[0]
        if first and not product.sort:
            return True
    return any(one is not None and one.sort == "vendor" for one in named)
