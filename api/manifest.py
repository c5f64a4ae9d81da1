"""What the reconciliation service says of itself."""

from api.wire.reconcile import (
    Extender,
    Manifest,
    Preview,
    Service,
    Suggest,
    Typed,
    View,
)
from graph import Kind
from graph.matching import MOST_WISHES

WIDTH, HEIGHT = 420, 260
SCHEMA = "https://www.w3.org/2002/07/owl#Thing"


def manifest(service: str, version: str) -> Manifest:
    """The manifest of the service at that address."""

    def at(path: str) -> Service:
        return Service(service_url=service, service_path=f"/reconcile{path}")

    return Manifest(
        versions=["0.2"],
        name="surveilgraph",
        identifierSpace=f"{service}/v1/entities/",
        schemaSpace=SCHEMA,
        documentation=f"{service}/docs",
        serviceVersion=version,
        batchSize=MOST_WISHES,
        defaultTypes=[Typed(id=kind.value, name=kind.value) for kind in Kind],
        view=View(url=f"{service}/entities/{{{{id}}}}"),
        preview=Preview(
            url=f"{service}/reconcile/preview?id={{{{id}}}}", width=WIDTH, height=HEIGHT
        ),
        suggest=Suggest(
            entity=at("/suggest/entity"),
            type=at("/suggest/type"),
            property=at("/suggest/property"),
        ),
        extend=Extender(propose_properties=at("/properties"), property_settings=[]),
    )
