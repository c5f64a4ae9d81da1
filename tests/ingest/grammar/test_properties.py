"""What holds for every text: claims quote it, strangers change nothing, names are only names."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

import reports
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import ACCUSATIONS, Claim
from ingest.grammar import candidates, extract
from ingest.grammar.packtests import sentences
from ingest.grammar.read import lexicon
from ingest.scorer import extract as scored

TEMPLATE = (
    "The Swedish company {company} sold its {product} software to the Tarsk Police Department in "
    "2014. The {product} software is used by the Peruvian police."
)
STRANGER = {
    "de": "Es regnete den dritten Tag in Folge, und die Ernte war mager.",
    "en": "It rained for the third day in a row, and the harvest was poor.",
    "es": "Llovía por tercer día consecutivo, y la cosecha fue pobre.",
    "fr": "Il pleuvait pour le troisième jour de suite, et la récolte était maigre.",
    "it": "Pioveva per il terzo giorno di fila, e il raccolto era scarso.",
    "nl": "Het regende voor de derde dag op rij, en de oogst was mager.",
    "sv": "Det regnade för tredje dagen i rad, och skörden var mager.",
}
# What a verb of a language is where its deed was not done.
NOT = {
    "de": {"lieferte": "lieferte nie", "verkaufte": "verkaufte niemals", "kaufte": "kaufte nie",
           "nutzt": "nutzt nie"},
    "en": {"sold": "never sold", "supplied": "did not supply", "bought": "did not buy",
           "uses": "does not use", "use": "do not use"},
    "es": {"vendió": "nunca vendió", "suministró": "no suministró", "compró": "no compró",
           "utiliza": "no utiliza", "usa": "no usa"},
    "fr": {"a vendu": "n'a jamais vendu", "a fourni": "n'a pas fourni",
           "a acheté": "n'a jamais acheté", "utilise": "n'utilise pas"},
    "it": {"ha venduto": "non ha mai venduto", "ha fornito": "non ha fornito",
           "ha acquistato": "non ha acquistato", "utilizza": "non utilizza", "usa": "non usa"},
    "nl": {"verkocht": "verkocht nooit", "leverde": "leverde nooit", "kocht": "kocht nooit",
           "gebruikt": "gebruikt nooit"},
    "sv": {"sålde": "sålde aldrig", "levererade": "levererade aldrig", "köpte": "köpte aldrig",
           "använder": "använder inte"},
}  # fmt: skip
INVENTED = ["Brannec", "Tarvox", "Quelmar", "Ostrilo", "Velmok", "Dranix", "Polvek", "Gramun"]
TOLD = {lang: tuple(one.text for one in sentences(lang)) for lang in STRANGER}
PIECES = [
    "The company", "Acme Corp", "sold", "to the", "police", "of", "(", ")", ",", ".", "which",
    "and", "that", "’s", "“", "”", "formerly", "such as", "2014", "\n",
    "\n\n", "- ", "|", "Ministry", "not",
    "its", "software", "\u202e", "\ud800", "警察", "é", "in", "Peru", "used by",
    "a subsidiary of",
]  # fmt: skip


# The same texts each time: a property that fails does so for everybody.
slowly = settings(max_examples=60, derandomize=True)


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of an English text, each checked against it."""
    report = reports.report(text, "en")
    found: tuple[Claim, ...] = extract(report)
    for claim in found:
        claim.check_against(report)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(["en", "nl"]))
def test_any_text_is_read_without_a_fault(pieces: list[str], lang: str) -> None:
    """No text makes the extractor fail, and every span of every claim is found at its place."""
    report = reports.report(" ".join(pieces), lang)
    for claim in extract(report):
        claim.check_against(report)
        for end in (claim.subject, claim.object):
            assert report.text[end.span.start : end.span.end].strip()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_noise_accuses_nobody(text: str) -> None:
    """Random characters are read without a fault."""
    claims(text)


@st.composite
def told_texts(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and one to three sentences of its pack's tests, each a paragraph of its own."""
    lang = draw(st.sampled_from(sorted(TOLD)))
    chosen = draw(st.lists(st.sampled_from(TOLD[lang]), min_size=1, max_size=3, unique=True))
    return lang, "\n\n".join(chosen)


def said(text: str, lang: str) -> tuple[Claim, ...]:
    """The claims that the extractor of `ingest` makes of a text, each checked against it."""
    report = reports.report(text, lang)
    found = scored(report)
    for claim in found:
        claim.check_against(report)
    return found


def plainly(claim: Claim, renamed: Callable[[str], str] = str) -> tuple[object, ...]:
    """All that a claim says, but not where; its names renamed."""
    ends = (claim.subject, claim.object, claim.product)
    names = tuple(end and (renamed(end.name), end.kinds, end.described) for end in ends)
    worth = (claim.status, claim.valid, claim.held, claim.confidence, claim.origin.rule)
    return (claim.link, *names, *worth)


@slowly
@given(told_texts())
def test_every_span_is_found_at_its_place(told: tuple[str, str]) -> None:
    """In the text between its offsets stands the name of each end that has one, and its words."""
    lang, text = told
    for claim in said(text, lang):
        assert text[claim.span.start : claim.span.end] == claim.quote
        for end in filter(None, (claim.subject, claim.object, claim.product)):
            assert text[end.words.start : end.words.end].strip()
            if not (end.described or end.country):
                assert text[end.span.start : end.span.end] == end.name


@slowly
@given(told_texts())
def test_an_unrelated_paragraph_moves_claims_and_changes_none(told: tuple[str, str]) -> None:
    """A paragraph about something else before and after shifts offsets and does nothing else."""
    lang, text = told
    stranger = STRANGER[lang]
    plain = Counter((plainly(c), c.span.start, c.quote) for c in said(text, lang))
    shift = len(stranger) + 2
    around = said(f"{stranger}\n\n{text}\n\n{stranger}", lang)
    assert Counter((plainly(c), c.span.start - shift, c.quote) for c in around) == plain


@slowly
@given(told_texts())
def test_renaming_renames_and_does_nothing_else(told: tuple[str, str]) -> None:
    """With other invented words in its names a text holds the same links under those names."""
    lang, text = told
    before = said(text, lang)
    words = invented_words(before, lang)
    if not words:
        return
    other = dict(zip(words, INVENTED, strict=False))
    whole = re.compile(rf"\b({'|'.join(other)})(?=s?\b)")

    def renamed(name: str) -> str:
        return whole.sub(lambda found: other[found.group()], name)

    after = said(renamed(text), lang)
    assert held(after) == held(before, renamed)


def invented_words(found: Iterable[Claim], lang: str) -> list[str]:
    """The words in names that no dictionary and no list knows: another such word is as good."""
    lex = lexicon(lang)
    assert lex is not None
    ends = (end for c in found for end in (c.subject, c.object, c.product) if end)
    names = " ".join(end.name for end in ends if not (end.described or end.country))
    return sorted(
        word
        for word in set(re.findall(r"[^\W\d_]{4,}", names))
        if word.istitle()
        and lex.word(word.lower()).blank
        and not lex.known(word.lower())
        and not lex.stands_in_names(word.lower())
        and word.lower() not in lex.names.given
    )


def held(found: Iterable[Claim], renamed: Callable[[str], str] = str) -> set[tuple[object, ...]]:
    """The links that are held, under the names that their ends were given."""
    return {
        (
            c.link,
            renamed(c.subject.name),
            renamed(c.object.name),
            c.product and renamed(c.product.name),
        )
        for c in found
        if c.held
    }


# Of two sentences the one that is not negated still stands.
DONE = [
    (lang, text, done, undone)
    for lang, rows in NOT.items()
    for text in TOLD[lang]
    for done, undone in rows.items()
    if len(re.findall(rf"\b{done}\b", text)) == 1 and not re.search(r"\. [^\W\d_]", text)
]


@slowly
@given(st.sampled_from(DONE))
def test_negating_a_sentence_leaves_no_accusation_standing(told: tuple[str, str, str, str]) -> None:
    """Who is held to have sold, bought or used is not where the verb of the sentence is negated."""
    lang, text, done, undone = told
    accused = {one for one in held(said(text, lang)) if one[0] in ACCUSATIONS}
    unsaid = re.sub(rf"\b{done}\b", undone, text)
    assert not accused & held(said(f"{STRANGER[lang]}\n\n{unsaid}", lang))


def test_the_same_text_gives_the_same_claims() -> None:
    """A second run gives equal claims in the same order, and candidates hold every claim."""
    text = TEMPLATE.format(company="Glint", product="Ocula")
    assert claims(text) == claims(text)
    assert len(candidates(reports.report(text, "en"))) >= len(claims(text))
