"""Words with which a host speaks to viewers and claims nothing; all lists are closed."""

from typing import Final

from copilot.phrasing.guard.word_lists import wordings, words

CHINESE_CALLED: Final = frozenset(
    words("""
    亲 亲们 亲亲 亲爱的 宝 宝宝们 宝们 宝子 宝子们 宝贝们 家人 家人们 姐妹 姐妹们 兄弟们 朋友们 各位
    小伙伴们 大家 老铁们 宝妈们 女生们 男生们 铲屎官们
    """)
)
"""May follow what was said as well: …哦，宝子们."""

CHINESE_PARTICLES: Final = frozenset(
    words("""
    的 得 了 着 呢 哦 噢 喔 啊 呀 哈 啦 嘛 哒 滴 哟 呦 耶 吧 喽 咯 嗯 欸 诶 嘞 也 就 都 还 请 请您
    这款 这个 我们 咱们 您 这边 这里 来说 来讲 的话 对于 关于
    """)
)

CHINESE_NEVER_LAST: Final = frozenset(
    words("""
    是 为 你 你们 他 她 我们 咱们 咱 我家 咱家 我们家 在 于 由 对 对于 关于 从 而 且 则 会 将 而且
    并且
    以及 另外 此外 就是 其实 此 该 这 那 它 它们 其 采用 选用 属于 这个 请 请您 自己 同时
    """)
)
"""Small words no clause ends with once its content is said."""

ENGLISH_CLOSING: Final = frozenset(
    wordings(
        """
    folks, everyone, everybody, guys, friends, friend, y'all, thanks, thank you, thanks for asking,
    thank you for asking, feel free to order, check it out, happy shopping, enjoy, pick your
    favorite,
    just so you know, as well, if you like it, if you need it, for those asking, for anyone asking,
    take a look, have a look, take a look if you like, take a look if that suits you,
    see the details page, see the details page for the rest, see the page for details,
    look at the details page for more, check the details page, check the listing,
    details are on the page, more on the details page, your call, up to you, hope that helps,
    hope this helps, take your pick, take your time, no rush,
    for anyone wondering, if you're wondering, by the way, for reference, to be clear, here
    """
    )
)

ENGLISH_BETWEEN: Final = frozenset(words("so and the a to for all my our this one please"))

ENGLISH_LAST: Final = frozenset(
    words("it its them this that these those one here there too also with for in on of to please")
)

ENGLISH_AFTER_YES: Final = frozenset(words("it they does do is are we have"))
