"""A refusal as JSON, in the form of RFC 9457 (Problem Details for HTTP APIs)."""

from pydantic import Field

from api.wire.shape import Shape


class Fault(Shape):
    """One thing wrong with one part of the request."""

    parameter: str
    detail: str


class Candidate(Shape):
    """One entity that may be meant; `href` asks the same question about it."""

    id: str
    name: str
    href: str


class Problem(Shape):
    """Why there is no answer, which parameter is the reason, and what to do about it."""

    type: str = Field(description="Address of a page about this kind of problem.")
    title: str = Field(description="The kind of problem in words; the same every time.")
    status: int = Field(ge=300, le=599)
    detail: str = Field(description="What went wrong this time.")
    instance: str = Field(description="This one occurrence; its UUID is the request id.")
    fix: str = Field(description="What to do about it.")
    parameter: str | None = Field(default=None, description="The part of the request at fault.")
    faults: list[Fault] | None = Field(default=None, description="All of them, if several.")
    nearest: list[str] | None = Field(default=None, description="Names close to an unknown one.")
    candidates: list[Candidate] | None = Field(default=None, description="Whom it may mean.")
