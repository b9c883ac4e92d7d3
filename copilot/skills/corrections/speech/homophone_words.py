"""Han characters that speech recognition takes for one another in the names of properties.

Reviewed groups of equal or nearly equal syllables (tones apart); each character is in one group.
"""

from typing import Final

_TABLE: Final = """
保宝饱堡报抱 温文闻纹稳 质制治至智志置 期七其起气 容荣融绒溶蓉 量亮凉两良 功公工宫 率绿律滤
净静精经晶径镜 重种众中从虫 续需须许虚 航行杭 电店垫典点 池持迟吃 压鸭押 材才财菜裁 后厚候 度渡肚杜
长常场厂 款宽 高膏糕 值直植职 房防放方肪 水睡税 农浓侬 百白柏 之脂支枝 料廖 密蜜秘 毛冒帽 充冲虫
噪造皂 音因阴殷 线现限献 尺池 寸村存 颜言盐 瑟色涩 格个各 型形性星醒 号好浩 规龟归 含寒韩 糖汤堂
分份粉 辣腊 码马玛 承成程城诚 在载再 转专砖 速素塑 噪燥 能恋 耗号 面棉免 级极吉集 防妨 晒筛 冷泠
涩瑟 续叙 待带代戴袋 机鸡基 使试式适室 用佣 限线 购够构 产铲 地弟第 底抵 胶焦交教 乳如入 枕真针
深身伸 口扣 杯背贝 盖概 内那 外歪 胆但蛋淡 底低 毫豪 安按 蓝兰 牙芽 驱区 动洞冻 单丹 员元原源园
绒容 选楦癣 克刻客 支只织 数树术
"""

_FIRST: Final[dict[str, str]] = {}
for _group in _TABLE.split():
    for _character in _group:
        _FIRST.setdefault(_character, _FIRST.get(_group[0], _group[0]))

HOMOPHONES: Final = {ord(character): first for character, first in _FIRST.items()}
"""A ``str.translate`` table that makes characters of one sound one character."""
