"""What French, Spanish and Italian papers tell of firms: who awards, through whom, from where."""

import pytest

from tests.ingest.grammar.reports import facts, held


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", ("La ville de Nice a annoncé l'attribution du marché de vidéosurveillance à la "
         "société Tarnwick."), "Tarnwick SUPPLIED_TO ville de Nice"),
        ("es", ("La Diputación de Lowick acordó la adjudicación a la empresa Tarnwick del "
         "contrato de drones."), "Tarnwick SUPPLIED_TO Diputación de Lowick"),
        ("es", ("La adjudicación del contrato a Tarnwick por el Ayuntamiento de Lowick data de "
         "2019."), "Tarnwick SUPPLIED_TO Ayuntamiento de Lowick"),
        ("it", ("Il Comune di Roma ha annunciato l'aggiudicazione dell'appalto alla società "
         "Tarnwick."), "Tarnwick SUPPLIED_TO Comune di Roma"),
        ("it", ("Il Ministero dell'Interno ha annunciato l'aggiudicazione dell'appalto del Comune "
         "di Roma alla società Tarnwick."), "Tarnwick SUPPLIED_TO Comune di Roma"),
        ("fr", ("La police de Nice a acheté des caméras par l'intermédiaire de la société "
         "Tarnwick."), "Tarnwick SUPPLIED_TO police de Nice"),
        ("es", "La policía de Lowick compró cámaras de Norrvik a través de la empresa Tarnwick.",
         "Tarnwick SUPPLIED_TO policía de Lowick"),
        ("it", "La polizia di Roma ha comprato telecamere di Norrvik tramite la società Tarnwick.",
         "Tarnwick SUPPLIED_TO polizia di Roma"),
        ("es", "El Ayuntamiento de Lowick confió a la empresa Tarnwick el suministro de cámaras.",
         "Tarnwick SUPPLIED_TO Ayuntamiento de Lowick"),
        ("it", "La società Tarnwick è stata scelta dal Comune di Roma per fornire telecamere.",
         "Tarnwick SUPPLIED_TO Comune di Roma"),
        ("it", "Norrvik continuerà a fornire droni alla polizia di Roma.",
         "Norrvik SUPPLIED_TO polizia di Roma"),
        ("fr", "Norrvik continuera à fournir des drones à la police du Kenya.",
         "Norrvik SUPPLIED_TO police du Kenya"),
        ("fr", "Norrvik produit des drones pour la police de Nice.",
         "Norrvik SUPPLIED_TO police de Nice"),
        ("fr", "La société Norrvik produit le logiciel Molscan.", "Norrvik MAKES Molscan"),
        ("fr", "Molscan, produit phare de Norrvik, coûte cher.", "Norrvik MAKES Molscan"),
        ("fr", "L'entreprise allemande Norrvik a mis au point le logiciel Molscan.",
         "Norrvik MAKES Molscan"),
        ("it", "Dal 2015 la Questura di Bari ha usato per tre anni Molglas.",
         "Molglas USED_BY Questura di Bari"),
        ("it", "L'Ufficio di pubblica sicurezza di Bari ha comprato droni da Halberd.",
         "Halberd SUPPLIED_TO Ufficio di pubblica sicurezza di Bari"),
        ("es", "La Subdirección General de Sanidad compró drones a Halberd.",
         "Halberd SUPPLIED_TO Subdirección General de Sanidad"),
        ("it", "Il Comune di Roma ha acquistato dalla società Norrvik 30 telecamere.",
         "Norrvik SUPPLIED_TO Comune di Roma"),
        ("fr", "La ville de Nice a acheté à la société Norrvik 30 caméras.",
         "Norrvik SUPPLIED_TO ville de Nice"),
        ("es", "El Ayuntamiento de Lowick compró a la empresa Norrvik 30 cámaras.",
         "Norrvik SUPPLIED_TO Ayuntamiento de Lowick"),
        ("it", "Tarnwick (ex Molraggi) ha venduto droni al Kenya.",
         "Molraggi SUCCEEDED_BY Tarnwick"),
        ("es", "Lowick Systems (ex Molmec) vendió radares al Ejército de Kenia.",
         "Molmec SUCCEEDED_BY Lowick Systems"),
        ("fr", "Le géant de la vidéosurveillance chinois Tarnwick a ouvert.",
         "Tarnwick BASED_IN Chine"),
        ("es", "El gigante de la defensa español Tarnwick abrió.", "Tarnwick BASED_IN España"),
        ("it", "Tarnwick, il gigante della biometria francese, ha aperto.",
         "Tarnwick BASED_IN Francia"),
        ("fr", "Tarnwick, entreprise de cybersécurité israélienne, a ouvert.",
         "Tarnwick BASED_IN Israël"),
        ("fr", ("Les entreprises chinoises Norrvik et la Tarnwick Data Corporation "
         "installeront des caméras."), "Tarnwick Data Corporation BASED_IN Chine"),
    ],
)  # fmt: skip
def test_it_is_held(lang: str, text: str, told: str) -> None:
    """Awards and purchases told by nouns and prepositions, and nations behind a field."""
    assert told in facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", ("El Ayuntamiento de Lowick recurrió la adjudicación del contrato a la empresa "
         "Tarnwick.")),
        ("es", ("El Ayuntamiento de Lowick decidió anular la adjudicación del contrato a la "
         "empresa Tarnwick.")),
        ("es", ("El Ayuntamiento de Lowick publicó la propuesta de adjudicación del contrato a la "
         "empresa Tarnwick.")),
        ("es", "La Guardia Civil criticó la adjudicación del contrato a la empresa Tarnwick."),
        ("es", "La policía de Lowick compró cámaras a través de su filial Tarnwick."),
        ("es", "La policía de Lowick compró cámaras gracias a la empresa Tarnwick."),
        ("es", "La policía de Lowick compró un edificio a través de la empresa Tarnwick."),
        ("es", "El Ayuntamiento de Lowick confía en Tarnwick."),
        ("es", "El ex jefe de Norrvik dirige Tarnwick."),
        ("fr", ("La ville de Nice a annoncé l'annulation de l'attribution du marché à la société "
         "Tarnwick.")),
        ("fr", "La ville de Nice a annoncé l'attribution d'une subvention à la société Tarnwick."),
        ("fr", ("La ville de Nice a contesté l'attribution du marché de caméras à la société "
         "Tarnwick.")),
        ("fr", ("La police de Nice a acheté des caméras sans passer par l'intermédiaire de la "
         "société Tarnwick.")),
        ("fr", "La police de Nice voulait acheter des caméras via la société Tarnwick."),
        ("fr", "Norrvik veut continuer à fournir des drones à la police de Nice."),
        ("fr", "Norrvik continuera à proposer des drones à la police de Nice."),
        ("fr", "Norrvik ne produit pas de drones pour la police de Nice."),
        ("fr", "Le produit de la vente a été versé à Norrvik."),
        ("fr", "Jean Dupont, spécialiste de la défense italienne, parle."),
        ("fr", "Tarnwick, revendeur de technologie israélienne, a ouvert."),
        ("fr", "Jean Rossi (ex Norrvik) dirige Tarnwick."),
        ("it", "Tarnwick, importatore di tecnologia cinese, ha aperto."),
        ("it", ("Il Comune di Roma ha annullato l'aggiudicazione dell'appalto alla società "
         "Tarnwick.")),
        ("it", "Il Tar ha confermato l'aggiudicazione dell'appalto alla società Tarnwick."),
        ("it", "Il Comune di Roma ha disposto l'affidamento di un immobile alla società Tarnwick."),
        ("it", "La scelta di Tarnwick è criticata dal Comune di Roma."),
        ("it", "Norrvik continuerà a cercare di vendere droni alla polizia di Roma."),
        ("it", "Il Comune di Roma si è affidato all'avvocato Mario Rossi."),
        ("it", "Mario Rossi (ex Norrvik) guida Tarnwick."),
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_not(lang: str, text: str) -> None:
    """Awards undone or of something else, others' doings, firms that handle what is foreign."""
    assert held(text, lang) == set()
