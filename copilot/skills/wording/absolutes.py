"""Words that no card may put into the host's mouth, whoever wrote them.

Article 9 (3) of the Advertising Law of the PRC forbids 国家级, 最高级, 最佳 and the like; articles
16 to 18 forbid claims of cure and guarantees of effect for what is not a medicine. The list errs
on the side of silence: a fact left out of a cue costs nothing.
"""

import re
from typing import Final

from knowledge.language.normalise import normalise

# A superlative of a measure is a figure's name and not a claim (最大容量, 最高水温, max load).
_MEASURES: Final = (
    "容量|功率|温度|水温|转速|速度|承重|载重|尺寸|长度|高度|宽度|厚度|档|音量|亮度|电流|电压|续航|"
    "距离|输出|输入|剂量|用量|数量|起订|起售|可|支持|不超过"
)
_CHINESE: Final = re.compile(
    rf"最(?:大|高|低|小|长|快|多|少|强)(?!{_MEASURES})|最(?:好|佳|优|新|先进|便宜|安全|顶|流行|受欢迎|正宗|有效|舒服|舒适|划算)"
    r"|第一(?!次|步|天|代|层|季|时间|眼)|国家级|世界级|国际级|顶级|顶尖|极品|极致|绝对|绝无仅有|独一无二"
    r"|全网(?:最|唯一|首)|史上|空前|唯一|首(?:个|选|家|创)|永久|万能|百分百(?:有效|安全|满意)|零风险"
    r"|(?:治疗|治愈|根治|疗效|药效|抗癌|防癌|降血[压糖脂]|祛病|延年益寿|包治|无副作用|无任何副作用)"
    r"|特供|专供|驰名商标|国家免检|纯天然无添加"
)
_ENGLISH: Final = re.compile(
    r"\b(?:best|cheapest|no\.? ?1|number one|guaranteed|100% (?:safe|effective)|miracle|cures?"
    r"|unbeatable|world(?:['’]s)?[- ](?:first|best|leading|number one)|lowest price|risk[- ]free"
    r"|never fails?)\b",
    re.IGNORECASE,
)


def forbidden_words(text: str) -> tuple[str, ...]:
    """Return what of ``text`` must not be said on air, in order, normalised; empty when nothing."""
    plain = normalise(text)
    found = [m for pattern in (_CHINESE, _ENGLISH) for m in pattern.finditer(plain)]
    return tuple(match.group() for match in sorted(found, key=lambda match: match.start()))
