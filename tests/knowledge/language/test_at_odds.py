"""Another amount than a property's own, stated of it by its name."""

import pytest

from knowledge.language.at_odds import stated_otherwise


@pytest.mark.parametrize(
    ("name", "value", "text", "other"),
    [
        ("肩带", "90cm", "内有夹层。肩带长110cm，可调节。", "110cm"),
        ("容量", "20L", "容量22L，出差够用", "22l"),
        ("strap", "90 cm", "Light and soft. The strap is 110 cm, adjustable.", "110 cm"),
    ],
)
def test_is_told(name: str, value: str, text: str, other: str) -> None:
    assert stated_otherwise(name, value, text) == other


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("肩带", "90cm", "肩带长0.9米"),
        ("肩带", "90cm", "肩带约95cm"),
        ("肩带", "60-90cm", "肩带长110cm"),
        ("重量", "800g", "含包装重量1.1kg"),
        ("重量", "800g", "重量轻，承重15kg"),
        ("weight", "800 g", "shipping weight is 1.1 kg"),
        ("strap", "90 cm", "strap with 2 buckles"),
        ("颜色", "黑色", "颜色2种"),
    ],
)
def test_is_not(name: str, value: str, text: str) -> None:
    assert stated_otherwise(name, value, text) == ""
