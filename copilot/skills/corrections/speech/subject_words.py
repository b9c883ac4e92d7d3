"""The words by which it is told whose a clause's subject is: reviewed general speech, no brand."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.measures.property_names import vocabulary
from copilot.skills.corrections.speech.goods_in_general import ENGLISH_LEAD as ENGLISH_TALK
from knowledge.language.characters import align

_AFTER: Final = r"(?:also |only |just |really |actually |still |even |usually |always |both |all )*"
ENGLISH_LEAD: Final = re.compile(ENGLISH_TALK)
ENGLISH_VERB: Final = re.compile(
    rf"(?:^| ){_AFTER}(?:has|have|had|costs?|weighs?|lasts?|takes?|holds?|comes?|makes?|sells?"
    r"|sold|charges?|measures?|contains?|runs?|packs?|offers?|gives?|gets?|is|are|was|were"
    r"|(?:will|can|would|doesn['’]t|don['’]t|won['’]t|does|do) [a-z]+)(?= )"
)
"""Where the subject of an English clause ends."""

ENGLISH_IS: Final = re.compile(
    r"(?<=[a-z]{3})['’]s(?= (?:an?|about|only|just|like|around|over|under|almost|[0-9]+|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
"""The same where the verb is left to an apostrophe: somebody's a thousand watts."""

OWNED_ELSEWHERE: Final = re.compile(
    r"^(?:[a-z']+ ){0,3}?(?:theirs?|his|hers)(?: [a-z]+){0,3} "
    r"(?:is|are|was|has|have|costs?|weighs?|lasts?|takes?|holds?|comes?|runs?|needs?|only|just)\b"
    r"|\b(?:mine|the ones?) (?:at|from|back) (?:home|work|school|college|my)\b"
    r"|\b(?:you|we|people|adults|kids|men|women|your body) (?:really |probably |only |all )*"
    r"(?:needs?|should (?:get|eat|have)) (?:about |around |at least )?(?:[a-z0-9]+ ){1,3}"
    r"(?:grams|milligrams|mg|g|calories) (?:of|a day|per day|every day)\b"
)
"""Theirs takes ten hours; mine at home; what a body needs."""

BOUGHT_ELSEWHERE: Final = re.compile(
    r"\b(?:buy|buying|bought|get|find|found|see|saw|sold|sell) (?:it|this|these|this one|one|them"
    r"|the same(?: one| thing)?)(?: new)? (?:at|from|over at) (?:the )?(?P<shop>[a-z]{2,})\b"
)
"""You buy this at some shop, you'd pay more."""

COUNT: Final = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|hundred)(?:[ -](?:hundred|thousand|point|and|five|two|four"
    r"|six|eight|fifty|\d+))*"
)
OF_A_SIZE: Final = re.compile(
    rf"(?:and |but |so )*(?:the|a|an) (?P<count>{COUNT})[ -](?P<unit>person|man|people|piece"
    r"|pack|quart|litre|liter|gallon|inch|foot|ounce|gram|pound|watt|volt|lumen|cup|ml|l|oz|kg|g)"
    r"(?: (?P<what>[a-z]+))?"
)
"""Another article, told from the one on air by its size: the four person one."""

_ONE_TO_TWELVE: Final = "one two three four five six seven eight nine ten eleven twelve"
COUNTS: Final = {word: str(number) for number, word in enumerate(_ONE_TO_TWELVE.split(), 1)}

OTHER_VERSION: Final = re.compile(
    r"(?:and |but |so )*(?:(?:the|our|an?|that|their) )?(?P<which>long|short|tall|petite|big|small"
    r"|large|mini|wide|slim|bigger|smaller|longer|shorter|larger|taller|heavy|light|thick|thin"
    r"|winter|summer|kids|old|older|previous|original|basic|pro|cheap|cheaper)"
    r" (?:version|model|edition|(?<=mini )one|(?<=bigger )one|(?<=smaller )one|(?<=older )one)"
)
"""Another version, unless the shop sells the one on air in such a choice."""

ONE_OF_KIND: Final = frozenset({"one", "ones"})
PRAISED: Final = frozenset(
    ["real", "good", "better", "proper", "correct", "wrong", "exact", "true", "fun", "tricky"]
    + ["lucky", "important", "main", "current", "final", "easy", "hard", "brand", "only", "latest"]
    + ["special", "cutest", "prettiest", "popular", "favorite", "favourite", "lovely"]
)
"""Before one: it may well be the one on air."""

WE_ALSO: Final = re.compile(
    rf"\bwe(?:['’]ve)? also (?:do|make|have|sell|carry|got|offer)(?: got)? an? {COUNT}[ -]"
    r"(?:person|man|people|piece|quart|litre|liter|gallon|inch|foot|ounce|gram|pound|watt|cup)\b"
)

RUN_DOWN: Final = re.compile(
    r"^(?:and |but |so |because |cause )*(?!(?:the|these|those|our|my|your|its|this|it)\b)"
    r"[a-z]+ [a-z]+s (?:always |just |will |can |tend to |usually )*"
    r"(?:snap|break|bend|crack|rust|shatter|dent|splinter|itch|pill|fade|shrink|peel|rot|leak|tear"
    r"|warp|(?:are|feel|get) (?:so |too |very |really |way |super )*(?:heavy|cheap|bad|awful|itchy"
    r"|stiff|flimsy|brittle|weak|noisy|hot|sweaty|scratchy|thin|ugly|expensive))\b"
)
"""What nobody says of the goods for sale: steel frames are heavy."""

BACK_TO_OURS: Final = re.compile(
    r"我们|咱|这[个款件双条台瓶套盒支把辆]|今[天晚]"
    r"|\b(?:it|this|they|these|you|we|i)(?:['’](?:s|re|ve|ll|d)\b| (?:is|are|has|have|costs?"
    r"|weighs?|lasts?|takes?|holds?|comes?|get|was|only|runs?|can|will|needs?)\b)|\bours?\b"
)
"""Where the clause comes back to what is on air."""

JOINING: Final = frozenset({"the", "a", "an", "and", "or", "of"})

OF_ANYTHING: Final = frozenset(
    {"bag", "box", "bottle", "case", "pad", "kit", "cover", "cup", "bowl"}
)
"""What may be anything's, or a thing by itself: by what no word of the shop's, the latter."""

_GENERAL: Final = """
    nobody film movie book story song album game recording painting picture amazing great
    lovely nice cool cute gorgeous actual little entire original beautiful
    perfect awesome lightweight soft thick thin heavy light short long it its this that these
    those they them their he she you your we us our i me my mine ours here there who what which
    where when how why everything everyone everybody anything anyone nothing something someone
    somebody all both each every any some none one ones two three four five six seven eight nine
    ten eleven twelve thirteen fifteen twenty thirty forty fifty hundred thousand thing stuff
    part parts bit point news deal reason truth fact secret best beauty trick idea answer
    question total rest half quarter most only first second third last next other another same
    whole full regular normal usual new big bigger biggest small smaller smallest large larger
    medium mini single double set pair piece pieces pack packs kit order orders link item items
    product products model version style size sizes shade colour color colours colors scent
    flavour flavor option options price prices cost costs money dollars dollar bucks buck cents
    percent today tonight tomorrow yesterday now then yes no not just like with without in on at
    from for to by per if while because since so but plus about around up out over under inside
    outside front back side sides top bottom middle left right end start people folks guys
    ladies girls boys kids kid baby family retail msrp rrp list tag chat team warehouse factory
    company brand shop store box bag material materials look feel please thank thanks okay ok
    well honestly see let get got come comes go goes take takes make makes use used using wear
    wash put said say says telling tell told want need needs know think mean ask asked asking
    guess remember imagine believe promise swear really very actually basically literally super
    quite pretty day days week weeks month months year years hour hours minute minutes time
    times night morning gift gifts coupon code discount promo promotion sale offer offers bundle
    bundles shipping delivery returns return warranty guarantee refund insurance invoice stock
    limit unit units charge charging battery life capacity power speed mode modes setting
    settings display screen app cable cord plug adapter remote button buttons lights sound
    volume inch inches cm mm meter meters foot feet gram grams kilo kilos pound pounds ounce
    ounces litre liter litres liters ml oz kg lb lbs watt watts volt volts degree degrees
    calories protein sugar fat fibre fiber salt sodium ingredients ingredient serving servings
    recipe taste length width height depth thickness diameter weight waist hip chest sleeve
    sleeves hem collar pocket pockets zipper zip strap straps handle handles lid base body cover
    lining fabric knit yarn thread stitching sole heel toe upper insole machine hand dry clean
    care
    """
GENERAL_ENGLISH: Final = frozenset(_GENERAL.split())
"""Words of general talk about what is on air, and whoever is spoken to."""

NOT_OF_A_NAME: Final = (
    "我你他她它咱您这那哪谁啥什么的了着过吗呢吧啊呀哦哈嘛啦就都也才只还再又更最很太真特挺超好不没"
    "别有是在到从给把被让跟和比对为用做买卖拍送发来去上下进出起开回得能会可要想需该必须共总全整"
    "约概差几每各单双半前后左右内外中里边时候现已刚正快慢低短宽窄厚薄轻细软硬旧满够省减"
    "便宜贵价钱元块个件米条只支瓶盒袋箱包罐张片粒颗双套台把本份码号色味款种样次遍倍折分秒点天月年周"
    "升斤克两寸度瓦万千百一二三四五六七八九十零第或但因所以如而且则等至及与将最之其此另按照像说讲"
    "看听问知道觉得喜欢写标叫拿放装洗穿戴吃喝睡坐走跑带拆充插接拼煮泡加倒涂抹亲们姐妹宝家人人"
    "无纯足免退换保修补运差多少大概左右直先后当然播间限券赠礼定手自扫实配领均侧"
)
NO_NAME: Final = "福利|优惠|库存|活动|反正|平常|吊牌|标牌|市场|锁骨|爸妈|意思|背面|板子"
_NAME: Final = rf"(?:(?!{NO_NAME})(?![{NOT_OF_A_NAME}0-9])[\u3400-\u9fff])"
_OWNER: Final = (
    r"(?:[小大](?![概约小多部])[\u3400-\u9fff]|[三七八九百千双](?![层面人头侧门开核模档个件只支瓶盒袋箱包片粒升斤克米块元年月天])"
    r"[\u3400-\u9fff]|[米克元金](?![数])[\u3400-\u9fff]|天(?![天然])[\u3400-\u9fff]"
    rf"|{_NAME}(?!的)[\u3400-\u9fff]家?|{_NAME}的(?=的)"
    rf"|对[面门]|楼[上下]|隔壁)(?:{_NAME}|多(?!少)){{0,3}}"
)
_NUMERAL: Final = r"[0-9一二两三四五六七八九十百千半]"
CHINESE_LEAD: Final = re.compile(
    r"(?:但是?|不过|而且|然后|所以|因为|就像|像|你看|比如说?|那|啊|哎|嗯|呃|哦|诶|其实|[ ])*"
)
_FIRST: Final = rf"(?:大(?![概约小多部])[\u3400-\u9fff]|{_NAME}{_NAME})"
_TOLD: Final = (
    "(?:质保|保修|容量|续航|重量|电池|电源|价格?|功率|噪音|充电|保质期|净重|尺寸|个头|寿命|待机|含量)"
    rf"|(?![也都]*有(?:$|[吗啊的哦呀哈]))(?:也就|就|都|才|也)*"
    rf"(?:只有|只能|能|要|有|没|不|支持|可以|得|卖|是(?!我们)|{_NUMERAL})"
)
_OF_BARE: Final = (
    r"(?:质保|保修|容量|续航|重量)|我们店里|(?:是|才|只有)?"
    rf"(?:百分|(?!一[^箱盒包袋个条件半百千万年月天粒片寸升斤只次点]){_NUMERAL})"
)
TOLD_OF_BARE: Final = re.compile(_OF_BARE)
OF_THE_SHOP: Final = re.compile(
    rf"(?P<name>[\u3400-\u9fff]{{2,4}}?)(?:我们|咱们?|家)*(?:店里|店铺|另外|单独|单卖|{_NUMERAL})"
)
SOLD_APART: Final = re.compile("另售|另卖|单卖|另外[购卖]|sold separately")
"""What the shop sells apart, of which another price is told."""

CHINESE_SUBJECT: Final = re.compile(
    rf"(?:(?P<owner>{_OWNER})卖?的(?={_TOLD})"
    rf"|(?P<that>{_OWNER})那(?:[个款家台种条双只套](?!时候|颜色|码|口袋))"
    rf"|(?P<bare>{_FIRST}{_NAME}{{0,2}}?)(?={_OF_BARE})"
    rf"|(?P<before>{_FIRST}{_NAME}{{0,2}}?)(?=(?:(?!{_NUMERAL})[\u3400-\u9fff]){{2,4}}{_NUMERAL})"
    rf"|(?:我们|咱们?|店里)+(?:也|还|另外)+有一?[个款台条双套]"
    rf"(?P<more>{_FIRST}{_NAME}{{0,2}}?)(?=是|{_NUMERAL}|的)"
    r")"
)
"""What a Chinese clause is about, where that is named as another's: 某某的, 某某那个, 某某百粒."""

_KIND: Final = (
    "(?:(?![这那哪该本每各同新爆现主推热当时样限定选付贷货尾退汇罚存])"
    f"(?:{_NAME}|[小大男女旧礼长短厚薄]))"
)
OTHER_KIND: Final = re.compile(
    rf"(?:(?P<kind>{_KIND}{{1,3}})(?P<sort>[款版])|(?P<pack>(?:{_KIND}|[盒袋罐瓶桶箱]){{2,3}})装)"
    r"(?=的?(?![式型本备修饰好完上下进满不的了着到])[\u3400-\u9fff])"
)
"""Another version in Chinese, unless the shop writes of it: 大童款, 礼盒装."""

ALSO_SOLD: Final = re.compile(
    rf"(?P<name>{_NAME}{{2,4}})(?:我们|咱们?|家|店里)*也(?:有|卖|做|上)(?=[啊的哈呢]*$|[，。, ])"
)
"""What there is too: 某某也有, and then its price."""

_PRAISE: Final = (
    "新鲜|优质|品质|高端|精品|官方|豪华|网红|明星|招牌|王牌|布艺|手工|亲爱|品牌|旗舰|国产"
)
KIND_OF: Final = rf"(?!{_PRAISE})(?:{_NAME}{{2,3}}?)"
"""Before a product's own noun: a kind of it, and no praise."""
TOLD_OF_KIND: Final = rf"(?:是|要|得|能|可以|不|只|才|就|都|也|用|净重|{_NUMERAL})"
"""What is told of a kind, beside the properties of the product's own."""

NOT_OURS: Final = re.compile(
    r"(?:可|又|但)?不是(?:说|指)?(?:我们|咱们?)?(?:今天)?(?:这[个款]?)?"
    r"(?P<zh>[\u3400-\u9fff]+?)(?:的|啊|哈|哦|呀|了)*"
    r"|(?:and |but )?(?:it['’]s |that['’]s )?not (?:the|this|our) (?P<en>[a-z -]+)"
)
"""Of what something was not told: the mattress has ten years, not the sofa."""

NOT_FOR_SALE: Final = re.compile(r"不卖(?:的|啊|哈|哦)?$")

FIGURE_ALONE: Final = re.compile(
    rf"[ ]*{_NUMERAL}+(?:[块元]{_NUMERAL}*)?(?:钱)?(?:一[条个套件双台包箱盒])?[啊哈哦呢]?$"
)
"""The price that follows what was told of another thing."""

SHORT_ASIDE: Final = re.compile(
    r"(?:但是?|可是?|就是|不过|而且|还|也|又|很|太|特别|容易|会)"
    rf"(?:(?!{_NUMERAL}|[我这咱它今])[\u3400-\u9fff]){{1,5}}"
)
"""A few words without a figure between those on another thing: 但是有味道, 就是不好看."""

UNFINISHED: Final = re.compile("(?:能|有|要|得|可以|只|也|就|都|是|才|达到?)$")
"""A clause without its predicate, cut off before the name of a property."""

KNOWN_THING: Final = re.compile(
    r"[大中小]号|[蛋白脂肪糖钠盐热酸钙铁锌素酶油]{2}|[棉麻丝绒毛皮革绸缎纱呢]$|[纤聚][维酯]|钢|铝|铜|铁"
    r"|木$|瓷|玻璃|塑料|[吸动电弹马推拉压磁扭握阻]力|[度镜率量期龄数距径围速温压积重身体部层口盖底壁]$|^(?:主机|整机)|人$|生$"
)
"""Properties, materials and nutrients, which are of whatever is on air."""


@lru_cache(maxsize=1)
def known_generally() -> frozenset[str]:
    """Return the words, and the pairs of Chinese characters, of properties and parts."""
    found: set[str] = set()
    for name in map(align, vocabulary() | PART_WORDS.keys()):
        found.update(re.findall("[a-z]+", name))
        for run in re.findall("[\u3400-\u9fff]+", name):
            found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)
