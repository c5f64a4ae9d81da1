"""What sells, uses, owns and invests is read alike however a sentence is built."""

import pytest

from ingest.grammar import candidates
from ingest.grammar.calibrate import plain_report

# language, sentence, what is proposed, what is not
ROWS: list[tuple[str, str, set[str], set[str]]] = [
    # customers, counted, fronted, told of a seller
    ("en", "Brackwater counts the Tarnfield Police Department and Kenya among its customers.",
     {"Brackwater SUPPLIED_TO Tarnfield Police Department", "Brackwater SUPPLIED_TO Kenya"}, set()),
    ("en", "Brackwater, whose clients include Kenya and Egypt, declined to comment.",
     {"Brackwater SUPPLIED_TO Kenya", "Brackwater SUPPLIED_TO Egypt"}, set()),
    ("de", "Zu den Kunden der Firma Brackwater gehören Ungarn und Ägypten.",
     {"Brackwater SUPPLIED_TO Ungarn", "Brackwater SUPPLIED_TO Ägypten"}, set()),
    ("nl", "Tot de klanten van Brackwater behoren Egypte en Kenia.",
     {"Brackwater SUPPLIED_TO Egypte", "Brackwater SUPPLIED_TO Kenia"}, set()),
    ("fr", "Parmi les clients de la société Brackwater figurent l’Égypte et le Maroc.",
     {"Brackwater SUPPLIED_TO Égypte", "Brackwater SUPPLIED_TO Maroc"}, set()),
    ("es", "México es el principal cliente de la empresa Brackwater.",
     {"Brackwater SUPPLIED_TO México"}, {"México SUPPLIED_TO Brackwater"}),
    ("en", "Brackwater is a vendor to the Tarnfield Police Department.",
     {"Brackwater SUPPLIED_TO Tarnfield Police Department"}, set()),
    # who is sent or sold sells nothing
    ("en", "The company Brackwater was sent to Kenya.", set(), {"Brackwater SUPPLIED_TO Kenya"}),
    ("es", "Rosa Tarn, desarrolladora de Glasswing, fue enviada a México.",
     set(), {"Rosa Tarn SUPPLIED_TO México"}),
    # a description is none of the other arguments of its verb
    ("en", "The Kenyan police, or KPZ, bought a system from the company.",
     set(), {"KPZ SUPPLIED_TO Kenyan police"}),
    # use
    ("fr", "Le logiciel Glasswing, développé par la société Brackwater, est utilisé par le Maroc.",
     {"Glasswing USED_BY Maroc"}, {"Glasswing USED_BY Brackwater"}),
    ("en", "The Tarnfield Police Department is still using Brackwater's insecure software.",
     {"Brackwater USED_BY Tarnfield Police Department"}, set()),
    ("en", "Cameras from Brackwater are used by the Tarnfield Police Department.",
     {"Brackwater USED_BY Tarnfield Police Department"}, set()),
    ("en", "The Tarnfield Police Department began using cameras from Brackwater.",
     {"Brackwater USED_BY Tarnfield Police Department"}, set()),
    ("en", "The Tarnfield Police Department uses cameras provided by Brackwater.",
     {"Brackwater USED_BY Tarnfield Police Department"}, set()),
    ("en", "Police in Kenya use Glasswing.", {"Glasswing USED_BY Police in Kenya"}, set()),
    ("en", "The Tarnfield Police Department used Glasswing evidence.",
     set(), {"Glasswing USED_BY Tarnfield Police Department"}),
    ("nl", "De camera’s van Brackwater worden ingezet door de Nationale Politie.",
     {"Brackwater USED_BY Nationale Politie"}, set()),
    ("en", "The Safe Haven project uses cameras from the company Brackwater.",
     {"Brackwater DEPLOYED_IN Safe Haven"}, set()),
    ("en", "The army veteran Tom Lowick bought the stake from the company Brackwater.",
     set(), {"Brackwater SUPPLIED_TO Tom Lowick"}),
    # makers
    ("en", "The company Brackwater makes drones. Brackwater's Glasswing flies for hours.",
     {"Brackwater MAKES Glasswing"}, set()),
    ("en", "Brackwater Group was asked why its Glasswing spyware has been found.",
     {"Brackwater Group MAKES Glasswing"}, set()),
    # seats
    ("en", "Little is known of Sweden-based Brackwater.", {"Brackwater BASED_IN Sweden"}, set()),
    ("en", "Brackwater is a Swedish telecommunications and services company.",
     {"Brackwater BASED_IN Sweden"}, set()),
    ("en", "Brackwater is headquartered in Tarn, Sweden.", {"Brackwater BASED_IN Sweden"}, set()),
    ("de", "Das deutsch-französische Konsortium Brackwater liefert Kameras.",
     {"Brackwater BASED_IN Deutschland", "Brackwater BASED_IN Frankreich"}, set()),
    # owners, investors, partners, rank
    ("en", "Ottoline owns Brackwater and Tarnfield.",
     {"Brackwater OWNED_BY Ottoline", "Tarnfield OWNED_BY Ottoline"}, set()),
    ("de", "Das Unternehmen Brackwater gehört zur Ottoline Group.",
     {"Brackwater OWNED_BY Ottoline Group"}, set()),
    ("de", "Die Ottoline AG übernahm 2019 die Firma Brackwater.",
     {"Brackwater OWNED_BY Ottoline AG"}, set()),
    ("en", "The company Brackwater raised $30 million from Ottoline Capital and Lowick Ventures.",
     {"Ottoline Capital INVESTED_IN Brackwater", "Lowick Ventures INVESTED_IN Brackwater"}, set()),
    ("en", "Ottoline Capital, an investor in Brackwater, declined to comment.",
     {"Ottoline Capital INVESTED_IN Brackwater"}, set()),
    ("nl", "Ottoline Capital heeft geïnvesteerd in het bedrijf Brackwater.",
     {"Ottoline Capital INVESTED_IN Brackwater"}, set()),
    ("en", "Brackwater is a partner of Tarnfield Systems.",
     {"Brackwater LINKED_TO Tarnfield Systems"}, set()),
    ("en", "The Lowick Directorate falls under the remit of the Ministry of Interior.",
     {"Lowick Directorate PART_OF Ministry of Interior"}, set()),
    # an adverb is no argument, a year no part of a name
    ("en", "Officially, Brackwater sells drones and serves agencies like the Lowick Bureau.",
     {"Brackwater SUPPLIED_TO Lowick Bureau"}, set()),
    ("en", "In 2019 Ottoline Group acquired Brackwater.", {"Brackwater OWNED_BY Ottoline Group"},
     set()),
    # lines, rows and dated entries
    ("en", "# Brackwater\n\n- Seat: Israel\n- Clients: Kenya\n- Parent company: Ottoline Group\n",
     {"Brackwater SUPPLIED_TO Kenya", "Brackwater OWNED_BY Ottoline Group"},
     {"Ottoline Group SUPPLIED_TO Kenya"}),
    ("en", "| Vendor | Headquarters |\n| Brackwater Ltd | Tarn, Sweden |\n",
     {"Brackwater Ltd BASED_IN Sweden"}, set()),
    ("en", "| Country | Supplier | Year |\n|---|---|---|\n| Kenya | Brackwater | 2015 |\n",
     set(), {"Brackwater BASED_IN Kenya"}),
    ("en", "March 2015: Kenya buys Glasswing from the firm Brackwater.",
     {"Brackwater SUPPLIED_TO Kenya"}, set()),
    ("en", "Glasswing is a tool. It was developed by the firm Brackwater.",
     {"Brackwater MAKES Glasswing"}, set()),
    # German brackets and long attributes
    ("de", "Die Software Glasswing wurde an Ägypten und Kenia verkauft.",
     {"Glasswing SUPPLIED_TO Ägypten", "Glasswing SUPPLIED_TO Kenia"}, set()),
    ("de", "Der von der Firma Brackwater entwickelte Trojaner Glasswing wird in Ungarn eingesetzt.",
     {"Brackwater MAKES Glasswing"}, {"Glasswing USED_BY Brackwater"}),
    ("de", "Das in Israel ansässige Unternehmen Brackwater verkauft Trojaner.",
     {"Brackwater BASED_IN Israel"}, set()),
    ("de", "Dokumente zeigen, dass das Bundeskriminalamt Software der Firma Brackwater nutzt.",
     {"Brackwater USED_BY Bundeskriminalamt"}, set()),
    ("de", "Hersteller der Software Glasswing ist die Firma Brackwater.",
     {"Brackwater MAKES Glasswing"}, set()),
    ("nl", "Volgens kenners leverde het Israëlische Brackwater software aan Marokko.",
     {"Brackwater SUPPLIED_TO Marokko"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "must", "never"), ROWS, ids=[r[1][:60] for r in ROWS])
def test_a_construction_says_who_did_what(
    lang: str, text: str, must: set[str], never: set[str]
) -> None:
    """Every link stated is proposed, and none that the sentence only resembles."""
    found = {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in candidates(plain_report(text, lang))
    }
    assert must <= found
    assert not never & found
