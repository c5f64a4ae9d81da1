"""Who a clause's subject is among what stands before its verb, and whether that verb is finite."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.led import led_by, oblique
from ingest.grammar.clauses.pieces import Part
from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import NO_PREP, Arg, Clause, Node, VerbGroup
from ingest.grammar.phrases.chunks import BODIES, GOODS, Item

_TAKES = frozenset({"BUY", "USE", "DEPLOY"})
_IDENTIFIES = frozenset({"IDENTIFY", "NAME"})
_CHOICE = frozenset({"CONTRACT", "CHOOSE"})
_WHERE = frozenset({"in", "based", "source"})


def controlled(verb: VerbGroup, before: Clause) -> Arg | None:
    """Who does what a gerund or an infinitive says: the subject before it, or its object.

    Whom somebody blames for selling, or shows at it, sells; whom a body chooses to build builds.
    """
    above = before.verb
    if above is None or above.passive or above.reduced:
        return before.subject
    blamed = "BLAME" in above.frames
    accuses = verb.infinitive and "alleged" in above.marks
    told = "SAY" in above.frames and (verb.gerund or accuses)
    told = told or (blamed and (verb.gerund or verb.infinitive))
    chosen = verb.infinitive and bool(_CHOICE & set(above.frames))
    objects = [arg for arg in before.after if arg.bare and arg.nodes]
    if blamed:
        objects = objects or [arg for arg in before.after if "recipient" in arg.preps and arg.nodes]
    return objects[0] if objects and (told or chosen) else before.subject


def inherited(before: Clause) -> Arg | None:
    """Who does what a clause without a subject says: that of the one before, or whom it accuses.

    As in "acusó a X de vender", "acusó a la empresa de vender", where no form tells that X is
    meant and not who accuses.
    """
    above = before.verb
    accuses = above is not None and "SAY" in above.frames and "alleged" in above.marks
    if above is None or above.passive or not accuses:
        return before.subject
    blamed = (arg for arg in before.after if arg.bare or "recipient" in arg.preps)
    return next((arg for arg in blamed if any(map(_acts, arg.nodes))), before.subject)


def _acts(node: Node) -> bool:
    """Whether a phrase is somebody: by name, or a firm that was spoken of."""
    firm = node.np.sort == "vendor" and node.np.determiner == "determiner"
    return node.np.name is not None or firm


def handed_down(verb: VerbGroup, above: VerbGroup | None) -> frozenset[str]:
    """The doubts that a verb takes over from the one before: "should be fined for selling".

    Of an infinitive also a denial: "is not known to have sold".
    """
    if above is None:
        return NO_PREP
    doubted = verb.gerund and (above.modal or above.infinitive)
    denied = verb.infinitive and above.negated and bool(above.lemma)
    return above.marks | ({"hypothetical"} if doubted or denied else NO_PREP)


def identified(clause: Clause) -> Iterator[Clause]:
    """As in "identified X as the maker of Y": what somebody is told to be, as a copula says it.

    Its words stand in the clause already, so its doubts and its place are those of the clause.
    """
    verb = clause.verb
    if verb is None or verb.reduced or not _IDENTIFIES & set(verb.frames):
        return
    args = clause.after
    named = clause.subject if verb.passive else next((arg for arg in args if arg.bare), None)
    for place, arg in enumerate(args):
        if "as" in arg.preps and arg.nodes and any(node.np.relation for node in arg.nodes):
            told = (replace(arg, preps=NO_PREP, word=""), *args[place + 1 :])
            said = replace(verb, frames=(), passive=False, copula=True)
            yield replace(clause, verb=said, subject=named, before=(), after=told)


def take_bare(args: list[Arg], others: Sequence[Arg] = ()) -> Arg | None:
    """Takes the first argument without a preposition out of the list; a bare year is none.

    Nor is what says when, with another behind it or among the `others`: "A year later, X sold"; nor
    the country behind a town: "In Tarnfield, Sweden, X sold".
    """
    for index, arg in enumerate(args):
        np = arg.nodes[0].np if arg.nodes else None
        year = np is not None and np.name is None and np.lemma.isdigit()
        said = np is not None and (np.when or bool(index and _of_town(args[index - 1], arg)))
        aside = said and any(map(_doer, [*args[index + 1 :], *others]))
        if arg.bare and not (year or aside):
            return args.pop(index)
    return None


def _of_town(town: Arg, place: Arg) -> bool:
    """Whether a country stands behind a comma and the name of a town that somebody is in."""
    if not (town.preps & _WHERE and len(town.nodes) == len(place.nodes) == 1):
        return False
    early, late = town.nodes[0].np, place.nodes[0].np
    behind = early.end + 1 == late.start and late.name == (late.start, late.end)
    return behind and bool(late.country) and early.name is not None and not early.country


def _doer(arg: Arg) -> bool:
    """Whether an argument can do something: it has no preposition, and says no date."""
    dated = bool(arg.nodes) and (arg.nodes[0].np.when or arg.nodes[0].np.lemma.isdigit())
    return arg.bare and not dated


def dated_last(args: list[Arg]) -> list[Arg]:
    """What a copula says before the years: "ist seit 2016 Kunde von X" says "Kunde".

    What else stands behind the verb is in the order of the line: "som är leverantör till Y".
    """
    args = sorted(args, key=lambda arg: arg.nodes[0].np.start if arg.nodes else arg.at)
    years = [arg for arg in args if arg.nodes and arg.nodes[0].np.lemma.isdigit()]
    return [*(arg for arg in args if arg not in years), *years]


def whose(subject: Arg, before: list[Arg]) -> tuple[Arg, list[Arg]]:
    """As in "X, whose rival Y sold": what stands between a subject and the verb with an owner."""
    for place, arg in enumerate(before):
        owned = arg.nodes[0].np.determiner == "possessive" if arg.nodes else False
        if arg.bare and owned and arg.nodes[0].np.name:
            return arg, [*before[:place], *before[place + 1 :]]
    return subject, before


def related(
    segment: Segment, verb: VerbGroup, host: Node, parts: tuple[Arg | None, list[Arg], list[Arg]]
) -> tuple[Arg | None, list[Arg], list[Arg]]:
    """The subject of a relative clause, and what stands before and behind its verb."""
    found, before, after = parts
    if segment.items[0].role == "whose":
        return _possessed(verb, found, before, after)
    subject, behind = relative(found, host, after, led_by(segment))
    return subject, before, oblique(segment, verb, host, behind)


def _possessed(
    verb: VerbGroup, found: Arg | None, before: list[Arg], after: list[Arg]
) -> tuple[Arg | None, list[Arg], list[Arg]]:
    """As in "X, whose cameras Y bought": who stands behind what is owned acts on it."""
    doer = next((arg for arg in before if arg.bare and arg.nodes), None)
    if found is None or doer is None or doer.nodes[-1].np.end != verb.start:
        return found, before, after
    return doer, [arg for arg in before if arg is not doer], [found, *after]


def fronted(clauses: Sequence[Clause]) -> list[Clause]:
    """As in "Developed by X, the Y system": a participle in front is said of the subject.

    Only one with a doer, as any other may be absolute, or a gerund of use that opens the sentence;
    or "Equipped with X, the police Y", where nothing is told that could be or would be.
    """
    found = list(clauses)
    for place, (early, nearest) in enumerate(pairwise(clauses)):
        verb = early.verb
        late = nearest if place or not _equipped(early) else _told_next(clauses[1:], nearest)
        if (
            early.subject is not None
            or verb is None
            or not _of_subject(early, late, first=not place)
        ):
            continue
        if early.before or late.subject is None or late.inherited or early.kind != late.kind:
            continue
        found[place] = replace(early, subject=late.subject, inherited=True)
    return found


def _equipped(clause: Clause) -> bool:
    """Whether a participle says what somebody was equipped with."""
    verb = clause.verb
    told = verb is not None and verb.reduced and "EQUIP" in verb.frames and not verb.negated
    return told and any("with" in arg.preps for arg in clause.after)


def _told_next(behind: Sequence[Clause], nearest: Clause) -> Clause:
    """The first clause behind that no participle begins, where goods are described between."""
    return next((one for one in behind if one.verb and not one.verb.reduced), nearest)


def _of_subject(clause: Clause, late: Clause, *, first: bool) -> bool:
    verb = clause.verb
    if first and _equipped(clause):
        return bool(late.verb) and not (late.verb and (late.verb.modal or late.verb.negated))
    if verb is None or verb.negated or not (verb.gerund and first):
        return verb is not None and verb.reduced and verb.passive
    return verb.start == clause.start and bool({"USE", "DEPLOY"} & set(verb.frames))


def owns(segment: Segment, verb: VerbGroup | None, found: Arg | None) -> bool:
    """Whether a relative pronoun says whose what stands behind it is: ", deren Software".

    One that may say of which, too, only of goods that something is done with: ", waarvan de
    software door Y wordt gebruikt".
    """
    first = segment.items[0]
    told = first.word is not None and first.word.closed >= {"relative", "possessive"}
    done = verb is not None and verb.passive and found is not None and _is_thing(found)
    return told or (first.role == "whose" and done)


def owned_by(
    verb: VerbGroup | None, host: Node, parts: tuple[Arg | None, list[Arg], list[Arg]]
) -> tuple[Arg | None, list[Arg], list[Arg]]:
    """As in "X, deren Software die Polizei Y nutzt": goods do nothing, so that the other acts."""
    found = parts[0]
    if found is None:
        return parts
    _, before, after = parts
    owned = replace(found, nodes=tuple(replace(node, possessor=host) for node in found.nodes))
    doer = next((arg for arg in before if arg.bare and arg.nodes), None)
    if doer is None or verb is None or verb.passive or not _is_thing(owned):
        return owned, before, after
    return doer, [arg for arg in before if arg is not doer], [owned, *after]


def _is_thing(arg: Arg) -> bool:
    """Whether what stands before the verb can be made or sold, so that it is no doer."""
    return bool(arg.nodes) and all(node.np.sort in GOODS for node in arg.nodes)


def host_acts(verb: VerbGroup | None, other: Arg, host: Node) -> bool:
    """Whether the antecedent does what its relative clause says, and `other` is what it does it to.

    So it does where that stands behind the verb: "X, som äger Y". Goods do nothing; where a body
    stands before a verb of buying or using, it is the buyer.
    """
    if verb and other.nodes and other.nodes[0].np.start >= verb.end:
        return True
    if host.np.sort in GOODS:
        return False
    plain = all(not node.np.sort and not node.np.country for node in other.nodes)
    buys = verb is not None and bool(set(verb.frames) & _TAKES) and not verb.passive
    return _is_thing(other) or (plain and buys and host.np.sort in BODIES)


def finite(segment: Segment, sequence: Sequence[Part], at: int) -> bool:
    """Whether a form that may be a participle is the clause's own verb.

    Behind a relative pronoun it is: "the system that Y bought from X".
    """
    verb = sequence[at].verb
    if segment.kind == "rel" and segment.items[0].kind == "rel":
        return verb is not None and not verb.passive
    return segment.kind in {"main", "comp"} and _only_finite(sequence, at)


def _only_finite(sequence: Sequence[Part], at: int) -> bool:
    """Whether a form that may be a participle is the clause's own verb: no other is finite.

    "The ministry bought in 2012 cameras from X", but "the cameras bought in 2012 were dear".
    """
    verb = sequence[at].verb
    if verb is None or not verb.reduced or verb.passive:
        return False
    subject = any(part.arg and part.arg.bare for part in sequence[:at])
    later = [part.verb for part in sequence[at + 1 :] if part.verb]
    if any(one.reduced for one in later) and _done_by(sequence, at):
        return False
    return subject and all(one.infinitive or one.gerund or one.reduced for one in later)


def _done_by(sequence: Sequence[Part], at: int) -> bool:
    """Whether who did it stands behind the participle, with no object: "sold to Y by X"."""
    for part in sequence[at + 1 :]:
        if part.verb or (part.arg and part.arg.bare):
            return False
        if part.arg and "agent" in part.arg.preps:
            return True
    return False


def relative(
    found: Arg | None, host: Node, after: list[Arg], led: Item | None = None
) -> tuple[Arg, list[Arg]]:
    """The antecedent is the subject of its relative clause, or else its object, or behind `led`."""
    if found is None:
        return Arg(nodes=(host,)), after
    if led is None:
        return found, [Arg(nodes=(host,)), *after]
    word = led.word.lemma if led.word else led.role
    return found, [*after, Arg(nodes=(host,), preps=led.preps, word=word)]
