"""The right of reply: who was asked, answered, refused to, or gave no answer that is clear.

Which of the four is the last part of the rule's name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node, VerbGroup
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_UNDONE = frozenset({"planned", "hypothetical"})
_NONE: frozenset[str] = frozenset()


def replies(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X gave Y no clear answer", "X did not respond to Y's questions"."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.passive:
        return
    if "REPLY" not in verb.frames and not _nouns(clause, "REPLY"):
        return
    if "ASK" in verb.frames or (outcome := _outcome(ctx, clause, verb)) is None:
        return
    nodes = [node for arg in clause.args() for node in arg.nodes]
    parts = [part for one in nodes for part in (one, *one.whose())]
    askers = _able(ctx.organisation(part) for part in parts)
    rule, denied = f"reply.{outcome}", outcome != "answered"
    for subject in _able(ctx.organisations(clause.subject)):
        for asker in askers:
            found = propose(ctx, clause, LinkKind.REPLIED_TO, subject, asker, rule, verb.start)
            yield replace(found, negated=denied, modal=False, marks=_NONE)


def asks(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y asked X for comment", "Y put questions to X": the reply is still to come."""
    verb = clause.verb
    if verb is None or clause.subject is None or "REPLY" in verb.frames:
        return
    for_a_reply = "ASK" in verb.frames and _nouns(clause, "REPLY")
    if not (for_a_reply or _nouns(clause, "ASK")) or _doubtful(ctx, clause, verb):
        return
    told, asked = _parties(clause, verb, for_a_reply=bool(for_a_reply))
    for asker in _able(ref for arg in told for ref in ctx.organisations(arg)):
        for subject in _able(ref for arg in asked for ref in ctx.organisations(arg)):
            found = propose(
                ctx, clause, LinkKind.REPLIED_TO, subject, asker, "reply.asked", verb.start
            )
            yield replace(found, marks=frozenset({"planned"}))


def _parties(clause: Clause, verb: VerbGroup, *, for_a_reply: bool) -> tuple[list[Arg], list[Arg]]:
    """Who asks and who is asked. A direct object that is asked needs a verb of asking."""
    subject = [clause.subject] if clause.subject else []
    bare = [arg for arg in clause.args() if arg.bare]
    to = [arg for arg in clause.args() if "recipient" in arg.preps]
    if verb.passive:
        by = [arg for arg in clause.args() if "agent" in arg.preps]
        return by, subject if for_a_reply else to
    return subject, [*to, *bare] if for_a_reply else to


def _outcome(ctx: Context, clause: Clause, verb: VerbGroup) -> str | None:
    """What came of being asked; None where nothing is told to have been answered or not."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    first = [node.np.end for node in clause.subject.nodes] if clause.subject else []
    words = [tokens[at].lower for at in range(min([*first, clause.start]), clause.end)]
    lemmas = {lex.word(word).lemma for word in words} | {verb.lemma}
    if not lemmas.isdisjoint(lex.pack.phrases.get("declines", ())):
        return "refused"
    if verb.negated or "denied" in verb.marks or any("denied" in lex.word(w).status for w in words):
        return "none"
    undone = not lemmas.isdisjoint(lex.pack.phrases.get("undone", ()))
    return None if undone or verb.modal or verb.marks & _UNDONE else "answered"


def _doubtful(ctx: Context, clause: Clause, verb: VerbGroup) -> bool:
    lex, tokens = ctx.document.lex, ctx.document.tokens
    said = (lex.word(tokens[at].lower).status for at in range(clause.start, clause.end))
    return verb.negated or verb.modal or bool(verb.marks) or any("denied" in one for one in said)


def _nouns(clause: Clause, nominal: str) -> list[Node]:
    return [node for arg in clause.args() for node in arg.nodes if node.np.nominal == nominal]


def _able(refs: Iterable[Ref | None]) -> list[Ref]:
    """Those that are named and no single person."""
    return [ref for ref in refs if ref is not None and ref.entity and ref.sort != "person"]
