"""A Chinese property and its value as a sentence: 可进洗碗机：否 is 不能进洗碗机."""

import re
from typing import Final

from copilot.skills.wording.clauses_zh import clause_said_zh
from copilot.skills.wording.yes_no_words import YesNo, read_yes_no

_ASKS_WITH: Final = (
    ("是否可以", "可"), ("能不能", "可"), ("可不可以", "可"), ("能否", "可"), ("可否", "可"),
    ("是否能", "可"), ("是否可", "可"), ("有没有", "有"), ("有无", "有"), ("是否有", "有"),
    ("会不会", "会"), ("是否会", "会"), ("支不支持", "支持"), ("是否支持", "支持"),
    ("是不是", "是"), ("是否为", "是"), ("是否是", "是"), ("需不需要", "需要"),
    ("要不要", "需要"), ("是否需要", "需要"), ("是否需", "需要"), ("含不含", "含"),
    ("是否含有", "含"), ("是否含", "含"), ("是否带", "带"), ("是否适合", "适合"),
    ("适不适合", "适合"), ("是否", ""),
)  # fmt: skip
_VERBS: Final = (
    ("可以", "可"), ("能够", "可"), ("可", "可"), ("能", "可"), ("支持", "支持"),
    ("兼容", "兼容"), ("会", "会"), ("含有", "含"), ("含", "含"), ("带有", "带"), ("带", "带"),
    ("有", "有"), ("需要", "需要"), ("需", "需要"), ("适合", "适合"), ("适用", "适合"),
    ("包含", "包含"),
)  # fmt: skip
_YES: Final = {"可": "可以", "包含": "包含"}
_NO: Final = {"可": "不能", "有": "没有"}
# Nouns and adjectives that begin like a verb.
_NO_VERB: Final = re.compile(
    r"(?:有机|有效|有氧|有线|可乐|可可|可靠|可视|能量|能耗|能效|会员|含量|含水量|带宽|带身|需求|适合度|适用)"
)
_STATE: Final = re.compile(r"(?:防|耐|抗)[\u3400-\u9fff]{1,4}\Z")
_EASE: Final = re.compile(r"易(?P<rest>[\u3400-\u9fff]{1,4})\Z")
_QUALITY: Final = re.compile(
    r"(?:(?:免|无(?!线)|零|不|双|单|加|全|纯|真)[\u3400-\u9fff]{1,3}|有机|有线|进口|国产|一次性|透明|手工|折叠|正品"
    r"|原装|现货|预售|便携|静音|隐形|速干|环保|弹力|修身|宽松|智能)\Z"
)
# 枕芯可水洗: what may be done with a part.
_OF_A_PART: Final = re.compile(
    r"(?P<part>(?!是否|能否|有无|会不|能不)[\u3400-\u9fff]{2})可以?(?![乐可靠])(?P<rest>[\u3400-\u9fff]{1,5})\Z"
)
# What a thing may have: a yes or no to it is 有 or 没有.
_FEATURE: Final = re.compile(
    r".*(?:功能|充电|快充|降噪|定时|预约|投屏|蓝牙|NFC|GPS|WiFi|遥控|童锁|夜灯|吸管|提手|口袋|帽子|拉链|接口|屏幕|滤网|支架|背光)\Z",
    re.IGNORECASE,
)
_ODD_NAME: Final = re.compile(r"[/、，,；;（）()\[\]【】:：|]|\d\Z")
_ASKING: Final = re.compile(
    r"[吗么嘛呢?？]\Z|([\u3400-\u9fff])[不没]\1|什么|怎么|怎样|如何|多少|多久|多大|多长|多重|几(?![何乎率内])[\u3400-\u9fff]|哪|是否|能否|可否|有无|能不能|会不会|有没有"
)
_TELLS: Final = re.compile(
    r"(?:不可以|不支持|不适合|不建议|不能|不可|不含|不会|不需要|不用|不添加|只能|仅限|仅支持|可以|可(?!可|乐)|能(?!量)|支持"
    r"|适合|适用于|含(?!量)|没有|有(?!机|效|氧|线)|无需|请|需要?|避免|禁止|建议|切勿|勿)"
)
_ABOUT: Final = re.compile(
    r"(?:约|大约|大概|不超过|不低于|不少于|至少|最多|最少|最高|最低|高达|可达|达|超过|是|为)"
)
_ENDS_IN_VERB: Final = re.compile(
    r"(?:可达|高达|适用于|适用|适合|不适合|包含|内含|产自|来自|赠送|附赠|专为|兼容|支持|采用|使用|约|为|是|有|含|送)\Z"
)
_OF_HOW: Final = re.compile(
    r"(?:方式|方法|说明|提示|须知|建议|事项|护理|保养|洗涤|清洗|用法|特点|卖点)\Z"
)
_OF_WHOM: Final = re.compile(r"(?:人群|年龄|肤质|对象|范围|用途|功能|场景|场合)\Z")
_HOLDS_VERB: Final = re.compile(
    r"[\u3400-\u9fff]{2}(?:可以|可(?![降食溶乐可拆调水机])|不能|不可|能够|需要|请|适合|支持)[\u3400-\u9fff]"
)
_CLAUSES: Final = re.compile(r"[，,。；;！!]")
_ASIDE: Final = re.compile(r"[（(].*、")
_SIGNS: Final = (("≥", "不低于"), ("≤", "不超过"), (">", "大于"), ("<", "小于"), ("≈", "约"))
_MEASURED: Final = re.compile(r"(?:指数|时间|时长|等级|系数|性能|温度|深度|年限|[值级度性])\Z")
_DONE: Final = re.compile(r"(?:发(?![热光酵])|按|由|下单|拍下|采摘|签收|付款|先)")
_LISTED: Final = re.compile(r"[、]")
_DENIED: Final = re.compile(r"不[\u3400-\u9fff]")
_PAIR: Final = 2
_SHORT_WAY: Final = 4  # 手洗; a longer one has a verb of its own


def property_said_zh(name: str, value: str) -> str:
    """Return a sentence of a property and its value, figures as written; empty where none is safe.

    What is said is what the two say together and no more: a yes or no is turned with the name's own
    verb, and a name that holds none is not given one.
    """
    name, value = name.strip(" :："), value.strip().rstrip("。；;")
    if not name or not value:
        return ""
    answer = read_yes_no(value, chinese=True)
    if answer is not None:
        return answered_zh(name, answer)
    if _ASKING.search(name):
        return value
    if _ODD_NAME.search(name):
        return ""
    plain = value.removeprefix("不")
    if len(plain) > 1 and name.endswith(plain):  # 孕妇可用：可用
        return name.removesuffix(plain) + value
    denied = _DENIED.match(name)
    if denied and re.search(rf"[\u3400-\u9fff]{denied[0]}[\u3400-\u9fff]{{0,2}}\Z", value):
        return value  # 不适用人群：哮喘患者不适用
    return _stated(name, value)


def is_state(name: str) -> bool:
    """Return whether a name says what a thing is like and not what it has: 防水, 免洗, 易清洗."""
    named = any(pattern.match(name) for pattern in (_STATE, _EASE, _QUALITY))
    return named and not _MEASURED.search(name)


def answered_zh(name: str, answer: YesNo) -> str:
    """Return what a yes or no to a property comes to; empty where its name has no verb to turn."""
    said = _turned(name, answer)
    if not said or not answer.rest:
        return said
    # （仅限冷水） follows without a pause.
    return said + (answer.rest if answer.rest[0] in "（(" else f"，{answer.rest}")


def _turned(name: str, answer: YesNo) -> str:
    if _ODD_NAME.search(name) or name.startswith(("不含", "不可", "不能", "不会", "不支持")):
        return name if answer.yes and not _ODD_NAME.search(name) else ""
    asked, rest = _verb_of(name)
    if part := _OF_A_PART.match(name):
        return f"{part['part']}{'可以' if answer.yes else '不能'}{part['rest']}"
    if answer.word in ("不建议", "不推荐"):
        return f"{answer.word}{rest}" if asked == "可" else f"{rest}{answer.word}"
    if asked and rest:
        if answer.yes:
            return _YES.get(asked, asked) + rest
        return _NO.get(asked, f"不{asked}") + rest
    if _STATE.match(rest):
        return f"是{rest}的" if answer.yes else f"不{rest}"
    if ease := _EASE.match(rest):
        return f"{'' if answer.yes else '不'}容易{ease['rest']}"
    if answer.word in ("是", "否", "不是", "yes", "no") and _QUALITY.match(rest):
        return f"是{rest}的" if answer.yes else f"不是{rest}的"
    if answer.word in ("是", "否", "yes", "no") and _FEATURE.match(rest):
        return f"{'有' if answer.yes else '没有'}{rest}"
    return _with_own_word(rest, answer)


def _with_own_word(name: str, answer: YesNo) -> str:
    """Return a name that is only what is asked about, with the verb that the answer has."""
    word = answer.word
    if word in ("可以", "能", "可"):
        return f"{name}可以"
    if word in ("不可以", "不能", "不可", "不行"):
        return f"{name}不可以"
    if word in ("是", "否", "不", "不是", "要", "不要", "yes", "no"):
        return ""
    verb = {"无": "没有", "需": "需要", "不需": "不需要", "无须": "无需"}.get(word, word)
    # 添加糖：不添加 is said with one 添加.
    return verb + name.removeprefix(verb.lstrip("不没无"))


def _verb_of(name: str) -> tuple[str, str]:
    """Return the verb that a property's name asks with, and what follows it."""
    for opening, verb in _ASKS_WITH:
        if name.startswith(opening):
            rest = name.removeprefix(opening)
            if verb:
                return verb, rest
            name = rest
            break
    if not _NO_VERB.match(name):
        for opening, verb in _VERBS:
            if name.startswith(opening) and len(name) > len(opening):
                return verb, name.removeprefix(opening)
    return "", name


def _takes_up(name: str, value: str) -> bool:
    """Return whether a value says two characters of its name again: 左右不同度, 可左右配."""
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    return len(name) > _PAIR and any(pair in value for pair in pairs)


def _stated(name: str, value: str) -> str:
    for sign, words in _SIGNS:
        if value.startswith(sign):
            return f"{name}{words}{value.removeprefix(sign).strip()}"
    if name in value and len(value) > len(name):
        return value
    if _TELLS.match(value) and len(value) > 2:
        # 杯盖可拆卸, but of 洗涤方式 只能手洗 tells all.
        whole = _OF_HOW.search(name) or _OF_WHOM.search(name) or _verb_of(name)[0]
        return value if whole or _takes_up(name, value) else f"{name}{value}"
    if clause := clause_said_zh(name, value):
        return clause
    if _ABOUT.match(value) or _ENDS_IN_VERB.search(name):
        return f"{name}{value}"
    asking = _verb_of(name)[0] not in ("", "适合")  # 适合肤质 is a name like any other
    if asking or any(pattern.search(value) for pattern in (_CLAUSES, _HOLDS_VERB, _ASIDE)):
        return ""
    if _DONE.match(value):
        return ""
    if (_OF_HOW.search(name) and len(value) > _SHORT_WAY) or is_state(name):
        return ""
    return f"{name}{'有' if _LISTED.search(value) else '是'}{value}"
