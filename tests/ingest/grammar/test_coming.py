"""What is told to come is held as planned, and only where nothing else in the line is open."""

import pytest
import reports

from graph import ACCUSATIONS, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SALE = "Norvex SUPPLIED_TO Tarsk Police (planned)"
USE = "Hollin USED_BY Tarsk Police (planned)"


def accusations(text: str, lang: str) -> set[str]:
    """The sales and uses that are held, each with its status."""
    return {
        f"{c.subject.name} {c.link} {c.object.name} ({c.status})"
        for c in extract(plain_report(text, lang))
        if c.held and c.link in ACCUSATIONS
    }


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Norvex will supply Tarsk Police with cameras.", SALE),
        ("en", "Norvex is going to deliver drones to Tarsk Police in 2027.", SALE),
        ("en", "Norvex is to deliver drones to Tarsk Police in 2027.", SALE),
        ("en", "Tarsk Police plans to buy cameras from Norvex.", SALE),
        ("en", "Cameras will be supplied by Norvex to Tarsk Police.", SALE),
        ("en", "Tarsk Police will use Hollin, a drone made by Norvex.", USE),
        ("en", "Tarsk Police will use Hollin to find missing children.", USE),
        ("en", "Tarsk Police is set to use Hollin.", USE),
        ("es", "En el marco del proyecto, Norvex SA venderá cámaras a la policía de Tarsk.",
         "Norvex SA SUPPLIED_TO policía de Tarsk (planned)"),
        ("nl", "Norvex BV gaat camera's leveren aan de politie van Tarsk.",
         "Norvex BV SUPPLIED_TO politie van Tarsk (planned)"),
        ("nl", "De politie van Tarsk is van plan camera's te kopen van Norvex BV.",
         "Norvex BV SUPPLIED_TO politie van Tarsk (planned)"),
        ("de", "Die Norvex GmbH wird die Polizei Hessen mit Drohnen beliefern.",
         "Norvex GmbH SUPPLIED_TO Polizei Hessen (planned)"),
        ("fr", "Norvex SA fournira des caméras à la police de Tarsk.",
         "Norvex SA SUPPLIED_TO police de Tarsk (planned)"),
        ("fr", "Norvex SA va fournir des caméras à la police de Tarsk.",
         "Norvex SA SUPPLIED_TO police de Tarsk (planned)"),
        ("es", "Norvex SA suministrará cámaras a la policía de Tarsk.",
         "Norvex SA SUPPLIED_TO policía de Tarsk (planned)"),
        ("it", "Norvex Spa fornirà telecamere alla polizia di Tarsk.",
         "Norvex Spa SUPPLIED_TO polizia di Tarsk (planned)"),
        ("sv", "Norvex AB ska leverera kameror till Tarsks kommun.",
         "Norvex AB SUPPLIED_TO Tarsks kommun (planned)"),
    ],
)  # fmt: skip
def test_a_plan_is_held_as_one(lang: str, text: str, told: str) -> None:
    """The verb's own form, or words right before it, say that it is to come, and nothing else."""
    assert told in accusations(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "If the council agrees, Tarsk Police will buy cameras from Norvex."),
        ("en", "Norvex will supply cameras to Tarsk Police unless a court stops it."),
        ("en", "Norvex will supply cameras to Tarsk Police should it win."),
        ("en", "Norvex will not supply cameras to Tarsk Police."),
        ("en", "Tarsk Police has no plans to buy cameras from Norvex."),
        ("en", "Tarsk Police does not plan to buy cameras from Norvex."),
        ("en", "Tarsk Police denied that it will buy cameras from Norvex."),
        ("en", "It is unclear whether Tarsk Police will buy cameras from Norvex."),
        ("en", "Norvex will supply cameras to Tarsk Police. The deal was cancelled in March."),
        ("en", "Tarsk Police had planned to buy cameras from Norvex but dropped the plan."),
        ("en", "Norvex plans to sell cameras to Tarsk Police."),
        ("en", "Norvex intends to supply Tarsk Police with cameras."),
        ("en", "Norvex hopes to sell cameras to Tarsk Police."),
        ("en", "Norvex will try to supply cameras to Tarsk Police."),
        ("en", "Norvex will bid to supply cameras to Tarsk Police."),
        ("en", "Will Norvex supply Tarsk Police with cameras?"),
        ("en", "Norvex or Gridlark will supply Tarsk Police with cameras."),
        ("en", "Tarsk Police would buy cameras from Norvex."),
        ("nl", "Norvex BV zal geen camera's leveren aan de politie van Tarsk."),
        ("nl", "Als de raad instemt, zal Norvex BV camera's leveren aan de politie van Tarsk."),
        ("de", "Die Norvex GmbH wird die Polizei Hessen wohl mit Drohnen beliefern."),
        ("de", "Die Norvex GmbH wird die Polizei Hessen nicht beliefern."),
        ("fr", "Norvex SA ne fournira pas de caméras à la police de Tarsk."),
        ("fr", "Si la ville accepte, Norvex SA fournira des caméras à la police de Tarsk."),
        ("es", "Norvex SA no suministrará cámaras a la policía de Tarsk."),
        ("it", "Norvex Spa non fornirà telecamere alla polizia di Tarsk."),
        ("sv", "Norvex AB ska inte leverera kameror till Tarsks kommun."),
        ("sv", "Tarsks kommun ska sluta använda Hollin."),
        ("en", "Tarsk Police is to stop using Hollin."),
        ("fr", "La police de Tarsk n'utilisera plus le logiciel Hollin."),
        ("de", "Die Polizei Hessen wird Hollin nicht mehr einsetzen."),
    ],
)
def test_what_is_left_open_is_not_held(lang: str, text: str) -> None:
    """A condition, a refusal, a hope, a question: nobody is told to supply anybody."""
    assert accusations(text, lang) == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Tarsk city council plans to buy cameras from Norvex.", "Tarsk city council"),
        ("Tarsk Police plans to buy cameras from Norvex.", "Tarsk Police"),
    ],
)
def test_what_a_body_plans_is_no_part_of_its_name(text: str, body: str) -> None:
    """So "plans" is a verb before "to" where no verb stands before the name."""
    assert accusations(text, "en") == {f"Norvex SUPPLIED_TO {body} (planned)"}


def test_plans_that_somebody_approves_are_a_noun() -> None:
    """Then the one who approves them does not buy."""
    found = reports.told("The mayor approved Tarsk Police plans to buy cameras from Norvex.", "en")
    assert not [one for one in found if "mayor" in one]


def test_a_form_of_the_future_is_told_as_planned() -> None:
    """Spanish "va a" has a modal's form and is no hint that it may be."""
    text = "La policía de Tarsk va a utilizar el sistema Hollin."
    found = extract(plain_report(text, "es"))
    assert {c.status for c in found if c.link in ACCUSATIONS} == {Status.PLANNED}
