"""The terminal."""

import gc

# What imports make stays to the end: to look through it again and again was a fifth of each start.
gc.set_threshold(50_000)
