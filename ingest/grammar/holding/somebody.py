"""Whether an accusation is of somebody in particular, or of anybody of a kind."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.holding.no_longer import no_longer
from ingest.grammar.holding.some_countries import some_countries
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.places import areas
from ingest.grammar.words.tokens import DASHES

# "L'Asie du Sud-Est"
_AREA = 5


def somebody(candidate: Candidate, document: Document) -> bool:
    """Whether an accusation is a rule's, too, of somebody in particular.

    "Law enforcement" at large is nobody, nor are "Y's customers" or "forces in Europe", and a
    region buys nothing; "the Dutch telecom company" is one of several.
    """
    target = candidate.object
    if target.sort == "buyer" and not target.described and _of_a_nation(target, document):
        return False
    named = not target.described or (target.located and not _at_large(target, document))
    named = named and not (no_longer(target, document) or some_countries(target, document))
    return candidate.by_rule and named and target.sort != "region"


def _of_a_nation(target: Ref, document: Document) -> bool:
    """Whether a nationality is all that tells somebody without a name."""
    words = [document.lex.word(token.lower) for token in document.tokens[slice(*target.words)]]
    told = [word for word in words if not word.country]
    return target.entity is None and len(words) == len(told) + 1 and len(told) == 1


def _at_large(target: Ref, document: Document) -> bool:
    """Whether those described are a firm's customers or anybody's in a part of the world."""
    words = [t.lower for t in document.tokens[slice(*target.words)] if t.text not in DASHES]
    far = areas(document.lex.pack.lang) | set(document.lex.pack.phrases.get("areas", ()))
    ends = {" ".join(words[at:]) for at in range(max(len(words) - _AREA, 0), len(words))}
    return document.lex.word(words[-1]).relation == "customer" or bool(ends & far)
