"""Rows as claims: what each says, and what is told of a row that cannot say it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import BadMapping, Claim, Kind, Precision, Report, Status, Validity
from graph.identified import Identified
from graph.identity import Named, certain_merges
from graph.projection import entities_of
from ingest.structured.dates import Stretch, stretch
from ingest.structured.grid import Row
from ingest.structured.language import load, mapping
from ingest.structured.layout import lay
from ingest.structured.mapped import read_mapped
from ingest.structured.mapping import Column, Value
from ingest.structured.values import View, values

SAMPLES = Path(__file__).parents[3] / "ingest" / "samples"
Told = Callable[[str, str], tuple[Report, tuple[Claim, ...]]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What a table says under a mapping."""

    def made(yaml: str, rows: str) -> tuple[Report, tuple[Claim, ...]]:
        path = tmp_path / "t.csv"
        path.write_text(rows, "utf-8")
        report, claims = read_mapped(path, mapping(yaml, "m.yaml"))
        for claim in claims:
            claim.check_against(report)
        return report, claims

    return made


_LISTED = """
report: {title: A list}
entities:
  firm: {name: Name, kinds: Organisation, aliases: {column: Also, split_names: [",", ";"]}}
  former: {name: {column: Before, split_names: ";"}, kinds: Organisation}
  office: {name: {constant: Trade Office of Vessel}, kinds: StateAgency}
claims:
  listed: {link: LISTED_BY, subject: firm, object: office}
  renamed: {link: SUCCEEDED_BY, subject: former, object: firm}
"""


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Brindle Co., Ltd.", ("Brindle Co., Ltd.",)),
        ("Brindle, Velden Lens Co., Ltd.,Tarn", ("Brindle", "Velden Lens Co., Ltd.", "Tarn")),
        ("Tarn, Inc., Velden S.p.A.; Orrin", ("Tarn, Inc.", "Velden S.p.A.", "Orrin")),
        ("Velden, Ltd. (VLD), Tarn, GmbH & Co. KG", ("Velden, Ltd. (VLD)", "Tarn, GmbH & Co. KG")),
        ("Velden (Lens, Maps), Tarn", ("Velden (Lens, Maps)", "Tarn")),
        ("Velden (Lens, Tarn", ("Velden (Lens", "Tarn")),
        ("Velden,, Tarn,", ("Velden", "Tarn")),
        ("光明技术有限公司,Velden", ("光明技术有限公司", "Velden")),
    ],
)
def test_a_list_of_names_keeps_a_legal_form_with_its_name(
    told: Told, cell: str, names: tuple[str, ...]
) -> None:
    """A comma before a legal form or within brackets parts nothing; every other separator does."""
    _report, claims = told(_LISTED, f'Name,Also,Before\nOsterholt,"{cell}",\n')
    assert claims[0].subject.aliases == names


def test_between_two_separators_stands_nothing(told: Told) -> None:
    """An empty piece of a list is no name, and least of all the whole list."""
    _report, claims = told(
        _LISTED.replace('split_names: [",", ";"]', 'split: ","'),
        'Name,Also,Before\nOsterholt,"Velden,, Tarn,",\n',
    )
    assert claims[0].subject.aliases == ("Velden", "Tarn")


def test_a_former_name_is_no_alias_and_merges_nothing(told: Told) -> None:
    """It is an entity of its own that the later one succeeded, also where another bears it now."""
    report, claims = told(
        _LISTED,
        "Name,Also,Before\nOsterholt Lens Ltd,,Velden Maps Ltd; OLM\nVelden Maps Limited,,\n"
        "Brindle,,\n",
    )
    said = {(c.link.value, c.subject.name, c.object.name) for c in claims}
    assert {pair for pair in said if pair[0] == "SUCCEEDED_BY"} == {
        ("SUCCEEDED_BY", "Velden Maps Ltd", "Osterholt Lens Ltd"),
        ("SUCCEEDED_BY", "OLM", "Osterholt Lens Ltd"),
    }
    assert not any(c.subject.aliases for c in claims)
    known = [
        Named(id=state.id, name=state.name, aliases=state.aliases)
        for state in entities_of(map(Identified.of, claims)).values()
    ]
    assert certain_merges(known) == ()
    assert not report.notes[1:]


def test_the_sample_of_exports_says_what_its_rows_say() -> None:
    """Six rows, eighteen claims; two cells that cannot be used are named and cost their claims."""
    report, claims = read_mapped(SAMPLES / "exports.csv", load(SAMPLES / "exports.yaml"))
    for claim in claims:
        claim.check_against(report)
    sales = [
        (c.subject.name, c.product.name if c.product else "", c.object.name, c.status.value,
         c.valid.start, c.valid.end)
        for c in claims
        if c.link == "SUPPLIED_TO"
    ]  # fmt: skip
    police, guard = "Osterholt Harbour Police (Iceland)", "Coastal Guard Command (Malta)"
    optics, signal, voice = "Quellmar Optics NV", "Brennick Signal AB", "Halden Voice Ltd"
    spoken = "Speaker identification"
    assert sales == [
        (optics, "Licence plate readers", police, "documented", "2016", "2016"),
        (optics, "Licence plate readers", "Malta", "reported", "2017", "2019"),
        (signal, "IMSI catchers", police, "documented", "2018-03", "2018-03"),
        (signal, "IMSI catchers", "Vessel Traffic Office (Iceland)", "documented", "2018-03",
         "2018-03"),
        (signal, "Network probes", guard, "alleged", None, None),
        (voice, spoken, "Interior Troops (Vardonia)", "reported", "2021", "2021"),
        (voice, spoken, guard, "planned", "2022", "2022"),
    ]  # fmt: skip
    assert len(claims) == 18
    assert {c.confidence for c in claims} == {0.875}
    assert all(c.held for c in claims)
    assert report.notes == (
        (
            "row 5, column 'Year': 'c. 2020' is no date that can only be read one way; what the "
            "row says stands without one"
        ),
        "row 6, column 'Recipient country': 'Vardonia' is no country that is known",
    )


def test_a_claim_quotes_its_row_and_its_ends_stand_in_it() -> None:
    """Row, ends, product, page, rule, mapping and whose word it is are all on the claim."""
    report, claims = read_mapped(SAMPLES / "exports.csv", load(SAMPLES / "exports.yaml"))
    sale = claims[5]
    assert sale.quote.startswith("Row 4. Supplier: Brennick Signal AB; Supplier seat: SE; Recip")
    assert report.text[sale.span.start : sale.span.end] == sale.quote
    words = [
        report.text[end.words.start : end.words.end]
        for end in (sale.subject, sale.product, sale.object)
        if end
    ]
    assert words == ["Brennick Signal AB", "IMSI catchers", "Osterholt Harbour Police"]
    assert sale.attributed_to == "Export licence register 2018"
    assert (sale.origin.extractor, sale.origin.rule) == ("mapping 1", "exports.sale")
    seat = claims[7]
    assert (seat.object.name, seat.object.country) == ("Sweden", "SE")
    assert report.text[seat.object.words.start : seat.object.words.end] == "SE"


STEPS = r"""
report: {title: Steps}
checked: {rows: 8}
where:
  - {column: Kind, not: dummy}
  - {column: Kind, matches: "^[a-z]"}
entities:
  maker:
    name: {column: Text, pattern: "made by (?P<words>[A-Z]\\w+)"}
    kinds: Vendor
  goods:
    name: {column: 2, split: [";", ","], matching: "[A-Z].*", strip: "*"}
    kinds: Product
  buyer:
    name: Buyer
    kinds: {column: Kind, lookup: {police: [StateAgency, SecurityApparatus], firm: Buyer}}
    aliases: [{column: Also, split: ","}]
    described: true
claims:
  makes: {link: MAKES, subject: maker, object: goods}
  sale:
    link: SUPPLIED_TO
    subject: goods
    object: buyer
    status: {column: Done, lookup: {"yes": confirmed, "no": denied}, default: alleged}
    from: {column: From, format: "%d/%m/%Y"}
    to: To
    when: {column: Buyer, filled: true}
"""
HEADER = "Text,Goods,Buyer,Kind,Also,Done,From,To\n"


def test_each_step_of_the_language(told: Told) -> None:
    """Pattern, split, matching, strip, lookup, default, kinds by a column, and two dates."""
    report, claims = told(
        STEPS,
        HEADER + 'A box made by Acmel in 2001,"Oculo*; low, Tidewatch",a ministry,police,'
        '"The M., M2",yes,03/04/2015,2016-02\n',
    )
    said = [(c.link.value, c.subject.name, c.object.name, c.status) for c in claims]
    assert said == [
        ("MAKES", "Acmel", "Oculo", Status.DOCUMENTED),
        ("MAKES", "Acmel", "Tidewatch", Status.DOCUMENTED),
        ("SUPPLIED_TO", "Oculo", "a ministry", Status.CONFIRMED),
        ("SUPPLIED_TO", "Tidewatch", "a ministry", Status.CONFIRMED),
    ]
    buyer = claims[2].object
    assert buyer.kinds == (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
    assert (buyer.aliases, buyer.described) == (("The M.", "M2"), True)
    why = [report.text[b.span.start : b.span.end] for b in buyer.because]
    assert why == ["police", "police"]
    assert claims[2].valid == Validity(start="2015-04", end="2016-02", precision=Precision.MONTH)
    assert report.notes == ("row 2, column 'Goods': 'low' is not what the mapping expects",)


def test_rows_that_do_not_count_and_words_that_are_unknown(told: Told) -> None:
    """A filter passes over rows in silence; a word that no lookup holds is told by its column."""
    report, claims = told(
        STEPS,
        HEADER
        + "made by Acmel,Oculo,someone,dummy,,,,\n"
        + "made by Acmel,Oculo,someone,Police,,,,\n"
        + "nobody,Oculo,someone,club,,,,\n"
        + "made by Acmel,Oculo,a firm,firm,,maybe,x,\n",
    )
    assert [(c.link.value, c.object.name, c.status.value) for c in claims] == [
        ("MAKES", "Oculo", "documented"),
        ("SUPPLIED_TO", "a firm", "alleged"),
    ]
    assert report.notes == (
        "row 4, column 'Text': the pattern of the mapping finds nothing here",
        "row 4, column 'Kind': 'club' is not in the lookup of the mapping",
        (
            "row 5, column 'From': 'x' is no date that can only be read one way; what the row says "
            "stands without one"
        ),
    )


def test_a_column_that_is_not_there_is_a_mistake_of_the_mapping(told: Told) -> None:
    """The sentence gives the line of the mapping and the nearest column."""
    with pytest.raises(BadMapping) as caught:
        told(STEPS, HEADER.replace("Buyer", "Buyers") + "a,b,c,d,e,f,g,h\n")
    assert list(caught.value.mistakes) == [
        "m.yaml, line 28: the table has no column 'Buyer'; did you mean Buyers?",
        "m.yaml, line 15: the table has no column 'Buyer'; did you mean Buyers?",
    ]


def test_a_row_that_would_link_something_to_itself_is_told(told: Told) -> None:
    """What no claim can say is a problem of its row, and other rows stand."""
    yaml = (
        "report: {title: T}\nentities: {a: {name: A, kinds: Vendor}, b: {name: B, kinds: Vendor}}\n"
        "claims: {owned: {link: OWNED_BY, subject: a, object: b}}"
    )
    report, claims = told(yaml, "A,B\nAcmel,Acmel\nAcmel,Brento\n")
    assert [(c.subject.name, c.object.name, c.held) for c in claims] == [("Acmel", "Brento", False)]
    assert report.notes[0] == "row 2: owned cannot be said: 'Acmel' cannot be linked to itself."
    assert report.notes[1].startswith("its claims wait for review: 0 of 0 rows were checked")


def test_bad_rows_are_told_up_to_a_bound(told: Told) -> None:
    """Of thousands of bad rows two hundred are told, and how many more there are."""
    report, claims = told(STEPS, HEADER + "nobody,Oculo,x,police,,,,\n" * 1_000)
    assert len(claims) == 1_000
    assert len(report.notes) == 201
    assert report.notes[-1] == "800 more rows or cells could not be used"


NAMED = r"""
report: {title: T}
checked: {rows: 8}
entities:
  maker: {name: A, kinds: Vendor}
  buyer:
    name: {column: B, split: ";", say: "{} (Malta)"}
    kinds:
      column: B
      pattern: "(?i)(police|guard)"
      lookup: {police: [Buyer, SecurityApparatus], guard: [Buyer, SecurityApparatus]}
      default: Buyer
      lenient: true
claims: {sale: {link: SUPPLIED_TO, subject: maker, object: buyer}}
"""


def test_kinds_read_off_names_are_read_off_each(told: Told) -> None:
    """A school in one cell with the police is no police; the word that made it so is kept."""
    report, claims = told(NAMED, "A,B\nAcmel,Harbour Police; Nautical School; Coast Guard\n")
    police = (Kind.BUYER, Kind.SECURITY_APPARATUS)
    assert [(c.object.name, c.object.kinds) for c in claims] == [
        ("Harbour Police (Malta)", police),
        ("Nautical School (Malta)", (Kind.BUYER,)),
        ("Coast Guard (Malta)", police),
    ]
    why = [
        report.text[c.object.because[0].span.start : c.object.because[0].span.end] for c in claims
    ]
    assert why[0] == "Police"
    assert why[2] == "Guard"
    assert report.notes == ()


YEARS = """
report: {title: T}
checked: {rows: 8}
entities: {maker: {name: A, kinds: Vendor}, buyer: {name: B, kinds: Buyer}}
claims:
  sale:
    link: SUPPLIED_TO
    subject: maker
    object: buyer
    on: {column: Year, split: ","}
    status: {column: Done, split: ";", lookup: {complete: documented, partial: reported}}
"""


def test_of_several_dates_or_statuses_none_is_taken_in_silence(told: Told) -> None:
    """Two years in a cell date nothing and are told; the same year twice is one year."""
    report, claims = told(
        YEARS,
        "A,B,Year,Done\n"
        'Acmel,Brento,"2012, 2015",complete\n'
        'Acmel,Corvid,"2012, 2012",complete\n'
        "Acmel,Dunmore,2012,complete; partial\n",
    )
    assert [(c.object.name, c.valid.start, c.status.value) for c in claims] == [
        ("Brento", None, "documented"),
        ("Corvid", "2012", "documented"),
    ]
    assert report.notes == (
        (
            "row 2, column 'Year': '2012', '2015': a claim has one date; what the row says stands "
            "without one"
        ),
        (
            "row 4, column 'Done': 'documented', 'reported': a claim has one status; the row does "
            "not say it"
        ),
    )


TWICE = r"""
report: {title: T}
checked: {rows: 8}
entities: {maker: {name: A, kinds: Vendor}, buyer: {name: B, kinds: Buyer}}
claims:
  first: {link: SUPPLIED_TO, subject: maker, object: buyer, on: {column: Y, pattern: '^(\d{4})'}}
  last: {link: SUPPLIED_TO, subject: maker, object: buyer, on: {column: Y, pattern: '(\d{4})$'}}
"""


def test_one_thing_said_with_two_dates_is_told(told: Told) -> None:
    """Claims of a row that differ in nothing but their dates are one; the loss is told."""
    report, claims = told(TWICE, 'A,B,Y\nAcmel,Brento,"2012, 2015"\nAcmel,Corvid,2012\n')
    assert [(c.object.name, c.valid.start) for c in claims] == [
        ("Brento", "2012"),
        ("Corvid", "2012"),
    ]
    assert report.notes == (
        "row 2: first and last say one thing with two dates; the first stands. Make it two rows",
    )


@given(st.text(max_size=30))
@settings(max_examples=300)
def test_no_words_break_the_reading_of_dates(text: str) -> None:
    """Any words are a stretch with sound ISO dates, or none."""
    found = stretch(text)
    assert found is None or all(len(one) in {4, 7, 10} for one in (found.start, found.end) if one)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015", "2015", "2015"),
        ("2015-03", "2015-03", "2015-03"),
        ("2015/3/9", "2015-03-09", "2015-03-09"),
        ("2015-03-09T10:00:00Z", "2015-03-09", "2015-03-09"),
        ("9.3.2015", "2015-03-09", "2015-03-09"),
        ("12 March 2021", "2021-03-12", "2021-03-12"),
        ("12. März 2021", "2021-03-12", "2021-03-12"),
        ("Sept. 2021", "2021-09", "2021-09"),
        ("3/2015", "2015-03", "2015-03"),
        ("25/12/2015", "2015-12-25", "2015-12-25"),
        ("2012 – 2014", "2012", "2014"),
        ("2012/2014", "2012", "2014"),
        ("May 2012 to June 2013", "2012-05", "2013-06"),
        ("2015-", "2015", None),
        ("2015 – present", "2015", None),
    ],
)
def test_dates_as_tables_write_them(text: str, start: str, end: str | None) -> None:
    """Each way of writing a date that can only be read one way."""
    assert stretch(text, lang="de") == Stretch(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "3/4/2015", "2015-13", "31.2.2015", "c. 2015", "ca. 2011", "2015?", "15", "2012-13",
        "in Mai 2015", "FY 2018/19", "2018/19", "2012, 2015", "2012; 2015",
    ],
)  # fmt: skip
def test_what_may_be_two_days_is_none(text: str) -> None:
    """No part of a date is guessed."""
    assert stretch(text, lang="de") is None


WORDS = st.text(st.sampled_from("aB1 ;,*."), max_size=20)


@given(WORDS, st.sampled_from([(), (";",), (";", ",")]), st.sampled_from(["", "*", ".*"]))
def test_pieces_of_a_cell_stand_where_they_say(
    text: str, split: tuple[str, ...], strip: str
) -> None:
    """Split and stripped, each piece is found at its place in the text, and none is empty."""
    laid = lay([Row(2, "", (("other", "x"), ("it", text)))], ())
    whole = "".join(page.text for page in laid.pages)
    value = Value(column=Column("it", 1), split=split, strip=strip)
    found = values(value, View(laid.rows[0], laid.columns))
    assert all(said.text == whole[said.span.start : said.span.end] for said in found)
    assert all(said.text.strip() for said in found)
    assert len({said.text for said in found}) == len(found)
