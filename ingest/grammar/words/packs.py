"""Reads language packs from YAML, refuses a malformed one, and keeps what it has read.

A folder with `pack.yaml` and `tests.yaml` is a language; `folders.py` says where they lie.
"""

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, cast

import yaml

from graph import SurveilgraphError
from ingest.grammar.words import pack as schema
from ingest.grammar.words.folders import folders, shipped
from ingest.grammar.words.pack import NameWords, Pack, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELDS = frozenset({
    "lang", "syntax", "words", "prepositions", "heads", "relations", "frames", "nominals",
    "phrases", "status", "light", "forms", "demonyms", "places", "abbreviations", "name_links",
    "proper", "towns", "local", "unique", "labels",
})  # fmt: skip
_SYNTAX = (
    "adverb", "finite", "gerund", "participle", "passive", "definite", "infinitive", "endings",
    "hearsay", "future", "town", "typed",
)  # fmt: skip
_LISTS = ("abbreviations", "name_links", "proper", "towns", "local", "unique")


class BadPack(SurveilgraphError):
    """A language pack breaks its schema; the sentence names the pack and the field."""


def languages() -> tuple[str, ...]:
    """The languages that have a pack, as codes in order."""
    return tuple(folders())


@cache
def load(lang: str) -> Pack | None:
    """The pack of a language, or None where there is none. Raises BadPack for a malformed one."""
    folder = folders().get(lang)
    if folder is None:
        return None
    pack = parse(folder.joinpath("pack.yaml").read_text("utf-8"))
    if pack.lang != lang:
        raise BadPack(f"Pack {lang}: its `lang` is {pack.lang}, and the folder's name must be it.")
    return pack


@cache
def name_words() -> NameWords:
    """The words that names are made of in every language (`names.yaml` and `people.txt`)."""
    data = yaml.safe_load(shipped().joinpath("names.yaml").read_text("utf-8"))
    return NameWords(
        heads=_table("names", "heads", data["heads"], schema.HEADS),
        legal=tuple(data["legal"]),
        given=tuple(data["given"]),
        people=_people(shipped().joinpath("people.txt").read_text("utf-8")),
        nobiliary=tuple(data["nobiliary"]),
        joins=tuple(data["joins"]),
        unions=tuple(data["unions"]),
        technical=tuple(data["technical"]),
        devices=tuple(data["devices"]),
        platforms=tuple(data["platforms"]),
        topics=tuple(data["topics"]),
        affairs=tuple(data["affairs"]),
        offices=tuple(data["offices"]),
        remit=tuple(data["remit"]),
        forms=tuple(data["forms"]),
        continents=tuple(data["continents"]),
        waters=tuple(data["waters"]),
        firm_ends=tuple(data["firm_ends"]),
        forces=tuple(data["forces"]),
        called_after_places=frozenset(data["called_after_places"]),
        civil=frozenset(data["civil"]),
        occasions=frozenset(data["occasions"]),
    )


def _people(text: str) -> tuple[str, ...]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(name for line in lines for name in line.split())


def parse(text: str) -> Pack:
    """A pack from the text of its file. Raises BadPack for anything that is not in the schema."""
    data = yaml.safe_load(text)
    if not isinstance(data, dict) or not isinstance(data.get("lang"), str):
        raise BadPack("A pack is a mapping with at least a `lang`.")
    lang = data["lang"]
    if unknown := set(data) - _FIELDS:
        raise BadPack(f"Pack {lang}: no such field: {', '.join(sorted(map(str, unknown)))}.")
    syntax = cast("Mapping[str, object]", data.get("syntax") or {})
    inflected = syntax.get("adjective_endings") or []
    return Pack(
        lang=lang,
        digest=sha256(text.encode()).hexdigest()[:12],
        verb_last=bool(syntax.get("verb_last")),
        noun_caps=bool(syntax.get("noun_caps")),
        adjective_after=bool(syntax.get("adjective_after")),
        genitive=bool(syntax.get("genitive")),
        bare_genitive=bool(syntax.get("bare_genitive")),
        relative_comma=bool(syntax.get("relative_comma")),
        small_nations=bool(syntax.get("small_nations")),
        closed=_table(lang, "words", data.get("words"), schema.CLOSED),
        prepositions=_table(
            lang, "prepositions", data.get("prepositions"), schema.PREPOSITION_ROLES
        ),
        heads=_table(lang, "heads", data.get("heads"), schema.HEADS),
        relations=_table(lang, "relations", data.get("relations"), schema.RELATIONS),
        frames=_table(lang, "frames", data.get("frames"), schema.FRAMES),
        nominals=_table(lang, "nominals", data.get("nominals"), schema.FRAMES),
        phrases=_table(lang, "phrases", data.get("phrases"), schema.PHRASES),
        labels=_table(lang, "labels", data.get("labels"), schema.LABELS),
        status=_table(lang, "status", data.get("status"), schema.STATUSES),
        light=_table(lang, "light", data.get("light"), schema.FRAMES),
        forms={str(form): str(lemma) for form, lemma in (data.get("forms") or {}).items()},
        demonyms=_table(lang, "demonyms", data.get("demonyms"), None),
        places=_table(lang, "places", data.get("places"), None),
        adjective_endings=_words(lang, "syntax.adjective_endings", inflected),
        **{name: _words(lang, f"syntax.{name}", syntax.get(name) or []) for name in _SYNTAX},
        **{name: _words(lang, name, data.get(name) or []) for name in _LISTS},
    )


def _table(lang: str, field: str, data: object, keys: tuple[str, ...] | None) -> Table:
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise BadPack(f"Pack {lang}: `{field}` is a mapping from a name to a list of words.")
    if keys is not None and (unknown := set(data) - set(keys)):
        raise BadPack(f"Pack {lang}: `{field}` knows no {', '.join(sorted(map(str, unknown)))}.")
    return {str(key): _words(lang, f"{field}.{key}", words) for key, words in data.items()}


def _words(lang: str, field: str, words: object) -> tuple[str, ...]:
    if isinstance(words, str):
        words = words.split()
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise BadPack(f"Pack {lang}: `{field}` is a list of words (quote yes, no, on and off).")
    return tuple(words)
