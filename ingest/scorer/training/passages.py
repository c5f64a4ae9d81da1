"""Training passages: invented texts with the links that each of their sentences states.

A passage starts with `# genre`. Then come its sentences, one a line, and under each the links it
states, `> source | KIND | target | product=NAME year=2019-2021 status=planned`; a blank line starts
a new paragraph. `python -m ingest.scorer.training.passages FILE...` says what is wrong with files.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from graph import LINKS, BadClaim, LinkKind

FOLDER = Path(__file__).parents[1] / "passages"
_ATTRIBUTE = re.compile(r"\s*\b(product|year|status)=")
_STATUSES = frozenset({"asserted", "planned", "alleged", "denied"})
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One link that `text[start:end]` states; years are None where none is said."""

    source: str
    link: LinkKind
    target: str
    start: int
    end: int
    status: str = "asserted"
    product: str = ""
    years: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Passage:
    """An invented text in one language, and every link it states."""

    id: str
    lang: str
    genre: str
    text: str
    facts: tuple[Fact, ...]


def read_passages(file: Path) -> tuple[Passage, ...]:
    """The passages of one file, whose name starts with its language and a hyphen.

    Raises BadClaim that names the file and the line.
    """
    found: list[Passage] = []
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("# "):
            found += _passage(file, lines)
            lines = []
        lines.append((number, line.rstrip()))
    return (*found, *_passage(file, lines))


def all_passages(folder: Path = FOLDER) -> tuple[Passage, ...]:
    """Every passage of a folder, in order of file and place."""
    return tuple(one for file in sorted(folder.glob("*.txt")) for one in read_passages(file))


def part(passages: Sequence[Passage], share: float) -> tuple[Passage, ...]:
    """A share of the passages, 0 to 1: always the same ones, and more of them as it grows.

    >>> part([Passage(id=str(n), lang="en", genre="", text="", facts=()) for n in range(4)], 0)
    ()
    """
    return tuple(one for one in passages if _place(one.id) < share)


def _place(name: str) -> float:
    """A number from 0 to 1 that belongs to a passage for good."""
    return int(sha256(f"share {name}".encode()).hexdigest()[:8], 16) / 0x1_0000_0000


def _passage(file: Path, lines: Sequence[tuple[int, str]]) -> Iterator[Passage]:
    if not lines or not lines[0][1].startswith("# "):
        return
    text = ""
    facts: list[Fact] = []
    start = 0
    for number, line in lines[1:]:
        if line.startswith(">"):
            facts.append(_fact(line[1:], (start, len(text)), f"{file.name}:{number}"))
        elif not line.strip():
            text = text and f"{text.rstrip()}\n\n"
        else:
            joint = "" if not text or text.endswith("\n") else ("\n" if _own(line, text) else " ")
            text += joint
            start = len(text)
            text += line.strip()
    if text.strip():
        where = f"{file.stem}-{lines[0][0]}"
        yield Passage(where, file.name.split("-")[0], lines[0][1][2:].strip(), text, tuple(facts))


def _own(line: str, text: str) -> bool:
    """Whether a line stands alone: a row, an item, or something behind a heading."""
    last = text.rsplit("\n", 1)[-1]
    return "|" in line or line.lstrip()[:1] in "-*•–" or last[-1] not in '.!?…"”’»)'


def _fact(line: str, place: tuple[int, int], where: str) -> Fact:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) < _PARTS or not all(parts[:_PARTS]):
        raise BadClaim(f"{where}: a link needs source | KIND | target, not {line.strip()!r}.")
    if parts[1] not in LINKS:
        raise BadClaim(f"{where}: {parts[1]!r} is no kind of link.")
    said = _attributes(parts[3] if len(parts) > _PARTS else "")
    status = said.get("status", "asserted")
    if status not in _STATUSES:
        raise BadClaim(f"{where}: {status!r} is no status; use one of {sorted(_STATUSES)}.")
    return Fact(
        parts[0], LinkKind(parts[1]), parts[2], *place, status, said.get("product", ""),
        _years(said.get("year", ""), where),
    )  # fmt: skip


def _attributes(text: str) -> dict[str, str]:
    pieces = _ATTRIBUTE.split(text)
    return {name: value.strip() for name, value in zip(pieces[1::2], pieces[2::2], strict=True)}


def _years(text: str, where: str) -> tuple[int | None, int | None]:
    if not text:
        return None, None
    match = re.fullmatch(r"(\d{4})?(?:(-)(\d{4})?)?", text)
    if not match:
        raise BadClaim(f"{where}: {text!r} is no year and no range of years.")
    first, dash, last = match.groups()
    return (int(first) if first else None), (int(last) if dash and last else None)


def _faults(file: Path) -> Iterator[str]:
    try:
        passages = read_passages(file)
    except BadClaim as reason:
        yield str(reason)
        return
    for passage in passages:
        text = passage.text.lower()
        for name in sorted({name for fact in passage.facts for name in _names(fact)}):
            if name.lower() not in text:
                yield f"{passage.id}: {name!r} does not stand in its passage."


def _names(fact: Fact) -> Iterator[str]:
    """The names a passage must hold; the country of a seat may stand there as an adjective."""
    yield fact.source
    if fact.link is not LinkKind.BASED_IN:
        yield fact.target
    if fact.product:
        yield fact.product


def main(arguments: Sequence[str]) -> int:
    """Prints what is wrong with each file and how much is in it; 1 when anything is wrong."""
    wrong = 0
    for name in arguments or [str(path) for path in sorted(FOLDER.glob("*.txt"))]:
        faults = list(_faults(Path(name)))
        wrong += len(faults)
        sys.stdout.writelines(f"{fault}\n" for fault in faults)
        try:
            passages = read_passages(Path(name))
        except BadClaim:
            continue
        links = sum(len(one.facts) for one in passages)
        sys.stdout.write(f"{Path(name).name}: {len(passages)} passages, {links} links\n")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
