"""Whether a noun phrase behind a comma says again what the one before it is, or goes on a list."""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import AUTHORITIES, Item, NounPhrase

_HAILING = 3
_TWO = 2
_LISTED = AUTHORITIES | {"buyer", ""}
_WHOSE = 3
_ENDS = frozenset({"comma", "close", "dash", "stop"})
_OWNED = frozenset({"subsidiary", "unit", "parent"})
_KIN = frozenset({"parent", "subsidiary", "predecessor", "successor"})


def restates(named: NounPhrase, common: NounPhrase) -> bool:
    """Whether `common` says what `named` is: "X, a Swedish company", "X, maker of Y"."""
    if named.name is None:
        if named.core > 0 and named.sort in AUTHORITIES and common.relation == "customer":
            # "The police of Y, a customer of X"
            return not (common.name or common.plural) and common.determiner in {"indefinite", ""}
        plain = named.determiner == "determiner" and named.sort == "vendor" and not named.demonyms
        return plain and common.determiner == "indefinite" and bool(common.relation)
    if common.name is not None and not (common.before or common.relation):
        return False
    if (
        common.name is not None
        and common.country == ""
        and not common.determiner
        and not common.demonyms
    ):
        return bool(common.relation)
    told = common.sort or common.relation or common.nominal
    return bool(told) or bool(common.determiner == "indefinite") or bool(common.demonyms)


def whose_kin(host: NounPhrase, items: Sequence[Item], at: int) -> bool:
    """Whether behind a comma stands whose unit or firm a name is: "X, Y's subsidiary, sold".

    So with a country's: "X, Sweden's largest arms company, sold".
    """
    told = items[at + 1 : at + 2 + _WHOSE]
    if [item.kind for item in told[:_WHOSE]] != ["np", "gen", "np"] or host.name is None:
        return False
    owner, noun = told[0].np, told[2].np
    if owner is None or noun is None or (len(told) > _WHOSE and told[_WHOSE].kind not in _ENDS):
        return False
    if noun.name is not None or noun.plural or owner.name is None:
        return False
    return noun.sort == "vendor" if owner.country else noun.relation in _OWNED


def kin(host: NounPhrase, right: NounPhrase) -> bool:
    """Whether a bare name tells the one firm that another owns or is owned by: "its owner, X"."""
    single = host.name is None and host.relation in _KIN and not (host.plural or host.quantity)
    bare = right.name == (right.start, right.end) and not right.country
    return single and host.determiner == "possessive" and bare


def bodies_go_on(
    host: NounPhrase, right: NounPhrase, joint: Item | None, members: Sequence[NounPhrase]
) -> bool:
    """Whether bodies are listed: "the X police, the Y army, the navy and the Z agency".

    "X, an agency, and Y" and "X, the force of the city, and Y" say what X is.
    """
    told = joint is None or joint.kind == "prep" or right.determiner == "indefinite"
    if told or len(members) < _TWO or host.sort not in AUTHORITIES or right.sort not in AUTHORITIES:
        return False
    return not any(np.relation or np.sort not in _LISTED for np in (host, *members))


def nameless(right: NounPhrase) -> bool:
    """As in "..., något Norges Lykta rapporterade": "something", and then a name."""
    told = (
        right.before or right.after or right.relation or right.demonyms or right.inner == "vendor"
    )
    return right.name is not None and right.determiner == "indefinite" and not told


def hailing(items: Sequence[Item], *, verb_last: bool) -> Item | None:
    """The firm that the last noun phrase says where it comes from: "X from Y, a company"."""
    if len(items) < _HAILING:
        return None
    firm, prep, place = items[-_HAILING:]
    if prep.kind != "prep" or not prep.preps & {"source", "of"} or place.np is None:
        return None
    np = firm.np
    # "La X di Roma, produttrice di Y": no person has an article.
    article = np is not None and bool(np.determiner) and np.sort in {"", "vendor"}
    if "source" not in prep.preps and not article:
        return None
    named = np is not None and np.name is not None and np.sort not in {"product", "programme"}
    # Elsewhere goods come from firms by the same preposition.
    told = verb_last or article or (np is not None and np.sort == "vendor")
    return firm if named and told and place.np.sort == "" else None


def _apposed_host(segment: Segment) -> Item | None:
    """Whom an apposition is said of, where no name at its end can be meant by what follows.

    As in "It was X, a rival of Y, that sold", "X, a firm from Y, which sold".
    """
    told, parent = segment.items, segment.parent
    if segment.kind == "main":
        return _cleft(told)
    if segment.kind != "appos" or not told or segment.verbal() or parent is None:
        return None
    if parent.kind == "main" and (cleft := _cleft(parent.items)) is not None:
        return cleft
    np, last = told[0].np, told[-1].np
    firm = np is not None and np.sort == "vendor" and not (np.relation or np.name)
    hung = len(told) == _HAILING and bool(told[1].preps & {"of", "source", "in"})
    place = last is not None and not last.sort and _bare(last)
    return segment.host if firm and hung and place else None


def _cleft(items: Sequence[Item]) -> Item | None:
    """The name that a copula alone points out, and nothing but appositions behind it."""
    rest = [item for item in items if item.kind not in {"pron", "adv", "neg"}]
    place = next((n for n, item in enumerate(rest) if item.kind != "aux"), 0)
    name, behind = rest[place:][:1], rest[place + 1 :]
    be = place > 0 and all(item.role == "be" for item in rest[:place])
    named = bool(name) and name[0].np is not None and name[0].np.name is not None
    apart = not behind or behind[0].kind == "comma"
    return name[0] if be and named and apart and not any(map(_verbal, behind)) else None


def _verbal(item: Item) -> bool:
    return item.kind in {"verb", "aux"}


def relative_host(segment: Segment, after: Item | None, *, comma: bool) -> Item | None:
    """The noun phrase that a relative clause behind a segment is said of.

    No year, no seat, no former name, and without a comma no bare name behind a preposition: in "a
    firm founded in 2015 that sold" and "a firm based in Y, which sold" it is the firm. "Said in
    2015 that it" has none. Nor has what is asked right behind a verb: "does not say who sold".
    """
    items = segment.items
    if items and items[-1].kind == "verb" and not comma:
        return None
    if comma and (apposed := _apposed_host(segment)) is not None:
        return apposed
    found = [item for item in items if item.kind == "np" and item.np is not None]
    if not found:
        return None
    last = found[-1]
    place = items.index(last)
    hung = place > 0 and items[place - 1].kind in {"prep", "phrase"}
    if hung and items[place - 1].role == "phrase:formerly" and comma and len(found) > 1:
        return found[-2]
    seated = hung and items[place - 1].role == "phrase:based"
    dated = _year(last.np) and after is not None and after.kind in {"verb", "aux"}
    if not (dated or (hung and (seated or not comma) and _bare(last.np))):
        return last
    # Behind its seat and a comma the firm may be a bare name: "X, con sede en Y, que vendió".
    passed = (one for one in reversed(found[:-1]) if not _year(one.np))
    return next((one for one in passed if (seated and comma) or not _bare(one.np)), last)


def _year(np: NounPhrase | None) -> bool:
    return np is not None and np.name is None and np.lemma.isdigit()


def _bare(np: NounPhrase | None) -> bool:
    """Whether a name stands alone: no article, and no noun that says what bears it."""
    return np is not None and np.name is not None and not (np.determiner or np.before)
