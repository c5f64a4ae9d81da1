"""What reading one file may cost. The numbers are promises to whoever feeds in hostile files."""

from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The most that one document may take; what goes beyond is an Unfit.

    `memory_bytes` is address space of the parsing process, which Linux enforces and macOS does
    not. `seconds` is CPU time; on the clock a document may take twice that.
    """

    file_bytes: int = 64 * MEBI
    unpacked_bytes: int = 256 * MEBI
    unpacked_files: int = 5_000
    pages: int = 5_000
    characters: int = 10_000_000
    seconds: int = 60
    memory_bytes: int = 1_536 * MEBI
    documents_per_child: int = 200


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The most that fetching one address may take, its redirects and robots.txt included."""

    redirects: int = 5
    seconds: int = 60
    body_bytes: int = 64 * MEBI
    robots_bytes: int = 500 * 1024


REACH = Reach()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The most that reading the pictures of one document by OCR may take.

    `seconds` is time on the clock; `memory_bytes` and `written_bytes` hold for each process of it
    and for each file it writes.
    """

    seconds: int = 900
    memory_bytes: int = 4096 * MEBI
    written_bytes: int = 512 * MEBI
    dots_per_inch: int = 300
    pixels: int = 40_000_000


RECOGNITION = Recognition()
