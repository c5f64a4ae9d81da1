"""Whether a pronoun agrees with its antecedent in gender and number: "elle" is no "logiciel"."""

from collections.abc import Mapping

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence, predicated
from ingest.grammar.phrases.bare_articles import suffixed
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.other_ones import another
from ingest.grammar.reference.registry import Registry

# A form may be of several: "die" is feminine or a plural.
_GENDERS = ("masculine", "feminine", "uter", "neuter", "plurals")
PLURAL = frozenset({"plurals"})
# Of a participle; the feminine first, as it is the longer in French.
_ENDINGS = {"feminine": "feminine_endings", "masculine": "masculine_endings"}
_AUXILIARIES = frozenset({"be", "become", "have"})
_VERBAL = _AUXILIARIES | {"verb", "modal"}
_TIES = frozenset({"same", "named"})


def points_back(document: Document, at: int) -> bool:
    """Whether a pronoun is one for what was named before, leans on a verb, or is left out.

    An article before "other" looks like one in some languages: "det andra företaget".
    """
    if at < 0 or another(document, at + 1):
        return False
    lex, lower = document.lex, document.tokens[at].lower
    word, phrases = lex.word(lower), lex.pack.phrases
    leans = (lower in phrases.get(name, ()) for name in ("clitics", "datives", "thereto"))
    if "anaphor" in word.closed or any(leans):
        return True
    told = word.frame or word.closed & _VERBAL or lower in phrases.get("told_of", ())
    return bool(phrases.get("drops") and told)


def gender(document: Document, np: NounPhrase) -> frozenset[str]:
    """The genders that the article of a noun phrase may have; none where it has no article."""
    if np.name is not None and np.name[0] == np.start:
        return frozenset()
    if said := _said(document, np.start):
        return said
    tokens, lex = document.tokens, document.lex
    # "Du", "della": an article in the preposition before.
    if np.determiner and np.start and lex.word(tokens[np.start - 1].lower).prep:
        return _said(document, np.start - 1)
    return frozenset({suffixed(tokens[np.start].lower, lex)} - {""})


def genders(document: Document, registry: Registry) -> Mapping[str, frozenset[str]]:
    """The genders that articles give each entity: its own, and those of what it is said to be."""
    found: dict[str, frozenset[str]] = {}
    if not any(document.lex.pack.phrases.get(one) for one in _GENDERS):
        return found
    for sentence in document.sentences:
        told = [(node, node) for node in sentence.nodes if node.np.name]
        told += [(link.left, link.right) for link in sentence.links if link.kind in _TIES]
        told += [(link.right, link.left) for link in sentence.links if link.kind in _TIES]
        told += [pair for clause in sentence.clauses if (pair := predicated(clause))]
        said = [(one, gender(document, noun.np)) for one, noun in told]
        said += [
            (clause.subject.nodes[0], _participle(document, clause))
            for clause in sentence.clauses
            if clause.verb and clause.verb.passive and clause.subject
            if len(clause.subject.nodes) == 1
        ]
        for one, which in said:
            entity = registry.of(one) if which else None
            if entity is not None:
                found[entity.key] = found.get(entity.key, frozenset()) | which
    return found


def asked(document: Document, sentence: Sentence, at: int) -> frozenset[str]:
    """The genders that a pronoun may have, by itself or by the participle that agrees with it."""
    if said := _said(document, at):
        return said
    for clause in sentence.clauses:
        own = clause.subject if clause.verb and clause.verb.passive else None
        args = (own,) if own else clause.after[:1]
        if any(arg.pronoun and arg.bare and arg.at == at for arg in args):
            return _participle(document, clause)
    return frozenset()


def several(document: Document, at: int) -> bool:
    """Whether a pronoun, or the verb of one that is left out, is in the plural."""
    lower, lex = document.tokens[at].lower, document.lex
    if said := _said(document, at):
        return said == PLURAL
    word = lex.word(lower)
    verbal = bool(word.frame or word.closed & _VERBAL)
    return verbal and lower.endswith(tuple(lex.pack.phrases.get("drops", ())))


def _said(document: Document, at: int) -> frozenset[str]:
    lower, phrases = document.tokens[at].lower, document.lex.pack.phrases
    return frozenset(one for one in _GENDERS if lower in phrases.get(one, ()))


def _participle(document: Document, clause: Clause) -> frozenset[str]:
    """The gender of a participle behind an auxiliary: "l'a rachetée", "fue vendida"."""
    verb, lex = clause.verb, document.lex
    if verb is None or verb.end - verb.start < 2:  # noqa: PLR2004 - an auxiliary and its verb
        return frozenset()
    words = [document.tokens[at].lower for at in range(verb.start, verb.end)]
    if not any(lex.word(one).closed & _AUXILIARIES for one in words[:-1]):
        return frozenset()
    ends = ((one, lex.pack.phrases.get(listed, ())) for one, listed in _ENDINGS.items())
    told = (one for one, endings in ends if words[-1].endswith(tuple(endings)))
    return frozenset({next(told, "")} - {""})
