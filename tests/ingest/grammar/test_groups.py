"""Groups without a name, in seven languages: they stay what they are, and are nobody of a name."""

import pytest

from graph import Claim, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

ACCUSE = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN}
FIRM = "Tarnfield Systems"
MEMBER = {
    "en": ("Lowick University", "Lowick University is in Vardonia."),
    "nl": ("Universiteit Lowick", "De Universiteit Lowick ligt in Vardonië."),
    "de": ("Universität Lowick", "Die Universität Lowick liegt in Vardonien."),
    "fr": ("université de Lowick", "L'université de Lowick se trouve en Vardonie."),
    "es": ("Universidad de Lowick", "La Universidad de Lowick está en Vardonia."),
    "it": ("Università di Lowick", "L'Università di Lowick si trova in Vardonia."),
    "sv": ("Lowicks universitet", "Lowicks universitet ligger i Vardonien."),
}
GROUP = {
    "en": "The company Tarnfield Systems sold FaceMoth to at least two universities in Vardonia.",
    "nl": "Het bedrijf Tarnfield Systems verkocht FaceMoth aan ten minste twee universiteiten in "
    "Vardonië.",
    "de": "Das Unternehmen Tarnfield Systems verkaufte FaceMoth an mindestens zwei Universitäten "
    "in Vardonien.",
    "fr": "L'entreprise Tarnfield Systems a vendu FaceMoth à au moins deux universités en "
    "Vardonie.",
    "es": "La empresa Tarnfield Systems vendió FaceMoth a al menos dos universidades en Vardonia.",
    "it": "L'azienda Tarnfield Systems ha venduto FaceMoth ad almeno due università in Vardonia.",
    "sv": "Företaget Tarnfield Systems sålde FaceMoth till minst två universitet i Vardonien.",
}
THIS = {
    "en": "The company Tarnfield Systems sold FaceMoth to this university.",
    "nl": "Het bedrijf Tarnfield Systems verkocht FaceMoth aan deze universiteit.",
    "de": "Das Unternehmen Tarnfield Systems verkaufte FaceMoth an diese Universität.",
    "fr": "L'entreprise Tarnfield Systems a vendu FaceMoth à cette université.",
    "es": "La empresa Tarnfield Systems vendió FaceMoth a esta universidad.",
    "it": "L'azienda Tarnfield Systems ha venduto FaceMoth a questa università.",
    "sv": "Företaget Tarnfield Systems sålde FaceMoth till detta universitet.",
}


def accusing(text: str, lang: str) -> list[Claim]:
    """What a text says of who got or uses what."""
    return [claim for claim in extract(plain_report(text, lang)) if claim.link in ACCUSE]


def by_rule(found: list[Claim]) -> list[Claim]:
    """Without what only a score says, which waits far down the queue."""
    return [claim for claim in found if not claim.origin.rule.endswith(".alone")]


@pytest.mark.parametrize("lang", GROUP)
@pytest.mark.parametrize("order", ["{group} {member}", "{member} {group}", "{member}\n\n{group}"])
def test_a_group_stays_a_group(lang: str, order: str) -> None:
    """The sale is to a described group of universities; beside it, one with a name bought none."""
    name, member = MEMBER[lang]
    found = accusing(order.format(group=GROUP[lang], member=member), lang)
    groups = {c.object.name for c in found if c.object.described and c.subject.name == FIRM}
    assert [group.lower()[:8] for group in groups] == ["universi"]
    assert name not in groups
    assert not [c for c in found if c.held and not c.object.described]


@pytest.mark.parametrize("lang", THIS)
def test_this_university_is_the_one_before(lang: str) -> None:
    """Right behind the sentence that names it, or that places it, it is that one."""
    name, member = MEMBER[lang]
    found = accusing(f"{member} {THIS[lang]}", lang)
    held = {(c.subject.name, c.link.value, c.object.name) for c in found if c.held}
    assert held == {(FIRM, "SUPPLIED_TO", name)}
    assert {c.object.described for c in by_rule(found) if c.subject.name == FIRM} == {False}


@pytest.mark.parametrize("lang", THIS)
def test_this_university_is_none_of_two(lang: str) -> None:
    """Behind a group that has no name, it has none either."""
    found = accusing(f"{GROUP[lang]} {THIS[lang]}", lang)
    assert {c.object.described for c in found if c.held} <= {True}
    named = [c for c in by_rule(found) if not c.object.described]
    assert not [c for c in named if "ardon" not in c.object.name]
