"""People by a title, an initial or a trade: "Dr X", "J. X", "Y X, a trader" are no firms."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import ORGANISED, THINGS
from ingest.grammar.reference.people import called_as_people
from ingest.grammar.reference.refs import Ref

# So much says that it is a firm: "the company J. X".
_TOLD = 5
_NO_PEOPLE = ORGANISED | THINGS | {"programme", "country", "region", "regulation"}
# "A Maltese arms trader"
_NEAR = 4


def titled(ref: Ref, document: Document) -> bool:
    """Whether a name has what only people have before it, in it or behind it.

    A legal form in it, or a noun that tells of a firm, says otherwise.
    """
    lex, words = document.lex, [word.rstrip(".") for word in ref.name.lower().split()]
    posts = (post.split() for post in lex.pack.phrases.get("posts", ()))
    if any(words[: len(post)] == post for post in posts):
        return True  # "Managing Director X" is who holds a post, or only that firm's part of it.
    if ref.via != "name" or ref.sort in _NO_PEOPLE or ref.described or ref.country:
        return False
    if any(word in lex.legal for word in words[1:]):
        return False
    if len(words) > 1 and called_as_people(" ".join(words), lex) and _plies(ref, document):
        return True
    if ref.sort == "vendor" and ref.entity is not None and ref.entity.strength >= _TOLD:
        return False
    titles = lex.pack.phrases.get("honorifics", ())
    return words[0] in titles or _initial(ref) or _before(ref, document) in titles


def _initial(ref: Ref) -> bool:
    """As in "J. X" and "J. R. X"; not "X. Y. Z." or "J. Crew and Sons"."""
    first, *rest = ref.name.split()
    begins = first[1:] == "." and first[0].isalpha()
    return begins and bool(rest) and rest[-1][1:] not in {"", "."} and len(rest) <= len("RX")


def _before(ref: Ref, document: Document) -> str:
    """The word right before a name, in small letters, without the point of what it shortens."""
    tokens, at = document.tokens, ref.words[0] - 1
    if at > 0 and tokens[at].text == ".":
        at -= 1
    return tokens[at].lower.rstrip(".") if at >= 0 else ""


def _plies(ref: Ref, document: Document) -> bool:
    """As in "X Y, a Maltese trader"."""
    lex, tokens, end = document.lex, document.tokens, ref.words[1]
    brokers = lex.pack.phrases.get("brokers", ())
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    for token in tokens[end + 1 : end + 1 + _NEAR]:
        if lex.among(token.lower, brokers):
            return True
        if token.kind != "w":
            return False
    return False
