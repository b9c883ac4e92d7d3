"""What is told in English of any of a kind, and of it on and on, is not the product on air."""

import pytest

from tests.copilot.skills.corrections.judge_shop import cells, told_wrong, written_judge

_SKUS = ("PAN", "TENT", "LAMP", "HONEY")
_JUDGE = written_judge(
    {
        "currency": "USD",
        "products": [
            {
                "sku": "PAN",
                "title": "Alder carbon steel skillet",
                "names": ["Alder skillet", "skillet", "pan"],
                "price": 64,
                "list_price": 80,
                "attributes": {
                    "diameter": "10 in",
                    "weight": "1.4 kg",
                    "dishwasher safe": False,
                    "handle": "beech wood",
                    "warranty": "10 years",
                },
            },
            {
                "sku": "TENT",
                "title": "Little Fjord two-person tent",
                "names": ["Fjord tent", "tent"],
                "price": 180,
                "attributes": {
                    "weight": "2.1 kg",
                    "poles": "aluminium",
                    "setup time": "6 minutes",
                    "people": "2",
                },
            },
            {
                "sku": "LAMP",
                "title": "Moth reading lamp",
                "names": ["Moth lamp", "lamp"],
                "price": 38,
                "tiers": [{"quantity": 2, "total": 70}],
                "attributes": {
                    "light source life": "25,000 hours",
                    "water rating": "IPX 4",
                    "battery": "2,000 mAh",
                    "charging time": "3 hours",
                    "colour temperature": "2,700-4,000 K",
                    "flicker free": True,
                    "wireless charging": False,
                },
            },
            {
                "sku": "HONEY",
                "title": "Rata blossom honey",
                "names": ["honey"],
                "price": 22,
                "attributes": {
                    "net weight": "500 g",
                    "pieces": "24 sachets per box",
                    "altitude": "1,100-1,500 m",
                    "added sugar": False,
                },
            },
        ],
    }
)

_OF_A_KIND = """
PAN | a copper pan weighs two kilos and you can put it in the dishwasher
PAN | a wok takes twenty minutes to heat and weighs three kilos
PAN | a wok takes twenty minutes and it weighs three kilos
PAN | ceramic skillets weigh 900 grams but they chip in a year
PAN | those twenty dollar pans weigh 700 grams
PAN | for pancakes you want a griddle of eleven inches or so, about two kilos
PAN | Swedish ones weigh two kilos
PAN | compared to a dutch oven at five kilos it is a feather
PAN | the last Alder had a plastic handle and weighed two kilos
PAN | the casserole everybody bought for Christmas weighs four kilos
PAN | you could buy a griddle, three kilos, twelve inches
PAN | a lid that you can get for nine dollars online does the job
PAN | with the code you are sixteen bucks under list
TENT | a caravan sleeps four and weighs 900 kilos
TENT | fibreglass tents weigh four kilos and they take half an hour to set up
TENT | single ones weigh a kilo
TENT | a yurt's setup time is three hours
LAMP | laser lights last about ten thousand hours
LAMP | a halogen bulb burns out after two thousand hours and costs four dollars
LAMP | IPX two means a drip and no more
LAMP | phone batteries hold four thousand milliamps and charge wirelessly
LAMP | thirty eight for one or seventy for two
LAMP | nothing you would see, it doesn't shake at all flicker free I promise
HONEY | a can of cola has added sugar and weighs 330 grams
HONEY | up there at eleven twelve hundred metres
HONEY | clover honeys have added sugar
"""

_OF_OURS = """
PAN | a pan like this weighs two kilos | weight
PAN | the pan weighs two kilos | weight
PAN | a copper pan is pretty but this weighs two kilos | weight
PAN | those heavy ones are a pain and ours weighs two kilos | weight
PAN | cheap pans are thin, this one weighs two kilos | weight
PAN | a lovely little skillet and it weighs two kilos | weight
PAN | you can put it in the dishwasher | dishwasher safe
PAN | the handle is walnut wood | handle
TENT | the tent weighs three kilos | weight
TENT | a full setup takes fifteen minutes, setup time fifteen minutes | setup time
LAMP | a full charge takes five hours, charging time five hours | charging time
LAMP | it's IPX 7 | water rating
LAMP | not really flicker free | flicker free
LAMP | two for one today | Price for several
HONEY | net weight 300 grams | net weight
HONEY | altitude two thousand metres | altitude
"""


def _wrong(sku: str, text: str, *before: str) -> list[tuple[str, str]]:
    return told_wrong(_JUDGE, _SKUS, sku, text, before)


@pytest.mark.parametrize(("sku", "text"), cells(_OF_A_KIND))
def test_what_is_told_of_any_of_a_kind_is_left_alone(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(("sku", "text", "name"), cells(_OF_OURS))
def test_what_is_told_of_the_product_at_hand_is_held_against_the_shop(
    sku: str, text: str, name: str
) -> None:
    assert _wrong(sku, text) == [(sku, name)]


def test_talk_of_a_kind_goes_on_in_the_next_breath_and_no_further() -> None:
    assert _wrong("PAN", "and they weigh two kilos", "enamel pans chip all the time") == []
    assert _wrong("PAN", "and it weighs two kilos", "enamel pans chip all the time")
    assert _wrong("PAN", "this weighs two kilos", "an enamel pot chips all the time")
    assert _wrong("PAN", "it weighs two kilos", "I have cooked in it for years")


def test_a_kind_of_another_product_of_the_shop_is_none_of_its_either() -> None:
    assert _wrong("PAN", "a dome tent weighs four kilos") == []
    assert _wrong("PAN", "the tent weighs four kilos") == [("TENT", "weight")]


def test_a_word_of_praise_is_no_product_s_name() -> None:
    assert _wrong("PAN", "it weighs four kilos, from a little forge") == [("PAN", "weight")]
    assert _wrong("PAN", "the little fjord weighs four kilos") == [("TENT", "weight")]


def test_packs_told_a_breath_before_are_summed_up() -> None:
    assert _wrong("HONEY", "and that's 72 sachets", "three boxes for sixty") == []
    assert _wrong("HONEY", "two boxes, that's 48 sachets") == []
