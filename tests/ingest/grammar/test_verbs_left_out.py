"""A verb told once for two: who is named in the second half did, or bought, its own."""

from tests.ingest.grammar.reports import held


def test_who_would_have_sold_is_no_goods_of_the_first() -> None:
    """A bare name behind the first buyer may be another seller: the second sale waits."""
    text = "Brannec sold cameras to the Orling Police, Sorvane to the Dalston Police."
    assert held(text, "en") == {"Brannec SUPPLIED_TO Orling Police"}
    text = "Brannec sold cameras to the Orling Police and drones to the Dalston Police."
    both = {"Brannec SUPPLIED_TO Orling Police", "Brannec SUPPLIED_TO Dalston Police"}
    assert held(text, "en") == both


def test_another_body_bought_from_its_own_seller() -> None:
    """What the first bought does not come from the seller of the second."""
    text = "The Orling Police bought cameras from Brannec, the Dalston Police from Sorvane."
    own = {"Brannec SUPPLIED_TO Orling Police", "Sorvane SUPPLIED_TO Dalston Police"}
    assert held(text, "en") == own
    joined = "The Orling Police bought cameras from Brannec and the Dalston Police from Sorvane."
    assert held(joined, "en") <= own


def test_a_name_before_goods_behind_a_comma_may_be_their_maker() -> None:
    """A longer list, or an article, tells that they are the first one's goods."""
    assert held("Brannec Ltd sells cameras, Sorvane software.", "en") == set()
    listed = held("Brannec Ltd sells cameras, SeeAll software and phones.", "en")
    assert listed == {"Brannec Ltd MAKES SeeAll"}
