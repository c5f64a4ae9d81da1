"""Times: when something held, as far as its sentence says."""
