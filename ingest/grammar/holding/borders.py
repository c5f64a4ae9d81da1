"""States that only name a border: of "systems for the US-Mexico border" Mexico gets none."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.tokens import DASHES

_PAIR = 2


def half_of_border(candidate: Candidate, document: Document) -> bool:
    """Whether an accused end is a state that a dash joins to another one, before or behind it."""
    ends = (candidate.subject, candidate.object)
    return candidate.link in ACCUSATIONS and any(_joined(end, document) for end in ends)


def _joined(ref: Ref, document: Document) -> bool:
    if not ref.country or ref.via != "name":
        return False
    lex, tokens, (start, end) = document.lex, document.tokens, ref.span
    before = tokens[start - _PAIR : start] if start >= _PAIR else ()
    behind = tokens[end : end + _PAIR]
    left = len(before) == _PAIR and before[1].text in DASHES and (before[0].lower,) in lex.countries
    right = len(behind) == _PAIR and behind[0].text in DASHES
    right = right and (behind[1].lower,) in lex.countries
    glued = (left and before[1].glued) or (right and behind[0].glued)
    return glued and (left or right)
