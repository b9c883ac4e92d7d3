"""Which characters one is written for in a slip: those of the same sound, those of its shape.

Used only where a text names nothing as it stands: 睫猫膏 is 睫毛膏, 宽腿裤 is 阔腿裤.
"""

import re
from typing import Final

from copilot.skills.answers.generic_words import EVERYDAY_HAN, FUNCTION_HAN, GENERIC_HAN
from knowledge.language.syllables import SYLLABLES

# Characters that are read or chosen for one another by their look; most share a part.
_LOOKS: Final = """
宽阔 盆盘盒 刷涮 未末 免兔 幕慕墓暮 拔拨 杯坏怀 仔崽 已己 土士 人入 天夭 贝见 锅祸埚 裤库 裙群
衬村 杉衫 毯毡 蜜密 霜箱 眉肩 晴睛 清请情 壶壸 炖炉 煲堡褒 腿褪退 靴鞋 帽冒 袖柚抽 领颈项 针钉
镯烛浊 坠堕 链琏 钻钴 戒戎 梳流疏 镜境 唇辱 乳孔 洁浩 眼眠 脸睑捡 粉纷份 饼拼瓶 糖搪塘 茶荼 酱浆奖
蛋蚤 奶扔 粥弼 椒淑叔 参叁 燕蒸 枣束 栗粟票 榛棒 椰揶 柠拧 莓霉每 筋荕 膜模摸漠 电甩 冰水 扇扁
炸诈咋昨 烤拷考 烘哄供 吹次炊 熨慰 灯钉打 器噐 键健 盘盆 鼠屬 线钱浅 壳壹 充允 插擂 杆竿秆 架驾
凳登 椅倚 枕忱沈 被披 褥辱 帘窜 垫势 篮蓝 筐框眶 桶捅涌 瓢漂飘 勺匀 筷快 碟蝶 砧贴 铲产 钳甜 锤捶
锯据剧 梯弟 尺尽 利丽莉俐 杞机
"""


def _classes() -> dict[int, str]:
    """Return one character for all that may be written for one another, by however many steps."""
    stands_for: dict[str, str] = {}

    def root(one: str) -> str:
        while stands_for.setdefault(one, one) != one:
            one = stands_for[one]
        return one

    first: dict[str, str] = {}
    for character, syllable in SYLLABLES.items():
        stands_for[root(character)] = root(first.setdefault(_loosely(syllable), character))
    for group in _LOOKS.split():
        for other in group[1:]:
            stands_for[root(other)] = root(group[0])
    return {ord(one): root(one) for one in [*stands_for]}


def _loosely(syllable: str) -> str:
    """Return a syllable without what many speakers do not tell apart: zh and z, ing and in."""
    return re.sub(r"^([zcs])h", r"\1", syllable).removesuffix("g").replace("v", "u")


SOUNDS: Final = _classes()
"""A ``str.translate`` table after which whatever may be a slip is equal; ``is_slip`` decides."""

_LOOKALIKES: Final = frozenset(
    (one, other) for group in _LOOKS.split() for one in group for other in group
)


def is_slip(written: str, name: str) -> bool:
    """Return whether ``written`` is ``name`` with slips, both of one length and class.

    A name of two characters keeps one of them and its sound, and is no everyday word: 上一 is no
    上衣. Longer ones keep one character too.
    """
    if written in EVERYDAY_HAN or written in GENERIC_HAN:
        return False
    wrong = [(one, other) for one, other in zip(written, name, strict=True) if one != other]
    exact = len(name) == 2
    if len(wrong) == len(name) or (exact and any(one in FUNCTION_HAN for one, _ in wrong)):
        return False
    return all(_alike(one, other, exact) for one, other in wrong)


def _alike(one: str, other: str, exact: bool) -> bool:
    if (one, other) in _LOOKALIKES:
        return True
    said, meant = SYLLABLES.get(one), SYLLABLES.get(other)
    if said is None or meant is None:
        return False
    return said == meant if exact else _loosely(said) == _loosely(meant)
