"""The one fact that tells of what is asked in passing; of two, none."""

from knowledge.search.told_in_passing import told_in_passing
from tests.knowledge.retrieval_shop import make_fact

RULE = make_fact(None, "", "发货", "每天下午发出，默认韵达", "policy")
OTHER = make_fact(None, "", "生鲜", "生鲜走顺丰冷链", "policy")
BOTTLE = make_fact("P", "洗发水", "净含量", "400ml")
WARNING = make_fact("P", "洗发水", "警示", "远离儿童，误食请就医")


def test_a_rule_names_the_courier_where_no_property_does() -> None:
    assert told_in_passing("用哪家快递", (BOTTLE,), (RULE,)) == (RULE,)
    assert told_in_passing("用哪家快递", (BOTTLE,), (RULE, OTHER)) == ()
    assert told_in_passing("用哪家快递能送上门", (BOTTLE,), (RULE,)) == ()


def test_how_many_millilitres_is_the_content_given_in_them() -> None:
    assert told_in_passing("有多少毫升", (BOTTLE, WARNING), ()) == (BOTTLE,)
    assert told_in_passing("多少克", (BOTTLE, WARNING), ()) == ()


def test_what_to_do_when_it_was_swallowed_is_told_by_the_warning() -> None:
    assert told_in_passing("小孩吞了一口咋办", (BOTTLE, WARNING), ()) == (WARNING,)
    assert told_in_passing("小孩能用吗", (BOTTLE, WARNING), ()) == ()


def test_a_bare_number_of_a_shoe_is_asked_of_the_sizes() -> None:
    shoe = make_fact("P", "板鞋", "尺码", "35-44")
    code = make_fact("P", "板鞋", "货号", "BX-4044")
    for question in ("有没有39的", "有43吗", "有37.5的没"):
        assert told_in_passing(question, (code, shoe), ()) == (shoe,)
    assert told_in_passing("有没有39块的", (code, shoe), ()) == ()
    assert told_in_passing("有没有39的", (BOTTLE, WARNING), ()) == ()


def test_paying_by_instalments_is_told_by_what_they_are_called() -> None:
    chinese = make_fact(None, "", "支付", "可用花呗，六期免息", "policy")
    english = make_fact(None, "", "payment", "Cards and Afterpay in 4 payments", "policy")
    whole = make_fact(None, "", "payment", "Cards and PayPal", "policy")
    for question in ("能分期吗", "可以分期付款不", "支持分期吗"):
        assert told_in_passing(question, (), (chinese, english)) == (chinese,)
    for question in ("installments?", "can i pay in instalments", "can i pay monthly"):
        assert told_in_passing(question, (), (chinese, english)) == (english,)
        assert told_in_passing(question, (), (whole,)) == ()
    assert told_in_passing("paypal?", (), (english, whole)) == (whole,)
    assert told_in_passing("affirm?", (), (english, whole)) == ()
    assert told_in_passing("我分期买的手机", (), (chinese,)) == ()
