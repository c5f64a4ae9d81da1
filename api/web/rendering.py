"""A page from its template: in the reader's language, escaped, under a strict policy."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi.responses import HTMLResponse
from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup
from starlette.requests import Request

from api.access import key_shown
from api.settings import Reviewing
from api.web import markings, statics, words
from api.web.languages import COOKIE, LANGUAGES, catalogue, language_of
from graph import (
    SECURITY_APPARATUS,
    Crowd,
    Entity,
    Kind,
    Link,
    LinkKind,
    Validity,
    answered_by,
    times,
)

# Ours alone: what stands in a report cannot run, load, send or dress anything.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Said by htmx, which sets a part of the page into another one.
HTMX = "HX-Request"
_YEAR_SECONDS = 31_536_000
_BADGE = Markup(' <span class="key body">{}</span>')
_SEAL = Markup(' <span class="seal" title="{0}"><span class="aside">({0})</span></span>')


def render(
    request: Request, template: str, shown: Mapping[str, object], *, status: int = 200
) -> HTMLResponse:
    """The page that `template` makes of what is shown, in the reader's language."""
    lang = language_of(request)
    made = environment(lang).get_template(template)
    settings = getattr(request.app.state, "http_settings", None)
    around = {
        "lang": lang,
        "languages": {code: _in_language(request, code) for code in LANGUAGES},
        "here": request.url.path,
        "site": str(request.base_url).rstrip("/"),
        "reviewing": bool(settings and settings.review is not Reviewing.OFF),
        "key_shown": key_shown(request),
    }
    text = made.render(shown, **around)
    answer = HTMLResponse(text, status, {"Content-Security-Policy": POLICY})
    if request.query_params.get("lang") == lang:
        answer.set_cookie(COOKIE, lang, max_age=_YEAR_SECONDS, httponly=True, samesite="lax")
    return answer


def _in_language(request: Request, code: str) -> str:
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    return f"{request.url.path}?{urlencode([*kept, ('lang', code)])}"


class _Compiled(BytecodeCache):
    """Templates as code, made once for all languages: a message is looked up when it is shown."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._kept.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@cache
def environment(lang: str) -> Environment:
    """The templates with the messages of one language; whatever is put in is escaped."""
    made = Environment(
        loader=PackageLoader("api.web"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_COMPILED,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # What the i18n extension adds is not known to its environment's type.
    install: Any = made.install_gettext_translations  # type: ignore[attr-defined]
    install(catalogue(lang), newstyle=True)
    made.filters |= {
        "code": markings.code,
        "kind_word": lambda kind: catalogue(lang).gettext(words.KINDS[Kind(kind)]),
        "name": markings.name,
        "plain": markings.plain,
        "words": markings.words,
    }
    made.globals |= {
        "languages_named": LANGUAGES,
        "static": statics.address,
        "outside": markings.outside,
        "is_apparatus": is_apparatus,
        "times": times,
        "answered_by": answered_by,
        "reads": _Reading(lang),
        "to_apparatus": SECURITY_APPARATUS,
        "V": words,
        "captions": {kind: catalogue(lang).gettext(said) for kind, said in words.SHORT.items()},
        "query": query,
        "entity_at": entity_at,
    }
    return made


def query(pairs: Mapping[str, Any] | list[tuple[str, Any]]) -> str:
    """Parameters as an address has them."""
    return urlencode(pairs, quote_via=quote)


def entity_at(ident: str) -> str:
    """Where the page of an entity is."""
    return f"/entities/{quote(ident, safe='')}"


def is_apparatus(entity: Entity | Crowd | None) -> bool:
    """Whether it is one of the security services, or all of them."""
    if isinstance(entity, Entity):
        return Kind.SECURITY_APPARATUS in entity.kinds
    return entity is None or entity.name == SECURITY_APPARATUS


class _Reading:
    """Sentences of one language: a link, a stretch of time, what a filter is set to."""

    def __init__(self, lang: str) -> None:
        self._say = catalogue(lang)

    def link(self, kind: LinkKind, subject: Entity, object_: Entity) -> Markup:
        """A link as a sentence whose ends lead to their pages."""
        message = self._say.gettext(words.sentence(kind, subject.kinds))
        ends = {"source": self.party(subject), "target": self.party(object_)}
        return Markup(message) % ends  # noqa: S704 - a message of ours; its ends are escaped

    def text(self, link: Link) -> str:
        """The same without markup, for a title."""
        message = self._say.gettext(words.sentence(link.kind, link.source.kinds))
        return message % {
            "source": markings.plain(link.source.name),
            "target": markings.plain(link.target.name),
        }

    def party(self, entity: Entity, in_words: bool = False) -> Markup:  # noqa: FBT001, FBT002
        """A name that leads to its page; a security body is marked, `in_words` where it counts."""
        kind = Markup("")
        if is_apparatus(entity):
            said = self._say.gettext(words.KINDS[Kind.SECURITY_APPARATUS])
            kind = _BADGE.format(said) if in_words else _SEAL.format(said)
        place, shown = entity_at(entity.id), markings.name(entity.name)
        tone = "name body" if kind else "name"
        return Markup('<a class="{}" href="{}">{}</a>{}').format(tone, place, shown, kind)

    def years(self, valid: Validity) -> str:
        """When something holds; nothing where no source says."""
        say = self._say.gettext
        match valid.start, valid.end:
            case str(start), str(end):
                return (
                    start
                    if start == end
                    else say(words.N_("%(start)s to %(end)s")) % {"start": start, "end": end}
                )
            case str(start), None:
                return say(words.N_("dated %(start)s")) % {"start": start}
            case None, str(end):
                return say(words.N_("until %(end)s")) % {"end": end}
            case _:
                return ""

    def value(self, text: str) -> str:
        """What a filter is set to, a list of words among it."""
        parts = [part.strip() for part in text.split(",")]
        return ", ".join(
            self._say.gettext(words.VALUES[part]) if part in words.VALUES else part
            for part in parts
        )
