"""Sentences for the tests of stance: ``{…}`` claims nothing, ``<…>`` is claimed of the product."""

SILENT = """
我家老大六岁了 {二十三公斤} 他背着正好
生老二那天 凌晨三点 {六斤八两} 我记得清楚
我外甥出生的时候 {七斤二两}
我手上这只是我自己的 {五十八毫米的}
我家老大六岁了 这款书包<十八升>
{一三年的牡丹} 不卖
{二零一三年的白茶} 是我自己存的
我现在喝的{这泡不是今天卖的}
Tom's saying {his was six ninety-nine}
you know {those plastic ones}, these are <solid brass>
the one from {the Swedish place was six ninety-nine}
Oscar wants to know {whether it goes in the microwave}, <it does>
Priya asked if {it holds two litres}
{my first guitar was forty dollars}
{my first guitar was a classical}, {forty dollars}, and <this one is ninety>
{there are kettles out there for ten quid}
there are two pockets out front, <it weighs two kilos>
back when I started {it was all steel}, {fifteen kilos}
somebody's just put in the chat {theirs holds nine litres}, but <this one holds two litres>
{if it weighed nine kilos it'd never fly}
{if it cost ninety it'd be gone}
if you don't love it send it back, <it's ninety days>
{it's a five litre pan} sorry, I was reading the wrong line
{it's a five litre pan}, I read out the wrong size
你们猜这一杯多少卡{两百}{三百}？
你们猜猜这一件有多重？{三百克}？{五百克}？
猜一下这个充绒量{一百克}还是{两百克}
知道这个多少钱吗？专柜{四百}
这个是不是{三零四}的不锈钢？答案是<三一六>
能不能{机洗}？<可以的>
可不可以{放洗碗机}呢？
防不防水？{防水}吗？
有人问是不是{八百毫升}的，不是哈，我们是<五百毫升>
有人问这个是不是{八百毫升}的不是哈我们这个<五百毫升>
刚才有姐妹问能不能{进微波炉}，<不能>
有朋友说她买的是{两千瓦}的
弹幕说{三百九十九}
公屏上有人打{含酒精}
好多宝宝问{孕妇能不能用}，孕妇<可以用>
听说隔壁卖{一百九十九}
有个姐姐说她家那个{保温二十四小时}
大家都在问{有没有红色}
小雨问{可不可以干洗}，这个<不能干洗>
我跟你们说这个是<百分百羊毛>的
我说一下啊，容量<五百毫升>
说实话<三百二十九>真的不贵
要是{一百九十九}我就直接囤十件
要是能{做到六十九}就好了
如果是{纯羊绒}的那得卖两千
假如它{防水}就完美了
真希望它能{放洗碗机}
能卖到{五十九}我自己先搬两箱
如果你们拍两件，就是<一百四十九>
如果你要带走的话，今天<八十九>
如果觉得大的话可以拍<M码>
别家都是{二零一}不锈钢
别的牌子一升要{两百多}
人家专柜卖{四百九十九}，我们今天<一百九十九>
专柜{四百九十九}我们<一百九十九>
市面上大部分是{三零四}的，咱们家用的是<三一六>
隔壁直播间{两千瓦}
大壶是{别家}的，我们这个<五百毫升>
超市里{二十块}一包
实体店卖{三百多}
普通的保温杯只能{保温六小时}，我们这个<十二小时>
老款是{五千毫安}，这个<一万毫安>
去年那款{含酒精}，今年<不含酒精>
一般的枕头{三个月}就塌了
比别家的轻，才<两百克>
国产大牌都卖{五百}，这个<八十九>
网上{九十九}
我自己办公室那个是{七百五十毫升}的
我昨天穿着走了{三公里}
我上次坐飞机戴了{三个小时}
我身高{一米六五}体重{一百斤}
我老公那件是{XL}的
我家猫{三岁}了
我之前用的那个{保温八小时}，漏水
我自己用了{三个月}
主播身高{一米六八}
重量我自己称过，<两百八十五克>
我手上这个是<五百毫升>
支数就是{一磅}棉纱能拉出来多少个{八百四十码}
正常人一天喝{两升}水
国家标准是{百分之五十}
成年人每天要{二十五克}膳食纤维
微波炉{加热三十秒}更好吃
先在耳后{试二十四小时}
水开{煮八分钟}
泡的时候{焖三分钟}再喝
敷{十五分钟}
想要的{扣一}
点赞到{一万}给大家抽奖
倒数{五个数}
还剩{三百单}
只剩最后{二十件}了
福袋{两分钟}
已经卖了{五千件}
直播间现在{三千人}
给你们抽{三个人}免单
最后{十个名额}
三、二、一{上链接}
再过{五分钟}开抢
今天备了<五百件>，一人限<两件>
{六百毫升}，不对，<五百毫升>
{六百毫升}不对<五百毫升>
充绒量{一百五十克}，哦不对，<一百零五克>
{三百九十九}，说错了，<三百二十九>
保温{二十小时}，口误，<十二小时>
是{竹纤维}，啊不是，说错了，<长绒棉>
{一千八百瓦}更正一下<一千六百瓦>
{一百五}，哦不对，<一百零五克>，说错了
颜色不对可以退，<七天>都行
这个价格对不对，{三百二十九}？
好像是{三百毫升}吧
应该是{四十度}吧
我记得是{两年}质保
可能有{百分之五}
这个大概能用<两个月>
差不多<五百毫升>
这款<五百毫升>，大概一瓶矿泉水
somebody asks is it {fifty hours}? no no, <seven hours>
someone in chat says it's {waterproof}
people keep asking if it has {wireless charging}
chat says {ninety nine}, no it's <sixty nine>
I see a question, does it {leak}?
大多数情况下<保温六小时>
有些颜色<断码了>，<五百毫升>
很多保温杯{漏水}，我们这个<不漏>
那些保温杯{漏水}
我们另一款{八百毫升}，这款<五百毫升>
some shoes {weigh a pound}, these <weigh half>
most days I <carry it>, it's <two litres>
a lot of you asked about {machine wash}, yes you can <machine wash> it
is it {dishwasher safe}? yes it's <dishwasher safe>
guess how many grams? {two hundred}? {three hundred}?
does it come in {pink}?
how much do you think, {three hundred}?
if they were {three hundred} I wouldn't buy them
I wish it had {wireless charging}
imagine if it was {waterproof}
if you take two it's <one forty nine>
if you buy today you get <a free pouch>
I'd pay {two hundred} for this
my old pair lasted {three hours}
other brands use {polyester}, ours is <merino wool>
competitors charge {ninety nine} dollars
most earbuds give you {four hours}, these give you <seven>
in stores it's {two hundred}
the old model had {five thousand} milliamps
the department store sells it for {four hundred}, we have it for <two hundred>
on amazon it's {eighty}
I wore them for {three hours} on the plane
I ran {ten kilometers} in them
my husband is {six feet} tall
last week I paid {forty bucks} for lunch
heat it for {thirty seconds}
let it steep for {five minutes}
microwave it for {two minutes}
only {twenty} left
type {one} if you want it
giveaway in {two minutes}
we've sold {three thousand} already
two hundred {people watching}
{fifty} hours, sorry I mean <seven> hours
{ninety nine}, no wait, <sixty nine>
it's {nylon}, scratch that, it's <cotton>
{two year} warranty, let me correct that, <one year>
I think it's {three hundred grams}
probably {two years}
these weigh <four grams> each
it's <merino wool>, no itch
let me tell you, <twelve hours>
we ship in <two days>
"""

RETRACTS = """
yes | 不对不对，五百毫升
yes | 啊不对，是三百二十九
yes | 说错了说错了，十二小时
yes | 哦我说错了，是长绒棉
yes | 口误口误
yes | 更正一下，券后七十九
yes | 刚才说错了，是五百毫升
yes | 不好意思 说错了 是一年
yes | 那个，不对，二十五克
yes | sorry I mean seven hours
yes | no wait, it's sixty nine
yes | scratch that
yes | let me correct that, one year
yes | oh my mistake, it's cotton
yes | wait no, three grams
yes | 啊说错
yes | 说反了
yes | 哎呀讲错
yes | 我念错
yes | 口误 是三十
yes | 容量三升啊说错
yes | 哦不，十二小时
yes | oops
yes | i misspoke
yes | it holds forty ounces wait
yes | oh sorry
no | 说错一个字我赔
no | 不会搞错
no | 怕说错的
no | wait till you see this
no | sorry guys the mic was off
no | 颜色不对可以换
no | 尺码不对免费换
no | 味道不对你来找我
no | 别拍错了
no | 六百毫升，不对，五百毫升，好喝
no | 没说错就是八十九
no | 对不对姐妹们
no | 不会搞错的
no | i mean it's so soft
no | no wireless charging
no | it's the right size, no worries
no | you can't go wrong with black
"""

INTRODUCES = """
yes | 好，接下来这个我等了一晚上
yes | 下一个，四号链接，烟酰胺精华
yes | 来看这款吹风机
yes | 轮到我们的羽绒服了
yes | 就我手上这个墨绿色的
yes | 上三号链接
yes | 八号链接，今天压轴的
yes | 给大家介绍一下这款面膜
yes | 再来一个福利款
yes | 我们来说一下五号链接
yes | 回到二号链接
yes | 我身上穿的这件就是九号
yes | 现在讲十一号链接，四件套
yes | next up, the power bank
yes | this is link number ten
yes | moving on to the sweater
yes | let's look at the serum
yes | here is our tee
yes | I'm holding the travel mug
yes | let me show you this blanket
no | 九号那件羊毛衫才是只能干洗
no | 五号那个含酒精别拍错
no | 比三号轻多了
no | 容量五百毫升
no | 可以机洗，三十度以下
no | 保温十二个小时
no | 待会再讲三号链接
no | 接下来十分钟不要走开
no | 这件跟七号搭配好看
no | 下个月还有活动
no | it's lighter than link three
no | unlike number five this has no alcohol
no | seven hours on one charge
no | the tee goes well with link four
no | next month we have more
"""

CARRIED = """
刚才有人问 | {是不是八百毫升的}
有朋友说 | {她买的是竹纤维的}
我之前用过别的牌子 | {一升的}，我们这个<五百毫升>
要是这个价格 | {能做到六十九}
有人问能不能机洗 | <可以的>
容量是六百毫升 | <五百毫升>
别家都卖两百。 | <八十九>
somebody asks | {is it fifty hours}
my old pair | {lasted three hours}
they weigh | <four grams>
"""
"""What was said just before, and the text."""

REASONS = """
question | 能不能机洗
quote | 有人问是不是八百毫升
hypothetical | 要是能卖六十九就好了
other_brand | 别家的要两百
own_life | 我昨天走了三公里
guessing | 好像是三百克
instruction | 加热三十秒
viewer_business | 还剩三百单
retracted | 六百毫升，不对，五百毫升
question | is it waterproof?
quote | somebody says it leaks
hypothetical | I wish it was waterproof
in_general | other brands charge two hundred
own_life | I wore them for three hours
guessing | I think it's three hundred grams
viewer_business | only twenty left
retracted | ninety nine, no wait, sixty nine
"""
