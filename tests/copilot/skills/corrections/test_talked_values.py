"""Blends, lists, parts, counts and charges as English hosts talk of them."""

import pytest

from tests.copilot.skills.corrections.judge_shop import TALKED_SHOP, ask


def wrong(sku: str, text: str, *before: str) -> list[str]:
    """Return the properties said wrongly of what is on air."""
    judgement = ask(text, sku, before, shop_file=TALKED_SHOP)
    return [one.attribute for one in judgement.verdicts if one.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text", "attribute"),
    [
        ("BLEND", "it's seventy arabica, thirty robusta", "species"),
        ("BLEND", "it's a sixty forty blend of arabica and robusta", "species"),
        ("SOFA", "it's a fifty fifty linen cotton mix", "upholstery"),
        ("COAT", "what you're feeling is ninety percent lambswool and ten nylon", "composition"),
        ("KETTLE", "we do it in black and we do it in red", "colors"),
        ("COAT", "you can get it in camel or you can get it in forest green", "colors"),
        ("CREAM", "you've got niacinamide, squalane and retinol in there", "key ingredients"),
        ("BLEND", "cocoa, hazelnut and a hint of strawberry", "tasting notes"),
        ("DRIVER", "comes in a proper hard case", "case"),
        ("SPEAKER", "the clip is sterling silver, by the way", "clip"),
        ("SOFA", "it's a four seater so everybody fits", "seats"),
        ("DRIVER", "it's got two hundred and fifty new ton metres", "max torque"),
        ("KETTLE", "shipping's six fifty on the kettle", "shipping"),
    ],
)
def test_a_value_that_the_shop_does_not_state(sku: str, text: str, attribute: str) -> None:
    assert set(wrong(sku, text)) == {attribute}


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("SOFA", "it's a seventy thirty linen cotton mix"),
        ("SOFA", "seventy linen, thirty cotton"),
        ("BLEND", "eighty percent arabica and twenty percent robusta"),
        ("COAT", "my old one was eighty percent lambswool and twenty percent nylon"),
        ("COAT", "most shops do sixty percent lambswool and forty percent nylon"),
        ("COAT", "eighty people have it and twenty more are waiting"),
        ("KETTLE", "it's lovely in black with a red mug"),
        ("COAT", "charcoal and it looks great over a red dress"),
        ("CREAM", "niacinamide, squalane, and no retinol"),
        ("CREAM", "niacinamide, squalane, layer it with retinol at night"),
        ("BLEND", "cocoa, hazelnut, it's great with milk chocolate"),
        ("DRIVER", "it's a soft bag not a hard case"),
        ("SPEAKER", "the clip is gold-plated"),
        ("SOFA", "it's a three seater"),
        ("SOFA", "you'd need a four man crew to get this up the stairs"),
        ("DRIVER", "you get a hundred and eighty newton meters"),
        ("DRIVER", "you need two hundred newton meters for lug nuts"),
        ("KETTLE", "not sure if they do it in red at all, I'd have to look"),
        ("KETTLE", "shipping's two days"),
        ("KETTLE", "shipping to Canada is fifteen"),
        ("KETTLE", "shipping's free on the kettle"),
    ],
)
def test_a_value_that_holds_and_what_is_none(sku: str, text: str) -> None:
    assert wrong(sku, text) == []


def test_the_colour_of_a_part_is_said_before_the_part() -> None:
    assert wrong("SPEAKER", "it's got a gorgeous red strap") == ["strap color"]
    assert wrong("SPEAKER", "bright yellow strap on this one") == ["strap color"]
    assert wrong("SPEAKER", "it's got a black strap") == []
    assert wrong("SPEAKER", "red straps would look silly next to my jacket") == []
