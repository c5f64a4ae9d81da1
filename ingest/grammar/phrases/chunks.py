"""The pieces a sentence is made of, between its words and its clauses: frozen values only.

`chunker` makes them; `clauses` puts them together.
"""

from dataclasses import dataclass, field

from ingest.grammar.words.lexicon import Word

# Classes of what is made, handed over or used.
THINGS = frozenset({"product", "technology"})
GOODS = THINGS | {"thing"}
# Bodies that a noun names; a government is a body, too, and no office of its own.
OFFICES = frozenset({"agency", "security", "buyer"})
AUTHORITIES = frozenset({"agency", "security", "government"})
BODIES = OFFICES | AUTHORITIES
ORGANISED = BODIES | {"organisation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun phrase over tokens `start:end`; `name` is the part that is a name.

    `sort` is the class of its head noun; `before` and `after` are the classes of head nouns around
    its name ("the company X", "X spyware"), `inner` that of a word in the name ("X University").
    `also` is a second class of an ambiguous head ("programme" the software or the scheme).
    Behind `core` stands a complement that belongs to the name of a body ("police of Y"); `shared`
    is the head that an adjective borrows from its neighbour ("the Dutch and Belgian police").
    `joined` is the participle that a hyphen ties to `first`: "X-owned". `when` it is that its noun
    says when, and no name with it: "two years", "the following month".
    """

    start: int
    end: int
    head: int
    name: tuple[int, int] | None = None
    first: tuple[int, int] | None = None
    sort: str = ""
    before: str = ""
    after: str = ""
    inner: str = ""
    relation: str = ""
    nominal: str = ""
    lemma: str = ""
    determiner: str = ""
    demonyms: tuple[tuple[str, int], ...] = ()
    country: str = ""
    quantity: bool = False
    plural: bool = False
    also: str = ""
    relation_at: int = -1
    core: int = -1
    shared: tuple[int, int] | None = None
    joined: int = -1
    when: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of a sentence. `kind`: np verb aux prep coord rel comp sub comma stop open close
    gen phrase neg adv pron to other. `role` says more: a preposition's roles, a phrase's name.
    """

    kind: str
    start: int
    end: int
    role: str = ""
    word: Word | None = None
    np: NounPhrase | None = None
    form: str = ""
    preps: frozenset[str] = field(default_factory=frozenset)
