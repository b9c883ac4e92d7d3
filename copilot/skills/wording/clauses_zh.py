"""A Chinese value that is a clause of its own: 煮8-10分钟, 看学校规定, 孕期请先咨询医生.

是 joins a name to a noun or a figure. A clause says by itself what it is about, or follows its name
after a pause; 煮制时间是煮八到十分钟 is said by nobody.
"""

import re
from typing import Final

_VERB_WITH_FIGURE: Final = (
    r"(?:充|煮|泡|蒸|炒|烤|炖|焖|煎|炸|烫|焯|腌|敷|涂|抹|擦|喷|冲|兑|加|放|等|按|戴|穿|洗|晾|拧|倒"
    r"|走|跑|睡|听|播|用|喝|吃|加热|冷藏|冷冻|浸泡|静置|解冻|微波|醒面|发酵)(?:约|大约|满|够|到)?[\d一二两三四五六七八九十]"
)
_OPENS_WITH_VERB: Final = re.compile(
    _VERB_WITH_FIGURE + r"|看(?![台护板片])[\u3400-\u9fff]|视[\u3400-\u9fff]{2,}而定|取决于|配合"
    r"|搭配(?![\u3400-\u9fff]?色)|根据|参照|参考|防(?=[泼溅淋轻小日])"
)
_OPENS_WITH_ADVERB: Final = re.compile(
    r"都[能可会有是]|也[能可会]|先[在用将把放洗]|不(?:能|可|会|要|用|宜|建议|推荐|支持|需|怕|伤|影响|掉|起|褪|缩|带|送|赠|额外)"
    r"|别|最好|尽量|必须|务必|直接[上放用加喝吃]|随时|一般(?!人)"
)
_HOLDS_ADVERB: Final = re.compile(
    r"(?<=[\u3400-\u9fffA-Za-z，,])(?:都(?:能|可|会|有|行|适|是)|也(?:能|可|会|行)|就(?:能|可|行)|才(?:能|可|会)"
    r"|请(?:先|勿|看|咨询|慎|选|联系|按)|先(?:在|用|咨询|试|将|把)|不(?:能|可|会|建议|推荐|宜|要|用)"
    r"|(?:慎用|禁用|推荐(?!者)|建议(?!书))|而定|为准)"
)
_PART_LED: Final = re.compile(
    r"(?:单[只个件条支瓶耳片颗双]|每[只个件条支瓶片颗双袋包盒]|整机|整套|机身|裸机)约?\d"
)
_MOST_LED: Final = re.compile(r"最[大小长短多少高低]约?\d")
_KEPT: Final = re.compile(r"储存|储藏|贮存|贮藏|保存|存放|收纳")
_PLACE: Final = re.compile(r"[处里中内]\Z")
_ENDS_IN_VERB: Final = re.compile(r"(?:兼容|适用|适合|支持|可用于|能用于)\Z")
_TELLS_LITTLE: Final = frozenset("时间方式法的是否能可有用数量度级说明须知提示建议性大小长")


def clause_said_zh(name: str, value: str) -> str:
    """Return what a property says whose value is a clause; empty where it is a noun or a figure.

    A value that takes up its name, or whose name is a verb, stands alone; others follow the name
    after a pause.
    """
    if _PART_LED.match(value) or _MOST_LED.match(value):
        return f"{name}{value}"
    if _KEPT.fullmatch(name) and _PLACE.search(value):
        return f"{name}在{value}"
    if not is_clause_zh(value):
        return ""
    taken_up = set(name) & set(value) - _TELLS_LITTLE
    return value if taken_up or _ENDS_IN_VERB.search(name) else f"{name}的话，{value}"


def is_clause_zh(value: str) -> bool:
    """Return whether a value has a verb of its own, so that no 是 may stand before it."""
    opens = _OPENS_WITH_VERB.match(value) or _OPENS_WITH_ADVERB.match(value)
    return bool(opens or _HOLDS_ADVERB.search(value))
