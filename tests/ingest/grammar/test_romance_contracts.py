"""Who paid, signed and counts whom among its customers, as Romance languages tell it."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "La Policía de Tarnó pagó 32 millones a la empresa Brannec por el programa Argovue.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "es",
            "La Policía de Tarnó gastó 147.687 euros en cámaras de la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "it",
            "La Polizia di Tarno ha pagato 3 milioni alla società Brannec per il software Argovue.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "en",
            "The Tarsk Police paid 3 million euros to the firm Brannec for the software Argovue.",
            {"Brannec SUPPLIED_TO Tarsk Police"},
        ),
        (
            "es",
            "La Policía de Tarnó pagará 32 millones a la empresa Brannec por el software Argovue.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (planned)"},
        ),
        (
            "es",
            "La Policía de Tarnó no pagó 32 millones a la empresa Brannec por el software Argovue.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (denied)"},
        ),
        (
            "es",
            "La Policía de Tarnó pagó una multa a la empresa Brannec por sus cámaras rotas.",
            set(),
        ),
        (
            "es",
            "La Policía de Tarnó pagó un rescate a la empresa Brannec por las cámaras robadas.",
            set(),
        ),
        (
            "es",
            "La empresa Brannec pagó 3 millones a la Policía de Tarnó por el programa Argovue.",
            set(),
        ),
        (
            "es",
            "La Policía de Tarnó pagó 3 millones por la liberación del dueño de la firma Brannec.",
            set(),
        ),
        (
            "es",
            "La Policía de Tarnó gastó millones en una demanda contra la empresa Brannec.",
            set(),
        ),
        (
            "es",
            "La Policía de Tarnó invirtió 9.000 euros en cámaras de la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "it",
            "La Polizia di Tarno ha speso 3 milioni in telecamere della società Brannec.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "es",
            "La Policía de Tarnó gastó 3 millones en destruir cámaras de la empresa Brannec.",
            set(),
        ),
        ("es", "La Policía de Tarnó invirtió 9 euros en la tecnología de Brannec SA.", set()),
        (
            "es",
            "El fondo Sorvane invirtió 3 millones en la empresa Brannec.",
            {"Sorvane INVESTED_IN Brannec"},
        ),
        (
            "en",
            "The Tarsk Police paid a fine to the firm Brannec for the software Argovue.",
            set(),
        ),
        (
            "en",
            "The Tarsk Police paid 3 million euros to Brannec Ltd for the loss of its cameras.",
            set(),
        ),
    ],
)
def test_a_sum_for_goods_is_a_sale(lang: str, text: str, claims: set[str]) -> None:
    """Fines, ransoms and lawsuits are none, nor is what a firm pays."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "Se hallaron dos contratos suscritos por la Policía de Tarnó con la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "es",
            "Se hallaron 31 contratos realizados por Kenia con la empresa Brannec.",
            {"Brannec SUPPLIED_TO Kenia"},
        ),
        (
            "it",
            "Il contratto firmato dalla Polizia di Tarno con la società Brannec vale un milione.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "fr",
            "Un contrat signé par la police de Metz avec la société Brannec vaut un million.",
            {"Brannec SUPPLIED_TO police de Metz"},
        ),
        (
            "es",
            "La Policía de Tarnó, con la que la empresa Brannec firmó un contrato, calla.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "it",
            "La Polizia di Tarno, con cui la società Brannec ha stipulato un contratto, tace.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "en",
            "The Tarsk Police, with whom the firm Brannec signed a contract, is silent.",
            {"Brannec SUPPLIED_TO Tarsk Police"},
        ),
        (
            "de",
            "Die Polizei Tarsk, mit der die Firma Brannec einen Vertrag geschlossen hat, schweigt.",
            {"Brannec SUPPLIED_TO Polizei Tarsk"},
        ),
        (
            "es",
            "El contrato no fue firmado por la Policía de Tarnó con la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (denied)"},
        ),
        (
            "es",
            "La Policía de Tarnó, con la que la empresa Brannec no firmó un contrato, calla.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (denied)"},
        ),
        ("es", "La Policía de Tarnó, contra la que Brannec SA firmó un contrato, calla.", set()),
        (
            "es",
            "La Policía de Tarnó, con cuyo director Brannec SA firmó un contrato, calla.",
            set(),
        ),
        (
            "es",
            "Sorvane SA, con la que Brannec SA firmó un contrato para la Policía de Tarnó, calla.",
            set(),
        ),
        (
            "es",
            "El contrato firmado por Sorvane SA con Brannec fue hallado por la Policía de Oldra.",
            set(),
        ),
        ("es", "La carta firmada por la Policía de Tarnó con la empresa Brannec es dura.", set()),
    ],
)
def test_who_signed_with_whom(lang: str, text: str, claims: set[str]) -> None:
    """A letter is no contract, and who signed against or with somebody's director signed none."""
    assert {one for one in told(text, lang) if " SUPPLIED_TO " in one} == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "Brannec tiene entre sus clientes al Ejército de Tarnó y a la Policía de Oldra.",
            {
                "Brannec SUPPLIED_TO Ejército de Tarnó",
                "Brannec SUPPLIED_TO Policía de Oldra",
            },
        ),
        (
            "it",
            "Brannec vanta tra i suoi clienti la Polizia di Tarno.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "es",
            "Brannec tiene entre sus clientes potenciales a la Policía de Tarnó.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (planned)"},
        ),
        ("es", "Brannec no tiene entre sus clientes a la Policía de Tarnó.", set()),
        ("es", "Brannec tiene entre sus rivales a la Policía de Tarnó.", set()),
        ("es", "La Policía de Tarnó tiene entre sus clientes a Brannec.", set()),
        ("it", "Brannec vanta la Polizia di Tarno.", set()),
    ],
)
def test_whom_a_firm_has_among_its_customers(lang: str, text: str, claims: set[str]) -> None:
    """Rivals and whom it praises are none, and a body has none."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "La Policía de Tarnó formalizó la compra de cámaras a la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "es",
            "La compra de cámaras a la empresa Brannec por parte de la Policía de Tarnó fue cara.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "it",
            "La Polizia di Tarno ha effettuato l'acquisto di telecamere dalla società Brannec.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "fr",
            "La police de Metz a effectué l'achat de caméras à la société Brannec.",
            {"Brannec SUPPLIED_TO police de Metz"},
        ),
        (
            "es",
            "La Policía de Tarnó realizará la compra de cámaras a la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (planned)"},
        ),
        (
            "it",
            "La Polizia di Tarno effettuerà l'acquisto di telecamere dalla società Brannec.",
            {"Brannec SUPPLIED_TO Polizia di Tarno (planned)"},
        ),
        (
            "es",
            "La Policía de Tarnó no realizó la compra de cámaras a la empresa Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (denied)"},
        ),
        (
            "es",
            "La Policía de Tarnó realizó la auditoría de la compra de drones a la firma Brannec.",
            set(),
        ),
        ("es", "La Policía de Tarnó criticó la compra de cámaras a la empresa Brannec.", set()),
        ("es", "La empresa Brannec realizó la compra de drones a la Policía de Tarnó.", set()),
        ("es", "La Policía de Tarnó realizó la compra de pan a la empresa Brannec.", set()),
    ],
)
def test_a_purchase_by_its_noun(lang: str, text: str, claims: set[str]) -> None:
    """Who audits or criticises a purchase bought nothing, nor is bread a product."""
    assert told(text, lang) == claims
