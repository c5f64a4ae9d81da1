"""Segments into clauses: subjects, verbs and their phrases; what a verb means is for the rules."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.grammar.clauses.acting import acts, asks_who, perhaps
from ingest.grammar.clauses.deeds_listed import goes_on, own
from ingest.grammar.clauses.gapping import shared_out
from ingest.grammar.clauses.gerunds import host_of_gerund
from ingest.grammar.clauses.led import led_by, oblique
from ingest.grammar.clauses.members import exemplifies
from ingest.grammar.clauses.openers import opened
from ingest.grammar.clauses.parts import EXAMPLES, read_parts
from ingest.grammar.clauses.perfect_infinitives import blamed, infinitival
from ingest.grammar.clauses.pieces import Part, Parts
from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.segments import segments
from ingest.grammar.clauses.sellers_listed import of_sellers
from ingest.grammar.clauses.subjects import (
    controlled,
    dated_last,
    finite,
    fronted,
    handed_down,
    host_acts,
    identified,
    inherited,
    owned_by,
    owns,
    related,
    relative,
    take_bare,
    whose,
)
from ingest.grammar.clauses.tasks import deals, doer, of_a_task
from ingest.grammar.clauses.told_pronouns import told_by_pronoun
from ingest.grammar.clauses.tree import Arg, Clause, Link, Node, VerbGroup
from ingest.grammar.clauses.turned import turned
from ingest.grammar.clauses.valency import reattach
from ingest.grammar.clauses.verbs import completed, joins_passive
from ingest.grammar.phrases.chunks import Item


@dataclass(slots=True)
class Parsed:
    """The clauses, ties and nodes of one sentence."""

    clauses: list[Clause]
    links: list[Link]
    nodes: dict[int, Node]


def parse(items: Sequence[Item], *, verb_last: bool) -> Parsed:
    """The clauses of one sentence, the main one first."""
    builder = _Builder(verb_last=verb_last)
    for segment in segments(items, verb_last=verb_last):
        builder.add(segment)
    clauses = turned(builder.clauses) if verb_last else builder.clauses
    return Parsed(reattach(fronted(clauses)), builder.links, builder.nodes)


class _Builder:
    def __init__(self, *, verb_last: bool) -> None:
        self.verb_last = verb_last
        self.clauses: list[Clause] = []
        self.links: list[Link] = []
        self.nodes: dict[int, Node] = {}
        self.subjects: dict[int, Arg] = {}
        self.marks: dict[int, frozenset[str]] = {}
        self.last: dict[int, Clause] = {}

    def add(self, segment: Segment) -> None:
        """Reads one segment; its host and parent have been read before it."""
        host = self.nodes.get(segment.host.start) if segment.host else None
        parts = read_parts(segment.items, host, self.nodes, merge=self.verb_last)
        self.links.extend(parts.links)
        marks = self._inherited_marks(segment)
        made = (
            self._appositive(segment, parts, host) if segment.kind in {"appos", "paren"} else None
        )
        if made is None:
            made = self._clauses(segment, parts, host)
        for read in [one for clause in made for one in shared_out(clause)]:
            clause = of_sellers(segment, read, self.nodes)
            self.clauses.append(self._extraposed(replace(clause, marks=clause.marks | marks)))
            self.clauses.extend(identified(self.clauses[-1]))
        own = frozenset().union(*(c.verb.marks for c in made if c.verb)) if made else frozenset()
        if any(clause.verb and (clause.verb.negated or perhaps(clause.verb)) for clause in made):
            # "It is not true that", "It may be that": what is reported is not said to be so.
            own |= {"hypothetical"}
        if self._blamer(segment) and any(c.verb and "SAY" in c.verb.frames for c in made):
            # What somebody is blamed for having said may not be so.
            own |= {"hypothetical"}
        self.marks[id(segment)] = marks | own
        self.last |= {id(segment): made[-1]} if made else {}
        subject = next((c.subject for c in reversed(made) if c.subject), None)
        if subject:
            self.subjects[id(segment.parent)] = subject

    def _extraposed(self, clause: Clause) -> Clause:
        """As in "Several agencies use X, including A and B": the examples are the subject's."""
        strays = [arg for arg in clause.after if arg.word == EXAMPLES]
        if not strays or clause.subject is None or not clause.subject.nodes:
            return clause
        last = clause.subject.nodes[-1]
        if not all(exemplifies(node, last) for node in strays[0].nodes):
            return clause
        grown = replace(last, examples=(*last.examples, *strays[0].nodes))
        self.nodes[last.np.start] = grown
        return replace(
            clause, subject=replace(clause.subject, nodes=(*clause.subject.nodes[:-1], grown))
        )

    def _inherited_marks(self, segment: Segment) -> frozenset[str]:
        """What the sentence above says of a reported clause."""
        over = self._blamer(segment)
        if segment.parent is None or not (segment.kind == "comp" or over):
            return frozenset()
        doubt = {"hypothetical"} if over and over.verb and over.verb.modal else frozenset()
        return self.marks.get(id(segment.parent), frozenset()) | doubt

    def _appositive(self, segment: Segment, parts: Parts, host: Node | None) -> list[Clause] | None:
        """As in "X, a maker of Y,": a clause whose verb is an unwritten "is"."""
        args = [part.arg for part in parts.sequence if part.arg]
        if host is None or not args or not args[0].bare or args[0].pronoun:
            return None
        if any(part.verb for part in parts.sequence[:1]) or host is args[0].nodes[0]:
            return None
        start, end = segment.items[0].start, segment.items[-1].end
        verb = VerbGroup(start=start, end=start, copula=True)
        copular = Clause(
            kind=segment.kind, start=start, end=end, verb=verb,
            subject=Arg(nodes=(host,)), after=tuple(self._until_verb(parts.sequence)),
        )  # fmt: skip
        rest = [clause for clause in self._clauses(segment, parts, host) if clause.verb]
        if segment.kind == "appos":
            if not self.verb_last and any(acts(one, args[0].nodes[0]) for one in rest):
                # ", the court ruled", ", X can reveal": a clause of its own.
                return [replace(one, kind="main") for one in rest]
            self.links.append(
                Link(kind="same", left=host, right=args[0].nodes[0], start=start, end=end)
            )
        return [copular, *rest]

    @staticmethod
    def _until_verb(sequence: Sequence[Part]) -> list[Arg]:
        found = []
        for part in sequence:
            if part.arg is None:
                break
            found.append(part.arg)
        return found

    def _clauses(self, segment: Segment, parts: Parts, host: Node | None) -> list[Clause]:
        sequence = parts.sequence
        places = [i for i, part in enumerate(sequence) if part.verb]
        start, end = segment.items[0].start, segment.items[-1].end
        if not places:
            args = tuple(part.arg for part in sequence if part.arg)
            # "X (based in Y)": the seat of whoever stands before the bracket.
            seat = segment.kind == "paren" and args and "based" in args[0].preps
            return [Clause(kind="verbless" if segment.kind == "main" else segment.kind,
                           start=start, end=end, verb=None, before=args,
                           subject=Arg(nodes=(host,)) if host and seat else None)]  # fmt: skip
        if self.verb_last and len(places) == 1:
            return [self._verb_last(segment, sequence, places[0], host)]
        made = self._chain(segment, sequence, places, host)
        return made if self.verb_last else opened(segment, made)

    def _verb_last(
        self, segment: Segment, sequence: list[Part], at: int, host: Node | None
    ) -> Clause:
        """The bracket where verbs stand last: arguments stand on both sides of one verb complex."""
        before = [p.arg for p in sequence[:at] if p.arg]
        after = [p.arg for p in sequence[at + 1 :] if p.arg]
        asked = asks_who(segment) or infinitival(segment)
        blamer, verb = self._blamer(segment), sequence[at].verb
        over = self._undertaking(segment, verb)
        subject = None if asked or over else take_bare(before, after)
        subject = blamed(blamer) if blamer is not None else subject
        if verb is not None and over is not None:
            verb, subject = replace(verb, infinitive=True), doer(over)
        elif subject is None and segment.kind != "rel" and not (asked or _continued(segment)):
            subject = take_bare(after)
        inherited = over is not None
        if segment.kind == "rel" and host is not None:
            if owns(segment, verb, subject):
                subject, before, after = owned_by(sequence[at].verb, host, (subject, before, after))
            elif subject is not None and host_acts(sequence[at].verb, subject, host):
                subject, after = Arg(nodes=(host,)), [subject, *after]
            else:
                subject, after = relative(subject, host, after, led_by(segment))
                after = oblique(segment, verb, host, after, before)
        elif subject is None and _continued(segment):
            subject, inherited = self.subjects.get(id(segment.parent)), True
        if verb is not None and verb.copula:
            before, after = [], dated_last([*before, *after])
        return Clause(kind=segment.kind, start=segment.items[0].start, end=segment.items[-1].end,
                      verb=verb, subject=subject, before=tuple(before), after=tuple(after),
                      inherited=inherited)  # fmt: skip

    def _undertaking(self, segment: Segment, verb: VerbGroup | None) -> Clause | None:
        """The clause of the contract or the choice that an infinitive says the task of."""
        over = self.last.get(id(segment.parent)) if of_a_task(segment) else None
        return over if over and verb and not verb.perfect and deals(over) else None

    def _blamer(self, segment: Segment) -> Clause | None:
        """The clause that blames somebody for what an infinitive says: "för att ha sålt X"."""
        over = self.last.get(id(segment.parent)) if infinitival(segment) else None
        return over if over and over.verb and "BLAME" in over.verb.frames else None

    def _chain(
        self, segment: Segment, sequence: list[Part], places: list[int], host: Node | None
    ) -> list[Clause]:
        """Verbs one after the other, each with what stands between it and its neighbours."""
        made: list[Clause] = []
        subject: Arg | None = None
        for order, at in enumerate(places):
            left = places[order - 1] + 1 if order else 0
            right = places[order + 1] if order + 1 < len(places) else len(sequence)
            verb = completed(sequence[at].verb, made)
            if verb is None:
                continue
            if order == 0 and finite(segment, sequence, at):
                verb = replace(verb, reduced=False)
            before = [p.arg for p in sequence[left:at] if p.arg]
            if made and not self.verb_last:
                before = own(verb, before, made[-1].verb)
            after = [p.arg for p in sequence[at + 1 : right] if p.arg]
            found, inherited = self._subject(segment, verb, before, made, host, order)
            if found is not None and not self.verb_last:
                found, before = whose(found, [arg for arg in before if arg is not found])
            if order == 0 and segment.kind == "rel" and host is not None:
                found, before, after = related(segment, verb, host, (found, before, after))
            if order == 0 and found is None and self.verb_last:
                found = take_bare(after)
            subject = found or subject
            marks = handed_down(verb, made[-1].verb) if made and inherited else frozenset()
            made.append(
                Clause(
                    kind=segment.kind,
                    start=_start(sequence, left),
                    end=_end(sequence, right),
                    verb=verb,
                    subject=found,
                    before=tuple(before),
                    after=tuple(after),
                    marks=marks,
                    inherited=inherited,
                )
            )
        return made

    def _subject(  # noqa: PLR0911, PLR0913, PLR0917 - a table of cases
        self,
        segment: Segment,
        verb: VerbGroup,
        before: list[Arg],
        made: list[Clause],
        host: Node | None,
        order: int,
    ) -> tuple[Arg | None, bool]:
        if order and (verb.infinitive or verb.gerund):
            return controlled(verb, made[-1]), True
        if order and verb.reduced and not joins_passive(segment, verb, made[-1]):
            return _last(before) or _last([*made[-1].after]), False
        if order and (acting := host_of_gerund(segment, made, before)):
            return acting, False
        if order and (pronoun := told_by_pronoun(before)):
            return pronoun, False
        if order and goes_on(segment, verb, made):
            return made[-1].subject, True
        if found := take_bare(before):
            return found, False
        if order:
            return inherited(made[-1]), True
        if _continued(segment):
            return self.subjects.get(id(segment.parent)), True
        described = segment.kind == "appos" or (segment.kind == "paren" and verb.reduced)
        if described and host is not None:
            return Arg(nodes=(host,)), False
        return None, False


def _continued(segment: Segment) -> bool:
    return bool(segment.items) and segment.items[0].kind == "coord"


def _last(args: list[Arg]) -> Arg | None:
    return args[-1] if args else None


def _start(sequence: Sequence[Part], left: int) -> int:
    return sequence[left].start if left < len(sequence) else 0


def _end(sequence: Sequence[Part], right: int) -> int:
    return sequence[right - 1].end
