"""What a clause says of its subject: that it acts, that it may be so, that it is asked for."""

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Clause, Node, VerbGroup

# An adverb may stand between: "the court later ruled".
_NEAR = 1


def acts(clause: Clause, node: Node) -> bool:
    """Whether a finite verb stands right behind a noun phrase, or a list that it opens."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or subject.nodes[:1] != (node,):
        return False
    unfinished = verb.gerund or verb.infinitive or clause.inherited
    # ", X found", ", X ruled in 2019", ", X called it a scandal", not "Y, a firm founded in 2010"
    bare = verb.reduced and (not clause.after or _told(verb, node) or clause.after[0].pronoun)
    near = verb.start - max(part.np.end for part in subject.nodes[-1].all()) <= _NEAR
    return near and not unfinished and (not verb.reduced or bare)


def _told(verb: VerbGroup, node: Node) -> bool:
    """Whether a name alone is told to say or to find something, and nothing of a deal."""
    name = node.np.name
    says = not verb.passive and set(verb.frames) <= {"SAY"} and bool(verb.lemma)
    return says and name is not None and name[1] == node.np.end


def perhaps(verb: VerbGroup) -> bool:
    """As in "It may be that"."""
    return verb.modal and verb.copula


def asks_who(segment: Segment) -> bool:
    """As in "Wer X verkauft hat, ist unklar": the subject is what is asked for."""
    word = segment.items[0].word if segment.kind == "sub" else None
    return word is not None and "subject_pronoun" in word.closed
