"""What a document says about the kind of each name in it: votes by head nouns and appositions."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence, said_of
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.phrases.placed_names import calls
from ingest.grammar.reference.datelines import datelines
from ingest.grammar.reference.hints import hints
from ingest.grammar.reference.offered import offered
from ingest.grammar.reference.people import brokered, lives, said_of_people
from ingest.grammar.reference.speakers import speakers
from ingest.grammar.reference.votes import Votes
from ingest.grammar.words.places import areas
from ingest.grammar.words.soles import sole
from ingest.grammar.words.tokens import DASHES

_PLACE, _BEFORE, _SAME, _INNER, _AFTER, _ROLE = 50, 6, 6, 5, 2, 1
_AGENT = 1  # "John X, a developer" says it less plainly than "X, a company"
_PAIR = 2
# "Spécialiste", "leader": a firm or a person.
_EITHER = frozenset({"person", "vendor"})
_AGENTS = frozenset({"maker", "supplier", "reseller", "investor"})
_BODIES = frozenset({"agency", "security", "buyer", "programme", "reporter", "regulation"})
_FIRMS = frozenset({"customer", "subsidiary", "investor"})
_GOODS_LIKE = frozenset({"product", "technology", "reporter"})
_MAKES = frozenset({"SUPPLY", "MAKE", "EQUIP", "RESELL"})


def name_key(document: Document, node: Node) -> str:
    """The name in a noun phrase as a key: its words in lower case, without an article."""
    if node.np.name is None:
        return ""
    words = [token.lower for token in document.tokens[slice(*node.np.name)] if token.kind != "p"]
    if len(words) > 1 and "determiner" in document.lex.word(words[0]).closed:
        words = words[1:]
    return (sole(document.lex, words[0]) or words[0]) if len(words) == 1 else " ".join(words)


def votes(document: Document) -> dict[str, Votes]:
    """The votes for every name of a document."""
    found: dict[str, Votes] = {}
    for sentence in document.sentences:
        for key, sort, weight, token in _reasons(document, sentence):
            if key and not said_of_people(key, sort, weight, document.lex):
                found.setdefault(key, Votes()).add(sort, weight, token)
        for node, sort, weight, token in chain(
            hints(document, sentence), lives(document, sentence)
        ):
            if key := name_key(document, node):
                found.setdefault(key, Votes()).add(sort, weight, token)
    for sort, nodes in (("region", datelines(document)), ("person", speakers(document))):
        for node in nodes:
            if not node.np.country and (key := name_key(document, node)):
                found.setdefault(key, Votes()).add(sort, _PLACE, node.np.head)
    return found


def _reasons(document: Document, sentence: Sentence) -> Iterator[tuple[str, str, int, int]]:
    called = {
        link.left.np.start for link in sentence.links
        if link.kind == "named" and link.right.np.name and link.left.np.after == "vendor"
    }  # fmt: skip
    for node in sentence.nodes:
        # "The Lowick company called X": the name before the noun is a place or an owner.
        named_on = replace(node, np=replace(node.np, after="")) if node.np.start in called else node
        yield from _own(document, named_on)
    schemes, goods = _places(sentence)
    for link in sentence.links:
        if link.kind in {"same", "alias", "named", "formerly", "now"}:
            given = calls(link.kind, link.left.np, link.right.np)
            for one, other in ((link.left, link.right), (link.right, link.left)):
                bare = other.np.after if given else ""
                told = _settled(other, schemes, goods) or (bare if other.np.name else other.np.sort)
                if link.kind in {"formerly", "now"} and other.np.inner == "vendor":
                    told = "vendor"
                yield (
                    name_key(document, one),
                    _told(other.np.before or told, other),
                    _plainness(document, one, other),
                    other.np.head,
                )
    for clause in sentence.clauses:
        yield from _roles(document, clause)
        yield from _listed(document, clause, schemes)


def _places(sentence: Sentence) -> tuple[set[int], set[int]]:
    """The first tokens of what is supplied to or for, and of what is made, used or supplied."""
    schemes: set[int] = set()
    goods: set[int] = set()
    for clause in sentence.clauses:
        if clause.verb is None or not set(clause.verb.frames) & (_MAKES | {"USE", "BUY", "DEPLOY"}):
            continue
        for arg in clause.args():
            kind = schemes if arg.preps & {"for", "in", "recipient"} else goods
            kind |= {node.np.start for node in arg.nodes}
    return schemes, goods


def _settled(node: Node, schemes: set[int], goods: set[int]) -> str:
    """The class of an ambiguous noun by its place: what is supplied, or what it is supplied for."""
    np = node.np
    # "An X customer" is no product.
    if not np.also or np.relation == "investor" or (np.relation == "customer" and np.after):
        return ""
    if node.np.start in schemes:
        return "programme"
    return "product" if node.np.start in goods or not schemes else ""


def _told(sort: str, node: Node) -> str:
    if sort == "programme" and any(part.np.sort == "vendor" for part in node.of):
        # "A network of companies" is no programme.
        return "organisation"
    owned = node.possessor is not None and not node.possessor.np.country
    return "" if owned and sort not in {"agency", "security", "buyer"} else sort


def _own(document: Document, node: Node) -> Iterator[tuple[str, str, int, int]]:
    np = node.np
    key = name_key(document, node)
    if not key:
        return
    if np.country:
        yield key, "country", _PLACE, np.head
    elif np.name and (_seat(document, np.name[1]) or key in areas(document.lex.pack.lang)):
        yield key, "region", _PLACE, np.head
    if np.before and not (np.after and np.before in {"person", "group"}):
        at = _class_token(document, np.start, np.name[0] if np.name else np.end)
        yield key, "person" if brokered(document, np, at, key) else np.before, _BEFORE, at
    plain = not (np.before or np.after or np.inner or np.country)
    nominal = np.name is not None and bool(np.demonyms) and np.demonyms[0][1] < np.name[0]
    if plain and nominal and np.determiner and document.lex.pack.adjective_after:
        yield key, "vendor", 3, np.demonyms[0][1]
    if np.inner:
        weight = _INNER if np.inner in _BODIES else 3
        yield key, np.inner, weight, np.head
    # "The X regime" is called after who rules: no body bears that name.
    if np.name and np.relation == "customer" and np.relation_at >= np.name[1]:
        yield key, "vendor", _ROLE * 2, np.head
    elif (
        np.after and np.after not in {"person", "group", "government"} and not forces(document, np)
    ):
        product = np.after in {"product", "technology"}
        glued = product and np.name is not None and _hyphen(document, np.name[1])
        weight = 4 if glued else 3 if product else _SAME if np.after == "programme" else _AFTER
        yield key, "product" if product else np.after, weight, np.head
    if _personal(document, key) and not np.inner and not np.after:
        yield key, "person", 5, np.head


def _personal(document: Document, key: str) -> bool:
    """Whether a name begins as a person's does: two or three words behind a given name."""
    words = key.split()
    return len(words) in {2, 3} and words[0] in document.lex.given


def _plainness(document: Document, one: Node, other: Node) -> int:
    """How plainly an apposition or a predicate says what bears the name in `one`."""
    doer = other.np.relation in _AGENTS and _personal(document, name_key(document, one))
    either = set(document.lex.word(other.np.lemma).heads) >= _EITHER
    firm = one.np.before == "vendor" and other.np.sort == "person"  # "fabricante X, líder de"
    return _AGENT if doer or either or firm or other.np.relation == "parent" else _SAME


def forces(document: Document, np: NounPhrase) -> bool:
    """Whether a name says only where or whose a body is: "the Xinjiang police", "Wagner troops".

    Initials name the force itself, "the NPD police". A place may stand behind: "politie Rotterdam".
    """
    if np.name and np.start < np.name[0] and np.name[1] == np.end and not np.country:
        before = document.tokens[np.name[0] - 1].lower
        if document.lex.local(before) and not document.lex.pack.noun_caps:
            return not document.words(*np.name).isupper()
    behind = [token.lower for token in document.tokens[np.name[1] : np.end]] if np.name else []
    if np.after == "agency" and 0 < len(behind) <= _PAIR and document.lex.local(behind[-1]):
        return True  # "the Tarnfield city council"
    if np.name is None or np.after != "security" or document.words(*np.name).isupper():
        return False
    pair = document.lex.pairs.get((behind[0], behind[1])) if len(behind) == _PAIR else ""
    kinds = document.lex.word(behind[0]).heads if len(behind) == 1 else ()
    return "security" in {*kinds, pair}


def _seat(document: Document, at: int) -> bool:
    """Whether a name is a town that somebody has a seat in: "Port Alden-based"."""
    after = document.tokens[at + 1 : at + 2]
    return _hyphen(document, at) and bool(after) and after[0].lower in document.lex.based


def _hyphen(document: Document, at: int) -> bool:
    """Whether the name is the first part of a compound: "‘X’-software"."""
    tokens = document.tokens[at : at + 2]
    return any(token.text in DASHES and token.glued for token in tokens)


def _class_token(document: Document, start: int, end: int) -> int:
    for index in range(end - 1, start - 1, -1):
        if document.lex.word(document.tokens[index].lower).heads:
            return index
    return start


def _roles(  # noqa: C901 - a table of cases
    document: Document, clause: Clause
) -> Iterator[tuple[str, str, int, int]]:
    verb = clause.verb
    if verb is not None:
        yield from _sellers(document, clause)
    if verb is None or clause.subject is None:
        return
    yield from _bracketed(document, clause)
    makers = [n for a in clause.args() if "agent" in a.preps for n in a.nodes]
    made = "MAKE" in verb.frames and verb.passive
    if made and any(node.np.sort == "vendor" for node in makers):
        for node in clause.subject.nodes:
            yield name_key(document, node), "product", 3, node.np.head
    for node in clause.subject.nodes:
        key = name_key(document, node)
        at = node.np.head
        if verb.copula and not verb.negated:
            for arg in clause.after[:1]:
                if arg.bare and arg.nodes and (other := said_of(arg)).np.name is None:
                    yield key, other.np.sort, _plainness(document, node, other), other.np.head
                    if other.np.relation == "maker":
                        for part in other.of:
                            yield name_key(document, part), "product", 4, other.np.head
        elif not verb.passive and not verb.reduced and set(verb.frames) & _MAKES:
            sold = "SUPPLY" in verb.frames and any("recipient" in a.preps for a in clause.args())
            yield key, "vendor", _sold(node) if sold else _ROLE * 2, at
        elif not verb.passive and verb.frames == ("SAY",):
            yield key, "speaker", _ROLE, at


def _sellers(document: Document, clause: Clause) -> Iterator[tuple[str, str, int, int]]:
    """Who sells by its place: "bought from X"; whoever has customers, a parent or products."""
    verb = clause.verb
    bought = verb is not None and "BUY" in verb.frames and not verb.passive
    made = verb is not None and verb.passive and set(verb.frames) & _MAKES
    args = (*clause.args(), *((clause.subject,) if clause.subject else ()))
    for arg in args:
        sells = (bought and "source" in arg.preps) or (made and "agent" in arg.preps)
        for node in arg.nodes:
            if sells:
                yield name_key(document, node), "vendor", _sold(node), node.np.head
            whose = node.whose() if node.np.relation in _FIRMS else offered(document, node)
            for one in whose:
                yield name_key(document, one), "vendor", _ROLE * 2, node.np.head


def _sold(node: Node) -> int:
    """How plainly a sale says that its seller is one: called "X Radio" it is no radio then."""
    return _INNER if node.np.inner in _GOODS_LIKE else _ROLE * 2


def _bracketed(document: Document, clause: Clause) -> Iterator[tuple[str, str, int, int]]:
    """A name in brackets behind a body that has none bears the body's class: "the agency (ABC)"."""
    host = clause.subject.nodes[0] if clause.subject and clause.subject.nodes else None
    inner = clause.after[0].nodes if clause.after else ()
    if clause.kind != "paren" or host is None or len(inner) != 1 or not inner[0].np.name:
        return
    letters = document.words(*inner[0].np.name)
    if host.np.name is None and host.np.sort in _BODIES and letters.isupper():
        yield name_key(document, inner[0]), host.np.sort, _SAME, host.np.head


def _listed(
    document: Document, clause: Clause, schemes: set[int]
) -> Iterator[tuple[str, str, int, int]]:
    """Members of a list share a class; so do the examples of a class noun."""
    for arg in (*clause.args(), *((clause.subject,) if clause.subject else ())):
        for node in arg.nodes:
            for example in node.examples:
                sort = _settled(node, schemes, set()) or node.np.sort
                # "Name: X" says nothing of what X is.
                if sort != "thing":
                    yield name_key(document, example), sort, 4, node.np.head
        named = [node for node in arg.nodes if node.np.name]
        firms = [node for node in named if node.np.inner == "vendor"]
        if len(firms) > 1 and len(named) == len(arg.nodes):
            for node in named:
                if not node.np.sort and not node.np.country:
                    yield name_key(document, node), "vendor", 2, firms[0].np.head
        yield from _shared_head(document, arg)
        if len(arg.nodes) > 1 and (first := arg.nodes[0].np).name and first.before:
            for node in arg.nodes[1:]:
                yield name_key(document, node), first.before, 4, first.head


def _shared_head(document: Document, arg: Arg) -> Iterator[tuple[str, str, int, int]]:
    """As in "the A and B programmes": the plural noun behind the last name is said of all."""
    last = arg.nodes[-1].np if arg.nodes else None
    if last and last.name and last.after and document.tokens[last.head].lower != last.lemma:
        for node in arg.nodes[:-1]:
            if node.np.name and not node.np.sort:
                yield name_key(document, node), last.after, 4, last.head
