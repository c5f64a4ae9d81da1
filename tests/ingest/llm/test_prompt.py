"""The prompt practises what it asks for."""

from ingest.llm import prompt


def test_the_example_points_only_at_words_that_are_there() -> None:
    """Every quotation stands in the example's text, and every end in its quotation."""
    for stated in prompt._EXAMPLE:
        quote = stated["quote"]
        assert quote is not None
        assert quote in prompt._EXAMPLE_TEXT
        for key in ("subject", "object", "product", "cue"):
            said = stated[key]
            assert said is None or said in quote
