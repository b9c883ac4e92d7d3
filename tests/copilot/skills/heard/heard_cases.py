"""Answers as hosts give them, in wordings of their own: card, what is said, whether it closes."""

from copilot.skills.heard.asked_card import AskedCard, AskedFact


def card(question: str, *facts: tuple[str, str]) -> AskedCard:
    """Return an open card."""
    return AskedCard("card", question, tuple(AskedFact(*fact) for fact in facts), "P1")


DOWN = card("充绒量有多少啊", ("充绒量", "120g"), ("蓬松度", "800FP"))
BATTERY = card("电池多大", ("电池容量", "5000mAh"), ("快充", "67W"))
WARRANTY = card("保修多久呀", ("整机质保", "2年"), ("电机质保", "10年"))
SHIP = card("什么时候发", ("发货", "48小时内"), ("快递", "顺丰"))
MACHINE = card("能机洗吗", ("可机洗", "否"), ("材质", "羊毛"))
DISHWASHER = card("可以放洗碗机吗", ("洗碗机", "可以,上层"), ("容量", "500ml"))
ALCOHOL = card("有酒精吗", ("酒精", "不含"), ("净含量", "50ml"))
PLANE = card("能上飞机吗", ("容量", "10000mAh(37Wh)"), ("可带上飞机", "是"))
SIZES = card("165 120斤穿多大", ("尺码", "S 80-95斤,M 95-115斤,L 115-130斤"))
TWO = card("两件多少钱", ("直播价", "89元"), ("活动", "2件9折"))
PIECE = card("合多少钱一片", ("价格", "99元"), ("片数", "50片"))
PACKS = card("一盒里面几包", ("规格", "12g×30包"), ("产地", "云南"))
AGES = card("多大孩子能玩", ("年龄", "3-6岁"), ("零件", "120块"))
WEIGHT = card("how heavy is it", ("weight", "1.2 kg"), ("length", "40 cm"))
RETURNS = card("what's the return window", ("returns", "30 days"), ("price", "45 USD"))
LATEX = card("is there any latex in it", ("latex", "none"), ("length", "72 in"))
LEAK = card("is the cup leak proof", ("leakproof", "yes"), ("capacity", "16 oz"))
FIT = card("鞋子偏大还是偏小", ("尺码", "偏小半码"), ("鞋宽", "标准"))
STEEL = card("是316的吗", ("内胆", "304不锈钢"), ("厚度", "2mm"))
PEN = card("支持手写笔吗", ("手写笔", "支持,需另购"), ("屏幕", "11英寸"))
GRADE = card("防水几级", ("防水等级", "IPX7"), ("续航", "8小时"))

RIGHT = (
    (RETURNS, "a whole month to return it"),
    (SIZES, "穿大码就行"),
    (STEEL, "三零四"),
    (WARRANTY, "两年以内免费修"),
    (DOWN, "一百二十克的绒"),
    (DOWN, "充绒给到一百二"),
    (DOWN, "二两四"),
    (DOWN, "里面一百二十克绒 八百蓬"),
    (BATTERY, "五千毫安的大电池"),
    (BATTERY, "5000毫安 六十七瓦快充"),
    (WARRANTY, "整机保两年 电机保十年"),
    (WARRANTY, "咱们是两年质保"),
    (WARRANTY, "二十四个月"),
    (SHIP, "四十八小时之内给你发出去"),
    (SHIP, "两天内发 顺丰"),
    (MACHINE, "不能机洗哦 羊毛的"),
    (MACHINE, "这个不可以机洗"),
    (DISHWASHER, "可以放洗碗机 放上层就行"),
    (ALCOHOL, "不含酒精的宝宝"),
    (ALCOHOL, "没有酒精 放心"),
    (PLANE, "可以带上飞机的"),
    (PLANE, "能上飞机 一万毫安三十七瓦时"),
    (SIZES, "一百二十斤穿L"),
    (TWO, "两件一百六十块二"),
    (PIECE, "一片一块九毛八"),
    (PIECE, "折下来一片不到两块钱"),
    (PACKS, "一盒三十包"),
    (PACKS, "三十小包 每包十二克"),
    (AGES, "三岁到六岁的宝宝都能玩"),
    (WEIGHT, "it's one point two kilos"),
    (WEIGHT, "about twelve hundred grams"),
    (RETURNS, "you've got thirty days to send it back"),
    (LATEX, "no latex at all"),
    (LEAK, "yes it's totally leak proof"),
    (FIT, "偏小的 偏小半码"),
    (STEEL, "不是三一六 是三零四"),
    (PEN, "支持手写笔的 笔另外买"),
    (GRADE, "IPX七级的"),
)

WRONG = (
    (BATTERY, "五千多毫安"),
    (BATTERY, "不到五千毫安"),
    (BATTERY, "至少五千毫安"),
    (DOWN, "大概一百二十五克"),
    (RETURNS, "four weeks"),
    (WARRANTY, "两年以上都保"),
    (SIZES, "穿中码"),
    (DOWN, "一百五十克"),
    (DOWN, "一百二 不对 一百五十克的绒"),
    (DOWN, "不是一百二十克 是九十克"),
    (DOWN, "大概一百三左右"),
    (DOWN, "八百克绒"),
    (BATTERY, "四千八百毫安"),
    (BATTERY, "五千五毫安"),
    (WARRANTY, "整机十年质保"),
    (WARRANTY, "保三年"),
    (SHIP, "今天拍七天内发"),
    (SHIP, "七十二小时"),
    (MACHINE, "可以机洗的 随便洗"),
    (MACHINE, "能机洗"),
    (DISHWASHER, "洗碗机不能放"),
    (ALCOHOL, "有一点点酒精"),
    (ALCOHOL, "含酒精的"),
    (PLANE, "飞机上不能带"),
    (PLANE, "带不了 上不了飞机"),
    (SIZES, "你穿M码"),
    (TWO, "两件一百七十八"),
    (TWO, "两件一百五"),
    (PIECE, "一片才一块二"),
    (PACKS, "一盒二十包"),
    (PACKS, "一盒十二包"),
    (AGES, "一岁到三岁"),
    (AGES, "三到八岁"),
    (WEIGHT, "two kilos"),
    (WEIGHT, "one point two pounds"),
    (RETURNS, "sixty days"),
    (RETURNS, "you get two weeks"),
    (LATEX, "yes there is latex in it"),
    (LEAK, "no it leaks a bit"),
    (FIT, "正码的放心拍"),
    (FIT, "偏大半码"),
    (STEEL, "是三一六的"),
    (STEEL, "对 316"),
    (PEN, "支持手写笔 笔送你"),
    (PEN, "不支持手写笔"),
    (GRADE, "IPX8的"),
    (GRADE, "四级"),
)

UNRELATED = (
    (DOWN, "我看一下啊充绒量"),
    (DOWN, "有宝宝问充绒量多少"),
    (DOWN, "八百蓬松度"),
    (DOWN, "这件卖一百二十九"),
    (BATTERY, "六十七瓦快充"),
    (BATTERY, "电池多大是吧 稍等"),
    (WARRANTY, "电机十年"),
    (SHIP, "我们发顺丰的"),
    (MACHINE, "羊毛的 特别暖和"),
    (MACHINE, "能机洗吗 我问一下"),
    (DISHWASHER, "可以的 欢迎新来的宝宝"),
    (ALCOHOL, "五十毫升"),
    (PLANE, "一万毫安"),
    (PLANE, "行李箱在六号链接"),
    (SIZES, "一百二十斤是吧 我看看"),
    (TWO, "两件是吧 我算一下"),
    (PIECE, "一包五十片"),
    (PACKS, "云南的豆子"),
    (AGES, "一百二十块零件"),
    (WEIGHT, "how heavy is it let me check"),
    (RETURNS, "it's forty five dollars"),
    (LATEX, "seventy two inches long"),
    (LEAK, "sixteen ounces"),
    (FIT, "鞋宽是标准的"),
    (STEEL, "两毫米厚"),
    (PEN, "屏幕十一寸"),
    (GRADE, "能听八个小时"),
)
