"""Verbs and the small words around them into one verb group: voice, negation, mood, status."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import NO_PREP, Clause, VerbGroup
from ingest.grammar.phrases.chunks import Item

_PLAN = frozenset({"planned"})
_OBJECTS = frozenset({"np", "pron"})
_WEAK = frozenset({"SAY", "HAVE", "ASK", "NAME", "FOUND"})


def _frames(mains: Sequence[Item]) -> tuple[str, ...]:
    """What the verbs mean, each frame once; saying and having only where nothing else is meant."""
    frames = dict.fromkeys(item.word.frame for item in mains if item.word and item.word.frame)
    return tuple(frame for frame in frames if frame not in _WEAK) or tuple(frames)


class VerbBuilder:
    """Collects the verbs of a segment: all into one group (`merge`), or each into its own."""

    def __init__(self, items: Sequence[Item], *, merge: bool) -> None:
        self.items = items
        self.merge = merge
        self.run: list[Item] = []
        self.marks: set[str] = set()

    def note(self, item: Item) -> None:
        """Remembers a phrase that says how far the writer stands by the verb."""
        if item.role.startswith("status:"):
            self.marks.add(item.role.removeprefix("status:"))

    def take(self, index: int) -> VerbGroup | None:
        """Adds an item; a group comes back when it is complete."""
        item = self.items[index]
        if item.word and item.word.status and item.kind != "prep":
            self.marks |= item.word.status - (_PLAN if self._counts(index) else NO_PREP)
        if item.kind not in {"aux", "verb", "neg", "to"}:
            return None
        self.run.append(item)
        if self.merge:
            return None
        upcoming = self._upcoming(index + 1)
        if item.kind == "verb":
            if upcoming == "verb-coord":
                return None
            return self._group(index)
        if item.kind == "aux" and upcoming not in {"aux", "verb", "neg", "to"}:
            return self._group(index)
        return self._group(index) if item.kind == "neg" and self._predicate(index + 1) else None

    def _predicate(self, place: int) -> bool:
        """Whether a phrase that a negated copula denies stands behind it: "is not based in X"."""
        told = place < len(self.items) and self.items[place].kind == "phrase"
        return told and any(item.role == "be" for item in self.run)

    def _counts(self, index: int) -> bool:
        """Whether a verb of counting counts: only with another behind it does it mean a plan."""
        word = self.items[index].word
        counting = word is not None and word.frame == "INCLUDE" and self.items[index].kind == "verb"
        return counting and self._upcoming(index + 1) not in {"verb", "to", "aux", "neg"}

    def finish(self) -> VerbGroup | None:
        """The group of the whole segment, where verbs are merged."""
        if any(item.kind in {"aux", "verb"} for item in self.run):
            return self._group(len(self.items) - 1)
        return None

    def _upcoming(self, place: int) -> str:
        """The kind of what follows, behind adverbs; "verb-coord" for a verb joined by "and"."""
        while place < len(self.items) and self.items[place].kind == "adv":
            place += 1
        if place >= len(self.items):
            return ""
        kind = self.items[place].kind
        if kind == "coord" and place + 1 < len(self.items):
            return "verb-coord" if self.items[place + 1].kind == "verb" else kind
        return kind

    def _group(self, index: int) -> VerbGroup:
        run, self.run = self.run, []
        marks, self.marks = frozenset(self.marks), set()
        roles = {item.role for item in run}
        mains = [item for item in run if item.kind == "verb"] or self._got(run, index)
        main = mains[-1] if mains else None
        participle = any(item.form == "participle" for item in mains)
        ending = any(item.form == "passive" for item in mains)
        passive = (
            participle
            and bool(roles & {"be", "become"})
            and not (
                self.merge and "have" in roles and "become" not in roles and "been" not in roles
            )
        )
        following = self._upcoming(index + 1)
        bare = not roles & {"be", "become", "have", "modal", "infinitive"}
        by = self._agent_follows(index + 1)
        reduced = bool(main) and participle and bare and not self.merge
        reduced = reduced and (by or following not in _OBJECTS)
        return VerbGroup(
            start=run[0].start,
            end=run[-1].end,
            lemma=main.word.lemma if main and main.word else "",
            frames=_frames(mains),
            passive=passive or ending or (reduced and by),
            reduced=reduced,
            negated="negation" in roles,
            modal="modal" in roles,
            infinitive="infinitive" in roles and not self.merge,
            gerund=bool(main) and main is not None and main.form == "gerund" and "be" not in roles,
            copula=main is None and bool(roles & {"be", "become"}),
            have=main is None and "have" in roles,
            perfect=main is not None and "have" in roles,
            marks=marks or NO_PREP,
        )

    def _got(self, run: list[Item], index: int) -> list[Item]:
        """An auxiliary alone that means getting, before its object: "got cameras from X"."""
        gets = len(run) == 1 and run[0].word is not None and run[0].word.frame == "BUY"
        return run if gets and run[0].role == "become" and self._upcoming(index + 1) == "np" else []

    def _agent_follows(self, place: int) -> bool:
        """Whether "by" follows, behind adverbs and a year: "rachetée en 2019 par Y"."""
        while place < len(self.items) and (self.items[place].kind == "adv" or self._dates(place)):
            place += 1
        return place < len(self.items) and "agent" in self.items[place].preps

    def _dates(self, place: int) -> bool:
        """Whether a year stands at `place`, or the preposition before one."""
        item = self.items[place]
        if item.kind == "prep":
            return place + 1 < len(self.items) and self._dates(place + 1)
        return item.np is not None and item.np.name is None and item.np.lemma.isdigit()


def completed(verb: VerbGroup | None, before: Sequence[Clause]) -> VerbGroup | None:
    """A verb with the doubts of the auxiliary that waits for it: "did not, as X said, buy".

    A fronted one only denies: "At no point did X buy", but "Only then did X buy".
    """
    early = before[-1] if before else None
    above = early.verb if early else None
    if verb is None or early is None or above is None or not _waits(above):
        return verb
    if verb.infinitive or verb.gerund or verb.reduced:
        return verb
    modal = verb.modal or early.subject is not None
    return replace(verb, negated=verb.negated or above.negated, modal=modal)


def _waits(verb: VerbGroup) -> bool:
    return verb.modal and not (verb.lemma or verb.copula or verb.have)


def joins_passive(segment: Segment, verb: VerbGroup, before: Clause) -> bool:
    """Whether a participle goes on with a passive: "was bought by Y and renamed Z"."""
    places = [n for n, item in enumerate(segment.items) if item.start == verb.start]
    joined = bool(places) and places[0] > 0 and segment.items[places[0] - 1].kind == "coord"
    return joined and before.verb is not None and before.verb.passive and not before.verb.reduced
