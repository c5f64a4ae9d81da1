"""A sentence's pieces into segments, one for each clause, so that the main line remains."""

from collections.abc import Sequence

from ingest.grammar.clauses.asides import (
    clause_begins,
    fronted,
    only_place,
    tie_ends,
)
from ingest.grammar.clauses.comma_ends import outside
from ingest.grammar.clauses.meeting import bracket_open, clitic, verbs_meet
from ingest.grammar.clauses.openers import opening
from ingest.grammar.clauses.paired import behind_colon, between_dashes
from ingest.grammar.clauses.reduced import participial, participle_opens
from ingest.grammar.clauses.restating import (
    bodies_go_on,
    hailing,
    kin,
    nameless,
    relative_host,
    restates,
    whose_kin,
)
from ingest.grammar.clauses.runs import joint_subject, list_goes_on, listed
from ingest.grammar.clauses.segment import Segment, ends_in_name
from ingest.grammar.clauses.speakers_last import speaker_follows, speaks
from ingest.grammar.clauses.tasks import task_behind
from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.clause_end import bracket_shut
from ingest.grammar.phrases.interposed import owes, without_asides
from ingest.grammar.phrases.placed_names import bears

_TIES = frozenset(
    {"phrase:formerly", "phrase:now", "phrase:alias", "phrase:examples", "phrase:named"}
)


def segments(items: Sequence[Item], *, verb_last: bool) -> list[Segment]:
    """The segments of a sentence, the main line first, each with its items in order."""
    return _Splitter(without_asides(items), verb_last=verb_last).run()


class _Splitter:
    def __init__(self, items: list[Item], *, verb_last: bool) -> None:
        self.items = items
        self.verb_last = verb_last
        self.now = Segment("main")
        self.found = [self.now]
        self.at = 0

    def run(self) -> list[Segment]:
        while self.at < len(self.items):
            self._step(self.items[self.at])
            self.at += 1
        return [segment for segment in self.found if segment.items]

    def _step(self, item: Item) -> None:  # noqa: C901 - a table of cases
        kind = item.kind
        if kind == "open":
            self._open("paren", self.now.last("np"), comma=False)
        elif kind == "close":
            self._close("paren")
        elif kind in {"stop", "colon"} or (
            # Who says it follows: "..., meldt de krant".
            self.verb_last and speaker_follows(self.items, self.at, self.now)
        ):
            self._stop(item)
        elif kind == "dash" and self._stands() and (far := between_dashes(self.items, self.at)):
            self._aside(far)
        elif (
            self.verb_last and kind == "comma" and task_behind(self.items, self.at, self.now.items)
        ):
            self._open("sub", None, comma=True)
        elif kind in {"comma", "dash"}:
            self._comma(item)
        elif kind == "rel":
            self._relative(item)
        elif kind in {"comp", "sub"}:
            self._open(kind, None, comma=self._before("comma"))
            if kind == "sub":
                self.now.items.append(item)
        elif kind == "coord" and self._new_clause():
            self._coordinate(item)
        elif kind in {"verb", "aux"} and self._main_resumes(item):
            self.now = self.now.parent or self.now
            self.now.items.append(item)
        else:
            self.now.items.append(item)

    def _stands(self) -> bool:
        """Whether dashes may part a clause off: before the verb a noun may wait for its name."""
        return self.verb_last or (self.now.kind == "main" and self.now.verbal())

    def _open(self, kind: str, host: Item | None, *, comma: bool) -> None:
        if kind == "sub" and self.now.items and self.now.items[-1].kind == "prep":
            self.now.items.pop()
        self.now = Segment(kind, host=host, parent=self.now, comma=comma)
        self.found.append(self.now)

    def _close(self, kind: str) -> None:
        here: Segment | None = self.now
        while here and here.kind != kind:
            here = here.parent
        if here and here.parent:
            self.now = here.parent

    def _stop(self, item: Item) -> None:
        if item.kind == "colon":
            if behind_colon(self.items, self.at, verb_last=self.verb_last):
                self._open("comp", None, comma=False)
            else:
                self.now.items.append(item)
            return
        self._open("main", None, comma=False)
        self.now.parent = None

    def _aside(self, far: int) -> None:
        """Reads up to the dash at `far` as clauses of their own, and goes on behind it."""
        inner = _Splitter(self.items[self.at + 1 : far], verb_last=self.verb_last).run()
        for segment in inner:
            segment.parent = segment.parent or self.now
        self.found += inner
        self.at = far

    def _comma(self, item: Item) -> None:
        upcoming = self._peek(1)
        tie = upcoming is not None and upcoming.kind == "phrase" and upcoming.role in _TIES
        behind = self.now.kind == "sub" and self._before("comma", 3)
        if tie or (behind and tie_ends(self.now.items, upcoming)):
            return
        if upcoming is not None and upcoming.kind == "np" and self._apposes(upcoming):
            firm = hailing(self.now.items, verb_last=self.verb_last)
            self._open("appos", firm or self.now.last("np"), comma=True)
            return
        if upcoming is not None and upcoming.kind == "rel" and ends_in_name(self.now):
            return
        if self.verb_last and (last := participial(self.items, self.at, self.now.items)) > 0:
            self._close_off(last)
            return
        if self._resumes(upcoming):
            return
        if (outer := outside(self.now, self.items, self.at, upcoming)) is not None:
            self.now = outer
        elif upcoming is not None and self._new_main(upcoming):
            self._coordinate(item)
        else:
            self.now.items.append(item)

    def _resumes(self, upcoming: Item | None) -> bool:
        """Goes back to the main line where its subject and verb follow what opens the sentence.

        As in "While X makes the tools that Y uses, Z sold", where Z has no part in what opens it.
        """
        over = None if self.verb_last else opening(self.now)
        if over is None or upcoming is None or not self._new_main(upcoming):
            return False
        self.now = over
        if over.verbal():
            self._coordinate(self.items[self.at])
        return True

    def _close_off(self, last: int) -> None:
        """Reads up to the comma at `last` as a passive said of the noun phrase before it."""
        host, end = self.now.last("np"), self.items[last - 1].end
        self._open("rel", host, comma=True)
        self.now.items += self.items[self.at + 1 : last]
        self.now.items.append(Item(kind="aux", start=end, end=end, role="become"))
        self.now = self.now.parent or self.now
        self.at = last

    def _apposes(self, item: Item) -> bool:
        """Whether the noun phrase behind a comma restates the one before it."""
        left, right = self.now.items[-1] if self.now.items else None, item.np
        if left is None or left.kind not in {"np", "paren"} or left.np is None or right is None:
            return False
        host, after = left.np, self._peek(2)
        early = fronted(self.now.items, verb_last=self.verb_last)
        place = only_place(host, right, fronted=early) or owes(self.now.items)
        joined = self._before("coord", 2) and not kin(host, right)
        whose = whose_kin(host, self.items, self.at)
        if whose or joined or place or self._verb_follows():
            return whose
        if early and (right.name or self.now.kind == "appos" or self._subject_begins()):
            return False
        # "X, whose rival Y", "X, its owner Y": somebody else. "X, based in Y, drones": not Y.
        others = (right.name and right.determiner == "possessive") or self._seated()
        others = others or nameless(right)
        if others or bodies_go_on(host, right, after, listed(self.items, self.at + 1)):
            return False
        goods = not right.name and (right.quantity or right.plural) and right.sort == "product"
        told = restates(host, right) or restates(right, host)
        if not goods and (told or bears(host, right, after, self._peek(3))):
            # "Von X, der Stiftung Y und Z": two names with their own nouns are two.
            apart = self.verb_last and host.name and right.name and right.before
            return not (list_goes_on(self.items, self.at + 1) and (apart or not right.determiner))
        return False

    def _subject_begins(self) -> bool:
        """Whether what follows is the subject behind a fronted phrase: "In Y, a unit uses"."""
        if self.verb_last or hailing(self.now.items, verb_last=False):
            return False
        return clause_begins(self.now.items, self.items[self.at + 1 :])

    def _seated(self) -> bool:
        """Whether the last noun phrase says where somebody has a seat."""
        return any(item.role == "phrase:based" for item in self.now.items[-2:-1])

    def _verb_follows(self) -> bool:
        """Whether the noun phrase behind the comma is the subject of a finite verb."""
        after, third = self._peek(2), self._peek(3)
        if after is None or after.kind not in {"verb", "aux"}:
            return False
        if speaks(after, third) or (after.kind == "aux" and not self.verb_last):
            return True
        if after.form == "gerund":
            return False
        if self.now.verbal() and self.now.kind != "sub" and not participle_opens(self.now):
            return False
        plain = third is not None and third.kind == "np"
        return after.kind == "aux" or after.form == "base" or plain

    def _new_clause(self) -> bool:
        """A coordinator followed by a verb, or by a subject and its verb."""
        if (upcoming := self._peek(1)) is None:
            return False
        if upcoming.kind in {"verb", "aux", "to"}:
            shut = self.verb_last and bracket_shut(self.now.items, upcoming, self._peek(2))
            return shut or not self._before("verb")
        return self._new_main(upcoming) and self.now.verbal()

    def _new_main(self, upcoming: Item) -> bool:
        """Whether a subject and its finite verb begin here."""
        if upcoming.kind in {"pron", "np"}:
            behind = joint_subject(self.items, self.at)
            denied = (told := self._peek(behind + 1)) is not None and told.kind == "neg"
            after, third = (self._peek(behind + denied + one) for one in (1, 2))
            if clitic(after):
                return third is not None and third.kind in {"verb", "aux"} and self.now.verbal()
            if speaks(after, third):
                return self.now.verbal()
            # A finite verb behind ", und" is none that the auxiliary waits for.
            waits = after is not None and (after.form == "participle" or not self._before("comma"))
            opened = waits and self.verb_last and bracket_open(self.now.items)
            if opened and after is not None and after.kind == "verb":
                return False
            if after and (after.kind == "aux" or (after.kind == "verb" and after.form == "base")):
                return self.now.verbal()
            if after is not None and after.kind == "verb" and after.form == "participle":
                plain = third is None or third.kind in {"np", "comp"}
                return self.now.verbal() and plain
        return False

    def _coordinate(self, item: Item) -> None:
        now = self.now
        self.now = Segment(now.kind, host=now.host, parent=now.parent, comma=now.comma)
        self.now.items.append(Item(kind="coord", start=item.start, end=item.end, role="clause"))
        self.found.append(self.now)

    def _relative(self, item: Item) -> None:
        while self.now.kind == "rel" and self.now.verbal() and self._before("coord"):
            self.now = self.now.parent or self.now
        # As in ", mit der" where verbs stand last.
        comma = self._before("comma") or (
            self.verb_last and self._before("prep") and self._before("comma", 2)
        )
        host = relative_host(self.now, self._peek(1), comma=comma)
        # As in "X (of which Y is a subsidiary)", where X stands before the bracket.
        inside = self.now.kind == "paren" and all(one.kind == "prep" for one in self.now.items)
        self._open("rel", host or (self.now.host if inside else None), comma=comma)
        self.now.items.append(item)

    def _main_resumes(self, item: Item) -> bool:
        """A finite verb behind a complete restrictive relative clause belongs to the main line.

        Where verbs stand last, an auxiliary may still wait for its participle: only behind a verb.
        """
        here = self.now
        if verbs_meet(here, item, self._peek(1), verb_last=self.verb_last):
            return True
        bracket = item.form == "participle" or not any(one.kind == "verb" for one in here.items)
        if (self.verb_last and bracket) or here.kind != "rel" or here.comma or here.parent is None:
            return False
        last = here.items[-1]
        return here.verbal() and last.kind in {"np", "adv"} and not here.parent.verbal()

    def _peek(self, offset: int) -> Item | None:
        place = self.at
        for _ in range(offset):
            place += 1
            while place < len(self.items) and self.items[place].kind == "adv":
                place += 1
        return self.items[place] if place < len(self.items) else None

    def _before(self, kind: str, back: int = 1) -> bool:
        place = self.at - back
        return place >= 0 and self.items[place].kind == kind
