"""Facts and phrases to word in tests."""

from typing import Any

from copilot.effects import Evidence, Phrase
from copilot.suggestions import CardFact


def evidence(name: str = "材质", value: str = "316不锈钢", sku: str = "CUP") -> Evidence:
    fact = CardFact(
        id=f"{sku}:{name}",
        sku=sku,
        title="保温杯",
        text=f"{name}：{value}",
        source_document="shop.json",
        source_location=name,
        version=1,
    )
    return Evidence(fact, "attribute", name, value)


def phrase(**given: Any) -> Phrase:
    chosen: dict[str, Any] = {
        "suggestion": "s1",
        "attempt": 1,
        "version": 1,
        "prompt": "answer",
        "evidence": (evidence(),),
        "question": "这是什么材质的",
        "product": "保温杯",
        "language": "zh",
        "priority": 2,
        "askers": 1,
    }
    return Phrase(**(chosen | given))


def heard(text: str) -> None:
    """Listen to what is released, for who does not care."""
