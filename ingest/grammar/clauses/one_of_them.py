"""Who is said to be one of a class that does something: "Kenya is one of the states that use X"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ACTS = frozenset({"agency", "security", "government", "buyer"})


def member_acts(clause: Clause, naming: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """A clause that describes a class, with who is named as one of it as its example.

    What the naming clause doubts is doubted of the member: "is said to be one of".
    """
    verb = naming.verb
    if verb is None or not verb.copula or verb.negated or verb.modal or clause is naming:
        return clause
    member, group = _alone(naming.subject), _class(naming, lex)
    subject = _alone(clause.subject)
    if member is None or group is None or subject is None or not _named(member):
        return clause
    if subject.np.start != group.np.start or clause.start < group.np.end or not _fits(group):
        return clause
    if any(lex.word(token.lower).status for token in tokens[group.np.start : group.np.head]):
        return clause
    told = Arg(nodes=(replace(subject, examples=(member,)),))
    return replace(clause, subject=told, marks=clause.marks | naming.marks | verb.marks)


def _class(naming: Clause, lex: Lexicon) -> Node | None:
    """The class behind "one of", "among" or an article: "is the first force that"."""
    after = naming.after
    words = lex.pack.phrases.get("among", ())
    for place, arg in enumerate(after[:2]):
        one = place == 1 and after[0].pronoun and after[0].bare and "of" in arg.preps
        among = place == 0 and arg.word in words
        if (one or among) and (group := _alone(arg)) is not None and group.np.plural:
            return group
        if place == 0 and arg.bare and (group := _alone(arg)) is not None and not group.np.plural:
            return group
    return None


def _alone(arg: Arg | None) -> Node | None:
    return arg.nodes[0] if arg and len(arg.nodes) == 1 else None


def _named(member: Node) -> bool:
    """Whether a body or a state is meant by its name."""
    np = member.np
    return bool(np.name) and bool(np.country or np.sort in _ACTS or np.inner in _ACTS)


def _fits(group: Node) -> bool:
    plain = not (group.np.name or group.possessor or group.examples or group.np.relation)
    return plain and group.np.sort in _ACTS and group.np.determiner != "possessive"
