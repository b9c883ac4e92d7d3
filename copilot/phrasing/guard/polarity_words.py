"""Words that affirm, deny, allow, require or advise, by what they do to a statement."""

from typing import Final

from copilot.phrasing.guard.polarity import Stance
from copilot.phrasing.guard.word_lists import words

CHINESE: Final[dict[Stance, str]] = {
    "can": """
        可以 能 能够 可 支持 都行 也行 就行 行的 允许 都可 都可以 均可 可支持 可以支持 能支持
        就可以 就可以了 就行了 没问题 没问题的 即可 放心 请放心 大家放心 您放心 可以放心 放心的
        都没问题 也没问题 别担心 不用担心 别怕 不用怕 无需担心 不必担心 尽管放心
    """,
    "cannot": """
        不可以 不能 不可 不支持 不行 不允许 不得 无法 没法 没办法 不能够 不准 不许 并不支持 不太能
        不可能 没有办法
    """,
    "ban": """
        别 不要 勿 请勿 切勿 请别 请不要 请不能 禁止 严禁 禁 忌 千万别 千万不要 记得别 记得不要
        不要去 切忌 千万不能 注意别 注意不要 请避免 避免 要避免 可别 可不要 请绕开 请避开
    """,
    "has": """
        含 含有 包括 包括了 包含了 含了 有 带有 包含 自带 内含 配有 配 配了 带了 附了 附 附带 附有
        拥有 具有 具备 都有
        还有 内有 设有 里有 里面有 带 带着 是带 内置 内置有 内置了 配备 配备了 配的是 自带了 还带
        都带 产生 形成 出现
    """,
    "has not": """
        不含 不含有 无 没有 没含 不包含 没有含 不具有 不具备 并不含 并没有 没配 没带有 并无 不带有
        不附带 不带 不配 没配备 不附 不提供 没带
    """,
    "adds not": """
        不加 未添加 无添加 不添加 没加 没有添加 没添加 未加 不额外添加 没有加 并未添加 不另加
        零添加
    """,
    "must": """
        需要 需 必须 要 务必 须 一定要 得要 得先
    """,
    "need not": """
        不需要 不需 无需 不用 不必 无须 不须 毋需 用不着 没必要 不用再
    """,
    "advise": """
        建议 推荐 更建议 更推荐 最好 建议您 建议大家 我们建议
    """,
    "remember": """
        记得 注意 记住 千万记得
    """,
    "advise not": """
        不建议 不推荐 不宜 尽量别 尽量不要 最好别 最好不要 建议不要 建议别 并不建议 不太建议
        不是很建议 不怎么建议 不太推荐
    """,
    "suits": """
        适合 适用 适用于 合适 适宜 适配 适于
    """,
    "suits not": """
        不适合 不适用 不适用于 不合适 不太适合 不大适合 不适宜 不怎么适合 并不适合 不太合适
    """,
    "not": """
        不 没 未 非 不会 不是 并非 并不是 没有被 不太会 绝不 不再 并不 不太 尚未 还没 毫不 未经
        不属于 可不是 才不是 都不是
    """,
}

CHINESE_WHOLE: Final = tuple(
    words("""
    配料 配件 配方 配色 搭配 适配 配送 配置 配套 分配 匹配 装配 配合 配比 配饰 附近 附加 附件 附着
    附属 附赠 附送 可乐 可可 可爱 可靠 可口 可见 可撕 可是 功能 性能 智能 节能 能量 能耗 能效
    太阳能 多功能 全能 技能 热能 能源 职能 机能 体能 有机 有效 有害 有色 有氧 有限 所有 有线 有点
    有助 有些 有趣 有型 有光 有序 无线 无纺 无花果 无缝 无痕 无骨 无尘 无极 无叶 无人 无锡 无论
    无影 无忧 无限 无菌 无边 无框 无绳 无刷 不锈钢 不粘 不织布 不同 不仅 不但 不错 不管 不倒翁
    不规则 不干胶 不可思议 不沾 不断 不少 不止 不只 没药 非常 非洲 非凡 非遗 非要 特别 别墅 级别
    性别 类别 区别 分别 个别 别致 识别 别针 别人 道别 别扭 主要 重要 要求 要点 要紧 紧要 必要 次要
    需求 含量 包含量 含绒量 含水量 含糖量 禁忌 未来 未必 必须品 申请 请求 邀请 请问 便携带 携带
    背带 绑带 带子 领带 胶带 肩带 海带 束带 腰带 系带 鞋带 松紧带 热带 地带 吊带 皮带 织带
    安全带 魔术带 带去 带上 带走 带回 带来 带孩子 带娃 带壳 带皮 带盖 丝带 飘带 弹力带 随身带
    带包装 可带
    才怪 行走 行李
    流行 银行 行业 旅行 航行 运行 进行 自行 步行 有没有 能不能 可不可以 是不是 会不会 要不要 有无
    能否 可否 是否 用不用 适不适合 支不支持 含不含 建议零售价 建议体重 建议身高 建议年龄 推荐理由
    有效期 有货 没货 非转基因 非油炸 无理由 不足 不到 不超过 不低于 不高于 不少于 不大于 不小于
    不多于 不仅仅 不光 忌口 得体 支持率 不得不 不能不 不无 没有不 无不 不是不 不会不 不可不 不要不
    莫不 合不合适
    """)
)
"""Words that hold a character of the lists above and mean something else."""

ENGLISH: Final[dict[Stance, str]] = {
    "can": """
        can, able to, is able to, supports, support, may, is fine, are fine, is ok, is okay,
        are ok, is allowed, okay to, ok to, fine to, is fine to, are allowed, feel free to
    """,
    "cannot": """
        cannot, can't, can not, not able to, unable to, doesn't support, does not support,
        not allowed, isn't allowed, aren't allowed, is not allowed, not supported,
        isn't supported, do not support, don't support, isn't able to, may not
    """,
    "ban": """
        do not, don't, never, avoid, should not, shouldn't, must not, mustn't, please do not,
        please don't, please avoid, make sure not to, be sure not to
    """,
    "has": """
        contains, contain, containing, includes, include, including, included, has, have,
        comes with, made with, features, featuring, comes in, come in, come with, made to include,
        we have, carries
    """,
    "has not": """
        does not contain, doesn't contain, contains no, free of, free from, without, no, has no,
        have no, does not have, doesn't have, does not include, doesn't include, not included,
        do not contain, don't contain, do not have, don't have, without any, do not include,
        don't include, isn't included, aren't included, comes without, zero, there is no,
        there are no, there's no, contain no, does not come with, doesn't come with
    """,
    "adds not": """
        no added, no add, there's no added, there is no added, has no added,
        without added, with no added, without adding
    """,
    "must": """
        must, need to, needs to, have to, has to, required, requires, require, needed, need,
        needs, be sure to, make sure to
    """,
    "need not": """
        do not need, don't need, do not need to, don't need to, no need to, does not need,
        doesn't need, not required, no need for, does not need to, doesn't need to,
        does not require, doesn't require, without needing, isn't required, isn't needed,
        not needed, don't have to, do not have to, needs no, need no, requires no, require no
    """,
    "advise": """
        should, recommended, recommend, we recommend, advise, it's best to, it is best to,
        we advise, we suggest, suggested, we'd recommend, best to,
        it's better to, better to, we'd suggest, i'd suggest, i'd recommend
    """,
    "remember": """
        remember to, just remember to
    """,
    "advise not": """
        better not to, best not to, it's best not to, wouldn't recommend, we wouldn't recommend,
        i wouldn't recommend, not recommended, do not recommend, don't recommend, isn't recommended,
        not advised,
        we do not recommend, we don't recommend, is not recommended, aren't recommended
    """,
    "suits": """
        suitable, suitable for, suits, suit, fits, fit, works for, fit for, is for, are for,
        it's for, they're for, made for, meant for, good for, designed for, intended for
    """,
    "suits not": """
        not suitable, not suitable for, unsuitable, unsuitable for, does not fit, doesn't fit,
        isn't suitable for, isn't suitable, aren't suitable for, won't fit, does not suit,
        not for, is not for, isn't for, it's not for, aren't for, not meant for,
        not intended for, not made for, will not fit, do not fit, don't fit, doesn't suit, isn't a
        fit for, shouldn't have it, should not have it, shouldn't have, not right for, not ok for,
        isn't right for, isn't ok for, aren't meant for, isn't meant for
    """,
    "not": """
        not, isn't, aren't, doesn't, does not, won't, will not, is not, are not, didn't, wasn't,
        nor, neither, non, it's not, hasn't, haven't, ain't, hardly, barely
    """,
}

YES: Final = frozenset(
    words("""
    是 是的 对 对的 有 有的 支持 可以 可 可以的 能 能的 含 会 会的 y yes true 行 √ ✓ 需要 适合
    必须 建议
    """)
)

NO: Final = frozenset(
    words("""
    n 否 不 不是 无 没 没有 不支持 不可以 不可 不能 不含 不会 不行 no false × ✗ none 不需要 不用
    不适合 不建议 无需 不必 非 不推荐 没有的 不能的 不可以的 不会的
    """)
)
"""What answers a property's name or a question with yes or no alone."""
