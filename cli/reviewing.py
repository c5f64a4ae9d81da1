"""`surveilgraph review`: what needs a person, the words it stands on, and the person's decision."""

from getpass import getuser
from typing import Annotated

import typer
from rich.text import Text

from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.terminal import counted, out, safe
from cli.waiting import merge_line, repeat_lines, reply_lines, said, side_by_side
from graph import (
    BadQuestion,
    Correction,
    LinkKind,
    Queue,
    Status,
    Store,
    Validity,
    Verdict,
    accept,
    alike,
    correct,
    derive,
    in_context,
    independent,
    judge,
    queue,
    reject,
    undo,
)
from graph.decided import Decision, decisions

app = typer.Typer(help="What needs a person: claims that wait, suggested merges, contradictions.")

Claim = Annotated[str, typer.Argument(help="A claim's id, as `review list` gives it.")]
By = Annotated[
    str, typer.Option(help="Who decides.", default_factory=getuser, show_default="your user name")
]
Why = Annotated[str, typer.Option(help="The reason, in a few words; it is kept.")]


@app.command("list")
def list_(
    *,
    limit: Annotated[int, typer.Option(help="Of each kind at the most.", min=1, max=100)] = 20,
    data_dir: DataDir = None,
) -> None:
    """List what needs a person, the surest first; exits with 1 when nothing does."""
    with opened(settings_for(data_dir)) as place:
        found = queue(place.store, limit=limit)
    for claim in found.claims:
        # Of what waits, only that is held.
        again = "; accepted, but its reader would not hold it now" if claim.held else ""
        out.print(f"claim  {claim.id}  {claim.confidence:.2f}  {said(claim)}{again}", markup=False)
    for pair in found.merges:
        out.print(merge_line(pair), markup=False)
    for link in found.disputed:
        for line in side_by_side(link):
            out.print(line, markup=False)
    for repeat in found.repeats.found:
        for line in repeat_lines(repeat):
            out.print(line, markup=False)
    for reply in found.replies:
        for line in reply_lines(reply):
            out.print(line, markup=False)
    _rest(found)
    others = found.merges or found.disputed or found.repeats.found or found.replies
    if not (found.claims or others):
        raise typer.Exit(PARTLY)


def _rest(found: Queue) -> None:
    if found.waiting > len(found.claims):
        out.print(f"{found.waiting - len(found.claims)} more claims wait.")
    if not found.complete:
        out.print(
            f"Of {found.compared} entities only the pairs most alike in their keys were compared; "
            "`review alike NAME` compares one with all."
        )
    if not found.repeats.complete:
        out.print(f"Repeats were looked for among the last {found.repeats.compared} reports only.")


@app.command("alike")
def alike_(
    name: Annotated[str, typer.Argument(help="An id, a name or an alias.")],
    *,
    data_dir: DataDir = None,
) -> None:
    """List who in the whole graph may be one body with an entity; exits with 1 when nobody may."""
    with opened(settings_for(data_dir)) as place:
        found = alike(place.store, name)
    for pair in found:
        out.print(merge_line(pair), markup=False)
    if not found:
        raise typer.Exit(PARTLY)


@app.command()
def show(claim: Claim, *, data_dir: DataDir = None) -> None:
    """Show a claim with its quotation marked in the paragraph it stands in."""
    with opened(settings_for(data_dir)) as place:
        found = in_context(place.store, claim)
    one = found.claim
    out.print(said(one), style="bold", markup=False)
    out.print(
        f"{one.confidence:.2f} by {safe(one.extractor)} ({safe(one.rule)}), "
        f"{'held' if one.held else 'not held'}"
        f"{f', decided by {safe(one.reviewed_by)}' if one.reviewed_by else ''}",
        markup=False,
    )
    out.print(f"{safe(one.report.title)}, p. {one.page}", markup=False)
    text = Text(f"{safe(found.before)} ".lstrip())
    text.append(f"[{safe(one.quote)}]", style="bold reverse")
    text.append(f" {safe(found.after)}")
    out.print(text)


@app.command("accept")
def accept_(claim: Claim, *, why: Why = "read and right", by: By, data_dir: DataDir = None) -> None:
    """The claim is right: it becomes a link, or goes on being one."""
    with opened(settings_for(data_dir)) as place:
        _tell("accepted", place.store, accept(place.store, claim, by=by, why=why))


@app.command("reject")
def reject_(claim: Claim, *, why: Why, by: By, data_dir: DataDir = None) -> None:
    """The claim is wrong: it speaks for no link any more, and stays to be read."""
    with opened(settings_for(data_dir)) as place:
        _tell("rejected", place.store, reject(place.store, claim, by=by, why=why))


@app.command("correct")
def correct_(  # noqa: PLR0913 - one argument for each part that may be wrong
    claim: Claim,
    *,
    link: Annotated[LinkKind | None, typer.Option(help="Another kind of link.")] = None,
    subject: Annotated[str | None, typer.Option(help="Another name, as the report has it.")] = None,
    target: Annotated[
        str | None, typer.Option("--object", help="Another name, as the report has it.")
    ] = None,
    product: Annotated[str | None, typer.Option(help="Another product.")] = None,
    status: Annotated[Status | None, typer.Option(help="Another status.")] = None,
    dates: Annotated[
        str | None, typer.Option(help="2012, 2012..2018, 2012.. or ..2018; as exact as the words.")
    ] = None,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """The words say something else: a claim that says so takes the place of this one.

    Example: surveilgraph review correct ID --object "Hill School" --why "the school, not the town"
    """
    said = Correction(
        link=link,
        subject=subject,
        object=target,
        product=product,
        status=status,
        valid=_dates(dates) if dates else None,
    )
    with opened(settings_for(data_dir)) as place:
        _tell("corrected", place.store, correct(place.store, claim, said, by=by, why=why))


def _tell(word: str, store: Store, made: Decision) -> None:
    now = f", now claim {made.instead}" if made.instead else ""
    out.print(f"{word}: {made.id}{now}", markup=False)
    if made.twins:
        out.print(f"{counted(len(made.twins), 'claim')} of the same sale decided with it:")
    for twin in made.twins:
        now = f", now claim {twin.instead}" if twin.instead else ""
        line = f"  {twin.answer}  {twin.claim}  {said(store.claim(twin.claim))}{now}"
        out.print(line, markup=False)


def _dates(text: str) -> Validity:
    start, dots, end = text.partition("..")
    given = [part for part in (start, end) if part]
    if not given or any(not part.replace("-", "").isdigit() for part in given):
        raise BadQuestion("dates", f"Dates are 2012, 2012..2018, 2012.. or ..2018, not {text!r}.")
    return Validity(start=start or None, end=(end if dots else start) or None)


@app.command("same")
def same(
    one: Annotated[str, typer.Argument(help="The id or name that stays.")],
    other: Annotated[str, typer.Argument(help="The id or name that is merged into it.")],
    *,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """Two entities are one body."""
    _judge(one, other, Verdict.POSITIVE, why, by, data_dir)


@app.command("different")
def different(one: str, other: str, *, why: Why, by: By, data_dir: DataDir = None) -> None:
    """Two entities are two bodies, whatever a rule or a score says; ids that were merged count."""
    _judge(one, other, Verdict.NEGATIVE, why, by, data_dir)


@app.command("unsure")
def unsure(one: str, other: str, *, why: Why, by: By, data_dir: DataDir = None) -> None:
    """Two entities may be one body: nothing merges them, and nothing suggests it again."""
    _judge(one, other, Verdict.UNSURE, why, by, data_dir)


def _judge(  # noqa: PLR0913, PLR0917 - one argument for each part of a judgement
    one: str, other: str, verdict: Verdict, why: str, by: str, data_dir: DataDir
) -> None:
    with opened(settings_for(data_dir)) as place:
        made = judge(place.store, one, other, verdict, by=by, why=why)
    out.print(f"{made.verdict}: {made.id}", markup=False)


@app.command("derived")
def derived(
    report: Annotated[str, typer.Argument(help="The id of the report that repeats.")],
    origin: Annotated[str, typer.Argument(help="The id of the report that is repeated.")],
    *,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """A report repeats, cites or translates another: both count as one source."""
    with opened(settings_for(data_dir)) as place:
        out.print(f"derived: {derive(place.store, report, origin, by=by, why=why).id}")


@app.command("independent")
def independent_(
    one: Annotated[str, typer.Argument(help="The id of a report.")],
    other: Annotated[str, typer.Argument(help="The id of another.")],
    *,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """Two reports are sources of their own, whatever they share; nothing suggests it again."""
    with opened(settings_for(data_dir)) as place:
        made = independent(place.store, one, other, by=by, why=why)
    out.print(f"independent: {made.id}", markup=False)


@app.command("decisions")
def decisions_(
    *,
    by: Annotated[
        str | None, typer.Option(help="Only those of this person, with whatever key.")
    ] = None,
    limit: Annotated[int, typer.Option(help="The most to list.", min=1, max=100)] = 20,
    data_dir: DataDir = None,
) -> None:
    """List what was decided, the latest first, with the id that takes each back.

    What was taken back already stays in the list, and says by whom. Exits with 1 when it is empty.

    Example: surveilgraph review decisions --by mara --limit 1
    """
    with opened(settings_for(data_dir)) as place:
        found = decisions(place.store, by=by, limit=limit)
    for one in found.taken:
        out.print(f"{one.id}  {one.answer}  {safe(one.sentence)}", markup=False)
        out.print(f"  {safe(one.by)}, {one.at}: {safe(one.why)}", markup=False)
        if one.along:
            out.print(f"  of the same sale as {one.along}, decided with it", markup=False)
        if one.undone_by:
            out.print(f"  taken back by {safe(one.undone_by)}, {one.undone_at}", markup=False)
    if found.total > len(found.taken):
        out.print(f"{found.total - len(found.taken)} older.")
    if not found.taken:
        raise typer.Exit(PARTLY)


@app.command("undo")
def undo_(
    decision: Annotated[str, typer.Argument(help="The id that the decision was given.")],
    *,
    why: Why = "taken back",
    by: By,
    data_dir: DataDir = None,
) -> None:
    """A decision of any kind is taken back: the graph is as it was without it."""
    with opened(settings_for(data_dir)) as place:
        made = undo(place.store, decision, by=by, why=why)
    out.print(f"taken back: {made.id}", markup=False)
    if made.twins:
        gone = counted(len(made.twins), "decision")
        out.print(f"{gone} of the same sale taken back with it:")
    for twin in made.twins:
        out.print(f"  {twin.judgement}", markup=False)
