"""The words by which a host asks, quotes, wishes, compares, tells of their own life or takes back.

Reviewed general speech, Chinese and English, as regular expressions over aligned text (half width,
simplified, lower case): no product, brand or shop is named here.
"""

import re
from typing import Final

NUMERAL: Final = r"[0-9零〇一二两三四五六七八九十百千万半]"

_SPOKEN_TIME: Final = (
    r"(?:an?|a few|a couple of|half an|[0-9.]+|(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?:[ -](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|twenty four)(?: (?:and a half|or (?:two|three|four|so)|to [a-z]+|full"
    r"|solid|good))?[ -](?:seconds?|minutes?|hours?|days?)"
)
"""An amount of time in English words."""

OWN: Final = re.compile(
    r"我们(?!常|平时|一般|经常|日常|普通|买|看|见|都知道|之前|以前|昨天|去)"
    r"|(?<![\u3400-\u9fff])今[年天]|咱们?(?:这|家|的|是|用|卖|今天|直播间|给|就|都)"
    r"|我家的?(?!猫|狗|宝|娃|孩|老|里|人|那)|我手上|本店|本品|咱这"
    r"|(?<!是)(?<!问)(?<!说)(?<!要)(?:这个|这款|这件|这双|这条|这台|这瓶|这套|这盒|这支"
    r"|这款)(?!价格?(?:在|去))|(?<!不)这(?:是|里|边)我们"
    r"|其实|实际上|答案|但是?我们|不过我们"
    r"|\bours?\b|\bwe\b|\bwe['’](?:re|ve)\b|\b(?:these|this one|this pair|this is|those here"
    r"|actually|mine here)\b|\bthe one here\b"
)
"""What brings the talk back to the product on air."""

DENIAL: Final = re.compile(
    r"^(?:啊|哦|嗯|呃)?(?:不是(?:的|哈|啊|哦|呀|哟|滴|这样|$)|没有(?:哈|啊|的|哦|$)|不会(?:哈"
    r"|啊|的|哦|$)|不对|不能|不可以|可以的|能的|是的|对的?$|没错)"
    r"|^(?:no|nope|nah|yes|yep|yeah|not at all|it['’]?s|they['’]?re|it is|they are|well"
    r"|it does|it doesn['’]?t)\b"
)
"""How the answer to what was quoted or asked begins."""

QUESTION: Final = re.compile(
    r"\b(?:what|how much)(?: do| would|['’]?d) (?:you|ya|y'all)(?: guys| all| lot)?"
    r" (?:reckon|think|say|guess|pay)\b|\bwhat (?:you|ya) reckon\b"
    r"|\b(?:any|take a|have a) guess(?:es)?\b|\bcome on,? (?:lower"
    r"|higher)\b|\bgo (?:on )?(?:lower|higher)\b|"
    r"(?:你们|大家|姐妹们?|宝宝们|家人们|来)?(?:猜猜?看?|猜一?下|猜一猜)(?!对|中|错|到|出)"
    r"|有没有(?:人|姐妹|宝宝|朋友|家人)|谁(?:知道|能|来|家|[让叫教准许]你?|[往把拿]|[^，。谁]{1,10}谁)|哪能|怎么(?:能|敢|可以)|干嘛(?:要|非|还|拿|用|把)|何必|何苦|知不知道|知道(?:是)?(?:多少|几"
    r"|什么|为什么)"
    r"|(?:是不是|能不能|可不可以|可以不可以|能否|可否|会不会|要不要|想不想|喜不喜欢|含不含"
    r"|带不带|用不用"
    r"|行不行|支不支持|算不算|够不够|贵不贵|重不重|大不大)"
    r"|吗$|吗(?=[^\u3400-\u9fff])|(?:多少|几|什么|哪)[^，。]{0,8}(?:呢|呀|啊|吗)$|(?:多少|(?<![十百千好])几(?![十百千万])"
    r"|哪)[\u3400-\u9fff]{0,2}$|为什么|怎么(?:样|办|洗|用|选)$|还是[^，。]{1,12}(?:呢|啊|呀)$"
    r"|\b(?:guess|wanna know|want to know|do you know|who (?:here|wants|knows)|any ?(?:one"
    r"|body) (?:here )?(?:know|want|got|has|have))\b"
    r"|\bwho (?:told|taught|asked|made) you\b"
    r"|^(?:so |and |okay |ok |now |but )?(?:what|how (?:much|many|long|big|heavy|about)|which"
    r"|why|when|where|who(?:se)?|do (?:you|they|these)|does (?:it|this|that)|did you"
    r"|are (?:they|these|you)|is (?:it|this|that|there)|can (?:i|you|we|it|they)|could (?:i"
    r"|you|it)|will (?:it|they)|would (?:you|it)|have you|has anyone|should i)\b"
)
"""A clause with one of these asks; a question mark decides too."""

NOT_QUESTION: Final = re.compile(
    r"不管|无论|不论|没什么|没有什么|什么都|怎么都|多少都|都[^，。]{0,4}(?:什么|怎么)|没几"
    r"|好几|几乎|几[个十百]人|是不是(?:很|特别|非常|超级?|挺|好)|\bno matter\b|\bwhat a\b"
    r"|^(?:so |and |now |okay |ok |but )*what (?:you|we|i)(?:['’](?:re|ve|m)| are| have| got| get"
    r"| see)\b[^?]{0,40}\b(?:is|are)\b(?! (?:it|this|that|they|you|we)\b)"
    r"|\bwhen you\b|\bwhat i (?:love|like)\b|\bthat['’]?s (?:what|why|how)\b"
)

GUESSES_FOLLOW: Final = re.compile(
    r"猜|\bguess(?:es)?\b|\b(?:you|ya|guys|all|lot) (?:reckon|say)\b|\b(?:lower|higher)\b"
)

QUOTE: Final = re.compile(
    r"(?:有|刚才|刚刚|前面|那个|好多|很多|不少|几个|这位|那位|后台|又有|还有|总有)?(?:个|位"
    r"|一个|一位|的)?(?:人|朋友们?|宝宝们?|宝子们?|宝|宝贝们?|姐妹们?|姐姐|小姐姐|家人们?|粉丝"
    r"|网友|观众|老铁们?|兄弟们?|老哥们?|小哥哥?|大姐|大妈|阿姨|大爷|叔叔|妹妹|美女|帅哥"
    r"|水友们?|榜一|同学|哥哥|大哥|妈妈们?|客人|顾客|亲们?|大家|他们?|她们?"
    r"|你们)(?:都|就|又|还|一直|老|刚才|刚刚|说|在|也|在那|跟我|给我|总|问我)*(?:问|说(?!明)"
    r"|讲(?:过|的)?|留言|反映|吐槽|评论|以为|觉得|私信|打(?![折开包扮八七九五六]))"
    r"|(?:弹幕|公屏|评论区?|屏幕上?|后台|留言|私信)(?:上|里|区|有人|一直|都|在|又|刚"
    r"|里面)*(?:问|说(?!了算)|讲|刷|写|打出来|看到)|听说|据说|传言|(?:非要?|硬|偏|一口咬定)说"
    r"|凡是?[^，。我]{0,6}(?:说(?!明)|讲|吹|标|写)|(?:谁|哪家|哪个|哪位)(?:要是?|敢|再)*[跟和对]"
    r"(?:你们?|大家)(?:说|讲|吹|保证|承诺)|敢(?:跟你们?)?(?:标|吹|说自己)"
    r"|[这那]位(?:姐|哥|宝|朋友|妈妈)?(?:还|又|在)?(?:[问讲]|说(?!明))"
    r"|抬杠说|看到(?:有人)?(?:问|说|一个)"
    r"|(?:[^，。我]{1,8})问(?:我|一下|了|说|道|的是)?(?=能|可|是|有|会|怎|多|什|这|防|含|要)"
    r"|\b(?:some(?:body|one)|people|they|chat|viewers?|a (?:viewer|friend|lady|guy|customer)"
    r"|folks|you guys|everyone|everybody|many of you|a lot of (?:people|you)|one of you"
    r"|the comments?|comments?|friends?|she|he|you)(?: (?:is|are|was|were|just|keeps?|keep"
    r"|also|has|have|here|in (?:the )?chat|in the comments|always|often|might"
    r"|may))* (?:ask(?:s|ed|ing)?|sa(?:y|ys|id|ying)|wrote|writ(?:es|ing)|wonder(?:s|ed|ing)?"
    r"|think(?:s|ing)?|thought|told me|tells me|comment(?:s|ed|ing)?|claim(?:s|ed)?|type[sd]?"
    r"|request(?:s|ed)?)\b"
    r"|\bsome(?:body|one)(?: (?:in|from) (?:the )?(?:chat|comments|back))? goes\b"
    r"|\b(?!this|that|here|everything)[a-z]{3,} goes (?:i|my|we|why|does|can i|is it)\b"
    r"|\b[a-z]{3,}['’]s (?:just |also |here )?(?:asking|saying|telling|wondering|typing)\b"
    r"|\b(?!who\b)[a-z]{2,} (?:wants|would like|needs|is dying) to know\b"
    r"|\b[a-z]{2,}(?:['’]s| has| have)? (?:asks|asked)(?: me| us)? (?:if|whether|how|what|about)\b"
    r"|\b[a-z]{2,}(?:['’]s| has| have)? (?:just )?(?:put|posted|dropped|popped|typed|commented)"
    r"(?: it)? (?:in|into|on) (?:the )?(?:chat|comments)\b"
    r"|\bi (?:see|got|have|saw|hear|heard|read) (?:a |the |this |another |some |that "
    r"|one )?(?:question|comment|message|people|someone|somebody|rumou?r)s?\b"
    r"|\b(?:any(?:one|body)|whoever|sellers?|brands?|shops?|hosts?)(?: who| that)?"
    r" (?:tells?|promis(?:es|ing)|claims?|swears?|says?)\b"
    r"|\bquestion (?:from|here|about|is)\b|\brumou?r has it\b|\bi heard\b|\baccording to chat\b"
)
"""Who else says or asks what follows."""

NOT_QUOTE: Final = re.compile(
    r"(?:我|主播)(?:再|就|来|先|也|要|想|得|可以|必须|跟|给|和|对)?(?:跟|给|和|对|都)?(?:你们?"
    r"|大家|姐妹们?|宝宝们?|家人们?|各位|直播间的?)*(?:都|们)?(?:再)?(?:说|讲)|不是我说|可以说"
    r"|说实话|说白了|不用说|(?:包装|标签|说明书|吊牌|瓶身)上?(?:说|写)|大家(?:都)?(?:觉得|知道"
    r"|说好)|你们(?:要|想|自己|来)?(?:说|讲|看|觉得)(?:好|是不是|吧)"
    r"|\bthan (?:you|people|they) (?:think|thought|say)\b"
    r"|\byou can say\b|\blet me (?:tell|say)\b|\bi['’]?d say\b|\bthey say (?:it|they) (?:feel"
    r"|look)\b|\byou (?:just )?say\b|\bif you ask\b|\byou ask me\b"
)

HYPOTHETICAL: Final = re.compile(
    r"要是(?!的)|如果|假如|假设|假使|倘若|万一|若是|要能|能(?:做到|卖到|降到"
    r"|便宜到)[^，。]{0,12}(?:就好|我(?:自己|也|都|就))|但愿|希望(?:它|这个)?(?:以后|下次|能"
    r"|厂家|老板"
    r"|可以)|巴不得|恨不得|想象一下|(?<![钟分时天秒下])就好了|该多好|多好啊|本来(?:想|打算|要)|差点|差一点就|争取"
    r"|(?:^|(?<=[，,。 ]))以后(?:我们?|咱们?)?(?:会|可能|要|想|打算)|下次(?:争取|可能|会|再)"
    r"|下一代"
    r"|\bif (?:only|it|they|this|these|that|those|i|we) (?:was|were|had|could|would|did)\b"
    r"|\bif (?:it|they|this|these) (?:only )?(?:weighed|lasted|ran|held|cost|sold|used|needed)\b"
    r"|\bif\b[^,.;!?]{2,60}\b(?:it|they|that|this)(?:['’]d| would)\b"
    r"|\bif (?:it|they|this|these)['’]?d\b|\bi(?:['’]d| would| wish)\b|\bwe wish\b|\bimagine\b"
    r"|\bsuppose\b|\bsupposing\b|\bwhat if\b|\bhopefully\b|\b(?:would|could) have\b"
    r"|\bwouldn['’]?t\b|\bnext (?:version|generation)\b|\bone day\b|\bmaybe (?:next"
    r"|in the future|someday)\b|\bwe (?:hope|plan|were going) to\b|\bwanted to\b|\bused to\b"
    r"|\balmost\b(?= (?:went|made|chose|priced))"
)
"""A wish, a counterfactual or a plan: nothing in its sentence is so."""

DENOUNCED: Final = re.compile(
    r"^(?:但是?|可是?)?不(?:是|在)(?:这个|这款|这条|本)(?:链接|款|号)?|"
    r"^(?:这|那)?(?:个|款|条|件)?是我(?:自己|私人|个人)(?:的(?!店|厂|品牌|牌子)|[存藏留养攒]的)|"
    r"^(?:这个|那个|但是?)?不卖(?:的|哈|啊|哦|$)|^不是(?:我们?|咱们?)?今[天晚](?:要|来)?(?:这|那|[卖上讲播推])|"
    r"^(?:但是?|不过)?那(?:个|款|种)?(?:是|属于)(?:另外|别的|其他)(?:一?个?款|链接|产品|的)?|"
    r"^(?:这|那|都|纯|真)?(?:是)?(?:胡说|瞎说|瞎扯|乱说|乱讲|瞎讲|扯淡|造谣|谣言|没有的事|假的"
    r"|不可能|不存在的|别信|别听)"
    r"|^(?:那|这|都|就|全|他们?|纯|准)*(?:是)?在?(?:骗|忽悠|蒙|坑|糊弄)(?:人|你|子|的)|^(?:那|都|就|全)*是?瞎?吹(?:牛|的)"
    r"|^(?:但是?|可是?)?(?:咱们?|我们|咱)家?(?:这个|这款)?可?(?:不是|不一样|不会|没有)(?:这样"
    r"|的|哈|啊|哦)*$"
    r"|^(?:that['’]?s |it['’]?s |so )?(?:nonsense|not true|a lie|a myth|wrong|false|rubbish|bs)\b"
    r"|^(?:they(?:['’]re| are) |he['’]s |she['’]s )?(?:lying|a liar|liars)\b"
)
"""Calls what was said just before untrue."""

SOLD_ELSEWHERE: Final = re.compile(
    r"^(?:但是?|可是?|不过)?(?:它|那个|那款)?(?:都|可)?不(?:是|在|属于)(?:咱们?|我们)?(?:这个|这款|这条|本|现在这个)"
    r"(?:链接|款|号|车)"
    r"|^(?:那[个款批])?(?![^，。]*(?:卖完|[这咱它券价]|我们|今天))[^，。]{0,5}?(?:已经|早就?|后来[^，。]{0,4}?)"
    r"(?:不(?:再)?[做卖产出]|停[产售]|绝版|淘汰|没(?:有)?再?[做卖出])"
    r"|^(?:but )?(?:that['’]?s |it['’]?s )?(?:not (?:in |on )?this (?:link|listing|one)"
    r"|a different (?:link|listing)|on another (?:link|listing))\b"
)
"""Tells of all that was said before it in the sentence that it is sold elsewhere, or no more."""

CONDITION_OF_BUYER: Final = re.compile(
    r"(?:要是|如果|假如|若是|万一)(?:你们?|您|大家|宝宝们?|姐妹们?|家人们?|朋友们?|有|家里|想"
    r"|要|需要|喜欢|觉得|拿不准|平时|是)?[^，。]{0,6}(?:拍|买|下单|领|要|带|选|喜欢|觉得|送"
    r"|不合适|不喜欢|收到|不满意|想|需要|怕|属于|担心)|\bif you\b|\bif your\b"
)

GUESSING: Final = re.compile(
    r"(?:别|甭|不要|不能|休)(?:指望|想着|以为)|\bdon['’]?t (?:expect|hope|count on)\b|"
    r"好像(?!是在)|不太?确定|不(?:太)?清楚|记不清|没记错|我记得|印象(?:中|里)|估计|我猜|我估摸"
    r"|可能(?:是|有|会|在|也|就)|说不定|也许|或许|(?:应该|大概)[^，。]{1,14}吧$|没准"
    r"|\b(?:looks?|feels?|seems?|sounds?|tastes?|smells?) like\b"
    r"|\bi (?:think|guess|believe|suppose|assume)\b|\b(?:maybe|probably|perhaps|possibly)\b"
    r"|\bnot (?:so |too |100% |really |quite )?sure\b|\bif i (?:remember|recall)\b"
    r"|\bi['’]?m not mistaken\b|\bcould be\b|\bmight (?:be|have)\b|\blet me check\b"
)

INSTRUCTION: Final = re.compile(
    rf"(?:加热|微波|叮|转|煮|蒸|泡|焖|烤|预热|解冻|静置|放置|冷却|等|先试|试用?|按摩|摇|停留|敷"
    rf"|煎|炸|醒|腌|搅拌|回温|浸泡|烘|晾|充(?!绒|氮)|热)[^，。0-9一二两三四五六七八九十半几]{{0"
    rf",6}}(?:约|大概|个)?(?:{NUMERAL}|几|到|-)+个?多?(?:来)?(?:秒钟?|分钟|小时|钟头|天|晚上?|"
    rf"遍|次|下)"
    r"|\b(?:heat|microwave|boil|steam|steep|soak|bake|preheat|wait|rest|shake|massage|leave"
    r"|cook|toast|stir|patch test)\b[^,.]{0,20}?\b(?:for |up to )?(?:a |an |about "
    r"|[0-9a-z-]+ )(?:seconds?|minutes?|hours?|days?|times)\b"
)
"""A step and its time; only these words, since the rest may say something of the product."""

HOW_TO: Final = re.compile(
    r"\blet (?:it|that|them|this|these|those|your|the)\b(?: [a-z]+){0,3}? (?:go|burn|run|sit|stand"
    r"|rest|soak|dry|air|air out|cool|warm|warm up|charge|steep|brew|set|melt|cure|breathe|settle"
    rf"|simmer|dissolve|sink in|absorb|stay on)(?: on| for| about| around| at least| a good| there"
    rf"| down| up| overnight)* {_SPOKEN_TIME}"
    r"|\bgive (?:it|that|them|the [a-z]+)(?: about| around| at least| a good| like)?"
    rf" {_SPOKEN_TIME}(?= (?:to|before|and|in|on)\b|[,.]|$)"
    r"|(?:^|(?<=[,.] )|(?<=\band )|(?<=\bthen )|(?<=\bjust )|(?<=\balways )|(?<=\bplease )"
    r"|(?<=\bto )|(?<=\bshould ))(?:(?:burn|light|charge|plug in|dry|air|hang|chill|freeze|brew"
    r"|steep|rinse|keep)(?: [a-z]+){1,3}?|(?:pour|whisk|blend|knead|simmer|fry|roast|grill|scrub"
    r"|spray|thaw)(?: [a-z]+){0,3}?) (?:for|at least)(?: about| around| at least| a good)*"
    rf" {_SPOKEN_TIME}"
    r"|\b(?:that|the|your|its|on the|for the) (?:very )?(?:first|next)"
    r" (?:burn|charge|wash|wear|use|brew|boil|run|soak)\b[^,.]{0,24}? (?:for |about |at least "
    rf"|a good |like )*{_SPOKEN_TIME}"
    r"|(?:头一?[次回]|第一[次回]|首次)(?:点|充|用|洗|泡|煮|烧|开机|使用)[^，。0-9]{0,8}?"
    rf"(?:要|得|最好|先|记得|建议|充|烧|点|泡|煮|洗)[^，。0-9]{{0,4}}?{NUMERAL}+个?(?:半|多)?"
    r"(?:秒钟?|分钟|个?小时|个?钟头?|天)"
)
"""A step of use and its time, be its verb a property's too: let it burn for two hours."""

BUSINESS: Final = re.compile(
    r"扣(?:个|一波|波|一?个)?(?:[0-9一二三六八]|想要|要|好|没|已|喜欢)|(?:公屏|弹幕|评论区"
    r"|评论)(?:上)?(?:打|扣|刷|发|敲)|打(?:个|一波|出来?)?(?:想要|已拍|拍了|号码|数字"
    r"|[0-9一]在公屏)|点赞|小心心|点点(?:关注|赞)|点个?关注|关注(?:主播|一下|走一波|我们)"
    r"|粉丝团|粉丝灯牌|灯牌|倒(?:计时|数)|五个数|三[、，,]?二[、，,]?一"
    r"|(?<![0-9.])3[、，,]?2[、，,]?1(?![0-9.]|分钟|小时|[天克斤米元块毫号码件])|上车"
    r"|上链接|上架|补(?:库存|货|一?点)|加(?:库存|单)|(?:还|只|就|仅|最后)(?:剩|有)(?:下"
    r"|最后)?[^，。]{0,8}(?:单|份|个?库存|个名额|个人|件(?:了|库存)|位|组)"
    r"|最后[^，。]{0,4}(?:单|份|件|组|个|分钟|名)|库存(?:还|只|就|不|剩|有|告)|(?:已经|今天"
    r"|累计|总共|一共)?(?:卖|拍|抢|秒|走|出|付款?|下单?)(?:了|掉|出|出去)了?[^，。]{0,5}(?:单"
    r"|件|份|盒|万|千|百|双|个|套)|福袋|抽奖|中奖|抽[^，。]{0,4}(?:个|位|名)(?:人|宝|幸运|姐妹"
    r"|送|免单)?|免单|名额|红包雨|在线|直播间(?:里)?(?:有|现在)?[^，。]{0,5}(?:人|个人|位)"
    r"|(?:几|多少|[0-9百千万两三四五六七八九一]+)(?:个)?人(?:在线|在看|看|在等|在抢)|新(?:进"
    r"|来)的?|欢迎(?:来到)?|(?:再|还)?(?:过|等)[^，。]{0,4}(?:分钟|秒)(?:就|后|以后"
    r"|之后)?(?:开|上|下播|结束|抽|开抢)|下播|开播|卡(?:了)?(?:没|不卡)|准备好手速|手速"
    r"|\btype (?:a |an |in )?['\"]?(?:1|one|yes|me|want|[0-9])\b|\bdrop (?:a|me a|your)\b"
    r"|\b(?:likes|(?<=\ba )like|(?<=\bthe )like|(?<=\bthat )like|hearts?|followers?|viewers?"
    r"|watching|giveaway|raffle|lucky (?:bag|draw)"
    r"|countdown|counting down|count(?:ing)? (?:down|to)|follow (?:me|us|the)|hit follow"
    r"|tap the heart|smash|share the (?:room|stream|live)|restock(?:ed|ing)?|sold out)\b"
    r"|\b(?:only|just) [^,.]{1,16} (?:left|remaining|more spots?)\b|\b[0-9a-z-]+ (?:pieces? "
    r"|units? |pairs? )?(?:left(?![- ](?:hand|side|ear|foot|or))|remaining"
    r"|sold(?! separate)|in stock)\b"
    r"|\b(?:we['’]?ve "
    r"|we )?(?:already )?sold\b(?! separate)|\bthree,? two,? one\b"
    r"|\bpeople (?:are )?(?:here|in the room|online|watching)\b|\bwelcome\b"
    r"|\blast [0-9a-z]+ (?:pieces|units|sets|pairs|orders)\b"
)
"""What concerns the room and its viewers: counts of people, orders and seconds."""

INTRODUCTION: Final = re.compile(
    r"接下来(?!的?[0-9一二两三四五六七八九十]+(?:分钟|天|小时))|下一个(?!月|小时|链接是谁)"
    r"|下一款|下一件|下一样|下一双|下一套|下个(?:产品|品|链接|宝贝|款)|下面(?:这|我们|要|给|来"
    r"|看|是|介绍|上)|再来(?:看|一个|一款|说)|来看(?:看|一下|下)?(?:我们)?(?:这|[^，。]{0,3}号"
    r"|下一|一款)?|轮到|(?:我|主播)?(?:手上|手里)(?:的)?(?:这|拿|是|就|有)?|我(?:现在|今天"
    r"|身上)?(?:穿|拿|戴|背|涂|抹)(?:的|着)?(?:这|就是)|给(?:大家|你们|姐妹们|宝宝们|家人们"
    r"|宝子们)(?:介绍|带来|上|看|讲|推荐|安排|分享)|(?:现在)?上(?:我们)?的?[^，。]{0,3}号?链接"
    r"|[0-9一二两三四五六七八九十]+号链接[，,。 ]|[0-9一二两三四五六七八九十]+号链接(?:就)?(?:"
    r"是|来|上)|切(?:到|换|一下)|换(?:一个|一款|下一|到)|(?:先|再|重点)(?:讲|说|看"
    r"|介绍)(?:一下|下|讲|说)?(?:这|我们|[0-9一二两三四五六七八九十]+号)|压轴|压箱底|(?:这"
    r"|那)(?:就)?是(?:我们)?(?:今天)?(?:的)?[^，。]{0,2}[0-9一二三四五六七八九十]+号|回到|返场"
    r"|刚刚那个|刚才那个"
    r"|\bnext (?:up|one|item|product|link|is|we have|thing)\b|\bup next\b|\bmoving on\b"
    r"|\b(?:now )?on to\b|\bthis is (?:link|number|item|our|the|my favou?rite)\b|\bhere (?:is"
    r"|comes?|we have)\b|\bhere['’]s\b|\blet['’]?s (?:look at|talk about|move|go to"
    r"|take a look|switch)\b|\blet me (?:show|introduce)\b|\bi (?:have|['’]?m holding"
    r"|am holding|have got)\b[^,.]{0,16}\b(?:in my hands?|here)\b|\bin my hands?\b"
    r"|\bi['’]?m (?:holding|wearing) (?:the|this|our)\b|\bintroduc(?:e|ing)\b"
    r"|\bgoing (?:back )?to (?:link|number|item)\b|\bback to\b|\bnow (?:the|link|number)\b"
)
"""What brings on a product, or points at the one in hand."""

ASIDE: Final = re.compile(
    r"别拍错|别买错|才是|区别|比(?:起)?|不一样|相比|搭配|配(?:着|合)|也可以看|去看"
    r"|看一下[0-9一二三四五六七八九十]+号|不是(?:这|那)个|那(?:个|件|款|双|条)(?:才|是|羊|就)"
    r"|马上|待会|等一?会�r?|稍后|一会儿?|最后再|后面(?:还|再|会)|之后再|别走|晚点"
    r"|\b(?:unlike|instead of|compared (?:to|with)|versus|goes (?:well )?with"
    r"|pairs (?:well )?with|don['’]?t confuse|not to be confused|later|in a (?:minute|moment"
    r"|bit))\b"
)
"""What mentions a product in passing, or one still to come."""
