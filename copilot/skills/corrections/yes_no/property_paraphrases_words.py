"""Properties one either has or has not, and the words by which shops and hosts speak of them.

Reviewed general trade vocabulary: no product, brand or shop is named here. Each line of the table
is a key, a use, a weight and a regular expression of its mentions, then, after ``+`` or ``-``,
phrases that say yes or no by themselves. Patterns are read in aligned text: half width,
simplified, lower case; a few admit what a recogniser hears for the word.
"""

from typing import Final, Literal, NamedTuple

from copilot.skills.corrections.speech.table_lines import joined_lines

Use = Literal["may", "has", "does", "suits"]
"""What is said of it: it may be done, the product has it, does it, or suits somebody."""


class Paraphrase(NamedTuple):
    """How one yes-or-no property is spoken of; the three last are regular expressions."""

    key: str
    use: Use
    safety: bool
    mention: str
    yes: str
    no: str


_TABLE: Final = r"""
dishwasher      may    洗[碗完晚]机|(?:rack(?: of| in)? (?:the|your) )?dishwasher
    + dishwasher[- ]?(?:safe|friendly|proof)|rack(?: of| in)? (?:the|your) dishwasher
    |洗碗机里[头面]?一[扔丢放塞]
microwave       may    微波[炉卢]?|microwav\w*  + microwave[- ]?(?:safe|friendly)|微波炉里?(?:叮|转
    |热|加热)
oven            may    烤箱|\bovens?\b  + oven[- ]?(?:safe|proof)
air_fryer       may    空气炸锅|air fryer
freezer_use     may    进冷冻室|freezer[- ]safe  + freezer[- ]safe
machine_wash    may    机洗|洗衣机|machine[- ]wash\w*|washing machine|\bwasher\b
    + machine[- ]washable|(?:直接)?(?:扔|丢|放)(?:进|到)?洗衣机|机洗就行|机洗就可以
    |洗衣机[^，。不别]{0,6}就(?:行|可以|好)|洗衣机里[头面]?一[扔丢放塞]
hand_wash       may    手洗|hand[- ]wash\w*|wash(?:ed)? by hand  + 手洗就行
dry_clean       may    干洗|dry[- ]clean\w*
tumble_dry      may    烘干机?|tumble[- ]dr\w+|\bdryer\b
bleach          may    漂白|\bbleach\w*
ironing         may    熨烫|熨|\bironing\b|\bironed\b|iron (?:it|them)
water_wash      may    水洗(?![棉标唛牛工绒皮])
carbonated      may    碳酸饮料|碳酸|气泡水|(?<!可口)可乐|汽水|carbonated|fizzy|\bsodas?\b
    |sparkling water
metal_tools     may    铁铲子?|金属铲|钢铲|metal (?:spatula|utensil|tool)s?
steel_wool      may    钢丝球|steel wool
induction       may    电磁炉|induction
gas_stove       may    燃气灶|明火|gas (?:stove|hob|cooktop)s?
folding         may    折叠|\bfold(?:s|ed|able|ing)?\b  + foldable|folds (?:up|flat)|可折叠|能折叠
essential_oil   may    精油|essential oils?
bones           may    砍骨头|剁骨头|砍骨|剁骨|chop(?:ping)? bones?|through bones?
swimming        may    游泳|下水|泡水里?|\bswim\w*|under ?water|submerg\w*
shower          may    洗澡|淋浴|\bshower\w*
detaching       may    可?拆卸|可拆(?!洗)|拆不(?:下来|了|开)|拆下来?|[摘取卸]下来?
    |[摘取卸解]不(?:下来?|了|掉|开)|拆(?![洗线封快开箱])|detach\w*
    |\bremov(?:e[sd]?|able)\b  - [拆摘取卸解]不(?:下来?|了|掉|开)
expanding       may    可?扩展(?!坞|卡|名|到|至)|扩容(?!量|卡)|加宽(?!的|款|版|码)|加大一?圈|撑大
    |\bexpand(?:s|ed|able|ing)?\b
    + expandable|可扩展
cover_wash      may    拆下?来?洗|拆洗|[焊缝粘钉]死|removable and washable  - [焊缝粘钉]死
cabin*          may    上(?:得了|不了)?飞机|登机|过(?:得了|不了)?安检|on (?:a|the) plane
    |飞机(?:上|是|都|也|就|肯定|根本){0,2}[带拿]不(?:上去?|了|走)
    |\bcabin\b|carry[- ]on|hand luggage
    - 上不了飞机|过不了安检|飞机(?:上|是|都|也|就|肯定|根本){0,2}[带拿]不(?:上去?|了|走)
checked_baggage* may   托运|checked (?:bag|lug)\w*
outdoor         may    户外使用|室外使用|outdoor use
laptop_power    may    笔记本(?:电脑)?充电|charg\w* (?:a |your |my |most )?laptops?
single_bud      may    单耳|(?:just |only )?(?:one|a single) (?:ear)?bud
cold_brew       may    冷泡|冷萃|cold brew\w*
wireless_charge has    无[线限]充电?|wireless(?:ly)? charg\w*|charg\w+ wireless(?:ly)?|qi charg\w*
    |(?:on|onto) (?:any|a|your|the|my) (?:wireless|qi) (?:pad|charger|mat|stand)
    + charg(?:es?|ed|ing) wirelessly|(?:on|onto) (?:any|a|your|the) (?:wireless|qi)
    |无线充电?(?:就行|就可以|就能)|放上去就(?:能)?充
noise_cancel    has    主动降噪|降噪|noise[- ]cancel\w*|\banc\b
bluetooth_link  has    蓝牙(?!耳机|音箱|音响|版本|[0-9一二三四五六])|\bbluetooth\b(?! ?(?:version
    |[0-9]|three|four|five|six))
wifi            has    wi-?fi|无线网
nfc             has    (?<![a-z])nfc(?![a-z])
gps             has    (?<![a-z])gps(?![a-z])|北斗
fast_charge     has    快充|闪充|fast[- ]charg\w*|quick[- ]charg\w*
headphone_jack  has    耳机孔|headphone jack|3\.5 ?mm jack
touch_screen    has    触摸屏|触屏|touch ?screen
backlight       has    背光|backli\w+
auto_off        has    自动断电|自动关机|缺水断电|干烧保护|防干烧
    |auto(?:matic)?[- ](?:shut[- ]?)?off|shuts? (?:itself )?off
timer           has    定时|预约|\btimers?\b
anion           has    [负副]离子|(?:negative |an)ions?\b|\bionic\b
steamer         has    蒸笼|蒸屉|steamer(?: basket)?
straw           has    吸管|\bstraws?\b
strap           has    背带|肩带|挂绳|\bstraps?\b|lanyard
pocket          has    口袋|\bpockets?\b
zipper          has    拉链|\bzip(?:per)?s?\b
hood            has    帽子|\bhood\b
underwire       has    钢圈|underwires?
elastic         has    弹力|弹性|\bstretchy?\b|\belastic\b
cable_included  has    自带[^，。 ]{0,6}线|(?<![有无流热])线[^，。 ]{0,5}自带
    |(?:built[- ]in|attached) cable
    + 自带[^，。 ]{0,6}线|线[^，。 ]{0,5}自带|(?:built[- ]in|attached) cable
calling_alone   has    独立通话|独立打电话|单独打电话|独立接打|插[^，。 ]{0,3}卡|\besims?\b
    + 插[^，。 ]{0,3}卡(?:就|也)?(?:能|可以)|单独打电话
self_cleaning   has    自清洁|自动清洗|自动洗|(?:得|要|需要)(?:你们?|您)?自己[^，。 ]{0,6}洗
    |self[- ]clean\w*
    - (?:得|要|需要)(?:你们?|您)?自己[^，。 ]{0,6}洗
small_packs     has    独立小?包装|小包装|单独包装|分小?[袋包]|整块大?包|大包装
    |individually (?:wrapped|packed)
    + 独立小?包装|小包装|单独包装|individually (?:wrapped|packed)  - 大包装|整块大?包
makeup_removal  has    卸妆|make-?up remover  + (?:要|得|需要?)卸妆|卸妆[油膏水]?才
    - (?:不用|不需要?|无需|免)卸妆
inlay           has    镶嵌|镶(?:了|有|着|的)|\binlaid\b  + 镶(?:了|有|着)|\binlaid\b
both_sides      has    双面(?:可用|都能|都可)|\breversible\b|(?:both|two)[- ]side[sd]
    |(?:one|single)[- ]sided|单面
    + \breversible\b|both sides|two[- ]sided  - (?:one|single)[- ]sided|单面
charger_included has   充电头|充电器|\badapters?\b|power brick
waterproof      has    防水|waterproof|water[- ]?(?:proof|resistan\w+)|不进水|进不了水|滴水不[进漏]
    |water (?:comes|goes|gets|runs|drains|flows) (?:right |straight )?(?:in|through|(?:back )?out)\b
    |water can['’]?t get in(?:side)?|(?:no|won['’]?t let|doesn['’]?t let) water (?:gets? )?in
    + 不怕水|fully waterproof|不进水|进不了水|滴水不[进漏]|water can['’]?t get in(?:side)?
    |(?:no|won['’]?t let|doesn['’]?t let) water (?:gets? )?in
    - 怕水|water (?:comes|goes|gets|runs|drains|flows) (?:right |straight )?(?:in|through
    |(?:back )?out)\b
water_repellent has    防泼水|water[- ]repellent|splash[- ]?proof
windproof       has    防风|windproof
sun_block       has    防晒(?![霜乳])|uv protection|sun protection
breathable      has    透气|breathable
antibacterial   has    抗菌|antibacterial
nonslip         has    防滑|non-?slip|anti-?slip
alcohol*        has    [酒九]精|乙醇|\balcohol\b  - alcohol[- ]free
fragrance*      has    香[精经]|fragrances?|perfum\w*  - fragrance[- ]free|unscented
preservative*   has    防腐[剂机技]|preservatives?  - preservative[- ]free
colouring*      has    色素|artificial colou?r\w*|food colou?r\w*|\bdyes?\b
added_sugar*    has    (?<=[带含加放])糖(?=[的了啊，。 ]|$)|(?<=[加放]了)糖(?![浆醇尿果])|蔗糖
    |白砂糖|加糖(?!浆)|添加糖(?!浆)|added sugars?|cane sugar|\bsugars?\b
    - 无糖
    |零糖|0糖|sugar[- ]free|没加糖|不加糖|unsweetened
syrup           has    糖浆|\bsyrups?\b
sweetener*      has    甜味剂|代糖|阿斯巴甜|sweeteners?|aspartame
caffeine*       has    咖啡因|caffeine  - caffeine[- ]free|\bdecaf\w*
gluten*         has    麸质|\bgluten\b  - gluten[- ]free
lactose*        has    乳糖|lactose  - lactose[- ]free
dairy*          has    乳制品|奶制品|\bdairy\b  - dairy[- ]free|non-dairy
peanut*         has    花生|peanuts?
tree_nut*       has    坚果|(?:tree )?\bnuts?\b  - nut[- ]free
soy*            has    大豆|黄豆|\bsoya?\b  - soy[- ]free
egg*            has    鸡蛋|\beggs?\b
shellfish*      has    虾|海鲜|shellfish
sesame*         has    芝麻|sesame
pork*           has    猪肉|\bpork\b
gelatin*        has    明胶|gelatine?
msg*            has    味精|\bmsg\b
trans_fat       has    反式脂肪酸?|trans fats?
gmo             has    转基因|\bgmo\b|genetically modified
grain           has    谷物|糙米|大米|玉米|小麦|燕麦|豆粕|\bgrains?\b
    |\b(?:corn|wheat|rice|oats?)\b  - grain[- ]free|无谷
attractant      has    诱食剂|attractants?
bpa*            has    双酚a|(?<![a-z])bpa(?![a-z])  - bpa[- ]free
pfoa*           has    pfoa|全氟辛酸  - pfoa[- ]free
paraben*        has    尼泊金酯?|羟苯甲酯|parabens?  - paraben[- ]free
silicone_oil*   has    硅油|silicones?(?! oil| case| cover| tip)  - silicone[- ]free|无硅
sulfate*        has    硫酸盐|皂基|sul(?:f|ph)ates?  - sul(?:f|ph)ate[- ]free
mineral_oil*    has    矿物油|mineral oil
hormone*        has    激素|hormones?|steroids?
fluorescer*     has    荧光剂|荧光增白剂|fluorescent (?:agent|brighten)\w*
formaldehyde*   has    甲醛|formaldehyde
latex*          has    乳胶过敏原|natural rubber latex|\blatex\b
fluoride*       has    氟化物|fluoride  - fluoride[- ]free|无氟
ammonia*        has    氨水|ammonia  - ammonia[- ]free
acid*           has    水杨酸|果酸|salicylic acid|\baha\b|\bbha\b
retinol*        has    视黄醇|a醇|维a|retinol
animal_test     has    动物实验|animal test\w*|tested on animals  - cruelty[- ]free
vegan           has    纯素|全素|\bvegan\b
organic         has    有机(?!会)|\borganic\b
leaking         does   漏(?:了?一?点点?儿?|一些|过)?水|漏(?![斗电网出])|渗水
    |\bleak\w*  - leak[- ]?proof
fading          does   [掉褪](?:了?一?点点?儿?|一些|过)?颜?色
    |\bfad(?:e|es|ing)\b|colou?rs? (?:run|bleed)s?
pilling         does   起(?:了?一?点点?儿?|一些|过)?(?:毛|小)?球|(?<=[抗防])毛?球|\bpill(?:s|ing)?\b
shrinking       does   缩(?:了?一?点点?儿?|一些|过)?水(?!率)|(?<=[抗防])缩|\bshr[iu]nk\w*
creasing        does   起(?:了?一?点点?儿?|一些|过)?皱|(?<=[抗防])皱|\bwrinkl\w*|\bcreas\w*
shedding        does   掉(?:了?一?点点?儿?|一些|过)?毛|跑绒|钻绒|\bshed(?:s|ding)?\b
warping         does   变形|\bwarp(?:s|ing)?\b
rusting         does   生(?:了?一?点点?儿?|一些|过)?锈|(?<=[抗防])锈|\brust\w*
whitecast       does   泛白|假白|white cast
fogging         does   起(?:了?一?点点?儿?|一些|过)?雾|(?<=[抗防])雾|\bfog(?:s|ging)?\b
crystal         does   结晶|crystalli[sz]\w*
no_reason_return has   [七7]天无理由(?:退换?货?)?|no[- ]questions[- ]asked
free_shipping   has    包邮|免运费|免邮|free shipping|ships? (?:for )?free|free delivery  + 包邮
    |免运费|免邮|free shipping|ships? (?:for )?free|free delivery
pregnant*       suits  孕妇|孕妈妈?|怀着(?:孕|宝宝?|娃|孩子|二胎)|大着肚子|孕期|怀孕|准妈妈
    |pregnan\w+|expecting mothers?|moms?-to-be
nursing*        suits  哺乳期|喂奶的?妈妈|breast-?feeding|nursing mothers?
sensitive_skin* suits  敏感[肌机]肤?|敏感皮肤?|敏皮|敏肌|sensitive skin
dry_skin        suits  干皮|干性(?:皮肤|肌肤)|dry skin
oily_skin       suits  (?<!混)油皮|油性(?:皮肤|肌肤)|oily skin
under_one*      suits  [一1]周?岁以下|[一1]岁以内|under (?:one|1)\b|less than (?:one|1) year
under_three*    suits  [三3]周?岁以下|[三3]岁以内|under (?:three|3)\b
baby*           suits  婴幼儿|婴儿|新生儿|宝宝(?!们)|\bbab(?:y|ies)\b|infants?|newborns?
child*          suits  小朋友|小孩子?|儿童(?!款|节|座|杯|锁)|孩子|\bkids?\b|\bchild(?:ren)?\b
elderly*        suits  老人家?|老年人|elderly|seniors?
diabetic*       suits  糖尿病人?|糖友|血糖高的?|diabet\w+
hypertension*   suits  高血压|high blood pressure
kitten*         suits  幼猫|小奶猫|kittens?
puppy*          suits  幼犬|小奶狗|pupp(?:y|ies)
android         has    安卓|android
iphone          has    苹果手机|iphones?
"""


_USES: Final[dict[str, Use]] = {"may": "may", "has": "has", "does": "does", "suits": "suits"}


def _read(line: str) -> Paraphrase:
    head, use, patterns = line.split(maxsplit=2)
    mention, _, rest = patterns.partition("  + ")
    if rest:
        yes, _, no = rest.partition("  - ")
    else:
        yes = ""
        mention, _, no = mention.partition("  - ")
    key = head.rstrip("*")
    return Paraphrase(key, _USES[use], head.endswith("*"), mention.strip(), yes.strip(), no.strip())


PARAPHRASES: Final[dict[str, Paraphrase]] = {
    entry.key: entry for entry in map(_read, joined_lines(_TABLE))
}
"""Every property by key. A key marked ``*`` in the table matters to health."""

ADJECTIVES: Final = frozenset(
    {
        "waterproof",
        "water_repellent",
        "windproof",
        "breathable",
        "antibacterial",
        "nonslip",
        "organic",
        "vegan",
        "both_sides",
    }
)
"""Properties whose bare mention at a clause's end says yes (这双是防水的)."""

EXCLUDES: Final[dict[str, tuple[str, ...]]] = {
    "machine_wash": ("hand_wash", "dry_clean"),
    "hand_wash": ("machine_wash", "dry_clean", "dishwasher"),
    "dry_clean": ("machine_wash", "hand_wash", "water_wash"),
}
"""What ``only`` rules out: 只能干洗 says that it may not be machine washed."""
