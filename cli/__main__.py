"""`surveilgraph` begins here: Ctrl-C is one sentence from the first moment on."""

import os
import signal

_SAID = b"surveilgraph: stopped; what was done is kept.\n"
_INTERRUPTED = 130  # cli.exits has it too, and imports the graph


def main() -> None:
    """Runs the command line, once all that it needs is imported."""
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heard:
        signal.signal(signal.SIGINT, _end)
    from cli.program import run  # noqa: PLC0415  a second or more, in which Ctrl-C may come

    if heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


def _end(_number: int, _frame: object) -> None:
    # An exception would come up amid somebody's import, who may make another one of it.
    os.write(2, _SAID)
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
