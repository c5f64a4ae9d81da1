"""The kinds of problem there are: status, title, and what to do. Status numbers stand here only.

The address of a kind, `/problems/<slug>`, is the `type` of RFC 9457; `api/pages.py` serves it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind of refusal. `fix` is what to do when the occurrence has nothing better to say."""

    slug: str
    status: int
    title: str
    fix: str

    @property
    def address(self) -> str:
        """Where this kind is explained, relative to the service."""
        return f"/problems/{self.slug}"


AMBIGUOUS_ENTITY = ProblemKind(
    "ambiguous-entity",
    300,
    "Several entities answer to that name",
    "Follow the link of the one you mean.",
)
MERGED_ENTITY = ProblemKind(
    "merged-entity",
    308,
    "The entity is one body with another, and is found under its id",
    "Follow the Location header, and keep the id found there.",
)
WITHDRAWN_ENTITY = ProblemKind(
    "withdrawn-entity",
    410,
    "Every claim about the entity was rejected",
    "Nothing is said of it any more: remove what you published on its account.",
)
UNKNOWN_ENTITY = ProblemKind(
    "unknown-entity",
    404,
    "No entity answers to that name or id",
    "Search for it with /v1/entities?q= and ask again with the id found there.",
)
UNKNOWN_REPORT = ProblemKind(
    "unknown-report",
    404,
    "No report has that id",
    "The ids of all reports are listed at /v1/reports.",
)
UNKNOWN_CLAIM = ProblemKind(
    "unknown-claim",
    404,
    "No claim has that id",
    "Claims are listed with the entity they are about, at /v1/entities/{id}.",
)
UNKNOWN_PATH = ProblemKind(
    "unknown-path",
    404,
    "The answer has no path of that number",
    "Ask without `path` for how many there are; the strongest is number 1.",
)
UNKNOWN_DECISION = ProblemKind(
    "unknown-decision",
    404,
    "No decision has that id",
    "The answer to a decision gives its id.",
)
UNKNOWN_KEY = ProblemKind(
    "unknown-key",
    404,
    "No key has that name",
    "The names of all keys are listed at /v1/keys.",
)
KEY_MISSING = ProblemKind(
    "key-missing",
    401,
    "The call needs an API key",
    "Make one with surveilgraph keys add, and send it as Authorization: Bearer KEY.",
)
KEY_UNKNOWN = ProblemKind(
    "key-unknown",
    401,
    "The API key is not known",
    "It may have been revoked: ask whoever keeps the service for another.",
)
KEY_SCOPE = ProblemKind(
    "key-scope",
    403,
    "The API key may not do that",
    "Ask whoever keeps the service for a key with that scope.",
)
TOO_MANY_REQUESTS = ProblemKind(
    "too-many-requests",
    429,
    "More requests than a minute allows, or than are answered at once",
    "Wait as many seconds as the Retry-After header says.",
)
UNKNOWN_ADDRESS = ProblemKind(
    "unknown-address",
    404,
    "There is nothing at that address",
    "All calls are listed at /docs.",
)
METHOD_NOT_ALLOWED = ProblemKind(
    "method-not-allowed",
    405,
    "That address does not answer to that method",
    "Use one of the methods that the Allow header lists.",
)
TOO_LARGE = ProblemKind(
    "too-large",
    413,
    "The request is larger than any call takes",
    "Send less at once: a body has at most a million bytes.",
)
WRONG_HOST = ProblemKind(
    "wrong-host",
    421,
    "The request asks for a host that this service does not answer for",
    "Use localhost, or add the name to SURVEILGRAPH_HOSTS.",
)
INVALID_PARAMETER = ProblemKind(
    "invalid-parameter",
    422,
    "A part of the request has a value it cannot have",
    "The bounds of every parameter are listed at /docs.",
)
UNKNOWN_PARAMETER = ProblemKind(
    "unknown-parameter",
    422,
    "The request has a parameter that this call does not know",
    "Leave it out. It is refused because an ignored filter would falsify the answer.",
)
REFUSED = ProblemKind(
    "refused",
    400,
    "The request cannot be understood",
    "All calls are listed at /docs.",
)
INTERNAL = ProblemKind(
    "internal",
    500,
    "The service failed",
    "Look for the request id in the log of the service and report what stands there.",
)
STORE_UNAVAILABLE = ProblemKind(
    "store-unavailable",
    503,
    "The database does not answer",
    "Start it, or look where it should be: surveilgraph db status.",
)
STORE_TIMEOUT = ProblemKind(
    "store-timeout",
    504,
    "The database did not finish within the deadline",
    "Ask for less: fewer hops, a smaller limit, or a narrower question.",
)

KINDS: tuple[ProblemKind, ...] = (
    AMBIGUOUS_ENTITY,
    MERGED_ENTITY,
    WITHDRAWN_ENTITY,
    UNKNOWN_ENTITY,
    UNKNOWN_REPORT,
    UNKNOWN_CLAIM,
    UNKNOWN_PATH,
    UNKNOWN_DECISION,
    UNKNOWN_KEY,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_SCOPE,
    TOO_MANY_REQUESTS,
    UNKNOWN_ADDRESS,
    METHOD_NOT_ALLOWED,
    TOO_LARGE,
    WRONG_HOST,
    INVALID_PARAMETER,
    UNKNOWN_PARAMETER,
    REFUSED,
    INTERNAL,
    STORE_UNAVAILABLE,
    STORE_TIMEOUT,
)
