"""What a load writes of a claim is what a write writes, cell by cell; and links, tie by tie."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import BadClaim
from graph.bulk import ends as naming
from graph.bulk import shared as sharing
from graph.bulk.cells import cell, listed, row
from graph.bulk.claims import claim_cells
from graph.bulk.ends import place_cells
from graph.bulk.entities import alone, entity_row
from graph.bulk.facts import KIND_CODE, KINDS
from graph.bulk.judging import judged
from graph.bulk.links import ends_of_key, ties
from graph.bulk.pieces import pieces
from graph.bulk.plain import Naming, plain_of
from graph.bulk.tables import CLAIMS, ENTITIES, LINKS, MENTIONS
from graph.claim import Claim, KindEvidence, Mention, Origin, Span, Validity
from graph.identified import Identified
from graph.projection import EntityState, LinkKey, LinkState, Statement, links_of
from graph.store import rows
from graph.store.nodes import PROPERTIES, bare, row_of
from graph.vocabulary import Kind, LinkKind, Precision, Status

words = st.text(alphabet="ab \"';,\\\n\tüÄ鏡", min_size=1, max_size=8).map("x{}".format)
spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 9), st.just(3))
quick = partial(settings, deadline=None, suppress_health_check=list(HealthCheck))


def mentions(*kinds: Kind) -> st.SearchStrategy[Mention]:
    return st.builds(
        Mention,
        name=words,
        kinds=st.just(kinds),
        span=spans,
        words=spans,
        described=st.booleans(),
        country=st.sampled_from([None, "", "XA"]),
        aliases=st.lists(words, max_size=2).map(tuple),
        because=st.lists(
            st.builds(KindEvidence, kind=st.just(kinds[0]), span=spans), max_size=2
        ).map(tuple),
    )


claims = st.builds(
    Claim,
    report=st.just("r1"),
    link=st.just(LinkKind.SUPPLIED_TO),
    subject=mentions(Kind.VENDOR),
    object=mentions(Kind.PRODUCT).map(
        lambda end: Mention(
            name=f"y{end.name}", kinds=(Kind.BUYER,), span=end.span, words=end.words
        )
    ),
    product=st.none() | mentions(Kind.PRODUCT),
    quote=st.just('say "so"'),
    span=st.just(Span(4, 12)),
    page=st.integers(1, 9),
    lang=words,
    status=st.sampled_from(Status),
    valid=st.sampled_from([Validity(), Validity(start="2012", precision=Precision.YEAR)]),
    origin=st.builds(Origin, extractor=words, rule=words, pack=st.just("") | words),
    confidence=st.floats(0, 1),
    held=st.booleans(),
    attributed_to=st.none() | words,
)


@quick(max_examples=60)
@given(claims)
def test_cells_are_those_of_a_write(claim: Claim) -> None:
    """Every cell of a claim and of its ends, in the order of the columns."""
    wanted = rows.claim_row(Identified.of(claim))
    assert set(wanted["properties"]) <= set(CLAIMS.columns)
    plain = plain_of(claim)
    found = judged(plain, '....say "so"')
    assert found
    # When it came to be known is the load's.
    said = f"{cell(claim.held)},{cell(claim.quote)},{claim_cells(plain, found)},\n"
    assert said == row(tuple(CLAIMS.columns), wanted["properties"]).replace(
        f'"{claim.link.value}"', claim.link.value
    ).replace(f'"{claim.status.value}"', claim.status.value).replace('"year"', "year")
    ends = [(found.subject, plain.subject), (found.object, plain.object)]
    ends += [(found.product, plain.product)] if claim.product else []
    for end, (known, place) in zip(wanted["ends"], ends, strict=True):
        assert f'"{known.id}"' == cell(end["entity"])
        assert set(end["properties"]) <= set(MENTIONS.columns)
        assert f"{known.cells},{place_cells(place)}\n" == row(
            tuple(MENTIONS.columns), end["properties"]
        )


def test_what_was_met_long_ago_is_named_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for two namings, of which those that come again stay at hand."""
    monkeypatch.setattr(naming, "_MOST", 2)
    monkeypatch.setattr(naming, "_known", {})
    monkeypatch.setattr(naming, "_before", {})

    def named(name: str) -> naming.Known:
        return naming.known((name, ("Vendor",), False, None, ()), "r1")

    first = {name: named(name) for name in "abc"}
    assert named("a") is first["a"]
    for name in "defabc":
        assert named(name) == first.get(name, named(name))
        assert len(naming._known) + len(naming._before) <= 4


def test_what_one_process_named_another_need_not_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hears of every naming as if it were its own, and has nothing to tell of those."""
    ways: list[Naming] = [
        ("a", ("Vendor",), False, None, ()),
        ("b\ud800", ("Buyer", "StateAgency"), True, "", ()),
        ("\n鏡", ("Country",), False, "XA", ("c", "d")),
    ]

    def begun_anew() -> None:
        for module, held in ((naming, "_known"), (naming, "_before"), (sharing, "_heard")):
            monkeypatch.setattr(module, held, type(getattr(module, held))())
        monkeypatch.setattr(naming, "_untold", [])

    begun_anew()
    named = [naming.known(one, "r1") for one in ways]
    sharing.tell_named(tmp_path, 0)
    begun_anew()
    sharing.hear_named(tmp_path)
    assert list(naming._known.values()) == named
    assert [naming.known(one, "r1") for one in ways] == named
    assert naming.untold() == []


states = st.builds(
    EntityState,
    id=words,
    name=words,
    names=st.frozensets(words, max_size=2),
    kinds=st.sampled_from(
        [{Kind.VENDOR}, {Kind.BUYER, Kind.SECURITY_APPARATUS}, {Kind.PRODUCT}, {Kind.COUNTRY}]
    ).map(frozenset),
    held=st.booleans(),
    described=st.booleans(),
    country=st.sampled_from([None, "", "XA"]),
).map(lambda state: replace(state, names=state.names | {state.name}))


@quick(max_examples=200)
@given(states)
def test_an_entity_that_is_one_with_no_other_has_the_row_of_any_other(state: EntityState) -> None:
    """Its cells and the keys under which it meets others, as `row_of` gives them to a write."""
    made = row_of(bare(state.id), state, state, None, alone=True)
    assert made
    met, text = alone(state)
    assert text == entity_row(made)
    assert met == (made["properties"]["meeting"] or [])


def test_tables_have_a_column_for_all_that_is_written() -> None:
    """What the projection writes on entities and links has its column."""
    assert set(PROPERTIES) == set(ENTITIES.columns)
    state = LinkState(
        key=LinkKey("a", LinkKind.MAKES, "b"),
        claims=("c",),
        sources=1,
        confidence=0.5,
        status=Status.ASSERTED,
        disputed=False,
        valid=Validity(start="2012", end="2013", precision=Precision.YEAR),
        quote="q",
        said_by="s",
    )
    assert set(rows.link_properties(state)) == set(LINKS.columns)


@pytest.mark.parametrize("item", ["", "a\x1fb"])
def test_an_item_that_cannot_be_kept_apart_is_refused(item: str) -> None:
    """Rather than coming back as two, or as none."""
    with pytest.raises(BadClaim, match="cannot be empty"):
        listed(["a", item])


@quick(max_examples=60)
@given(st.lists(words, min_size=1, max_size=30), st.integers(1, 60))
def test_pieces_hold_whole_rows(tmp_path_factory: Any, texts: list[str], most: int) -> None:
    """Put together they are the file; each is small, or one row, and its quotes are closed."""
    made = [row(("id", "text"), {"id": str(n), "text": text}) for n, text in enumerate(texts)]
    file = tmp_path_factory.mktemp("pieces") / "pages.00000.lines"
    file.write_text("".join(made), "utf-8")
    found = [piece.read_text("utf-8") for piece in pieces(file, most)]
    assert "".join(found) == "".join(made)
    assert all(one.count('"') % 2 == 0 and one.endswith("\n") for one in found)
    assert all(len(one.encode()) <= most or one in made for one in found)


statements = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(-1, 3),
        st.sampled_from([LinkKind.SUPPLIED_TO, LinkKind.USED_BY]),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@quick(max_examples=60)
@given(statements)
def test_ties_are_the_links_of_every_claim(said: list[Any]) -> None:
    """On columns as `links_of` has it, claim by claim, with the same claims behind each link."""
    wanted: dict[LinkKey, list[int]] = {}
    for place, (subject, target, product, link, held) in enumerate(said):
        statement = Statement(
            id=str(place),
            link=link,
            subject=str(subject),
            object=str(target),
            product=None if product < 0 else str(product),
            product_kinds=(Kind.PRODUCT,),
        )
        for key in links_of(statement, str) if held else ():
            wanted.setdefault(key, []).append(place)
    subject, target, product, link, held = zip(*said, strict=True)
    facts = {"held": np.array(held), "kind": np.array([KIND_CODE[one] for one in link])}
    under = {"subject": subject, "object": target, "product": product}
    found = ties(facts, {end: np.array(numbers) for end, numbers in under.items()})
    made = {}
    for place, key in enumerate(found.keys.tolist()):
        source, kind, end = ends_of_key(key)
        some = found.claims[found.begins[place] : found.begins[place + 1]].tolist()
        made[LinkKey(str(source), KINDS[kind], str(end))] = sorted(some)
    assert made == wanted
