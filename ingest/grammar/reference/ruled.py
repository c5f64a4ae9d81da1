"""The countries behind governments: "the X regime in Syria", "the governments of A and B"."""

from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.phrases.name_extent import country_end
from ingest.grammar.reference.refs import Ref, country


def ruled(document: Document, sentence: Sentence, node: Node) -> Ref | None:
    """The country that its ruler is said to be of, or that is named right behind; None otherwise.

    Nobody bears a ruler's name.
    """
    if (person := _ruler(sentence, node)) is not None:
        code, at = person.demonyms[0]
        return country(document, code, (at, at + 1))
    lex, tokens = document.lex, document.tokens
    end = max([node.np.end, *(part.np.end for part in node.of)])
    here = end < len(tokens) and "in" in lex.word(tokens[end].lower).prep
    for np in (other.np for other in sentence.nodes if here):
        if np.country and np.name and np.start == end + 1:
            return country(document, np.country, np.name)
    return None


def governments(document: Document, node: Node) -> list[Ref]:
    """Each country that several governments are of: a list of them goes on behind the first.

    An adjective may make them those of provinces: "the regional governments of Kenya".
    """
    np, lex = node.np, document.lex
    listed = lex.pack.phrases.get("governments", ())
    if not np.plural or np.name or np.demonyms or np.quantity or np.lemma not in listed:
        return []
    alone = np.head == np.start or (
        np.head == np.start + 1 and "determiner" in lex.word(document.tokens[np.start].lower).closed
    )
    behind = (np.core if np.core > 0 else np.end) == np.head + 1
    found = list(_countries(document, np)) if np.core > 0 else []
    hung = [one.np for one in node.of if one.np.name]
    if not (alone and behind) or not all(one.country for one in hung):
        return []
    found += [country(document, one.country, one.name) for one in hung if one.name]
    inside = {at for ref in found for at in range(*ref.span)}
    others = range(np.core, np.end) if np.core > 0 else ()
    strange = any(document.tokens[at].capital for at in others if at not in inside)
    return [] if strange else found


def _countries(document: Document, np: NounPhrase) -> Iterator[Ref]:
    """The countries named in what stands behind the noun of a phrase."""
    lex, tokens, at = document.lex, document.tokens, np.core
    while at < np.end:
        end = country_end(tokens, at, np.end, lex) if tokens[at].capital else 0
        code = lex.countries.get(tuple(token.lower for token in tokens[at:end]), "")
        if code:
            yield country(document, code, (at, end))
        at = end if code else at + 1


def _ruler(sentence: Sentence, node: Node) -> NounPhrase | None:
    """Whose government it is, by what nation: "the regime of the Kenyan dictator X"."""
    beside = [other for other in sentence.nodes if other.np.start == node.np.end]
    people = [
        one.np for one in (*node.of, *beside) if one.np.sort == "person" and not one.np.plural
    ]
    told = next(iter(people), None)
    return told if told and len({code for code, _ in told.demonyms}) == 1 else None
