"""Goods brought up by when, where or by whom they are sold are not the product on air."""

import pytest

from tests.copilot.skills.corrections.judge_shop import cells, told_wrong, written_judge

_SKUS = ("KETTLE", "LANTERN", "BALM")
_JUDGE = written_judge(
    {
        "currency": "USD",
        "products": [
            {
                "sku": "KETTLE",
                "title": "Larch gooseneck kettle",
                "names": ["Larch kettle", "kettle"],
                "price": 48,
                "list_price": 70,
                "coupon_price": 43,
                "coupon": "code POUR5 for $5 off",
                "attributes": {
                    "weight": "1.1 kg",
                    "handle": "walnut wood",
                    "cord length": "80 cm",
                    "auto shut-off": True,
                    "noise": "62 dB",
                    "warranty": "2 years",
                },
            },
            {
                "sku": "LANTERN",
                "title": "Wick 12V camp lantern",
                "names": ["camp lantern", "lantern"],
                "price": 35,
                "attributes": {
                    "voltage": "12 V",
                    "weight": "600 g",
                    "LEDs": "3 x 4 W",
                    "hanging hook": True,
                    "strap length": "2 m",
                },
            },
            {
                "sku": "BALM",
                "title": "Moss muscle balm",
                "names": ["balm"],
                "price": 19,
                "attributes": {"volume": "75 ml", "fragrance free": True, "weight": "90 g"},
            },
        ],
    }
)

_OF_OTHERS = """
KETTLE | two winters ago we sold a copper one and it weighed two kilos
KETTLE | we had a stovetop model last spring, it had a bamboo handle
KETTLE | there's a bigger model out there and it weighs two kilos
KETTLE | the fancy Danish brand weighs two kilos and it's got a bamboo handle
KETTLE | brand Y weighs two kilos and it comes with a one year warranty
KETTLE | the fakes weigh two kilos and they've got a plastic handle
KETTLE | whatever you have at home weighs two kilos I bet
KETTLE | the super cheap ones weigh two kilos but they've got a plastic handle
KETTLE | an enamel samovar at like three kilos, no thanks
KETTLE | cafe boilers pull two thousand watts, the noise alone is ninety decibels
KETTLE | seventy normally forty eight tonight
LANTERN | it's twelve watts of light in total, four each
LANTERN | the nine volt one is two kilos
LANTERN | poles about three metres apart and the strap goes between them
LANTERN | it has a hanging hook no more holding it in your teeth
BALM | a walnut of it, ten mils for the whole body
"""

_OF_OURS = """
KETTLE | there's a five year warranty on it | warranty
KETTLE | our brand gives you five years warranty | warranty
KETTLE | the fakes are awful, this one weighs two kilos | weight
KETTLE | whatever you do, this weighs two kilos | weight
KETTLE | now forty eight normally ninety | List price
LANTERN | the LEDs are five watts each | LEDs
LANTERN | the strap length is three metres | strap length
LANTERN | no hanging hook on this one | hanging hook
BALM | the volume is fifty mils | volume
"""


def _wrong(sku: str, text: str, *before: str) -> list[tuple[str, str]]:
    return told_wrong(_JUDGE, _SKUS, sku, text, before)


@pytest.mark.parametrize(("sku", "text"), cells(_OF_OTHERS))
def test_what_is_told_of_goods_not_on_air_is_left_alone(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(("sku", "text", "name"), cells(_OF_OURS))
def test_what_is_told_of_the_product_on_air_is_held_against_the_shop(
    sku: str, text: str, name: str
) -> None:
    assert _wrong(sku, text) == [(sku, name)]
