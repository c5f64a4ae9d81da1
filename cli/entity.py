"""`surveilgraph search` and `surveilgraph entity`: who is in the graph, and who says what."""

from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.filters import AsKnownOn
from cli.sentences import entity_line, reply_lines
from cli.terminal import out, safe
from graph import Hop, hop_sentence, look_up, recall


def search(
    name: Annotated[str, typer.Argument(help="Part of a name or alias, in any script.")],
    *,
    limit: Annotated[int, typer.Option(help="How many at the most.", min=1, max=100)] = 20,
    data_dir: DataDir = None,
) -> None:
    """List the entities whose name or alias matches, best first. Exits with 1 when none does."""
    with opened(settings_for(data_dir)) as place:
        total, found = place.store.find_entities(name, limit=limit)
    for entity_found in found:
        out.print(entity_line(entity_found), markup=False)
    if total > len(found):
        out.print(f"{total - len(found)} more; narrow the name or raise --limit.", markup=False)
    if not found:
        raise typer.Exit(PARTLY)


def entity(
    reference: Annotated[str, typer.Argument(help="An id, a name or an alias, in any case.")],
    *,
    as_known_on: AsKnownOn = None,
    data_dir: DataDir = None,
) -> None:
    """Show one entity with its links, each with the words that say so."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        card = look_up(place.store, reference, as_known_on)
    out.print(entity_line(card.entity), markup=False)
    if card.entity.aliases:
        out.print(f"also: {', '.join(map(safe, card.entity.aliases))}", markup=False)
    for link in card.links:
        out.print(f"  {safe(hop_sentence(Hop(link=link, forward=True)))}", markup=False)
        for proof in link.claims:
            where = f"{safe(proof.report.title)}, p. {proof.page}"
            out.print(f"    “{safe(proof.quote)}” ({where})", markup=False)
            for line in reply_lines(proof, "    "):
                out.print(line, markup=False)
    if card.waiting:
        out.print(f"{card.waiting} more claims wait for review.", markup=False)
