"""Who stands behind a verb that tells what became of a deal: "the sale was revealed by X".

A noun before the verb tells the deal and who was in it. Whoever uncovers, examines or deplores it
was not.
"""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.reference.refs import Ref

_DEALS = ACCUSATIONS | {LinkKind.OWNED_BY}
_TELLS = frozenset({"", "SAY", "BLAME", "REPLY", "PHASE"})
_BY = frozenset({"agent", "source", "through"})


def behind_verb(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a noun of a deal stands before such a verb, and an end behind it."""
    if candidate.link not in _DEALS or not _nominal(candidate, document):
        return False
    done = document.lex.pack.phrases.get("performs", ())
    return any(
        _told(clause, end, candidate)
        for clause in sentence.clauses
        if clause.verb is not None
        and set(clause.verb.frames) <= _TELLS
        and not clause.verb.copula
        and clause.verb.lemma not in done
        for end in (candidate.subject, candidate.object)
    )


def _nominal(candidate: Candidate, document: Document) -> bool:
    return bool(document.lex.word(document.tokens[candidate.trigger].lower).nominal)


def _told(clause: Clause, end: Ref, candidate: Candidate) -> bool:
    verb = clause.verb
    if verb is None or not candidate.trigger < verb.start < end.words[0]:
        return False
    # "X's contract with Y was raised with Z": the noun has its own.
    own = any("with" in arg.preps for arg in clause.before)
    by = _BY | {"with"} if own else _BY
    return any(
        node.np.start <= end.words[0] < node.np.end and (arg.bare or bool(arg.preps & by))
        for arg in clause.args()
        for node in arg.nodes
    )
