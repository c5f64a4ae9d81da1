"""What the first page would wait for, done before there is one: templates, messages, scripts."""

from api.web.languages import LANGUAGES
from api.web.rendering import environment
from api.web.statics import kept_at_hand


def warm() -> None:
    """Every template is code in every language, and every file is read that needs no network."""
    for lang in LANGUAGES:
        made = environment(lang)
        for name in made.list_templates():
            made.get_template(name)
    kept_at_hand()
