"""A new name behind "for": French "X a changé de nom pour Y", "pour devenir Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

_BECOMES = "BECOME"


def renamed_for(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What bore a name has another one, where the verb itself says that it changed it."""
    verb = clause.verb
    # A verb of several words has its frame for a lemma.
    if verb is None or verb.lemma != _BECOMES or passive(clause) or verb.negated or verb.infinitive:
        return
    named = [
        arg for arg in with_prep(clause, "for") if arg in clause.after[:1] and _alone(ctx, arg)
    ]
    for old in ctx.organisations(clause.subject):
        for arg in (*named, *_purposed(ctx, clause)):
            for new in ctx.organisations(arg):
                firms = old.entity and new.entity and {old.sort, new.sort} <= SELLERS
                if firms and new.via == "name" and new.key != old.key:
                    kind, rule = LinkKind.SUCCEEDED_BY, "succeeded.verb"
                    yield propose(ctx, clause, kind, old, new, rule, verb.start)


def _alone(ctx: Context, arg: Arg) -> bool:
    """Whether the name itself is what it is for: not "pour séduire Y"."""
    if not arg.nodes:
        return False  # a pronoun stands in no noun phrase
    np = arg.nodes[0].np
    right = "for" in ctx.document.lex.word(ctx.document.tokens[np.start - 1].lower).prep
    return right and np.name is not None and (np.start == np.name[0] or np.before == "vendor")


def _purposed(ctx: Context, clause: Clause) -> Iterator[Arg]:
    """What the infinitive right behind says that it became: "pour devenir Y"."""
    for other in ctx.sentence.clauses:
        verb = other.verb
        if verb is None or not verb.infinitive or _BECOMES not in verb.frames:
            continue
        if other.after and other.after[0].bare and 0 <= verb.start - clause.end <= 1:
            yield other.after[0]
