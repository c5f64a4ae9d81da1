"""Who did what a noun says, where others act too: "the use of X was banned by Y"."""

from collections.abc import Sequence

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.roles import agent
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

# Verbs that say of a deed only that it was done, how far it is, or that it is owned up to.
_OWN_DEED = ("performs", "phases", "admits")
_FINITE = frozenset({"be", "have", "become", "modal"})


def doers(document: Document, clause: Clause, node: Node, rest: Sequence[Arg]) -> list[Arg]:
    """The agents behind a noun of a deed that did it; none that a verb behind it names.

    Between a noun and its own agent stands no verb: "the use of X by Y was banned".
    """
    agents = [arg for arg in rest if "agent" in arg.preps and not _of_nearer(arg, rest)]
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or node not in subject.nodes:
        return [arg for arg in agents if not _of_bracket(document, clause, arg)]
    phrases = document.lex.pack.phrases
    if any(verb.lemma in phrases.get(name, ()) for name in _OWN_DEED):
        return agents
    end = max(part.np.end for part in node.all())
    return [arg for arg in agents if arg.nodes and not _verb(document, clause, end, arg)]


def _of_nearer(agent: Arg, rest: Sequence[Arg]) -> bool:
    """As in "the delivery of X to Y after an order by Z": Z ordered, and delivered nothing."""
    if not agent.nodes:
        return False
    at = agent.nodes[0].np.start - 1
    before = (arg.nodes[-1].np for arg in rest if arg.nodes and arg.nodes[-1].np.end == at)
    return any(np.nominal and np.name is None for np in before)


def _of_bracket(document: Document, clause: Clause, agent: Arg) -> bool:
    """Whether the participle of a passive stands right behind an agent, where verbs stand last.

    As in "is X wegens de overname van Y door Z beboet", which leaves open whose agent it is.
    """
    verb = clause.verb
    if verb is None or not verb.passive or not document.lex.pack.verb_last or not agent.nodes:
        return False
    end = max(part.np.end for part in agent.nodes[-1].all())
    return verb.start < end < verb.end and document.lex.participle(document.tokens[end].lower)


def another(ctx: Context, clause: Clause, node: Node) -> bool:
    """Whether a noun with "its" may be of another than the subject: "Y condemned Z for its use".

    The other stands before the noun, as an object.
    """
    acted = [arg for arg in clause.args() if arg is not clause.subject]
    acted = [arg for arg in acted if arg.bare or "recipient" in arg.preps or node in arg.nodes]
    others = [one for arg in acted for one in arg.nodes if one.np.start < node.np.start]
    found = [ref for one in others if (ref := ctx.organisation(one)) is not None]
    return any(ref.sort != "region" for ref in found)


def whose_contract(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """Whose "its contract" is behind a passive: "X was criticised for its contract with Y"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.passive or verb.reduced or node.np.determiner != "possessive":
        return []
    # "X was asked by Y about its contract" leaves open whose.
    shared = another(ctx, clause, node) or bool(ctx.sellers(agent(clause)))
    if shared or subject is None or node in subject.nodes or len(subject.nodes) != 1:
        return []
    return [] if _failed(ctx.document, node) else list(ctx.organisations(subject))


def _failed(document: Document, node: Node) -> bool:
    """Whether an adjective says that a contract came to nothing: "its failed contract"."""
    thwarts = document.lex.pack.phrases.get("thwarts", ())
    words = [document.lex.word(t.lower) for t in document.tokens[node.np.start : node.np.head]]
    return any(word.lemma in thwarts and not word.status for word in words)


def _verb(document: Document, clause: Clause, start: int, agent: Arg) -> bool:
    """Whether a verb of the clause stands between a token and an agent."""
    end = agent.nodes[0].np.start
    if clause.verb is not None and start <= clause.verb.start < end:
        return True
    between = document.tokens[start:end]
    return any(document.lex.word(token.lower).closed & _FINITE for token in between)
