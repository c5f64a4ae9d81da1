"""Lines that tell of another deed or tie than a claim: of a hall renamed, a firm hired to paint."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.bought_for import bought_for
from ingest.grammar.holding.bought_of_customer import bought_of_customer
from ingest.grammar.holding.fictions import told_in_fiction
from ingest.grammar.holding.joined_by_ways import joined_by_way
from ingest.grammar.holding.put_elsewhere import put_elsewhere
from ingest.grammar.holding.renamed_things import renamed_thing
from ingest.grammar.holding.set_to import set_to


def other_deed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a line tells of something else that its words stand for."""
    return (
        put_elsewhere(candidate, sentence, document)
        or renamed_thing(candidate, sentence, document)
        or joined_by_way(candidate, sentence, document)
        or bought_for(candidate, sentence, document)
        or bought_of_customer(candidate, sentence, document)
        or set_to(candidate, sentence, document)
        or told_in_fiction(candidate, sentence, document)
    )
