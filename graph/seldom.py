"""Python looks seldom for values that lead back to themselves, in a process that is ours."""

import gc

# New values before the youngest are looked through, and how often those before the older ones are.
_YOUNG, _OLDER, _OLDEST = 50_000, 20, 20


def collect_seldom() -> None:
    """From now on this process looks for such values a seventieth as often; whose it is may ask it.

    Claims, rows and dictionaries are millions of values that never do. To look through them again
    and again was half of what writing a claim took of the processor.
    """
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
