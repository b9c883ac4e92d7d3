"""The words by which a host speaks of other goods, other shops and the host's own life.

Reviewed general speech, Chinese and English, as regular expressions over aligned text: no product,
brand or shop is named here.
"""

import re
from typing import Final

_NUMBER: Final = r"[0-9.零一二两三四五六七八九十百千半]+[来多几]?"
_SIZE: Final = (
    rf"{_NUMBER}(?:毫升|升|公斤|千克|克|斤|两|公分|厘米|毫米|英?寸|米|[片包支瓶粒件抽层格码孔度]"
    r"|kg|cm|mm|ml|[gl])[一二两三四五六七八九半]?"
    rf"|{_NUMBER}[x×*乘]{_NUMBER}"
)
_PIECE: Final = "[支口把瓶台款件双条罐袋个盒只包桶张套块根床副串]"
_THAT_SIZE: Final = (
    rf"(?:{_SIZE})(?:的|装|的?小样|[^，。 ]{{1,2}}的)?那一?{_PIECE}(?!么)"
    rf"|(?<=[\u3400-\u9fff]{{2}})(?<!手[里上])(?<!就是)(?<!我们)(?<!咱们)那{_PIECE}(?:{_SIZE})"
)
"""Another article, told from the one on air by a size of its own: 二十八公分那口."""
_ABROAD: Final = "日本|韩国|美国|英国|法国|德国|澳洲|泰国|意大利|瑞士|进口|国外|欧美|日韩|开架"
_THAT_FOREIGN: Final = (
    rf"(?:{_ABROAD})[^，。的]{{0,4}}那一?{_PIECE}|^(?:{_ABROAD}|外国|古代)人(?!参)"
    r"|(?:另外|别的|其[他它]|单独)(?:有|的|一个|个)*链接"
    r"|\bthe [a-z]+ ones? (?:over )?there\b"
    r"|\b(?:it['’]s|that['’]s|one['’]s|is) (?:on |in |under )?(?:a different|another)"
    r" (?:link|listing)\b"
)
"""Another article, told by where it is from, stands or is sold."""

_LATER: Final = (
    r"(?:等一?会|等一?下|待会|一会|回头|晚点|稍后|马上|接着|后面|最后|今晚)儿?"
    r"(?:还有|就|要|再|我们?|给你们?|是|到|[上卖播讲开来有])*(?:的)?"
    r"(?:下下?一?个?(?:品|款|链接|产品|宝贝|单品|福利)|下一[个件样双瓶套]|另一?[款样])"
    r"|(?:等一?会|等一?下|待会|一会|回头|晚点|稍后|今晚)儿?(?:就|要|再|我们?|还)*[上卖播讲](?!链接|架|车|价)"
    rf"|{_NUMBER}点(?:半|钟)?(?:再|就|准时|开始)?[上卖播讲](?!链接|架|车|价|班|课|学|下)"
    r"|\b(?:later(?: on)?|coming up(?: next)?|in an? (?:minute|bit|moment|second|sec|little"
    r" while)|after this(?: one)?),? (?:i['’]ll|we['’]ll|i will|we will|we['’]ve got|we have"
    r"|we['’]re|there['’]s|comes?|is)\b"
    r"|(?:是|就是)下下?一?个(?:品|款|链接|产品|宝贝|单品)"
)
"""What is still to come, of which the figures that follow are told."""

_SHOP_KIND: Final = (
    "(?:supermarket|drugstore|drug store|grocery(?: store)?|gas station|department store"
    "|corner shop|dollar store|high street|big[- ]brand|brand[- ]name|name[- ]brand|no[- ]name"
    "|off[- ]brand|store[- ]brand|store[- ]bought|shop[- ]bought|mass[- ]market)"
)
_SOLD_ELSEWHERE: Final = (
    r"(?<!我们)(?<!咱们)(?<![是咱])(?:官方)?旗舰店(?:的?直播间?)?(?:那边|上面|里面?)?(?:现在|今天|平时|目前|同款)?"
    rf"(?:也|还|都|就)*(?:要?卖|标|要|得|价)(?:价|到)?(?:是|着)?(?={_NUMBER})"
    r"|(?:去|到|跑)(?!手)(?:[^，。这我咱本]{0,6}?(?:店(?!铺)|馆|餐厅|药房|市场|楼下|夜市|小卖部))"
    r"(?:里|上|那边)?(?:随便|自己|现|单独)?(?:[买点喝吃拿挑做剪洗](?!过)|来一)"
    r"|(?:那些|去看看?)[^，。这]{0,4}几?[几十百千万]+块钱?的"
    rf"|\b{_SHOP_KIND} (?!(?:near|is|are|will|sells?)\b)[a-z]+\b"
    r"|\bthe (?:brands?|stuff|kinds?) (?:you (?:get|buy|find|see) )?(?:at|from)\b"
    r"(?! (?:us|here|our|this)\b)|\bthe (?:ones?|pairs?) (?:you (?:get|buy|find|see) )?at "
    r"(?!the (?:top|bottom|back|front|left|right|side|start|moment)\b|checkout|this|our|hand)"
    r"|^(?:and |but |so )*(?!(?:the|these|those|our|my|your|its|both|all)\b)[a-z]+(?: [a-z]+)?s"
    r" (?:that )?you (?:have|need) to\b"
)
"""The like as other shops sell it, or as it is known everywhere."""

_TOGETHER_WITH: Final = (
    r"[加配搭]上?[一半两][杯个根碗盒片](?![这我咱])[^，。]{1,5}(?:就|能|可以|一共|总共)+(?:有|是|到)"
    r"|(?:^|\b(?:add|plus|with|and) )(?:a|one|half a|some) (?:cup|glass|splash|scoop|handful|bowl"
    r"|spoonful) of (?!(?:this|it|these|our)\b)[a-z]+ (?:and|plus|with) (?:an?|some|one)\b"
)
"""What it is taken with, of which the figures that follow are told too."""

_ONCE: Final = "(?:以前|之前|从前|原来|原先|最早|早先|早几年|头几年|前几?年|前两年|去年|前年)"
_OUR_SHOP: Final = "(?:我们?|咱们?)(?:家|店里|这边)?"
_ONCE_SOLD: Final = (
    rf"(?:{_ONCE}{_OUR_SHOP}|{_OUR_SHOP}{_ONCE})(?:还|也|就|是|都)*"
    rf"(?:[卖出推上]过(?!{_NUMBER}万?[单件份台])|(?:有|做|卖|出|推|上)过?一?[个款种版批](?!月|链接))"
    rf"|^还?{_ONCE}(?:有|(?:出|卖|做|上)过)一?[款版批]"
)
"""What the shop sold once: 我们前年出过一款薄荷的."""

OTHER: Final = re.compile(
    rf"{_THAT_SIZE}|{_THAT_FOREIGN}|{_LATER}|{_SOLD_ELSEWHERE}|{_TOGETHER_WITH}|{_ONCE_SOLD}|"
    r"别家|别人家?(?!都|说|问|送)|人家(?!都说)|别的(?:牌子|品牌|家|店|直播间|地方|主播|厂"
    r"|平台)|其[他它](?:牌子|品牌|家|店|直播间|主播|厂家?|平台|地方)|另外一?个?(?:牌子|品牌"
    r"|家)|那[个种家][^，。]{0,4}(?:牌子|品牌)|隔壁(?:家|直播间|店|老)?|专柜|市面上?|市场上"
    r"|外面(?=[那卖买一的很好都])|超市|商场"
    r"|门店|线下|实体店|药店|同行|竞品|友商|某(?![些种个一天处人时位项方段月年日])[\u3400-\u9fff]|大牌|网上|代购|免税店|电商平台"
    r"|普通(?:的|款)?(?:[\u3400-\u9fff]{0,4})(?:只|一般|都|才|大概|也就|是|要|有|没|里|会|用)"
    r"|一般(?:的|家|来说|来讲|都|人|情况)|传统的?(?=[\u3400-\u9fff])|(?:很多|好多|大部分"
    r"|大多数|有些|有的|那些|那种|便宜的?|劣质的?|不好的|差的)(?:牌子|品牌|商家|厂家|厂|店|家"
    r"|产品|直播间|主播|几块钱的|几十块钱?的)(?:的|都|会|是|它|他|就)?"
    r"|那种(?:[^，。]{0,6})(?:的|几)|(?<!是)那种(?=要|都|得|卖|一般|才|就)"
    r"|(?:看|见|试|买|用)(?:的|过的?)那|老款|旧款|(?:前面?|上面|头|老)一?代(?![价言理购码表])|(?:老粉|你们|大家|别人|人家|家里)手里(?:的"
    r"|那)|上一代|上代|老版|旧版|前一代|去年(?:那|的|款)"
    r"|之前(?:那|的那|卖的|的版本|老)|以前(?:那|的那|卖的|的版本)|上[次场回]那|上一[次场回]那|(?<=[\u3400-\u9fff]{2})(?<![今这刚][天晚才])那一?[场回趟](?![^，。]{0,2}是)|国外(?:卖|的牌子|品牌"
    r"|大牌)|国际大牌|山寨|仿品|假货"
    r"|(?:你们?|大家)[^，。]{0,6}过(?:吧|吗|没有?|的吧|么)|(?:等一?会|等一?下|待会|一会|回头|晚点|稍后)儿?(?:再"
    r"|我们?|就)*(?:给|让|带)(?:你们?|大家|家人们|姐妹们|宝宝们)(?:再|都)?(?:看|上|讲|介绍|放|拿|推|试)"
    r"|你们?(?:之前|以前|平时|家里|自己|在外面)*(?:用|买|穿|吃|喝|戴)(?:过|的(?:那|都|是|很))"
    r"|是[^，。]{1,8}那[根条个款只台把]|的那(?:款|个|件|套|双|种|条|台)(?!就)"
    r"|(?<![\u3400-\u9fff])那(?:[款件套双条台种]|个(?=不"
    r"|没|含|有|可以|能|是(?!我们)))|[^，。]{1,12}的我们?(?:绝对|从来|都|是|一律|坚决"
    r"|才)?(?:不|没)(?:卖|做|要|用|上|推荐|选)|所谓|什么叫|就是一磅|(?:指的|意思)(?:就)?是"
    r"|(?:的|这个)概念|学名|业内|行业(?:里|内|标准)|国家标准|国标|正常(?:来说|情况|人|的)"
    r"|成年?人(?!礼)|医生|专家|科学家|研究"
    r"|\b(?:other|another|different|some|most|cheap(?:er)?|big|famous|luxury|many|competing"
    r"|rival) (?:brands?|companies|company|shops?|stores?|sellers?|rooms?|streams?|hosts?"
    r"|makers?|labels?|manufacturers?|ones|pairs?)\b|\bcompetit(?:or|ion)s?['’]?s?\b"
    r"|\bwhat you (?:usually |normally |mostly )*(?:find|see) (?:on|in|at|from|with)"
    r" (?:those|most|the)|\bby law\b"
    r"|\bbrand [abcxyz] (?=has|had|is|was|does|says|sells|gives|makes|wants|charges|costs)"
    r"|\belsewhere\b|\bthe other (?:guys?|one|ones|brands?|shops?)\b|\bdepartment stores?\b"
    r"|\b(?:at|over) the counter\b|\bnext door\b|\b(?:in|at|from) (?:the |a "
    r"|any )?(?:big[- ]box )?(?:shops?|stores?|malls?"
    r"|supermarkets?|pharmac(?:y|ies)|gyms?|grocery)\b|\bon (?:amazon|ebay|the market)\b"
    r"|\bmy (?:very )?(?:(?:old|last|previous|other)\b|first (?!impression|thought|pick|choice"
    r"|reaction|point|tip|rule|question|time)[a-z])"
    r"|\b(?:theirs|his|hers) (?:is|are|was|were|has|had|holds?|weighs?|costs?|lasts?)\b"
    r"|\bthere(?:['’]s| is| are|['’]re)(?: [a-z'-]+){1,5} out there\b"
    r"|\bthe ones? (?:that )?(?:i|we) (?:had|owned|grew up with|used to (?:have|own|use))\b"
    r"|\byou know (?:those|the ones|how (?:those|some|most))\b|\bthe (?:ones?|pair) (?:from|at|in)"
    r" (?:the|that|a|your)\b(?! (?:box|bag|kit|set|pack|picture|photo|video|link|back|front))"
    r"|\byour (?:old|usual|current|last)\b|\bthe (?:old|previous|last|first) (?:one|ones|pair"
    r"|model|version|generation|gen|tub|bottle|bag|box|can|pack|batch|formula|size)\b"
    r"|\blast year['’]?s\b|\bmost (?:of the )?(?:other "
    r"|wireless |cheap |normal |regular )?(?:earbuds|headphones|phones|shoes|sneakers|jackets"
    r"|bottles|creams|serums|products|things|brands|cups|chargers|power banks|tees|shirts)\b"
    r"|\b(?:normal|regular|ordinary|typical|standard|usual|average|generic|knock-?offs?"
    r"|fake) (?:ones?|earbuds|shoes|bottles?|products?|creams?|shirts?|tees?|chargers?|sheets"
    r"|sneakers|[a-z]+s (?:only|usually|are|have|last))\b|\bin general\b|\bgenerally\b"
    r"|(?<!\bit )(?<!\bthis )(?<!\bthis one )\busually\b|(?<=like it )usually\b"
    r"|(?<=like this )usually\b|(?<=like this one )usually\b"
    r"|\busually\b(?! (?:sells?|retails?|goes|priced) )"
    r"|\b(?:a lot of|lots of|many|most|some|plenty of|cheap|cheaper) (?!(?:of|people|folks|colou?rs"
    r"|sizes|shades|scents|flavou?rs|pieces|parts)\b)[a-z]+ (?:have|has|are|use|come|got|only)\b"
    r"|\b(?:bigger|older|younger|taller|smaller|other) [a-z]+ (?:want|need|go|get|should|use"
    r"|take)s?\b"
    r"|\b(?:from|we had(?: on)?|we (?:did|showed|looked at|started with)|i showed(?: you)?|had on)"
    r"(?: just)? (?:earlier|before)\b"
)
"""Other brands, other shops, other versions, and what is so of things in general."""

_NO_MODEL: Final = "(?![^，。]{0,6}(?:色|码|口味|香型|尺寸))"
OTHER_MODEL: Final = re.compile(
    rf"(?:(?:我们?|咱们?)家?(?:店里|这边|这里)?|^)(?:还|另外|也|再)+(?:有|出了?|做了?|卖)一[款台]{_NO_MODEL}"
    rf"|另外?一[款台]{_NO_MODEL}|另外那[款台]"
    r"|^(?:我们?|咱们?)?家?(?:店里)?(?:还|也)?有一种[^，。这]{1,6}[装款版]"
    r"|\bwe(?:['’]ve)?(?: also| actually)*(?: have| got| make| do| sell| carry| offer)?"
    r"(?: also| got)* (?:another(?! (?:colou?r|size|shade|scent|flavou?r|pack|free|gift|coupon"
    r"|discount|deal|batch|one (?:in|of))\b)"
    r"|an? (?:bigger|smaller|larger|newer|older|cheaper|pricier|lighter"
    r"|heavier|stronger|mini|pro|premium) (?:one|model|version|edition|sister|brother))\b"
    r"|\bour (?:other|older|newer|previous|next|upcoming) (?!(?:colou?r|shade|link|room|stream)s?"
    r"\b)[a-z0-9]+\b|\bthe (?:other|older|newer|previous|upcoming) (?:model|version|edition)\b"
)
"""Another model of ours, told from a choice of the one on air."""

OTHER_OBJECT_AT_END: Final = re.compile(r"(?:是|在)(?:别家|别人家|隔壁|别的)[^，。]{0,6}$")

_OF_OUR_HOME: Final = (
    r"我们?家(?:里)?的?那?"
    r"(?:餐|阳台|客厅|厨房|卫生间|电|冰箱|洗衣机|沙发|床|桌|柜|锅|车|门|窗)"
)
"""Rooms and furniture of the host's, whose sizes are not the product's."""

_LONG_AGO: Final = (
    r"(?:[0-9零一二两三四五六七八九十]+[几来多]?岁|年轻|上学|上大学|读书|刚毕业|刚工作|刚入行|刚结婚"
    r"|没结婚|没生孩子)[^，。]{0,2}那(?:会儿?|时候?|年|阵子?|几年|个年纪)"
    r"|(?:年轻|上学|上大学|读书|刚毕业|刚工作|刚入行)(?:的)?时候?|(?<![这就])那(?:会儿|阵子|几年)|[早前]些年|早几年"
    r"|(?<=[\u3400-\u9fff]{2})那年(?!份)|当(?:学生|学徒|兵|姑娘)的?"
    r"|\bin my (?:teens|twenties|thirties|forties|college|school|student)\b|\bback then\b"
    r"|\bin (?:those|the old) days\b"
)
"""The host's own past, when other goods were used than today's."""

OWN_LIFE: Final = re.compile(
    r"我(?:自己|本人|个人|们家|们办公室)?(?:[在的]|之前|以前|平时|平常)*(?:办公室|公司|家里"
    r"|老家|卧室|车里|车上|包里|小时候|上学|大学)|我(?:自己|本人)?(?:之前|以前|昨天|昨晚|前天"
    r"|上次|上周|上个?月|去年|前年|今天早上|早上|前两天|前几天|那天|当时|平时|平常|每天|天天"
    r"|周末|有一次|一口气|曾经|刚才|一个人|一天|一晚上|晚上|中午|下午)(?!没说|说错|讲错|给你们"
    r"|跟你们|讲的|说的|说了)"
    r"|我(?:老公|老婆|先生|太太|媳妇|妈妈?|爸爸?|爸妈|爷爷|奶奶|外婆|外公|姥姥|婆婆|儿子|女儿"
    r"|闺女|外甥女?|侄[子女儿]|孙[子女]|[表堂][哥姐弟妹]|嫂子?|孩子|宝宝|弟弟?|妹妹?|哥哥?|姐姐?|朋友|同事|闺蜜|室友|男朋友|女朋友|对象|邻居"
    r"|家(?:的)?(?:猫|狗|宝|娃|孩子|老|里|那|小|主子|毛孩子|人))|我(?:的)?(?:身高|体重|脚|腰围"
    r"|肤质|皮肤)|我(?:一米|1米|平时穿|一般穿|穿[^，。]{0,3}码|是(?:敏感|干|油|混)[皮肌油])"
    r"|我(?:自己)?(?:用|穿|戴|喝|吃|走|跑|坐|飞|睡|洗|开|背|骑|爬|试|囤"
    r"|买)[了过](?!给)[^，。]{0,10}(?:年|月|天|小时|公里|次|回|遍|斤|盒|瓶|件|双|包|晚上?|路)"
    r"|我(?:自己)?(?:的|这)?(?:真|的)?(?:指甲|头发|睫毛|眉毛|手指|手臂|胳膊|大?腿|眼睛|脸上?|牙"
    r"|肚子|鼻子|耳朵|脖子)(?!贴|膏|粉|套|垫|架|片)|我(?:自己|手上)?[^，。]{0,6}(?:是我)?自己带的"
    rf"|{_OF_OUR_HOME}[^，。]{{0,6}}(?=[0-9一二两三四五六七八九十半])"
    r"|(?:我|主播)(?:的|自己的|这个)?(?:手机|电脑|平板|车子|房子)(?!壳|支架)"
    r"|是我(?:自己|私人|个人)(?:的(?!店|厂|品牌|牌子|工厂)|[存藏留养攒]的?)"
    r"|不是(?:我们?|咱们?)?今[天晚](?:要|来)?(?:这|那|[卖上讲播推]的?|的)"
    rf"|{_LONG_AGO}"
    r"|(?:生|怀)(?:我家)?(?:老[大二三]|头胎|二胎|孩子|娃|宝宝|儿子|女儿|闺女)(?:的)?(?:那|时|当)"
    r"|我(?:自己)?那(?:个|只|双|件|条|台|款|套)|主播(?:自己|本人|我)(?:用|穿|戴|喝|吃|的|家)"
    r"|主播(?:的)?(?:身高|体重)"
    r"|\bmy (?!favou?rite|advice|point|price|guys|friends|dear"
    r"|loves?)[a-z]+(?: [a-z]+){0,2} (?:has|had"
    r"|is|was|weighs|runs|lasts?|came|holds)\b"
    r"|\bi (?:wore|wear|used|ran|run|walked|slept|ate|drank|bought|paid|washed|took|tried"
    r"|tested|left|dropped|carried|flew|had|went|own(?:ed)?|weigh|sat|got mine)\b|\bi['’](?:ve"
    r"|m)(?: been| already| personally)? (?:wear|us|carry|sleep|eat|drink|had|worn|used|five|5"
    r"|six|a size|one meter|on my)\w*|\bmy (?:husband|wife|mom|mum|mother|dad|father|kids?|son"
    r"|daughter|baby|cat|dog|sister|brother|friend|boyfriend|girlfriend|roommate|colleague"
    r"|boss|grandma|office|own|house|home|car|desk|bag|height|weight|skin)\b|\b(?:yesterday"
    r"|(?:last|one|this past) (?:week|night|month|year|time|summer|winter|spring|fall|autumn"
    r"|weekend|season|christmas|trip)),? (?:i|we|my|our)\b|\bwe were (?:in|at|on)\b"
    r"|\bback (?:home|when)\b|\bwhen i was\b"
)
"""The host's own life and use."""

OTHER_OBJECT: Final = re.compile(
    rf"{_LONG_AGO}"
    r"|我[^，。这它]{0,6}(?:用|买|穿|戴|喝|吃|开|睡|背|骑)(?:[了过]|过)?的(?!就?是|时[候间]|都|也)[^，。这它]{1,8}$"
    r"|(?:小时候|以前|早年|当年|老家|家里)[^，。这它]{0,6}[种养用买吃穿喝开住玩做卖]的(?:都|就|也)?是[^，。这它]{1,8}$"
    r"|那(?:个|只|双|件|条|台|款|套|把|瓶|种)|\bold\b|\bmine\b|\bback when\b"
    rf"|{_OF_OUR_HOME}|自己带的"
    r"|我(?:自己|本人)?(?:的)?(?:身高|体重|一米|1米|1\.[4-9])"
    r"|\b(?:in|had|used|bought|owned|got|wore|rode|on) (?:an?|one|this)(?: [a-z]+){1,4}$"
)

OF_ONE: Final = re.compile(
    r"岁|个月大|是我(?:自己|私人|个人)|(?:出|刚)生|生(?:老[大二三]|头胎|二胎|孩子|娃|宝宝|儿子|女儿|闺女)"
    r"|脖子上|手上戴|身上(?:这|穿)|\b(?:years?|months?) old\b|\bborn\b|\bgave birth\b"
)
"""Somebody or something of the host's, of which the figures that follow by themselves are told."""

OF_THAT_ONE: Final = re.compile(
    r"(?:[他她]|\b(?:he|she)\b)"
    r"|(?:大概|差不多|快|才|都|有|也就|整整|凌晨|早上|下午|晚上|[ ])*"
    r"(?:[0-9.]|[零一二两三四五六七八九十百千半点])+[^，。0-9]{0,5}(?:的|啊|呢|了)?$"
)
"""A clause that goes on about that one: 十九公斤, 他穿不上."""
