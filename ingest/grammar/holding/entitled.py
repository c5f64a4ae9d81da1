"""What a title in quotation marks only mentions: "the contract 'Supply of Security Services'"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.quoted import title_words


def entitled(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end of a claim stands in the title of something: words of it are nobody."""
    titles = title_words(document.tokens, sentence.start, sentence.end, document.lex)
    return bool(titles) and bool(titles & {candidate.subject.words[0], candidate.object.words[0]})
