"""Characters that a pinyin keyboard offers for the same syllable, tones apart.

Used only where a text names nothing as it stands, on whole names: 睫猫膏 is 睫毛膏.
"""

from typing import Final

_GROUPS: Final = """
毛猫帽冒貌茅锚 膜模魔摩磨摸末莫 霜双爽 粉份分坟 液夜页叶业 眼演烟盐颜 线现仙鲜限献 笔比币必
影音英应硬 盘判潘 口扣 红洪虹鸿 唇春纯醇 蜜密秘 釉油游有右 精晶京经净静镜 华花化画 水睡税 面棉免
洁节结杰姐 乳如入 洗喜西戏 奶耐乃 防房访方芳 晒筛 香想箱相 卸谢泄 妆装庄 散伞三 腮塞 肩坚间 护户互
手首 发法 裙群 裤库酷 裳尚 衣一依医 衫山闪杉珊 衬趁 毛茂 呢尼泥 绒荣容融 羽雨语 服福扶 牛扭 仔崽
阔括 腿推 西希 外歪 套讨 开凯 百摆白 褶哲 丝思司 巾金今斤筋 包保宝堡报 鞋谢协写些携歇 靴学雪 跑炮
登灯等 拖脱托 童同铜桶 帆番翻 布步部 凉量良 高糕膏 跟根 电店垫典点 饭范反 锅国过 炸诈咋 空控
气器起 吸息 尘陈 扫少 机鸡基吉 吹炊 风疯丰 加家夹 湿师实 除厨 破坡 壁避臂 热惹 壶湖胡 烫汤糖 暖卵
投头 影映 仪宜 净劲 炒草 煎尖 砧针 板版 刀到 杯背贝 碗晚 勺少 筷快块 盆喷 灯登 枕诊真 被备 毯坦
垫店 椅以 桌卓 架价 盒合河荷 袋带代戴 伞散 纸指止 尿鸟 推腿 车彻 座做坐 餐参 积鸡 木目 绘会 本奔
坚间 果裹过 礼里理 肉柔 干甘 螺罗 蛳丝 挂瓜 耳尔 咖卡 啡飞 厘离梨 蟹谢 芝之支 麻马码 燕宴 窝握
草曹 莓梅没 姜江将 茶查 排牌 榴流 莲连怜 千签 层曾 米咪 镯桌 链练连 钉丁 戒界借 指纸 坠缀 翡飞
翠脆催 蜜密 蜡辣拉 串传 印应 章张 瑜鱼余 伽家 哑雅 铃玲灵 球求 拍派 帐账长 篷朋棚 竿杆干 筋斤 枪抢
跳条 绳升 盔亏 杖丈 泳永勇 钻赚 扳搬 梯踢 锤垂 锯具 胶焦交 焊汗 尺吃 血雪 压鸭 糖汤 温文 计记 椎追
按安 摩磨 膝西 足族 浴玉鱼 助住 听厅 氧养 拐怪 腰要 靠考 充冲 宝保 音因 箱香 键建 鼠属 标表
"""


def _sounds() -> dict[int, str]:
    """Return one character for each sound; a character of two groups joins neither by chance."""
    first: dict[str, str] = {}
    for group in _GROUPS.split():
        stands_for = next((first[one] for one in group if one in first), group[0])
        for one in group:
            first.setdefault(one, stands_for)
    return {ord(one): other for one, other in first.items()}


SOUNDS: Final = _sounds()
"""A ``str.translate`` table that makes characters of one sound one character."""
