"""Examples in front of each prompt: a model this small follows what it sees, not what it is told.

They are of no shop's products. Each line is one that the guard lets through (a test proves it).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from copilot.effects import Evidence, Phrase
from copilot.phrasing.inputs import inputs_of
from copilot.phrasing.ports import Message
from copilot.phrasing.prompts import NEEDED, Language, Prompts
from copilot.suggestions import CardFact
from knowledge.products import FactKind


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase and how it is to be worded, figures as slots."""

    phrase: Phrase
    line: str


@dataclass(frozen=True, slots=True)
class Turns:
    """What stands before the real request: messages and the answers given to them.

    Attributes:
        system: the prompt's part that is the same for every call.
        shown: pairs of what was asked and what was said.
    """

    system: str
    shown: tuple[tuple[str, str], ...]


def _example(
    prompt: str, language: Language, product: str, question: str, fact: tuple[str, str], line: str
) -> Example:
    name, value = fact
    kind: FactKind = "faq" if name.endswith(("吗", "?")) else "attribute"
    colon = "：" if language == "zh" else ": "
    text = value if kind == "faq" else name + colon + value
    card = CardFact("example", None, product, text, "", "", 1)
    evidence = (Evidence(card, kind, name, value),)
    return Example(
        Phrase("example", 1, 1, prompt, evidence, question, product, language, 2, 1), line
    )


_LAMP, _SHAMPOO, _OVEN = "山野头灯", "木槿洗发水", "小暖烤箱"
_LIGHT, _SOAP, _DISH = "Ridge headlamp", "Willow shampoo", "Ember baking dish"

EXAMPLES: Final[tuple[Example, ...]] = (
    _example("answer", "zh", _LAMP, "能亮多久啊", ("续航", "6小时"), "这款的续航是{F1}。"),
    _example("answer", "zh", _SHAMPOO, "有没有硅油啊", ("硅油", "不含"), "这款不含硅油。"),
    _example(
        "answer",
        "zh",
        _OVEN,
        "能不能用锡纸",
        ("能用锡纸吗", "可以，请放在烤盘上用。"),
        "可以，请放在烤盘上用。",
    ),
    _example("cue", "zh", _LAMP, "", ("续航", "6小时"), "这款的续航是{F1}。"),
    _example("cue", "zh", _SHAMPOO, "", ("硅油", "不含"), "这款不含硅油。"),
    _example(
        "answer",
        "en",
        _LIGHT,
        "how long will it last",
        ("Run time", "6 hours"),
        "The run time is {F1}.",
    ),
    _example("answer", "en", _SOAP, "any silicone?", ("Silicone", "No"), "It has no silicone."),
    _example(
        "answer",
        "en",
        _DISH,
        "microwave ok?",
        ("Can it go in the microwave?", "Yes, take the metal lid off first."),
        "Yes, take the metal lid off first.",
    ),
    _example("cue", "en", _LIGHT, "", ("Run time", "6 hours"), "The run time is {F1}."),
    _example("cue", "en", _SOAP, "", ("Silicone", "No"), "It has no silicone."),
)


def turns_of(prompts: Prompts) -> tuple[Turns, ...]:
    """Return what stands before a request of each kind of prompt there is."""
    found = []
    for name, language in NEEDED:
        prompt = prompts.get(name, language)
        shown = []
        for example in EXAMPLES:
            if (example.phrase.prompt, example.phrase.language) == (name, language):
                _, user = prompt.fill(inputs_of(example.phrase))
                shown.append((user.content, example.line))
        found.append(Turns(prompt.system, tuple(shown)))
    return tuple(found)


def turns_for(messages: Sequence[Message], known: Sequence[Turns]) -> tuple[tuple[str, str], ...]:
    """Return the examples for a request, told by its system message; none for an unknown one."""
    for turns in known:
        if messages and messages[0].content == turns.system:
            return turns.shown
    return ()
