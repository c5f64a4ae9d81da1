"""A language pack: the words of one language, as data. What the words do is not here.

`packs.py` reads one from YAML; `lexicon.py` looks words up in it. `ingest/packs/README.md`
describes every field for the people who write packs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]
Table = Mapping[str, Words]

CLOSED: tuple[str, ...] = (
    "determiner", "indefinite", "possessive", "preposition", "coordinator", "relative",
    "complementizer", "subordinator", "pronoun", "be", "become", "have", "modal", "infinitive",
    "negation", "adverb", "quantity", "verb", "subject_pronoun", "adjective", "anaphor",
)  # fmt: skip
PREPOSITION_ROLES: tuple[str, ...] = (
    "agent", "recipient", "source", "of", "with", "for", "in", "through", "between",
    "according", "as", "under", "unlike",
)  # fmt: skip
HEADS: tuple[str, ...] = (
    "vendor", "product", "technology", "agency", "security", "buyer", "programme", "organisation",
    "reporter", "person", "region", "regulation", "group", "government", "thing",
)  # fmt: skip
RELATIONS: tuple[str, ...] = (
    "maker", "supplier", "customer", "subsidiary", "parent", "unit", "reseller", "investor",
    "partner", "predecessor", "successor",
)  # fmt: skip
FRAMES: tuple[str, ...] = (
    "SUPPLY", "EQUIP", "BUY", "USE", "MAKE", "ACQUIRE", "INVEST", "DEPLOY", "PARTNER", "BECOME",
    "INCLUDE", "SUBORDINATE", "AWARD", "WIN", "CONTRACT", "BLAME", "CHOOSE", "IDENTIFY",
    "RESELL", "OPERATE", "SAY", "ASK", "REPLY", "CONTROL", "SERVE", "NAME", "HAVE",
    "ROLE", "FOUND", "OVERSEE", "PAY", "RAISE", "LEAD", "PHASE",
)  # fmt: skip
# Words that act as one where they stand in a sentence.
JOINED: tuple[str, ...] = (
    "formerly", "now", "alias", "named", "examples", "based", "part_of", "owned_by",
    "linked_to", "behind", "used_by", "uncontrolled", "taken_by",
)  # fmt: skip
# Lists that rules ask by themselves.
LISTS: tuple[str, ...] = (
    "security_role", "paired", "seat", "percent", "range", "almost", "dative", "nominative",
    "reflexive", "until", "goes", "origin", "belongs", "holds", "commands", "admits", "offers",
    "staff", "common", "such", "retracted", "unreal", "inverted", "permits", "lets", "dates",
    "accuses", "ends", "earlier", "done", "undone", "annuls", "disputes", "except",
    "predicative", "nobody", "factive", "contrary", "relies", "oblique", "thwarts", "sections",
    "either_case", "of_one",
    "state", "phases", "degrees", "signings", "rivals", "performs", "soon", "access", "records",
    "comprises", "among", "funds", "puts", "bills", "types", "of_firms", "of_people", "brokers",
    "papers", "concerning", "singular",
    "houses", "particles", "made_so", "informs", "thus", "alike", "postposed", "but", "manners",
    "floats", "named_with", "watched", "ventures", "in_turn",
    "state_owned", "new_name", "old_name", "revenue", "earns",
    "epithets", "other_ones", "very_own",
    "depends", "seated", "any_force", "equates", "constituents", "vague", "ranking", "instances",
    "concerns", "wished", "seldom", "periods", "receives", "reproaches", "rosters", "enlisted",
    "sums", "causes", "elides", "toward", "plural_states", "helps", "opts", "preferred_to",
    "no_trade", "contracts", "licences", "owns", "forgone", "gains", "moves", "quarters",
    "stakes", "mostly", "governs", "fields", "signs", "possesses", "property", "declines",
    "governments",
    "unfulfilled", "ongoing", "concludes", "supposes", "so", "concedes", "within", "upon",
    "likened", "voids", "scant",
    "untrue", "obliges", "asks", "interrogative", "verdicts", "alternatives", "whose", "hangs",
    "who", "posts", "states_and_cities", "orders", "picks_to", "institutes", "keeps",
    "fleets", "consists",
    "no_goods", "supplies", "nothing", "claims", "gives_with", "finds", "proves", "sells", "wares",
    "times", "named_otherwise", "second_ones", "once", "affairs", "describes", "honorifics",
    "as_soon", "both", "these", "used_at", "of_us", "stands", "spies", "joints", "former",
    "launches", "true_words", "streets", "mutual", "fits", "defined_terms", "titled_by", "ratifies",
    "prolongs", "strikes", "tenders", "belies", "assertions", "coming", "intends", "whence",
    "two_states", "long_forms", "numbered_papers", "numbers", "sectors", "spun_off", "nearby",
    "bears", "hails",
    "pacts", "no_firms", "first_person",
    "awards", "decrees", "by_way", "goes_on",
    "clitics", "datives", "thereto", "drops", "told_of", "bygone", "masculine", "feminine",
    "masculine_endings", "feminine_endings", "plurals",
    "whether", "deed_nouns", "asks_about", "turns_to", "jointly",
    "neuter", "neuter_nouns", "uter", "realms", "areas", "correlates", "settlements",
    "bases", "owned_firms",
    "state_codes", "twofold", "stills", "quits", "lasting", "announces", "finishes",
    "gets", "by_which", "yet", "ships",
    "one_of", "lapses", "firsts", "money", "ways", "fictions", "guarded",
)  # fmt: skip
PHRASES = JOINED + LISTS
LABELS: tuple[str, ...] = (
    "seller", "taker", "supplier", "customer", "goods", "date", "name", "void",
)  # fmt: skip
STATUSES: tuple[str, ...] = ("planned", "alleged", "denied", "hypothetical", "ended", "reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The words of one language, by what they do in a sentence.

    `digest` is a hash of the file: a claim carries it, so that it can be traced to its words.
    """

    lang: str
    digest: str
    verb_last: bool = False
    noun_caps: bool = False
    adjective_after: bool = False
    genitive: bool = False
    bare_genitive: bool = False
    relative_comma: bool = False
    small_nations: bool = False
    closed: Table
    prepositions: Table
    heads: Table
    relations: Table
    frames: Table
    nominals: Table
    phrases: Table
    status: Table
    light: Table
    forms: Mapping[str, str]
    demonyms: Table
    places: Table
    gerund: Words
    participle: Words
    passive: Words
    definite: Words
    adverb: Words
    finite: Words
    infinitive: Words
    adjective_endings: Words
    endings: Words
    abbreviations: Words
    name_links: Words
    hearsay: Words = ()
    future: Words = ()
    town: Words = ()
    typed: Words = ()
    proper: Words = ()
    towns: Words = ()
    local: Words = ()
    unique: Words = ()
    labels: Table = field(default_factory=dict)

    @property
    def words_apart(self) -> bool:
        """Whether a noun stands before another as an adjective does: "the X company"."""
        return not (self.noun_caps or self.verb_last or self.adjective_after)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words that stand in names whatever the language around them: legal forms, institutions."""

    heads: Table
    legal: Words
    given: Words
    people: Words
    nobiliary: Words
    joins: Words
    unions: Words
    topics: Words
    affairs: Words
    technical: Words
    devices: Words
    platforms: Words
    offices: Words
    remit: Words
    forces: Words
    forms: Words
    continents: Words
    waters: Words
    firm_ends: Words
    occasions: frozenset[str]
    civil: frozenset[str]
    called_after_places: frozenset[str]
