"""Words that carry no claim: particles, pronouns, prepositions and what a host says in passing.

They are left out on both sides before a line is held against the facts, so nothing that promises,
compares, hurries, limits or denies may ever stand here.
"""

from typing import Final

from copilot.phrasing.guard.word_lists import wordings, words

CHINESE: Final = frozenset(
    words("""
    的 地 得 了 着 呢 哦 噢 喔 啊 呀 哈 啦 嘛 哒 滴 哟 呦 耶 吧 喽 咯 嗯 欸 诶 嘞 滴哦 是 为 就 也
    们 还 会 在 于 由 其 此 该 它 它们 这 那 这款 款 这个 这件 这双 这瓶 这台 这条 这支 这盒 这款是
    这种 这边 这里 里 这套 这只 这把 这箱 这袋 这包 这罐 这饼 这款产品 产品 这款宝贝 宝贝 这款商品
    商品 这杯 这锅 这张 这本 这块 这床 请 请您 您 一款 此款 本款 该款 这一款 咱 咱们 咱们这款 我们
    我们这款 咱这款 咱家 咱家这款 我们家 我们家这款 本品 该产品 本产品 我家 你 你们 他 她 大家
    自己 将 对 对于 关于 从 来 做 用来 用的 来说 来讲 的话 呈 之 所 而 且 则 采用 采用了 使用的是
    用的是 选用 选用了 属于 做的 制成 做成 制作 打造 设计 而且 并且 另外 同时 其实 此外 再来
    然后呢 以及 里面 方面 起来 下来 出来 配料里 配料中 配料表 配料表里 配料表中 配方 配方里 配方中
    成分里 成分中 成分表里
    """)
)

CHINESE_HOST: Final = frozenset(
    words("""
    亲 亲们 亲亲 亲爱的 宝 宝宝们 宝们 宝子 宝子们 宝贝们 家人 家人们 姐妹 姐妹们 兄弟们 朋友
    朋友们 各位 各位朋友 小伙伴 小伙伴们 大家 直播间 直播间的 直播间的朋友们 的朋友 的朋友们
    直播间的宝宝们 的宝宝 的宝宝们 直播间的家人们 的家人 的家人们 老铁们 屏幕前 屏幕前的 新来的 来
    新进来的 刚来的 刚进来的 问的 刚才问的 刚刚问的 想问的 看这里 看过来 看一下 一下 看看 听我说
    听好 跟大家说 给大家说 告诉大家 和大家说 跟大家说一下 说一下 给大家说一下 给大家介绍一下
    介绍一下 给大家讲一下 讲一下 给大家看一下 来看 来看一下 好的 好嘞 你好 您好 大家好 哈喽
    说明一下 提醒 提醒一下 提醒大家 提醒一下大家 温馨提醒 温馨提示 小提示 顺便说 顺便说一下
    回答一下 回复一下 关于 关于这个问题 这个问题 刚才有人问 有人问 有朋友问 有宝宝问 有姐妹问
    有家人问 有亲问 有小伙伴问 喜欢的 喜欢的宝宝 喜欢的朋友 感兴趣 感兴趣的 感兴趣的朋友 了解
    了解一下 跟你们说 跟您说 和您说 给你们说 您问的 你问的 大家问的 大家关心的 关心的 收到 看到
    看到您的问题 谢谢提问 感谢提问 目前 现在 今天 咱们家 的姐妹 的亲 人家 哈哈 爱吃 喜欢 喜爱 想买
    想换 想添 家里 想入手 想试试 抱歉 不好意思 爱喝 爱用 爱穿
    爱吃的 爱喝的 爱美的 喜欢吃 喜欢喝 跟主播说 告诉主播 和主播说 打在公屏 公屏 打在公屏上 扣 按
    按自己 按自己的 自己的 习惯 喜好 喜好来 哪个 哪款 根据 根据自己 需求 按照 看自己 直播间里
    我们直播间 今天直播间 直接 的小伙伴 其实呢 明确 明确说 这个可以跟大家说 跟大家讲 跟大家讲一下
    告诉您 告诉你们 资料上写的 资料写着 页面写的 标的是 标注 写的是 具体 具体来说 具体是 这样的
    这点 这一点 整体 咱们直播间 想要的 要的 想买的 按需选 按需拍 喜欢就拍 点小黄车 小黄车 链接
    下方链接 点链接 去拍 去下单 直接拍 直接下单 戳链接 自己选 随便选 任选 任意选 宝妈 宝妈们 宝爸
    妈妈们 女生们 男生们 刚才那位 那位 这位 这位宝宝 这位朋友 这位亲 想了解的 跟您说一下 跟亲说
    跟各位说 给各位 给您 记一下 记好 记住 注意看 注意啦 注意了 留意 留意一下 请注意 说清楚
    先说清楚 说一句 提一句 提醒一句 补充一句 补充一下 解释一下 亲友们 参考一下 供参考 对照着选
    对照选 对照一下 对着选 看准 看好 看清 看清楚 哈各位 看下 看下这款 说下 讲下 介绍下 了解下
    注意下 提醒下 补充下 参考下 解释下 说一声 跟大家说下
    给大家说下 先说下 说到这个 这样说 简单说 简单来说 总的来说 是这样哈 这么说 说明下 回答下 回复下
    资料里写的是 资料里写着 资料写的是 资料显示 页面写着 页面标的是 标注的是 标注着 写着 写了 写的
    看 给 些 个 玩 完 到 过 这些 这几个 这几款 这几种 这几样 总共是 这几个颜色 这几个色
    这几个颜色 的家庭 家庭 的小朋友 就好 就好了 要的话 喜欢的话 想要的话
    在意的 在意这个的 关注的 纠结的 担心的 在问的 问到的
    """)
)
"""Dropped in lines only: in a fact these words would mean something."""

CHINESE_AUXILIARY: Final = frozenset(
    words("""
    可以 就 去 也可以 随时 尽管 都可以
    """)
)
"""May stand in an invitation, and is none alone."""

CHINESE_INVITATION: Final = frozenset(
    words("""
    可以下单 下单 可以下单啦 可以了解一下 可以入手 入手 可以去拍 拍 可以参考 可以带走 带走 可以拍
    可以拍下 可以挑 可以看一下 可以看看 可以考虑 可以选 都可以选 喜欢可以拍 要注意 要注意的是
    需要注意的是 看需要 看需要拍 看需要选 按需要选 有需要 有需要的 需要的朋友 喜欢哪个拍哪个
    喜欢哪个选哪个 喜欢哪款拍哪款 问我 问主播 有问题 公屏 打出来 扣
    """)
)
"""A clause of nothing but these, address and particles invites and claims nothing."""

CHINESE_YES: Final = frozenset(
    words("""
    是的 对 对的 没错 是的呢 对哦 嗯 嗯嗯 是这样 是这样的 有的 会的
    """)
)
"""Says yes to what was asked, so only before a statement that answers just that."""

CHINESE_QUESTION: Final = frozenset(
    words("""
    吗 么 什么 怎么 怎样 如何 多少 哪里 谁 为什么 有没有 能不能 可不可以 是不是 会不会 要不要 能否
    可否 是否 有无 用不用 适不适合 支不支持 含不含 合不合适
    """)
)
"""Asks: no line to say does."""

CHINESE_JOIN: Final = frozenset(
    words("""
    和 与 及 以及 或 或者 跟 、 / + ＋ 还有 并 还是
    """)
)
"""Joins the items of a list."""

CHINESE_STOP: Final = frozenset(
    words("""
    都 均 皆 全都 也都 就都 统统
    """)
)
"""Ends a list: what follows is said of each of its items."""

CHINESE_LINK: Final = frozenset(
    words("""
    因为 由于 但 但是 不过 可是 然而 只是 所以
    """)
)
"""Joins clauses; allowed where both sides are held."""

ENGLISH: Final = frozenset(
    words("""
    i in a s please as an the this is that at these those it its it's they their them they're re
    are we be being am you your our us my me i'm we're you're of to on for with also
    so too there here there's here's that's which who will ll do does did just's and's by from
    into onto ve it'll they'll you'll you've we've this's one's use's itself themselves made's
    then's get gets come comes coming it'd then
    """)
)

ENGLISH_HOST: Final = frozenset(
    wordings(
        """
    hi, sorry, sadly, unfortunately, not to worry, whichever you like, whichever you prefer, hey,
    hello, hi everyone, everyone, hey everyone, hello everyone, everybody, folks, guys,
    friend, friends, thank you, thanks, thanks for asking, thank you for asking, great question,
    good question, no worries, well, ok, okay, actually, now, right now, today, by the way,
    just so you know, so, you know, as you can see, for those asking, for anyone asking,
    for those of you asking, of you, if you're wondering, if you are wondering,
    in case you're wondering, for anyone wondering, you asked, to answer your question,
    to answer that, a quick note, quick note, quick reminder, reminder, a quick reminder,
    just a reminder, just a heads up, heads up, note that, please note, please note that,
    one thing to note, keep in mind, good news, welcome, let me tell you, i can tell you,
    take a look, have a look, look here, y'all, here we go, in the live, in the live room,
    live room, in our live room, in this live, in the stream, on stream, in our stream,
    on the live, for this live, for you, item, product, simply, on a full charge, on a charge,
    per charge, take a look everyone, feel free to order, check it out, happy shopping,
    so feel free, go ahead, for everyone, if you like it, if you need it, pick your favorite,
    pick what you like, choose what you like, just so everyone knows, for reference, to be clear,
    to be honest, in short, basically, that means, as well, again, then, in fact, specifically,
    of this one, i've got, we've got, it's got, got, you're getting, in total, right here, over
    here, up here,
    this one, about this one, looking for, if you're looking, love it, enjoy,
    i'd say, let me check, you get, get, you'll get, good to know, nice
    """
    )
)
"""Dropped in lines only."""

ENGLISH_REQUESTED: Final = """
    wash rinse wipe dry clean brush soak use keep put take make hang fold store charge plug press
    turn open close fill pour add mix apply rub spray shake heat boil cook bake freeze check send
    snap email message call ask tell order tap click choose pick select remember avoid wait note
    it's its don't not so a
"""
"""What a host asks of viewers; just before it restricts nothing."""

ENGLISH_YES: Final = frozenset(
    wordings(
        """
    yes, yep, yeah, sure, of course, and yes, so yes
    """
    )
)

ENGLISH_QUESTION: Final = frozenset(
    words("""
    what why how who's whose where whether
    """)
)

ENGLISH_JOIN: Final = frozenset(
    wordings(
        """
    and, or, plus, &, as well as, /, and also
    """
    )
)

ENGLISH_STOP: Final = frozenset(
    words("""
    both all
    """)
)

ENGLISH_LINK: Final = frozenset(
    words("""
    but however because since though while
    """)
)
