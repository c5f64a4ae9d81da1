"""What kind of piece a mark or a small word is, and which of its roles goes first."""

# What opens a noun phrase.
OPENERS = frozenset({"determiner", "indefinite", "possessive", "quantity"})
MARKS = {",": "comma", ";": "stop", ":": "colon", "(": "open", "[": "open", ")": "close",
          "]": "close", "|": "stop", "•": "stop"}  # fmt: skip
ORDER = (
    "negation", "coordinator", "subordinator", "relative", "complementizer", "infinitive", "be",
    "become", "have", "modal", "subject_pronoun", "pronoun", "adverb",
)  # fmt: skip
KINDS = {
    "negation": "neg", "coordinator": "coord", "subordinator": "sub", "relative": "rel",
    "complementizer": "comp", "infinitive": "to", "be": "aux", "become": "aux", "have": "aux",
    "modal": "aux", "subject_pronoun": "pron", "pronoun": "pron", "adverb": "adv",
    "preposition": "prep",
}  # fmt: skip
