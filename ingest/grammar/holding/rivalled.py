"""Whom "the company" or "its" means where another is named since: nobody in particular."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.other_bodies import Seen
from ingest.grammar.reference.refs import Ref

_RECALLS = frozenset({"anaphor", "possessive"})
_SHORT = frozenset({"anaphor", "pronoun"})
# What a name may be of which the text does not tell.
_UNTOLD = frozenset({"", "organisation"})
_FIRMS = frozenset({"vendor"})
_MAY_BE = _FIRMS | {""}
_OF_FIRMS = _UNTOLD | _FIRMS
_KINDS = _OF_FIRMS | THINGS
_LOOKED = 200


def rivalled(candidate: Candidate, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether an end is told by a noun or "its", and somebody else may be meant as well.

    In its own paragraph that is another subject since, or anybody where it was no subject itself;
    in one above, anybody since. Whom the whole text is about has rivals only in a paragraph
    that does not name it. Where a noun tells nothing but a country, anybody is a rival.
    """
    line = sentence.start if candidate.link is LinkKind.BASED_IN else None
    ends = (candidate.subject, candidate.object)
    return any(
        _another(end, other, sentence.block, discourse, line)
        for end, other in (ends, ends[::-1])
        if end.via in _RECALLS and end.entity is not None and end.sort in _KINDS
    ) or any(
        (end.via == "anaphor" and _other_body(end, discourse))
        or (end.via in _SHORT and _two(end, other, sentence, discourse))
        or (end.via == "pronoun" and _told(end, sentence, discourse))
        for end, other in (ends, ends[::-1])
    )


def _two(end: Ref, other: Ref, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the line names two firms before "it" or "the company": "X fined Y after it sold"."""
    named = set()
    for one in _back(end.words[0], discourse):
        if one.at < sentence.start:
            break
        # "X wrote of Y because it sold": a reporter may be meant, but hardly.
        meant = one.entity is end.entity and end.via == "pronoun" and end.sort not in BODIES
        firm = one.entity.sort in _OF_FIRMS or meant
        if firm and one.entity.key != other.key[0]:
            named.add(one.entity.key)
    return len(named) > 1


def _told(end: Ref, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether "it" would be a body that another one tells something: "told X that it uses Y".

    Who does something to it is nobody's rival: "Y bought cameras from it".
    """
    at = end.words[0]
    doers = {
        node.np.start
        for clause in sentence.clauses
        if clause.subject and any(arg.pronoun and arg.at == at for arg in clause.args())
        for node in clause.subject.nodes
    }
    line = [one for one in _back(at, discourse) if one.at >= sentence.start and one.at not in doers]
    bodies = [one for one in line if one.entity.sort in BODIES and not one.entity.country]
    meant = any(one.subject and one.entity is end.entity for one in bodies)
    return not meant and any(one.subject and one.entity is not end.entity for one in bodies)


def _other_body(end: Ref, discourse: Discourse) -> bool:
    """Whether "the agency" may be another body than the one named last, by whose noun it is none.

    "The police" is the Y Police; a unit and its ministry may both be "the agency".
    """
    if end.sort not in BODIES or end.entity is None or end.entity.country:
        return False
    tokens = discourse.registry.document.tokens
    noun = tokens[end.words[1] - 1].lower
    if noun in end.entity.name.lower():
        return False
    bodies = (one.entity for one in _back(end.words[0], discourse) if one.entity.sort in BODIES)
    return any(one is not end.entity and not one.country for one in bodies)


def _another(end: Ref, other: Ref, block: int, discourse: Discourse, line: int | None) -> bool:
    topic, rivals = end.entity is discourse.topic, list[Seen]()
    # Whoever is the other end of the same deed is not meant: "Y invested in the company".
    namings = [one for one in _back(end.words[0], discourse) if one.entity is not other.entity]
    for place, one in enumerate(namings):
        if one.entity is end.entity:
            if one.block != block:
                return any(not topic or rival.block == block for rival in rivals)
            if line is not None and any(rival.at >= line for rival in rivals):
                return True  # "X was listed by Y, as the Danish giant said": whoever stands nearer
            since = any(line is not None or rival.subject or not one.subject for rival in rivals)
            return not topic and (since or _rather(end, block, namings[place:]))
        if one.entity.sort in _fits(end) and not one.entity.country:
            rivals.append(one)
    return False


def _rather(end: Ref, block: int, before: Sequence[Seen]) -> bool:
    """Whether "the company" would be a committee, where the paragraph names who may be a firm."""
    named = {one.entity.sort for one in before if one.block == block}
    return end.via == "anaphor" and end.sort == "organisation" and not _MAY_BE.isdisjoint(named)


def _back(at: int, discourse: Discourse) -> Iterator[Seen]:
    """The namings before a token, the last first."""
    place = bisect_left(discourse.starts, at)
    return reversed(discourse.seen[max(place - _LOOKED, 0) : place])


def _fits(end: Ref) -> frozenset[str]:
    return _UNTOLD | (THINGS if end.sort in THINGS else _FIRMS)
