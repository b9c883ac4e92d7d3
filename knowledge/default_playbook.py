"""The playbook of a shop that brought none: activities that promise nothing.

Nothing here names a price, a prize, a time or any other figure: those are the shop's to give.
"""

from typing import Final

from knowledge.playbook import Activity

DEFAULT_PLAYBOOK: Final[tuple[Activity, ...]] = (
    Activity(
        id="type-one",
        title_zh="想要的扣1",
        title_en="Type 1 if you want it",
        line_zh="想要这款的公屏扣个1，我看看有多少人，好跟运营报数。",
        line_en="Who wants this one? Type 1 in chat so I can see how many of you there are.",
        when=("chat_down", "speakers_down", "orders_down"),
        minutes=1,
    ),
    Activity(
        id="open-questions",
        title_zh="现场问答",
        title_en="Ask me anything",
        line_zh="接下来什么都能问，尺寸、用法、售后，打在公屏上，我一个一个答。",
        line_en="Ask me anything now: size, use, returns. Put it in chat and I answer one by one.",
        when=("chat_down", "dead_air", "speakers_down"),
        minutes=3,
    ),
    Activity(
        id="this-or-that",
        title_zh="二选一",
        title_en="This or that",
        line_zh="左手这个扣1，右手这个扣2，哪个多我先讲哪个。",
        line_en="Type 1 for the one in my left hand, 2 for the right. The winner goes first.",
        when=("chat_down", "speakers_down", "likes_down"),
        minutes=1,
    ),
    Activity(
        id="viewers-choose-test",
        title_zh="你点我试",
        title_en="You pick, I test",
        line_zh="想看我怎么试，公屏告诉我，我现在就试给大家看。",
        line_en="Tell me in chat what you want to see me try with it, and I do it right now.",
        when=("chat_down", "viewers_down"),
        minutes=3,
    ),
    Activity(
        id="show-it-live",
        title_zh="现场试给你看",
        title_en="Show, don't tell",
        line_zh="光说没用，我现在就试给大家看，镜头拉近一点。",
        line_en="Enough talking, let me show you right here. Bring the camera closer.",
        when=("dead_air", "viewers_down", "orders_down"),
        minutes=3,
    ),
    Activity(
        id="guess",
        title_zh="猜猜看",
        title_en="Take a guess",
        line_zh="大家猜猜我手上这件有多重，打在公屏上，一会儿现场称给你们看。",
        line_en="Guess how heavy this is and put it in chat. We weigh it right here in a moment.",
        when=("chat_down", "likes_down", "gifts_down"),
        minutes=2,
    ),
    Activity(
        id="buyers-speak",
        title_zh="买过的来说说",
        title_en="Buyers, speak up",
        line_zh="买过的朋友在公屏说说用着怎么样，好的坏的都可以讲。",
        line_en="If you have bought it, tell us in chat how it is, the good and the bad.",
        when=("chat_down", "orders_down"),
        minutes=2,
    ),
    Activity(
        id="welcome-newcomers",
        title_zh="欢迎新朋友",
        title_en="Welcome newcomers",
        line_zh="欢迎刚进来的朋友，现在讲的就是手上这款，我从头再讲一遍，有问题打公屏。",
        line_en="Welcome if you have just joined: this is the item on air, I start from the top.",
        when=("enters_down", "viewers_down", "follows_down"),
        minutes=1,
    ),
    Activity(
        id="tease-next",
        title_zh="预告下一款",
        title_en="Tease the next one",
        line_zh="下一款先给大家看一眼，猜猜是什么，猜到的打在公屏上。",
        line_en="Here is a peek at the next one. Guess what it is and put it in chat.",
        when=("viewers_down", "dead_air", "enters_down"),
        minutes=1,
    ),
    Activity(
        id="tap-likes",
        title_zh="点点赞",
        title_en="Tap the hearts",
        line_zh="喜欢这款的帮我点点屏幕，让我看到你们还在。",
        line_en="If you like this one, tap the screen, so that I can see you are still here.",
        when=("likes_down", "gifts_down", "follows_down"),
        minutes=1,
    ),
    Activity(
        id="follow-reminder",
        title_zh="点个关注",
        title_en="Follow for the next show",
        line_zh="还没关注的朋友点一下左上角，下次开播第一时间能看到。",
        line_en="If you don't follow yet, tap follow now and you will see when we go live again.",
        when=("follows_down", "enters_down"),
        minutes=1,
    ),
    Activity(
        id="recap-offer",
        title_zh="再讲一遍福利",
        title_en="Recap the offer",
        line_zh="没听清的朋友我再讲一遍：现在下单怎么拍、有什么福利，跟着我看购物车。",
        line_en="If you missed it, here is the offer again: follow me into the cart.",
        when=("orders_down", "viewers_down"),
        minutes=2,
    ),
)
