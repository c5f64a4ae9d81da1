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
    if clause is naming or (verb and (verb.negated or verb.modal)):
        return clause
    member, group = _member(naming), _class(naming, tokens, lex)
    subject = _described(clause, group)
    if member is None or group is None or subject is None or not _named(member):
        return clause
    first = clause.verb.start if clause.verb else clause.start
    if first < group.np.end or not _fits(group):
        return clause
    if any(lex.word(token.lower).status for token in tokens[group.np.start : group.np.head]):
        return clause
    between = tokens[member.np.end : group.np.start]
    if not (verb and verb.copula) and any(lex.word(token.lower).status for token in between):
        return clause
    told = Arg(nodes=(replace(subject, examples=(member,)),))
    marks = verb.marks if verb else frozenset()
    return replace(clause, subject=told, marks=clause.marks | naming.marks | marks)


def names_member(naming: Clause, lex: Lexicon) -> bool:
    """Whether a clause may say that somebody is one of several: "is one of", "fait partie de"."""
    return (naming.verb is not None and naming.verb.copula) or _part_of(naming, lex) is not None


def _part_of(naming: Clause, lex: Lexicon) -> Arg | None:
    """What somebody is a part of, by a verb and its noun or by a phrase."""
    verb = naming.verb
    if verb is None:
        told = naming.before[1:2]
        return told[0] if told and "part_of" in told[0].preps else None
    light = {said for (said, _), frame in lex.light.items() if frame == "SUBORDINATE"}
    plain = verb.frames == ("SUBORDINATE",) and verb.lemma in light
    return naming.after[0] if plain and naming.after else None


def _member(naming: Clause) -> Node | None:
    first = naming.before[0] if naming.verb is None and naming.before else None
    return _alone(naming.subject or (first if first and first.bare else None))


def _described(clause: Clause, group: Node | None) -> Node | None:
    """The class as the subject of what describes it: itself, or what is "part of" it."""
    subject = _alone(clause.subject)
    if subject is None or group is None:
        return None
    nodes = (subject, *subject.of[-1:])
    return next((node for node in nodes if node.np.start == group.np.start), None)


def _class(naming: Clause, tokens: Sequence[Token], lex: Lexicon) -> Node | None:
    """The class behind "one of", "among" or an article: "is the first force that"."""
    if (part := _part_of(naming, lex)) is not None:
        group = _alone(part)
        return group if group is not None and group.np.plural else None
    after = naming.after
    words = lex.pack.phrases.get("among", ())
    for place, arg in enumerate(after[:2]):
        one = place == 1 and after[0].pronoun and after[0].bare and "of" in arg.preps
        among = place == 0 and arg.word in words
        group = _alone(arg)
        if place == 0 and group is not None and _counts_one(group, lex):
            # "Ett av de länder"
            return group.of[0]
        # "L'une des communes"
        one = one or (place == 0 and arg.bare and group is not None and _one(group, tokens, lex))
        if (one or among) and group is not None and group.np.plural:
            return group
        if place == 0 and arg.bare and group is not None and not group.np.plural:
            return group
    return None


def _counts_one(node: Node, lex: Lexicon) -> bool:
    """Whether a node is but "one" before what it is one of."""
    np, told = node.np, len(node.of) == 1 and node.of[0].np.plural
    alone = np.end - np.start == 1 and np.determiner == "indefinite"
    return told and alone and "indefinite" in lex.word(np.lemma).closed


def _one(group: Node, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a plural begins with "one of the"."""
    words = [lex.word(token.lower) for token in tokens[group.np.start : group.np.head]]
    at = next((n for n, word in enumerate(words) if "indefinite" in word.closed), len(words))
    return any("of" in word.prep for word in words[at + 1 :])


def _alone(arg: Arg | None) -> Node | None:
    return arg.nodes[0] if arg and len(arg.nodes) == 1 else None


def _named(member: Node) -> bool:
    """Whether a body or a state is meant by its name."""
    np = member.np
    told = bool(np.name) or np.core > 0
    # A name of which nothing is known is one of the class by being called so.
    kind = np.country or np.sort in {"", *_ACTS} or np.inner in _ACTS
    return told and bool(kind) and not np.relation


def _fits(group: Node) -> bool:
    plain = not (group.np.name or group.possessor or group.examples or group.np.relation)
    return plain and group.np.sort in _ACTS and group.np.determiner != "possessive"
