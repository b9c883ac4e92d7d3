"""Words that frame a question and name nothing, in Chinese and English."""

from typing import Final

PLAIN_WORDS: Final = """
主播 小姐姐 小哥哥 姐姐 姐妹 宝子 亲 请问 问一下 想问 问下 你好 老板 客服 家人们 这个 那个 这款
那款 这件 那件 这条 这双 这台 这瓶 它 你家 你们 咱们 咱家 我家 我们 我 你 能不能 可不可以 会不会
有没有 是不是 要不要 用不用 需不需要 行不行 好不好 可以 可用 能用 能够 需要 使用 支持 是否 适合
直接 这 那 能 可 会 有 没 要 用 行 是 的 吗 呢 呀 啊 吧 嘛 哦 么 不 伐 呗 啦 哈 还 也 都 再 就 很
太 挺 起来 去 到 对 和 跟 给 把 被 让 从 在 了 得 着 过 上 下 里 里面 一个 一下 现在 一般 大概
多少 多大 几 什么 啥 哪个 哪些 哪种 哪里 哪儿 怎么样 怎么 如何 咋样 怎样 那种 这种 东西 时候 自己
带 送 含 拍 买 做 家 款 号 链接 人 后 完 还是 或者 的话
"""
"""What frames a question and names nothing."""

PLAIN_WORDS_EN: Final = """
the a an is are am was were be do does did it its this that these those there here one you u ur
your i im me my we they them to of in on for with at by and or if so but please can could will
would should may has have had any some get got what whats which how much many use used using work
works ok okay good come comes go goes fit about just also really too very not no yes hi hey pls
from up out when where who than compatible w with thing need want
"""
