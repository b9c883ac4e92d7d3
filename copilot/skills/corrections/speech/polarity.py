"""Yes or no: what a shop's value says, and what a clause says of a word in it."""

import re
from typing import Final, Literal

from copilot.skills.corrections.yes_no.property_paraphrases_words import Use

Polarity = Literal["yes", "no"]
Reading = Literal["yes", "no", "only", "asked", "needless"]
"""Besides yes and no: as the only way, as a question, as something that need not be."""

_NO_VALUE = re.compile(
    r"(?:否|×|✗|无(?!论|线|纺|缝|极|骨|钢圈|刷|框|烟|痕|声|叶|绳|袖|领|火)|不(?!锈|沾|粘|同|限"
    r"|仅|但|止)|没|未|非(?!常)|禁|慎|忌"
    r"|勿|免(?!费)|[0零]添加|暂无"
    r"|(?:no|none|not|never|without|false|n)(?![a-z]))"
)
_YES_VALUE = re.compile(
    r"(?:是|有(?!机|点|时|些|的)|可(?!能|选|见)|能|支持|适合|含|带|已|具备|配(?![料方])|会|√|✓"
    r"|✔|对的|需"
    r"|必须|当然|都|放心"
    r"|内置|自带|标配|(?:yes|with|built[- ]in|included?|true|supported|supports|y|contains|has"
    r"|available|safe|it is|it does"
    r"|you can|they are|sure|of course)(?![a-z]))"
)
_UNKNOWN_VALUE = re.compile(
    r"不详|不清楚|未知|未提供|不确定|不一定|看情况|无数据|not sure|n/a|none? known|depends"
)
CONDITION: Final = re.compile(
    r"除外|除了|以外|之外|仅限|建议先|请先|先在|先[用试]|少量|偶尔|轻微|少许|部分|有些|视"
    r"|短时间|但|不过|不要?太"
    r"|只[能有支]|\bexcept\b|\bonly\b|\bbut\b|\bunless\b|\bpartial|\boccasional|\bslight"
    r"|\ba little\b|\bsome\b|\bfirst\b"
)
"""What makes a yes or no of the shop hold in part only."""

CONDITION_OF_NO: Final = re.compile(
    r"除外|除了|以外|短时间|少量|偶尔|(?:但|不过)[^，。]{0,6}(?:可以|能)|\bexcept\b|\bunless\b"
    r"|\bbut (?:you|it|they) can\b"
)

_ASKED = re.compile(
    r"能不能|可不可以|可以不可以|能否|可否|是否|是不是|有没有|有无|会不会|含不含|带不带|要不要"
    r"|用不用|行不行|好不好"
    r"|支不支持|加没加|怕不怕|防不防|什么|怎么|为什么|哪|多少|几[个种号]|吗|嘛[?？]|[?？]|呢$"
    r"|\b(?:whether|if it|if they|does it|do they|is it|are they|can i|can you|can it|can we)\b"
)
_YES_ZH: Final = (
    "可以|能够|能(?![量耗效])|可(?![爱乐是惜能口千别不没得真要])|支持|直接|随便|放心|尽管|允许|自带|配有"
    "|配备|带有"
    "|带(?!走|来|货|给)|含有?(?!量)|添加了|加了|[喷掺兑添搁]了|放了|有(?![点人时些机的])|必须|务必|适合|会|也行"
    "|都行|就行|闭眼|ok"
)
_NO_ZH: Final = (
    "不能够?|不可以?|不得|不要(?!紧|的话|了?(?:可以|能|就|也))|不建议|不推荐|不适合|不适宜|不宜|不支持|不带|不含有?|不加"
    "|不添加|没有添加|没添加|没有加|没加"
    "|未添加|未加|[零0]添加|没有(?!不)|没(?![想收见听错关])|无(?![论比敌忧限数非聊线人尘印痕])"
    "|不是|并非|不会|不放|没放|不行|不好(?=[用放])|禁止|严禁"
    "|禁用|切勿|切忌|请勿|勿|忌|别(?![人家的墅致提说名看])|免(?![费得单税运打邮])|拒绝|告别"
    "|杜绝|绝不|从不|不敢|慎用"
)
_NEEDLESS_ZH: Final = "不用|不必|不需要?|无需|无须|没必要|用不着|不一定|不仅|不但|不光|不只|不止"
_ONLY_ZH: Final = "只能够?|仅可|只可以?|仅限|只限|只支持|仅支持|只适合"
_MODAL_ZH = re.compile(
    f"(?P<yes1>不是不能|不是不可以|并非不能|不会不|没有不|谁说不能|没说不能"
    f"|(?:不是|并非)(?:没有?[加放含添]?|无|不[含加带]|免)|没问题|没事|没关系|没毛病|不要紧|不影响|无压力)"
    f"|(?P<only>{_ONLY_ZH})|(?P<needless>{_NEEDLESS_ZH})|(?P<no>{_NO_ZH})|(?P<yes>{_YES_ZH})"
)
_DAMAGE = re.compile(
    r"(?:就|都|也)?会(?:坏|变形|裂|炸|掉|缩|损|烂|伤|出问题|受潮|开裂|脱|褪|爆|融|化|打火|起火"
    r"|失效|生锈|串味|发黄|老化)|就(?:坏|废|毁|缩|完)了?"
)
_RIGHT_LEAD = re.compile(
    r"(?:里面?|里头|一点儿?|压根|根本|坚决|清?洗|的话|[呢嘛啊呀哈哦]|[也都是就]|完全|绝对|肯定|当然|直接|一样|用|放(?!心)"
    r"|装|吃|喝|穿|成分|含量|这个|饮料|的?(?:姐妹|朋友|宝子|宝妈|人群?|妈妈|小伙伴|宝宝)们?"
    r"|[,，、 ]|功能|我们|什么|是){0,4}"
)
_ZERO_RIGHT = re.compile(
    r"(?:含量)?(?:是|为|都是)?(?:[零0](?![.点0-9])|无)|(?:的)?(?:一律|统统|全部?)?(?:没有|不含"
    r"|不加|不添加)"
)
_NEGATIVE_EN = re.compile(
    r"(?:\b(?:no(?! (?:it|they|you|this|these|we)\b)|not|never|without|zero|non|avoid|cannot"
    r"|neither|nor|free (?:of|from)|skip"
    r"|hardly|keep (?:it|them) (?:away from|out of))\b|\bdon t\b|n['’]?t\b)"
    r"(?! (?:only|just|problem|worries|doubt|need|have to))"
)
_NEEDLESS_EN = re.compile(
    r"\b(?:no need|need ?n['’]?t|(?:do|does)n['’]?t (?:even |really )?(?:need|have to)"
    r"|not (?:only|just))\b"
)
_ONLY_EN = re.compile(r"\bonly\b|\bhas to be\b|\bmust be\b")
_ONLY_AFTER = re.compile(
    r" only(?=\W*$| (?:and|so|for|on|though|please|guys|folks|because|cause|with|since|but|or|it"
    r"|this|i|we|you)\b|\W*[,.;!])"
)
"""After what is the one way: dry clean only, but not a dry clean only coat."""
_MAY_EN = re.compile(
    r"\b(?:yes|yep|yeah|can|could|may|safe|put|pop|throw|toss|stick|run|go(?:es)?|fine|ok|okay"
    r"|just|works?|will|even|feel free|go ahead|does|charges?|supports?|got|has|have|there['’]?s)\b"
    r"|\b(?:is|are|it['’]?s|they['’]?re)(?: \w+)?$"
)
_HAS_EN = re.compile(
    r"\b(?:yes|yep|yeah|has|have|had|got|contains?|supports?|comes?|does|works?|include[sd]?"
    r"|(?:we|they) (?:do )?(?:make|offer|sell|carry|stock|do)"
    r"|including|there['’]?s|there (?:is|are)|built-in|add(?:s|ed)?|fully|totally|perfect|great"
    r"|good|suitable|suits?|safe|fine|ok|okay|can|will|please|recommended|they|it|drop (?:it"
    r"|them|the \w+) on)\b"
    r"|\b(?:is|are|it['’]?s|they['’]?re|with)(?: \w+)?$"
)
_STAND_IN_EN = re.compile(
    r"\b(?:in place of|instead of|interchangeable with|substitute[sd]?|replac\w+|than|from|compared"
    r"|look at|like)\b"
)
_AVERTS = re.compile(r"[- ](?:resistant|proof|resistance)\b")
_AVERTED = re.compile(r"(?:防|抗|耐)(?:得?住)?\Z")
_WINDOW = {"may": 7, "has": 4, "does": 4, "suits": 5}
_FINE_EN = re.compile(
    r"^['’]s (?:already |right |all )*(?:in (?:it|there|the box)|there\b|built|included|installed)"
    r"|^[ ,]*(?:(?:is|are|it['’]?s) (?:\w+ )?(?:fine|ok|okay|safe|included|supported|available"
    r"|possible|allowed|no problem|built|there|in (?:it|there)|good|welcome|recommended|yes)"
    r"|works?|safe|ok|okay|fine|friendly|no problem|all good|too|as well|built[- ]in|included)\b"
)
_NOT_FINE_EN = re.compile(
    r"^[ ,]*(?:is|are|it['’]?s)?(?: a)? ?(?:not|no(?!\s*problem| more [a-z])|isn['’]?t"
    r"|aren['’]?t|never|out of the question|won['’]?t)\b"
    r"|^[ ,]*(?:(?:will|would|can) )?(?:ruin|damage|kill|break|shrink|crack|warp|void)s?\b"
)
_MAY_NOT_EN = re.compile(
    r" (?:(?:women|mothers?|moms?|skin|people|folks|ladies) )?"
    r"(?:can['’]?t|can ?not|(?:should|must)(?:n['’]?t| not)) (?:use|have|wear|eat|drink|take|try)\b"
)
_KEEP = re.compile(r"\bkeep (?:the |any |all |your )?\Z")
_AWAY = re.compile(r" (?:away|off|out)\b")
_SOMEBODYS = re.compile(r"\b(?:my|his|her|their) \Z")
"""Before what is somebody's: my left-handed cousin."""
_HAS_IT = re.compile(r"(?:也|都|是|肯定|当然)?有的[哈啊哦呀嘛呢]*(?=$|[,，。 ])")
_REACH = {"may": 7, "has": 3, "does": 2, "suits": 5}
_READINGS: Final[dict[str, Reading]] = {"no": "no", "needless": "needless", "only": "only"}
_HAN = re.compile(r"[\u3400-\u9fff]")


def value_polarity(value: str) -> Polarity | None:
    """Return whether an aligned value of the shop's begins by saying yes or no."""
    stripped = value.strip(" 　:，,。.")
    if not stripped or _UNKNOWN_VALUE.search(stripped):
        return None
    if _NO_VALUE.match(stripped):
        return "no"
    return "yes" if _YES_VALUE.match(stripped) else None


def opposite(polarity: Polarity) -> Polarity:
    """Return the other one."""
    return "no" if polarity == "yes" else "yes"


def is_asked(clause: str) -> bool:
    """Tell whether an aligned clause asks rather than says."""
    return bool(_ASKED.search(clause))


def reading_around(left: str, mention: str, right: str, use: Use) -> Reading | None:
    """Return what a clause says of a mention, given the words before and after it.

    Args:
        left, right: aligned words of the same clause, up to its ends or the next mention.
        use: what is said of the mention; decides how far from it a modal word may stand.
    """
    if _ASKED.search(left[-12:]) or _ASKED.search(right[:12]):
        return "asked"
    if _HAN.search(mention) or (_HAN.search(left[-6:]) or _HAN.search(right[:6])):
        return _chinese(left, right, use)
    return _english(left, right, use)


def _chinese(left: str, right: str, use: Use) -> Reading | None:
    if _CANNOT.search(left):
        return "no"
    if use == "does" and _AVERTED.search(left):
        return "yes" if left.endswith(("不防", "不抗", "不耐")) else "no"
    if left.endswith(_BUT_FOR):
        return None
    modals = list(_MODAL_ZH.finditer(left))
    modal = modals[-1] if modals else None
    if modal is not None and use == "may" and _NOT_DONE.match(left + right[:1], modal.start()):
        return None  # 没烘干机, 没熨过: what somebody lacks or has not done
    if modal is None or not _reaches(modal, left, use):
        return _of_neighbours(left, right)
    if _is_denied(modals) or (modal.lastgroup in ("yes", "yes1") and _denied_after(right)):
        return "no"
    return _reading(modal.lastgroup)


def _reaches(modal: re.Match[str], left: str, use: Use) -> bool:
    """Tell whether the last modal word is said of what follows, and not of a sort of it."""
    if use == "may" and modal[0] in _IN_PASSING and left.endswith("的"):
        return False  # 含氯的漂白水
    if use == "suits" and modal[0] == "有":
        return False  # 家里有孕妇的
    near = len(left) - modal.end() <= _REACH[use]
    return near or _AMOUNT_OF.fullmatch(left, modal.end()) is not None


def _is_denied(modals: list[re.Match[str]]) -> bool:
    """Tell whether the verb belongs to what is denied before it: 不能带, 别拿它直接洗."""
    if len(modals) < 2 or modals[-2].lastgroup != "no":
        return False
    between = modals[-1].start() - modals[-2].end()
    return between <= (_DENIED_MANNER if modals[-1][0] in _IN_PASSING else 0)


def _of_neighbours(left: str, right: str) -> Reading | None:
    """Read what stands right beside the mention where no modal word tells."""
    if left.endswith("不") and not left.endswith(("没有不", "会不", "是不", "能不", "要不")):
        return "no"
    if left.endswith(("0", "零")) and not left[-3:-1].strip("第每.点 ").isdigit():
        return "no"
    if left.endswith(("加", "放")) and right.startswith("了"):
        return "yes"
    if _SOME_PUT_IN.match(right):
        return "yes"
    return _after(right)


_SOME_PUT_IN: Final = re.compile(
    r"(?:呢|啊|还是|确实|就|也|都|里面?|我们|有|是)*[放加添搁掺兑喷]了(?:那么|这么)?(?:一?[点些丢丁](?!也|都|没)|少[量许]|微量|几)"
)
"""After a mention: some of it is put in, 香料放了一点儿."""
_BUT_FOR: Final = ("除了", "除开", "除去", "排除")
_CANNOT = re.compile(r"[带拿过坐进放装拆]不\Z")
_NOT_DONE = re.compile(r"没(?![有法办得])|没有[过机器]\Z")
_IN_PASSING: Final = frozenset(["直接", "随便", "含", "含有", "带", "带有", "有"])
"""What tells how something is done or what sort it is, and is denied by what stands before it."""
_DENIED_MANNER: Final = 3  # characters from a denial to such a word
_AMOUNT_OF = re.compile(r"(?:一|几|两|三|少|点|些|微)(?:[层个点些量根条颗圈种]|点儿)?[一-鿿]{0,4}")
"""How much of it there is said to be: 有一层不粘(涂层), 含少量(糙米)."""


def _denied_after(right: str) -> bool:
    lead = _RIGHT_LEAD.match(right)
    rest = right[lead.end() :] if lead else right
    return bool(_DAMAGE.match(rest)) or rest.startswith(("不行", "不可以", "不能", "不建议"))


def _after(right: str) -> Reading | None:
    if _ZERO_RIGHT.match(right):
        return "no"
    if _HAS_IT.match(right):
        return "yes"
    for start in (0, None):
        lead = _RIGHT_LEAD.match(right)
        begin = lead.end() if start is None and lead else 0
        if _DAMAGE.match(right, begin):
            return "no"
        modal = _MODAL_ZH.match(right, begin)
        if modal is not None and modal[0] != "会" and not _has_more(modal, right):
            return _reading(modal.lastgroup)
    return None


def _has_more(modal: re.Match[str], right: str) -> bool:
    """Whether 有 tells of something else after it (电池都有三公斤)."""
    return modal[0] in ("有", "带", "含", "是") and not re.match(
        r"[的啊哈哦呀呢嘛,， ]|一?点|一些|少量|一丢丢|$", right[modal.end() :]
    )


def _reading(group: str | None) -> Reading:
    return _READINGS.get(group or "", "yes")


def _english(left: str, right: str, use: Use) -> Reading | None:
    words = left.split()
    near = " ".join(words[-_WINDOW[use] :])
    if _STAND_IN_EN.search(near) or _SOMEBODYS.search(left):
        return None
    if _KEEP.search(left) and _AWAY.match(right):
        return "needless" if _NEEDLESS_EN.search(near) else "no"
    if _NEEDLESS_EN.search(near):
        return "needless"
    averted = use == "does" and _AVERTS.match(right) is not None
    if averted or right.startswith((" free", "-free")):
        return "yes" if _NEGATIVE_EN.search(" ".join(words[-3:])) else "no"
    unfit = use == "suits" and _MAY_NOT_EN.match(right) is not None
    if unfit or _NEGATIVE_EN.search(near) or _NOT_FINE_EN.match(right):
        return "no"
    if _ONLY_EN.search(near) or _ONLY_AFTER.match(right):
        return "only"
    positive = _MAY_EN if use == "may" else _HAS_EN
    if positive.search(" ".join(words[-5:])) or _FINE_EN.match(right):
        return "yes"
    return None
