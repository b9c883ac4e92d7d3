"""The choices, parts and times that viewers name: words that tell two questions apart.

Reviewed general trade vocabulary. A line is one choice: Chinese words, a bar, English ones;
with ``?`` before it only an example of a thing, which another question need not name. See
:mod:`knowledge.language.matters_of_trade` for what a phrase may hold.
"""

from typing import Final

CHOICES: Final = """
黑色 黑的 | black
白色 白的 | white, ivory
红色 红的 大红 | red
粉色 粉的 粉红 | pink
蓝色 蓝的 | blue, navy
绿色 绿的 | green
黄色 黄的 | yellow
紫色 紫的 | purple
灰色 灰的 | grey, gray
米色 米白 杏色 | beige, cream color
咖色 棕色 咖啡色 | brown
银色 | silver one
金色 玫瑰金 | gold one, rose gold
五香 |
麻辣 香辣 |
原味 | original flavor, plain
孜然 |
黑椒 |
蜂蜜 | honey
草莓 | strawberry
香草 | vanilla
巧克力 | chocolate
抹茶 绿茶味 | matcha, green tea
薰衣草 | lavender
柠檬 | lemon
芒果 | mango
烟酰胺 | niacinamide
玻尿酸 透明质酸 | hyaluronic
水杨酸 | salicylic
视黄醇 a醇 早c晚a | retinol, retinoid
维c 维生素c vc | vitamin c
维生素d | vitamin d
维生素e | vitamin e
锌 | zinc
铁 | iron in it
钙 | calcium
果酸 | glycolic, aha
胶原蛋白 | collagen
牛磺酸 | taurine
数学 | math
语文 | reading and writing
英语 | english book
一年级 | first grade
二年级 | second grade
三年级 | third grade
四年级 | fourth grade
五年级 | fifth grade
六年级 | sixth grade
初一 七年级 |
初二 八年级 |
初三 九年级 |
幼儿园 幼小衔接 | kindergarten
夏天 夏季 热天 | summer
冬天 冬季 | winter
春秋 春天 秋天 | fall, autumn, spring
内胆 里面是 内壁 | inside made, inner, liner
外壳 外面是 | outer shell
杯盖 盖子 | lid
把手 手柄 手把 | handle
鞋底 | sole
鞋面 | upper
轮子 | wheel
布套 枕套 外套 套子 罩子 | cover
填充 里面填 | filling, stuffing
链子 | chain
珠子 | pearl
表带 腕带 | strap, band
? 顺丰 | fedex
? 中通 | ups
? 圆通 | dhl
? 韵达 | usps
? 京东快递 |
? 邮政 ems |
公的 | male crab
母的 | female crab
? 滚刷 主刷 | roller, main brush
? 边刷 | side brush
单人 | single
双人 | double
上层 |
下层 |
单独 |
男款 | for men
女款 | for women
球 | 
手胶 | grip tape
帽子 连帽 | hood
口袋 兜 | pocket
拉链 | zipper
纽扣 扣子 | button
"""

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
