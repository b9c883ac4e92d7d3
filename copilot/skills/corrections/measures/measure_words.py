"""The words by which a host speaks of a measured property: parts of names, verbs, and fillers.

Reviewed general trade vocabulary: no product, brand or shop is named here.
"""

from typing import Final


def _words(table: str) -> tuple[str, ...]:
    return tuple(table.split())


NAME_HEADS: Final = tuple(
    sorted(
        _words("""
时长 时间 材质 材料 浓度 含量 添加量 容量 容积 功率 电压 直径 厚度 深度 长度 宽度 高度 重量 密度
转速 细度 数量 占比 比例 期限 年限 尺寸 大小 等级 级别 指数 数值 版本 温度 档位 面积 周期 频率
产地 方式 类型 规格 口径 净重 毛重 质保 保修 质保期 保修期 件数 片数 包数 袋数 瓶数 支数 个数
层数 粒数 期 值 率
"""),
        key=len,
        reverse=True,
    )
)
"""What a Chinese property's name may end in; what stands before it is also used by itself."""

NAME_OPENINGS: Final = tuple(
    _words("额定 最大 最高 产品 商品 整机 机身 单机 标称 典型 建议 适用 适合")
)
"""What may be left out at the beginning of a Chinese property's name."""

LOOSE_HEADS: Final = frozenset(_words("时间 时长 期 值 率 规格 方式 类型 级别 等级 个数 数值 大小"))
"""Heads that name nothing by themselves."""

TIME_HEADS: Final = ("时长", "时间")

ENGLISH_GENERIC: Final = frozenset(
    _words("""
version size time level rating type number total net max maximum rated nominal of the in per a
an and for value amount content length duration approx included standard typical
""")
)
"""Words of an English property's name that name nothing by themselves."""

NO_SYNONYM: Final = frozenset(
    _words("""
毛重 待机 待机时间 填充 填充物 填充料 充绒量 含绒量 运行内存 机身内存 内存 存储 硬盘 光源 色温
亮度 流明 最大速度 连接方式 接口 接口类型 无线 蓝牙 电池 毫安 充电 快充 充电方式 充电接口 裤长
裙长 衣长 数量 支数 件数 片数 套装数量 规格 尺码 码数 三包 联保 发货 到货 物流 价格 防水 防泼水
系统 处理器 芯片 包装 安装 电源 供电 屏幕 显示屏 像素 材质 面料 产地 成分 使用时间 过期 分贝
大小 能量 温度 速度 年份 跟高 袖长
""")
) | frozenset(
    _words("""
battery charging charger memory ram storage chip light connector wireless wifi interface port
brightness lumen rpm display pixel size dimension measurement quantity pack connectivity power
supply fit finish print indoor outdoor area occasion bluetooth material fabric feature standard
usage available function return refund exchange expiration volume
""")
)
"""Names of a kind of property that are too wide or too narrow to stand for another."""

EXTRA_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "battery_life": ("续航", "电量", "battery life", "battery", "playback", "playtime"),
    "warranty": ("质保", "保修", "保修期", "质保期", "warranty", "guarantee", "guaranteed"),
    "shelf_life": ("保质期", "保质", "有效期", "shelf life"),
    "weight": ("重量", "净重", "weight", "weighs", "weigh"),
    "capacity": ("容量", "容积", "capacity", "holds", "hold"),
    "power": ("功率", "瓦数", "wattage", "power"),
    "noise": ("噪音", "噪声", "声音", "noise"),
    "limit": ("限购", "限拍", "限买", "限领", "limit"),
    "calories": ("热量", "卡路里", "calories"),
    "age": ("年龄", "岁数"),
    "load": ("承重", "载重"),
    "sun_protection": ("防晒指数", "防晒值", "spf"),
    "voltage": ("电压", "voltage"),
    "delivery_time": (
        "发货",
        "发出",
        "发走",
        "发出去",
        "寄出",
        "寄走",
        "出库",
        "ships",
        "dispatch",
        "ship out",
    ),
}
"""Further names by the kind of property."""

HINTS: Final[tuple[tuple[str, frozenset[str], str], ...]] = tuple(
    (dimension, frozenset(meant.split("/")), word)
    for line in """
    mass|weight|重 重量 重的 沉 称过 heavy weighs
    volume|capacity|装 能装 可以装 装得下 盛 holds hold fits fit
    mass|capacity|装 能装 装得下 烘 能烘 洗 能洗 煮 能煮 holds fits dries washes
    percent|filling|含绒量 含绒 绒含量
    length|长/length|长 长度 long
    length|宽/width|宽 宽度 wide
    length|高/height|高 高度 tall high
    length|厚/thickness|厚 厚度 thick
    length|深|深 深度 deep
    duration|battery_life|续航 一次充电 充一次 充一次电 充满电 满电 单次 单次充电
    duration|battery_life|能玩 连着玩 能连着玩 能用 可以用 连续用 能听 能看 能播 连续播放
    duration|battery_life|连续使用 能飞 能跑 lasts last runs_for plays_for play_for
    duration|battery_life|on_a_single_charge on_one_charge per_charge on_a_charge single_charge
    duration|battery_life|on_a_full_charge
    duration|battery_life|one_charge each_charge per_full_charge of_playback of_play
    duration|battery_life|full_charge_gives full_charge_gets full_charge_lasts
    duration|warranty|保修 质保 warranty guarantee
    duration|shelf_life|保质 shelf_life
    duration|charging|充满 充好 to_charge to_full_charge for_a_full_charge to_a_full_charge
    duration|charging|full_charge_takes full_charge_in
    duration|delivery_time|发货 发出 ships dispatch
    sound|noise|噪音 声音
    """.strip().splitlines()
    for dimension, meant, words in [line.strip().split("|")]
    for word in (w.replace("_", " ") for w in words.split())
)
"""(dimension, kinds of property or characters of its name, word): what only hints at a property."""

FILLER_PHRASES: Final = tuple(
    sorted(
        _words("""
这个 那个 这款 那款 这件 这条 这瓶 这台 这双 这杯子 我们 咱们 咱家 我们家 我家 它 她们 它的 是
的 有 就 就是 都是 啊 哦 哈 呢 吧 嘛 了 哟 呀 哎 嗯 呃 那 嗨 大概 差不多 一共 总共 足足 整整
只有 才 也 都 达到 达 做到 做到了 用的 用了 采用 大约 约 能 可以 能到 能够 可以到 到 到了 给到
给你们 话 的话 说 呐 真的 其实 宝宝们 家人们 姐妹们 朋友们 大家 看 来 好 注意 记住 今天 整个
全部 刚刚好 刚好 左右 以上 不止 还 还是 又 再 多 里面 里头 里 装 装了 含 含有 为 在 有着 高达
长达 多达 只 仅 仅仅 不到 将近 接近 超过 快 要 会 这 那种 一款 款 版 一个 一杯 一瓶 一盒 一袋
一包 一片 一支 一件 一条 拿到手 收到 收到的 每 单 个 整 大 容量型 全 实打实 足 足有 自己 用 这一
咱 每个 得 需要 需 写 写的 写着 标 标的 标着 这边 那边 上面 全套 整套 一套
每瓶 每盒 每袋 每包 当中 其中
"""),
        key=len,
        reverse=True,
    )
)
"""Chinese words that may stand around a figure without making it about something else."""

FILLER_ENGLISH: Final = frozenset(
    _words("""
it it's its is they're they are this that these those the a an just only about you your get gets
and with so all in total each has have we got ok okay yeah guys everyone yes full of up to at
for on one comes come gives give get's there's there here our folks everybody today actually
even like really around roughly nearly almost approximately exactly now right whole which was be
will can
one's this's us s re well um uh like plus as per i'm we're also you're getting gives we've ours
""")
)
"""English words that may stand around a figure without making it about something else."""
