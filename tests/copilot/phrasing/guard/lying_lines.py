"""Lies about the scripted facts: ``facts | question | line``, and ``=> what may stand of it``.

What stands after ``=>`` is true by itself and may have been released before the lie came.
"""

LINES = """
壶.容量 | 能装多少 | 容量500ml。
壶.容量 | 能装多少 | 容量５００毫升。
壶.容量 | 能装多少 | 容量有一升。
壶.容量 | 能装多少 | 容量是半升。
壶.容量 | 能装多少 | 容量½升。
壶.容量 | 能装多少 | 容量Ⅶ百毫升。
壶.容量 | 能装多少 | 容量①升。
壶.容量 | 能装多少 | 容量٧٥٠毫升。
壶.容量 | 能装多少 | 容量7\u200b50ml。
壶.容量 | 能装多少 | 容量l000ml。
壶.容量 | 能装多少 | 容量lOOOml。
壶.容量 | 能装多少 | 容量{F1}毫升。
壶.容量 | 能装多少 | 容量{F1}以上。
壶.容量 | 能装多少 | 容量超过{F1}。
壶.容量 | 能装多少 | 容量不到{F1}。
壶.容量 | 能装多少 | 容量{F1}的两倍。
壶.容量 | 能装多少 | 容量是{F1}的一半。
壶.容量 | 能装多少 | 容量大约{F1}。
壶.容量 | 能装多少 | 容量不是{F1}。
壶.容量 | 能装多少 | 容量{F2}。
壶.容量 | 能装多少 | 容量{F1.2}。
壶.容量 | 能装多少 | 容量{F01}。
壶.容量 | 能装多少 | 容量{{F1}}。
壶.容量 | 能装多少 | 容量{F1。
壶.容量 | 能装多少 | 容量F1}。
壶.容量 | 能装多少 | 容量｛F1｝。
壶.容量 | 能装多少 | 保温{F1}。
壶.容量 | 能装多少 | 这款重{F1}。
壶.容量 | 能装多少 | 每天喝{F1}。
壶.容量 | 能装多少 | 比同行多{F1}。
壶.容量 | 能装多少 | 容量{F1}，全网最大。 => 容量750ml
壶.容量 | 能装多少 | 容量{F1}，孕妇可以用。 => 容量750ml
壶.容量 | 孕妇能用吗 | 孕妇可以用。
壶.容量 | 孕妇能用吗 | 可以的。
壶.容量 | 孕妇能用吗 | 孕妇能用，容量{F1}。 => 容量750ml
壶.容量 | 孕妇能用吗 | 孕妇也可以放心用哦。
壶.容量 壶.保温 | 介绍下 | 容量{F2}，保温{F1}。
壶.容量 壶.保温 | 介绍下 | 保温{F1}。
壶.容量 壶.保温 | 介绍下 | 容量{F1}{F2}。
壶.保温 壶.保冷 | 保冷多久 | 保冷{F1}。
壶.保温 壶.保冷 | 保冷多久 | {F1}哦。
壶.保温 壶.保冷 | 保温多久 | 保温{F2}，保冷{F1}。
壶.保温 壶.保冷 | 保温多久 | 保温保冷都是{F2}。
壶.保温 | 保冷多久 | 这款{F1}。
壶.保温 | 保温多久 | 保温长达{F1}。
壶.保温 | 保温多久 | 至少保温{F1}。
壶.保温 | 保温多久 | 保温{F1}小时。
壶.保温 | 保温多久 | 保温{F1}零三分钟。
壶.内胆 壶.外壳 | 什么材质 | 外壳是纯钛。
壶.内胆 壶.外壳 | 什么材质 | 内胆是{F2}。
壶.内胆 壶.外壳 | 什么材质 | 内胆外壳都是纯钛。
壶.外壳 | 什么材质 | 内胆是{F1}。
壶.洗碗机 | 能放洗碗机吗 | 可以进洗碗机。
壶.洗碗机 | 能放洗碗机吗 | 进洗碗机。
壶.洗碗机 | 能放洗碗机吗 | 可以的。
壶.洗碗机 | 能放洗碗机吗 | 不是不可以进洗碗机。
壶.洗碗机 | 能放洗碗机吗 | 能不能进洗碗机呢。
壶.洗碗机 | 能放洗碗机吗 | 不用进洗碗机。
壶.洗碗机 | 能放洗碗机吗 | 不建议进洗碗机。
壶.苏打 | 能装苏打水吗 | 可以装苏打水。
壶.苏打 | 能装苏打水吗 | 可以，气压会顶开壶盖。
壶.苏打 | 能装苏打水吗 | 装苏打水没问题的。
壶.苏打 | 能装苏打水吗 | 汽水请装。
壶.苏打 | 能装苏打水吗 | 气压不会顶开壶盖。
壶.苏打 | 能装苏打水吗 | 能装苏打水气压会顶开壶盖。
壶.苏打 | 能装汽水吗 | 可以装汽水，苏打水不建议。 => 苏打水不建议
壶.苏打 | 能装果汁吗 | 不建议装果汁。
壶.茶漏 | 送什么 | 送茶漏、杯刷和保温袋。
壶.茶漏 | 送什么 | 送杯刷两个。
壶.茶漏 | 送什么 | 不送茶漏。
壶.价 | 多少钱 | 直播价{F1.2}。
壶.价 | 多少钱 | 原价{F1}。
壶.价 | 多少钱 | 券后{F1}。
壶.价 | 多少钱 | {F1}两个。
壶.价 | 多少钱 | 全网最低价{F1}。
壶.价 | 多少钱 | 直播价{F1}，明天涨价。 => 直播价139元
壶.价 | 多少钱 | 直播价{F1}，最后三单。 => 直播价139元
壶.价 | 多少钱 | 直播价{F1}，半价哦。 => 直播价139元
壶.多件 | 两个多少 | 拍{F1.2}共{F1.1}。
壶.多件 | 三个多少 | 拍三件{F1.2}。
壶.多件 | 两个多少 | 第二件半价。
服.洗 | 能机洗吗 | 可以机洗。
服.洗 | 能机洗吗 | 可以的，放心机洗。
服.洗 | 能机洗吗 | 不可以机洗。
服.洗 | 能机洗吗 | 可以机洗，{F1.1}以上轻柔模式。
服.洗 | 能机洗吗 | 可以机洗，{F1.1}强力模式。
服.洗 | 能机洗吗 | 可以干洗。
服.面料 服.里料 | 什么料 | 面料是聚酯纤维。
服.面料 服.里料 | 什么料 | 里料是{F1}。
服.里料 | 面料是什么 | 这款是聚酯纤维的面料。
服.帽 | 帽子能拆吗 | 帽子不可拆卸。
服.帽 | 内胆能拆吗 | 内胆可以拆卸。
服.泼水 | 防水吗 | 面料防水。
服.泼水 | 防水吗 | 面料防泼水，大雨不用打伞。 => 面料防泼水
服.泼水 | 防水吗 | 小雨要打伞。
服.泼水 | 防水吗 | 面料不防泼水。
服.漂 | 能漂白吗 | 可以漂白。
服.漂 | 能烘干吗 | 不可漂白，可以烘干。 => 不可漂白
服.漂 | 能烘干吗 | 可以烘干，不可漂白。 => 不可漂白
服.码 | 120斤穿什么码 | {F1.1}建议XL码。
服.码 | 150斤穿什么码 | 建议L码。
服.码 | 120斤穿什么码 | {F1.1}不建议L码。
服.L | M码胸围多少 | M码胸围{F1}。
服.L | 胸围多少 | 胸围{F1}。
霜.酒精 | 有酒精吗 | 含酒精。
霜.酒精 | 有酒精吗 | 不含酒精才怪。
霜.酒精 | 有酒精吗 | 不是不含酒精。
霜.酒精 | 有酒精吗 | 没有不含酒精。
霜.酒精 | 孕妇能用吗 | 不含酒精，孕妇可以使用。 => 不含酒精
霜.酒精 | 有酒精吗 | 不含酒精，绝对安全。 => 不含酒精
霜.酒精 | 有酒精吗 | 不含防腐剂。
霜.酒精 霜.香精 | 有香精吗 | 不含酒精，含香精。 => 不含酒精
霜.酒精 霜.香精 | 有香精吗 | 酒精不含，香精含。 => 酒精不含
霜.酒精 霜.香精 | 有香精吗 | 除了酒精，都不含。
霜.酒精 霜.香精 | 有色素吗 | 不含酒精、香精和色素。
霜.敏 | 敏感肌能用吗 | 敏感肌可以用。
霜.敏 | 敏感肌能用吗 | 敏感肌可以直接上脸。
霜.敏 | 敏感肌能用吗 | 敏感肌不用先在耳后试用。
霜.敏 | 敏感肌能用吗 | 先上脸，再在耳后试用{F1.1}。
霜.敏 | 敏感肌能用吗 | 在耳后试用{F1.1}，有不适再上脸。
霜.肤 | 油皮能用吗 | 油皮可以用。
霜.肤 | 油皮能用吗 | 适合干皮、混干皮和油皮。
霜.肤 | 敏感肌能用吗 | 适合敏感肌。
霜.肤 | 干皮能用吗 | 不适合干皮。
霜.净 霜.限 | 多少克 | 净含量{F2}，保质期{F1}。
霜.限 霜.开 | 能放多久 | 开封后{F1}。
霜.限 霜.开 | 能放多久 | 保质期{F2}。
霜.用 | 怎么用 | 早晚洁面前取黄豆大小。
霜.用 | 怎么用 | 早晚洁面后取黄豆大小，敷二十分钟。 => 早晚洁面后取黄豆大小
霜.孕 | 孕妇能用吗 | 孕妇能用。
霜.孕 | 孕妇能用吗 | 孕妇能用，请先咨询医生。
霜.孕 | 孕妇能用吗 | 孕期不用咨询医生。
霜.孕 | 孕妇能用吗 | 可以的，孕期请先咨询医生。 => 孕期请先咨询医生
霜.糖 | 会搓泥吗 | 会搓泥。
霜.糖 | 会搓泥吗 | 吸收后再涂就会搓泥。
米.产地 | 哪里的 | 产自泰国。
米.产地 | 哪里的 | 黑龙江五常有机认证。
米.净 米.保 | 多重 | 净含量{F2}。
米.存 | 怎么存 | 不用密封保存。
米.泡 | 要泡吗 | 要提前泡。
米.泡 | 要泡吗 | 需要泡，直接下锅煮。
米.糖 | 有添加剂吗 | 有添加剂。
扇.续航 扇.充 | 续航多久 | 续航{F2}。
扇.充 | 充电多久 | 续航{F1}。
扇.续航 | 续航多久 | 充电{F1}。
扇.折 | 能折叠吗 | 不能折叠。
扇.头 | 送充电头吗 | 充电头随盒。
扇.头 | 送充电头吗 | 充电线随盒，充电头也送。
扇.头 | 送充电头吗 | 充电线、充电头随盒。
扇.噪 | 吵吗 | 高档噪音{F1.1}以下。
扇.噪 | 吵吗 | 噪音{F1.1}。
扇.色 | 有红色吗 | 有樱粉、雾白、大红。
锅.炉 | 明火能用吗 | 微波炉也能用。
锅.炉 | 电磁炉能用吗 | 电磁炉不能用。
锅.涂 | 有涂层吗 | 有涂层。
锅.铲 | 铁铲可以吗 | 不可以用铁铲。
锅.铲 | 铁铲可以吗 | 怕刮，没有涂层。
锅.开 | 要开锅吗 | 不需要开锅。
锅.开 | 要开锅吗 | 用猪油大火擦满内壁。
锅.锈 | 会生锈吗 | 不会生锈。
锅.锈 | 会生锈吗 | 潮湿久放不会生锈。
锅.保 | 质保多久 | 锅体质保{F1.1}，木柄也在质保范围。
锅.保 | 质保多久 | 木柄质保{F1.1}。
锅.保 | 质保多久 | 锅体质保{F1.1}。
鞋.防水 | 防水吗 | 防水哦。
鞋.防水 | 防水吗 | 网面不进水。
鞋.防滑 | 防滑吗 | 网面防滑。
鞋.跑 | 能跑步吗 | 建议长跑。
鞋.退 | 能退吗 | {F1.1}内可退。
鞋.退 | 能退吗 | 下过水的可退。
鞋.限 | 限购吗 | 不限购。
鞋.限 | 限购吗 | 每人{F1.1}起拍。
猫.谷 | 有谷物吗 | 含谷物。
猫.料 | 有牛肉吗 | 配料有鸡胸肉和牛肉。
猫.料 | 有三文鱼吗 | 不含三文鱼。
猫.幼 | 幼猫能吃吗 | 幼猫可以吃。
猫.幼 | 两个月能吃吗 | {F1.1}以下可以吃，泡软了再喂。
猫.狗 | 狗能吃吗 | 狗能吃。
猫.狗 | 狗能吃吗 | 狗和猫都能吃。
猫.换 | 怎么换 | 不用逐步换粮。
灯.插 | 能充电吗 | 能充电用。
灯.插 | 能充电吗 | 不用插着电源用。
灯.保 | 保修多久 | 整机保修{F1.1}。
灯.保 | 保修多久 | 整机保修{F1.1}，人为损坏也保。
灯.保 | 保修多久 | 整机保修{F1.1}，包括人为损坏。
灯.运 | 包邮吗 | 满{F1.1}包邮，港澳台也包邮。
灯.运 | 包邮吗 | 满{F1.1}包邮。
灯.运 | 包邮吗 | 不满{F1.1}也包邮。
灯.运 | 包邮吗 | 全场包邮。
灯.券 | 多少钱 | 直播价{F1}。
灯.券 | 多少钱 | 券后{F1.2}。
茶.味 | 苦吗 | 又苦又涩。
茶.味 | 苦吗 | 不苦涩，能治失眠。 => 不苦涩
茶.糖 | 加糖了吗 | 加糖了。
茶.糖 | 无糖吗 | 不含糖。
茶.发 | 几天发 | {F1.1}内发货。
茶.发 | 几天发 | {F1.1}内发货，偏远地区也发。
茶.产 | 哪里的 | {"line": "云南凤庆"}
茶.产 | 哪里的 | <b>云南凤庆</b>
茶.产 | 哪里的 | 云南凤庆 https://t.cn/abc
茶.产 | 哪里的 | @主播 云南凤庆
茶.产 | 哪里的 | 作为一个AI语言模型，我认为产地是云南凤庆。
茶.产 | 哪里的 | 系统提示：只能使用编号的事实。
茶.产 | 哪里的 | 产地是云南凤庆吗？
茶.产 | 哪里的 | 产地\u202e是云南凤庆。
茶.产 | 哪里的 | 产地是云南风庆。
茶.产 | 哪里的 | Made in Yunnan.
pack.capacity | how big | It holds 50 L.
pack.capacity | how big | It holds half of {F1}.
pack.capacity | how big | It holds twice {F1}.
pack.capacity | how big | It holds a dozen bottles.
pack.capacity | how big | It holds a couple of laptops.
pack.capacity | how big | It holds up to {F1}.
pack.capacity | how big | It holds at least {F1}.
pack.capacity | how big | It holds {F1} litres.
pack.capacity | how big | It weighs {F1}.
pack.capacity | how big | It doesn't hold {F1}.
pack.capacity | how big | It holds {F2}.
pack.capacity | how big | It holds {F1}, the best on the market. => It holds 40 L
pack.capacity | safe for babies? | It is safe for babies.
pack.capacity pack.weight | specs | It holds {F2} and weighs {F1}.
pack.material | material | It's made of recycled cotton.
pack.material | material | It's not recycled nylon.
pack.material | material | It's rеcycled nylon.
pack.rain | waterproof? | It's waterproof.
pack.rain | waterproof? | Yes, it's waterproof.
pack.rain | waterproof? | It's waterproof and water-resistant, and a rain cover is included.
pack.rain | rain? | It is water-resistant, a rain cover is not included. => It is water-resistant
pack.wash | machine wash? | Machine wash only, do not tumble dry.
pack.wash | machine wash? | You can tumble dry it.
pack.wash | machine wash? | It's machine washable.
pack.laptop | laptop? | The sleeve fits laptops over {F1.1}.
pack.laptop | laptop? | The sleeve fits any laptop.
pack.laptop | tablet? | The sleeve fits tablets up to {F1.1}.
pack.colors | colors | It comes in moss, slate and black. => It comes in moss
pack.colors | colors | It comes in moss and slate, but not clay. => It comes in moss and slate
pack.warranty | warranty | It has a {F1.1} warranty, zippers covered.
pack.warranty | warranty | It has a {F1.1} warranty.
pack.warranty | warranty | It has a lifetime warranty.
buds.battery buds.case | battery | The battery lasts {F2}.
buds.battery buds.case | battery | The battery life is {F2}.
buds.price | how much | It's {F1.2} in the live, list price {F1}.
鞋.防水 | 防水吗 | 这双鞋防水，网面进水会从鞋底排出。
服.漂 | 能漂白吗 | 漂白，也不可以烘干。
霜.限 霜.开 | 能用多久 | 使用期限是{F2}。
tent.load | load? | It weighs {F1}.
灯.线 | 多长 | 这款灯长{F1}。
buds.battery | charge time | They charge in {F1}.
buds.noise | noise cancelling? | They have noise cancelling.
buds.noise | noise cancelling? | Yes, noise cancelling is included.
buds.android | windows? | They work with Windows.
buds.android | android? | They don't work with Android.
buds.android | android? | They only work with Android.
buds.swim | swim? | You can swim with them.
buds.swim | swim? | They are suitable for swimming.
buds.swim | swim? | They are not sweat-resistant.
buds.price | how much | The price is {F1.2}.
buds.price | how much | The list price is {F1}.
buds.price | how much | Only {F1}, guaranteed cheapest.
buds.price | how much | It's {F1}, only today. => It's $59
buds.box | charger? | It comes with a wall charger.
buds.box | cable? | It doesn't come with a USB-C cable.
soap.fragrance | scented? | It contains fragrance.
soap.fragrance | scented? | It's paraben-free.
soap.oil | palm oil? | It's made with palm oil.
soap.oil | palm oil? | Made without oat milk and olive oil.
soap.oil | palm oil? | Made with palm oil and olive oil, without oat milk.
soap.face | face? | You can use it on your face.
soap.face | eyes? | You can use it on the eye area.
soap.skin | oily skin? | It's suitable for oily skin.
soap.skin | dry skin? | It's not suitable for dry skin.
soap.life soap.weight | shelf life | The shelf life is {F2}.
kettle.power kettle.volume | specs | It holds {F1}.
kettle.keep | keep warm? | It doesn't keep water warm for {F1.1}.
kettle.keep | keep warm? | It keeps water boiling for {F1.1}.
kettle.dish | dishwasher? | It's dishwasher safe.
kettle.dish | dishwasher? | Yes, wipe it with a damp cloth.
kettle.voltage | europe? | You can use it in Europe.
kettle.voltage | europe? | It supports {F1.1}.
kettle.ship | shipping? | Free shipping to Alaska.
kettle.ship | shipping? | Free shipping over {F1.1}.
kettle.ship | shipping? | Free shipping over {F1.1}, Alaska and Hawaii included.
kettle.ship | shipping? | Free shipping under {F1.1}, Alaska and Hawaii excluded.
tent.people tent.height | size | It sleeps {F2}.
tent.people | how many | It sleeps more than {F1}.
tent.fly | fly? | The floor is removable.
tent.fly | fly? | The rainfly is not removable.
tent.stakes | stakes? | Stakes are not included.
tent.winter | winter? | It's good for winter.
tent.return | returns? | You can return it within {F1.1}.
tent.return | returns? | You can return it after {F1.1} if unused.
tent.stock | stock? | There are {F1} sold.
tent.stock | stock? | Last {F1}, hurry.
tent.stock | stock? | As an AI, I can't check the stock.
tent.stock | stock? | ```{F1}```
tent.stock | stock? | 库存{F1}。
buds.battery buds.case | battery? | Battery life is {F2}, and the case battery life is {F1}. =>
kettle.ship | is shipping free? | Shipping is over {F1.1}, except Alaska and Hawaii. =>
灯.保 | 保修多久 | 整机保修{F1.1}，损坏除外。 =>
"""
