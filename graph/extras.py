"""What is not installed with the rest, and how it comes: an extra of this checkout."""


def installing(extra: str) -> str:
    """The command that installs an extra; there is no such package at PyPI, so from the checkout.

    >>> installing("parquet")
    "in the checkout, pip install -e '.[parquet]'"
    """
    return f"in the checkout, pip install -e '.[{extra}]'"
