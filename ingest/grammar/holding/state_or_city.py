"""A name that a state and a city bear, right behind a town: "Lowick, Washington, and Norrvik"."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document


def state_or_city(candidate: Candidate, document: Document) -> bool:
    """Whether an accused end stands right behind a town and a comma, as the town's state would."""
    lex, tokens, target = document.lex, document.tokens, candidate.object
    shared = lex.pack.phrases.get("states_and_cities", ())
    at = target.words[0]
    named = candidate.link in ACCUSATIONS and target.via == "name" and at > 1
    if not named or target.name.lower() not in shared:
        return False
    return tokens[at - 1].text == "," and tokens[at - 2].capital
