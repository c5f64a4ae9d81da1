"""Whether the service lives, as JSON."""

from typing import Literal

from api.wire.shape import Shape


class State(Shape):
    """The service answers; over `/health/ready` its database does as well."""

    status: Literal["ok"] = "ok"
