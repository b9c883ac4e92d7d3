"""How a viewer would ask for a property: by its name, and by whether its value is a yes or no."""

import re
from typing import Final, Literal

from copilot.skills.answers.word_lists import words

_QUESTION_ZH: Final = re.compile(
    r"[吗呢？?]$|什么|怎么|如何|多少|多久|多大|几|哪|[能可会是有要](?:不|没)"
)
_VALUE_ZH: Final = re.compile(
    r"(?:(?P<has>没?有|无)|(?P<supports>不?支持)|(?P<holds>不含|含)|(?P<needs>不?需要?)"
    r"|是|否|不是|不?可以?|不?能|不?会|可|√|✓|yes|no)(?:$|[，,。；;、（( ])",
    re.IGNORECASE,
)
_ASKED_ZH: Final = (
    (re.compile(r"^(?:是否|是不是)"), ""),
    (re.compile(r"^能否"), "能"),
    (re.compile(r"^可否"), "可以"),
    (re.compile(r"^会否"), "会"),
    (re.compile(r"^有无"), "有"),
)
_VERB_ZH: Final = re.compile(
    r"^(?:可|能|会|带|有|无(?!线)|含|支持|防|需|免|适合|是|耐|抗|包|自带|附)"
)
_PROOF_ZH: Final = re.compile(r"^防[^\s防]{1,2}$")
_SHORT_ZH: Final = 3

_QUESTION_EN: Final = re.compile(
    r"(?:is|are|can|could|does|do|did|will|has|have|how|what|which|who|when|where|why)\b"
)
_VALUE_EN: Final = re.compile(r"(?:yes|no|none|not|true|false|included|optional)\b", re.IGNORECASE)
_QUALITY_EN: Final = re.compile(
    r"(?:\w+(?:proof|less|ably)|(?!(?:cable|table|vegetable|variable|bible)$)\w{3,}[ai]ble|safe|free"
    r"|resistant|repellent|friendly|ready|compatible|approved|certified|tested|organic|vegan"
    r"|vegetarian|halal|kosher|natural|hypoallergenic|recycled|rechargeable|handmade|seamless)"
)
_INCLUDED_EN: Final = re.compile(r"(?P<what>.+) (?P<how>included|available|required|needed)")
_VERBS_EN: Final = {
    verb if verb == "has" else f"{verb}es" if verb.endswith(("ch", "sh")) else f"{verb}s": verb
    for verb in words(
        """
        work fit come fold include support contain need require run hold make float stack shrink
        fade leak pill wash stretch suit cover protect charge last ship roll feature weigh
        """
    )
} | {"has": "have", "carries": "carry"}
_FEATURES_EN: Final = frozenset(words("bluetooth wifi wi-fi nfc gps usb hdmi alexa airplay"))
_OPEN_EN: Final = re.compile(r".* (?:in|with|for|by|to|from|on|of|as|at)")
_BESIDE_EN: Final = re.compile(r"(?:for|with|without|from|in|on|at|by) .*")
_MANY_EN: Final = re.compile(r"(?!(?:series|lens|bus|gas)$)\w+(?<![sui])s")


def asking_for(name: str, value: str, measured: bool, language: Literal["zh", "en"]) -> str:
    """Return the question to which ``name``: ``value`` is the answer.

    A name that fits no sentence is asked for as it stands, as viewers do ("machine wash?").

    Args:
        measured: whether the value has a figure with a unit.
    """
    bare = name.strip().rstrip("?？:： ")
    if language == "en":
        return f"{_english(bare.lower(), bool(_VALUE_EN.match(value.strip())))}?"
    return f"{_chinese(bare, value.strip(), measured)}？"


def _chinese(name: str, value: str, measured: bool) -> str:
    for start, said in _ASKED_ZH:
        if start.match(name):
            return f"{start.sub(said, name)}吗"
    if _QUESTION_ZH.search(name):
        return name
    answer = _VALUE_ZH.match(value)
    if answer is not None:
        return f"{_having(name, answer)}吗"
    if _PROOF_ZH.match(name):
        return f"{name}吗"
    if measured:
        return f"{name}多少"
    return f"什么{name}" if len(name) <= _SHORT_ZH else f"{name}是什么"


def _having(name: str, answer: "re.Match[str]") -> str:
    if _VERB_ZH.match(name):
        return name
    for kind, verb in (("has", "有"), ("supports", "支持"), ("holds", "含"), ("needs", "需要")):
        if answer[kind] is not None:
            return verb + name
    return name


def _english(name: str, yes_or_no: bool) -> str:
    first, _, rest = name.partition(" ")
    last = name.rpartition(" ")[2]
    if first in _VERBS_EN:
        does = f"does it {_VERBS_EN[first]}{' ' if rest else ''}{rest}"
        return does if yes_or_no else f"what {does}"
    if not name or _QUESTION_EN.match(name) or _BESIDE_EN.fullmatch(name):
        return name
    if included := _INCLUDED_EN.fullmatch(name):
        return f"is the {included['what']} {included['how']}"
    if _QUALITY_EN.fullmatch(last):
        return f"is it {name}"
    if name in _FEATURES_EN:
        return f"does it have {name}"
    if yes_or_no:
        return name
    if _OPEN_EN.fullmatch(name):
        return f"what is it {name}"
    noun = name.partition(" of ")[0].rpartition(" ")[2]
    return f"what {'are' if _MANY_EN.fullmatch(noun) else 'is'} the {name}"
