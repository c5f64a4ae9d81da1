"""What somebody ends had been: its contract, its use, its cameras; and who tells of a contract."""

import pytest
import reports

SALE, USE = "SUPPLIED_TO", "USED_BY"


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "The Tarsk Police ended its contract with Norvex.",
         f"Norvex {SALE} Tarsk Police"),
        ("en", "The Tarsk Police suspended its use of Norvex cameras.",
         f"Norvex {USE} Tarsk Police"),
        ("en", "The Tarsk Police disabled its Norvex cameras.", f"Norvex {USE} Tarsk Police"),
        ("en", "The Tarsk Police has turned off its 19 Norvex cameras.",
         f"Norvex {USE} Tarsk Police"),
        ("en", "The Tarsk Police said that it had removed its Norvex cameras.",
         f"Norvex {USE} Tarsk Police"),
        ("en", "The Tarsk Police stopped using Norvex cameras.", f"Norvex {USE} Tarsk Police"),
        ("en", "The firm Norvex stopped selling its software to Kenya.", f"Norvex {SALE} Kenya"),
        ("en", "The firm Norvex has completed installing cameras in Kenya.",
         f"Norvex {SALE} Kenya"),
        ("en", "The Tarsk Police is a licensee of Norvex.", f"Norvex {SALE} Tarsk Police"),
        ("en", "The Tarsk Police announced a contract with Norvex.",
         f"Norvex {SALE} Tarsk Police"),
        ("en", "The Kenyan police awarded the tender to Norvex.", f"Norvex {SALE} Kenyan police"),
        ("nl", "De politie van Tarsk heeft haar contract met Norvex BV beëindigd.",
         f"Norvex BV {SALE} politie van Tarsk"),
        ("nl", "De politie van Tarsk schakelde haar camera's van Norvex BV uit.",
         f"Norvex BV {USE} politie van Tarsk"),
        ("de", "Die Polizei Hessen hat ihre Norvex-Kameras abgeschaltet.",
         f"Norvex {USE} Polizei Hessen"),
        ("fr", "La police de Tarsk a résilié son contrat avec Norvex SA.",
         f"Norvex SA {SALE} police de Tarsk"),
        ("fr", "La police de Tarsk a désactivé ses caméras Norvex.",
         f"Norvex {USE} police de Tarsk"),
        ("es", "La policía de Tarsk rescindió su contrato con Norvex SA.",
         f"Norvex SA {SALE} policía de Tarsk"),
        ("es", "La policía de Tarsk apagó sus cámaras de Norvex SA.",
         f"Norvex SA {USE} policía de Tarsk"),
        ("it", "La polizia di Tarsk ha rescisso il suo contratto con Norvex Spa.",
         f"Norvex Spa {SALE} polizia di Tarsk"),
        ("it", "La polizia di Tarsk ha annunciato un contratto con Norvex Spa.",
         f"Norvex Spa {SALE} polizia di Tarsk"),
        ("sv", "Tarsks kommun avslutade sitt avtal med Norvex AB.",
         f"Norvex AB {SALE} Tarsks kommun"),
    ],
)  # fmt: skip
def test_what_came_to_an_end_had_been(lang: str, text: str, claim: str) -> None:
    """What is one's own, and is stopped, was there."""
    assert claim in reports.facts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarsk Police disabled the Norvex cameras.",
        "The Tarsk Police disabled Kenya's Norvex cameras.",
        "The Tarsk Police did not disable its Norvex cameras, for it has none.",
        "The Tarsk Police removed its Norvex proposal.",
        "If the Tarsk Police disabled its Norvex cameras, crime would rise.",
        "The Tarsk Police denied that it had disabled its Norvex cameras.",
        "Hackers disabled its Norvex cameras.",
        "The Tarsk Police ended its bid with Norvex.",
        "The Tarsk Police ended its talks with Norvex.",
        "The Tarsk Police ended a contract with Norvex.",
        "The Tarsk Police denied that it ended its contract with Norvex.",
        "The Tarsk Police announced plans for a contract with Norvex.",
        "The Tarsk Police announced no contract with Norvex.",
        "The Tarsk Police announced a possible contract with Norvex.",
        "The Tarsk Police announced a contract dispute with Norvex.",
        "The audit office revealed a contract with Norvex.",
        "Protests stopped Norvex from selling its software to Kenya.",
        "Norvex was stopped before selling software to Kenya.",
        "Norvex stopped short of selling its software to Kenya.",
        "Norvex stopped to sell software to Kenya.",
        "Norvex stopped trying to sell software to Kenya.",
        "Norvex has yet to complete installing cameras in Kenya.",
        "The minister asked Norvex to stop selling software to Kenya.",
        "The Tarsk Police stopped Norvex installing cameras in Kenya.",
        "The Kenyan police will award the tender to Norvex.",
        "The tender of the Kenyan police has yet to be awarded to Norvex.",
        "The Kenyan police denied that it had awarded the tender to Norvex.",
        "The Kenyan police was expected to award the tender to Norvex.",
    ],
)
def test_what_only_looks_like_it_is_no_fact(text: str) -> None:
    """What is another's, denied, supposed, still to come, or was prevented."""
    claims = reports.facts(text, "en")
    assert not [one for one in claims if SALE in one or USE in one]
