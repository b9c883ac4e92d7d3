"""Values of which a product has one, by the trades that tell them: kinds, builds, grades.

Reviewed general trade vocabulary: no product, brand or shop is named here. Each line of a table is
the properties it is about (a regular expression of their names, or ``.`` for any), then the values
that exclude one another, parted by two slashes, each a regular expression. ``!`` before a line asks
that what is said speaks of the property by name: its values are everyday words.
"""

from typing import Final

GENERAL: Final = r"""
. : 精装|硬壳装?|\bhard ?(?:cover|back) // 平装|简装|软皮装?|\b(?:paperback|soft ?cover) // 线装
    // 胶装
. : (?<!中)浅烘|浅度烘|light[- ]roast // 中浅烘 // 中烘|中度烘|medium[- ]roast // 中深烘
    |medium[- ]dark
    // (?<!中)深烘|深度烘|(?<!medium[- ])dark[- ]roast
屏|显示|screen|display|panel : \b(?:am)?oled\b|(?<![a-z])(?:am)?oled // (?<![a-z])lcd
    |(?<![a-z])ips\b|液晶
    // 墨水屏|电子墨|e-?ink // 段码
安全|等级|类别|class|grade : (?<![a-z])a类 // (?<![a-z])b类 // (?<![a-z])c类
\b(?:carry(?:ing)? )?case\b|storage|carrier : \bhard[- ](?:shell )?case
    // \bsoft (?:[a-z]+ )?(?:bag|case|pouch)|\b(?:canvas|tool|drawstring|carry|mesh) (?:bag|pouch)
酸碱|酸度|(?<![a-z])ph(?![a-z]) : (?:弱|微|偏)酸性?|(?<![一-鿿])酸性|mildly acidic
    // 中性(?=\Z|的?(?:配方|洗|清洁|皂|成分))|neutral
    // (?:弱|微|偏)碱性?|碱性|alkaline
!分辨率|清晰度|resolution : (?<!支持)(?:720 ?p|七[二两]零p|1280 ?[x×*] ?720)
    // (?<!支持)(?:1080 ?p|[一幺]零八零p|full ?hd|全高清|1920 ?[x×*] ?1080)
    // (?<!支持)(?:真?[4四] ?k|2160 ?p|3840 ?[x×*] ?2160)
    // (?<!支持)(?:真?[8八] ?k|7680 ?[x×*] ?4320)
光源|发光|light source : (?<![a-z])led(?![a-z]) // 激光(?![雕刻打切笔测脱嫩])|\blaser
    // 灯泡|汞灯|卤素|\bhalogen
!对焦|调焦|focus : 自动(?:对焦|调焦|聚焦)?|auto ?focus
    // 手动|(?:自己|亲自|动手|用手|手)+(?:来|去)?[拧调转](?:这个|那个|一下)?[一-鿿]{0,2}|manual
!楦 : 宽楦|偏?宽(?=的|$) // 标准楦|正常楦 // 窄楦|瘦楦|偏?[窄瘦](?=的|$)
防火|阻燃|燃烧 : (?<![a-z])a[12]?级 // (?<![a-z])b ?[1一]级? // (?<![a-z])b ?[2二]级?
锁芯|等级|级别|grade : (?<![a-z])a级 // (?<![a-z])b级 // (?<![a-z])c级 // 超b级?
包装|瓶身|bottle|packag : 玻璃瓶|\bglass // 塑料瓶|\bplastic // 铝罐|铁罐|\btin // 纸盒
    // 软管|\btube
器械|医疗|类别 : (?<!第)(?:一|1|ⅰ)类 // (?:二|2|ⅱ)类 // (?:三|3|ⅲ)类
处理|process : 水洗|\bwashed\b|\bwet[- ]process // 日晒|\bnatural(?:ly)? process|\bdry[- ]process
    // 蜜处理|honey
类型|防晒|type|filter : 物化结合|物化|混合防晒 // (?<!不是纯)(?<!不是)纯?物理(?:防晒|的|型|$)
    |\bmineral
    // (?<!不是纯)(?<!不是)纯?化学(?:防晒|的|型|$)|\bchemical
开口|闭口|圈口|款式|style : 开口(?:的|款|镯|戒|设计|$) // 闭口(?:的|款|镯|戒|设计|$)
部位|佩戴|测量 : 上臂|\bupper arm // 手腕|腕式|\bwrist
版型|廓形|剪裁|fit|cut : 修身|紧身|\bslim|\bskinny // 直筒|常规|\bregular // 宽松|\brelaxed
    |\bloose|\boversized?
. : 长袖|\blong[- ]sleeve // 短袖|\bshort[- ]sleeve // 无袖|\bsleeveless // 七分袖|中袖
. : 圆领|\b(?:crew|round)[- ]?neck // (?<![a-z])v领|\bv[- ]?neck // 高领|\bturtle ?neck // 翻领
    |polo领 // 连帽款
. : 高腰|\bhigh[- ](?:waist|rise) // 中腰|\bmid[- ]rise // 低腰|\blow[- ](?:waist|rise)
. : 无刷|\bbrushless // 有刷|\bbrushed motor
机芯|movement : 石英|\bquartz // 机械|\bmechanical|\bautomatic // 光能|solar
材质|成色|纯度|material|purity : 足银|999|九九九 // 925|九二五|sterling // 990
材质|成色|纯度|金|material|purity : 足金|24k // 18k|十八k // 14k|十四k // 9k
材质|成色|material : 足银|纯银 // 足金|纯金|千足金 // 铂金|pt ?950
wash|care|洗涤|洗护 : machine wash|可?机洗 // dry[- ]clean(?:ing)? only|只能干洗
    // hand[- ]wash only|只能手洗
wash|care : \bcold\b // \bhot (?:wash|water|cycle)
语言|language : 双语|中英(?:文|对照)|bilingual // (?<!中)英文|english only // 中文
粘|腰贴|使用|重复|disposable|reusable : 反复|重复(?:使用|粘)|多次|\breusable // 一次性
    |不能再[贴用粘]|\bdisposable|single[- ]use
使用时间|使用时段|when to use|time of use : 早晚 // (?:只能?|仅限?)(?:晚上|夜间)
    |白天[^，。]{0,3}(?:不要|别|不能)用
    |早上[^，。]{0,4}(?:不要|别|不能)用|\bnight only|only at night // (?:只能?|仅限?)(?:早上
    |白天)|晚上[^，。]{0,4}(?:不要|别|不能)用
. : 日抛 // 周抛 // 月抛 // 半年抛 // (?<!半)年抛
. : 全自动|fully automatic // 半自动|semi[- ]automatic
脂|奶|milk|fat : 全脂|\bwhole milk // 低脂|\blow[- ]fat // 脱脂|\bskim
辣|口味|spic : 微辣|\bmild // 中辣|\bmedium hot // 特辣|重辣|爆辣|\bextra hot
表面|光泽|质地|finish|texture : 哑光|磨砂|\bmatte? // 亮光|亮面|镜面|\bglossy?
质感|面料|款式 : 不加绒 // (?<!不)加绒
保修|质保|warranty|guarantee : (?:\d+|[一二两三四五六七八九十]+|one|two|three|five|ten)[- ]?(?:年
    |个月|天|years?|months?|days?) // 终身(?:质保|保修|保|联保|免费)?|永久(?:质保|保修)
    |\blife ?time\b
层|结构|wall : 单层|single[- ]wall // 双层|double[- ]wall
涂层|coating : 陶瓷|\bceramic // 特氟龙|铁氟龙|\bteflon|(?<![a-z])ptfe // 麦饭石 // 搪瓷|\benamel
接口|充电口|port|charging|connector : (?<![a-z])(?:usb[- ]?c|type[- ]?c)(?![a-z])
    // (?<![a-z])micro[- ]?usb // (?<![a-z])lightning|苹果口
鞋跟|跟型|heel : 平跟|平底|\bflat // 粗跟|block heel // 细跟|stiletto // 坡跟|\bwedge
烹饪|加热|heating : 电磁加热|(?<![a-z])ih(?![a-z]) // 底盘加热|热盘加热
浓度|香水|concentration : 淡香水|eau de toilette|(?<![a-z])edt // 浓香水|(?<!eau de )parfum
    |(?<![a-z])edp // 古龙
硬度|软硬|firmness : 偏硬|硬的|\bfirm // 适中|软硬适中|\bmedium // 偏软|软的|\bsoft
干湿|鲜|状态|form : 冻干 // 膨化|烘焙粮 // 罐装
成熟|生熟|tea|茶 : 生茶|生普 // 熟茶|熟普
羽绒|填充物|filling : 白?鹅绒|\bgoose // 白?鸭绒|\bduck
"""
"""Clothing, homes, devices and jewellery."""

FOOD_AND_CARE: Final = r"""
品类|茶类|茶叶|类型|种类|品种|kind|type|tea : 绿茶|\bgreen tea // 红茶|\bblack tea
    // (?<![a-z一-鿿])白茶
    // 乌龙茶?|\boolong // 普洱|\bpu[- ]?er // 黑茶 // 花茶|茉莉花茶 // 黄茶
品类|品种|种类|等级|类型|kind|type : 白毫银针|银针 // 白牡丹 // 寿眉 // 贡眉
品类|品种|种类|类型|kind|type|cultivar : 大红袍 // 水仙 // 肉桂 // 铁观音 // 单丛|单枞 // 金骏眉
    // 正山小种
    // 滇红 // 祁红|祁门红茶
季节|采摘|采收|茶季|season|harvest : 春茶|春天(?:采|的)|春季采|明前|雨前|头春|\bspring (?:tea
    |harvest|pick)
    // 夏茶|夏天采|夏季采|\bsummer (?:tea|harvest|pick)
    // 秋茶|秋天(?:采|的)|秋季采|\bautumn (?:tea|harvest|pick)|\bfall (?:tea|harvest|pick)
    // 冬茶|冬片|冬天采|\bwinter (?:tea|harvest|pick)
采摘|季节|等级 : 明前 // 雨前
仓储|存储|仓|storage : 干仓|dry stor // 湿仓|wet stor
工艺|萎凋|process : 日晒萎凋|日光萎凋|日晒|sun[- ](?:dried|wither)
    // 室内(?:空调房|萎凋)?|空调房|阴干|indoor wither
工艺|杀青|做法|制作|process|technique|craft : 手工(?:制|做|炒|打|编|缝|吹|画|绘|绣|雕|织)?|纯手工
    |\bhand[- ]?(?:made|crafted|woven|blown|stitched)
    // 机器(?:制|做|炒|打|编|缝|印|画|绣|雕|刻|织)?|机制|流水线|\bmachine[- ](?:made|woven|stitched)
豆|品种|bean|variety|type : 阿拉比卡|阿拉比加|arabica // 罗布斯[塔达]|罗布(?:的|豆|$)|robusta
    // 利比里卡|liberica
形态|类型|剂型|form|type : 速溶|\binstant // 挂耳|\bdrip bag // 咖啡豆|\bwhole bean
    // 咖啡粉|现磨|\bground coffee|\b(?:pre|already)[- ]?ground // 胶囊咖啡|\bpods?\b
香型 : 酱香 // 浓香 // 清香 // 凤香 // 米香 // 兼香 // 芝麻香
类型|种类|酒|type|style|wine : 红葡萄酒|红酒|干红|\bred wine // 白葡萄酒|干白|\bwhite wine
    // 桃红|\bros[eé] // 起泡|\bsparkling|\bprosecco
葡萄|品种|grape|varietal|variety : 赤霞珠|cabernet // 梅洛|美乐|merlot // 黑皮诺|pinot noir
    // 霞多丽|chardonnay // 长相思|sauvignon blanc
    // 西拉|syrah|shiraz // 马尔贝克|malbec // 雷司令|riesling // 佳美娜|carmenere
    // 仙粉黛|zinfandel
蜜源|品种|花源|种类|type|source|floral : 洋槐|槐花|\bacacia // 椴树|\blinden // 枣花 // 荆条|荆花
    // 百花|\bwildflower // 荔枝蜜 // 麦卢卡|manuka // 油菜花 // 苜蓿|\bclover
饲养|喂养|feed|raised|diet : 谷饲|\bgrain[- ]fed // 草饲|\bgrass[- ]fed
!养殖|捕捞|来源|来历|source|caught|origin|type : 野生|\bwild[- ]caught|\bwild\b
    // (?:人工)?养殖|\bfarm(?:ed|[- ]raised)
!状态|储存|保存|温度|类型|state|form|type : 冷冻|速冻|\bfrozen
    // 冰鲜|冷鲜|\bchilled|\bfresh, never frozen // 常温|\bshelf[- ]stable
!奶源|原料|蛋白|milk|type|source : 羊奶|羊乳|\bgoat // 牛奶|牛乳|\bcow(?:['’]s)? milk
    // 骆驼奶|驼奶|camel milk
部位|cut : 牛腱子?|\bshank // 牛腩|\bbrisket // 西冷|\bsirloin|\bnew york strip
    // 菲力|里脊|\bfilet|\btenderloin // 眼肉|肉眼|\brib ?eye // 牛小排|\bshort ribs?
米种|品种|类型|grain|type : 长粒|\blong[- ]grain // 圆粒|短粒|\bshort[- ]grain
    // 糯米|\bglutinous|\bsticky rice
压榨|工艺|制法|process|extraction|grade|等级 : 特级初榨|初榨|\bextra virgin|\bvirgin
    // 精炼|\brefined
压榨|工艺|制法|process|extraction : 物理压榨|冷榨|热榨|压榨|\b(?:cold|expeller)[- ]press
    // 浸出|\bsolvent
蛋白|protein : 分离乳清|\bwhey isolate|\bisolate // 浓缩乳清|\bwhey concentrate|\bconcentrate
    // 水解乳清|\bhydrolyzed|\bhydrolysate
    // 酪蛋白|\bcasein // 大豆蛋白|\bsoy (?:protein|isolate) // 豌豆蛋白|\bpea protein
    // 胶原蛋白|\bcollagen
甜味|代糖|糖源|sweeten : 甜菊|甜叶菊|\bstevia // 三氯蔗糖|\bsucralose // 赤藓糖醇|\berythritol
    // 阿斯巴甜|\baspartame
    // 罗汉果|\bmonk fruit // 木糖醇|\bxylitol // 麦芽糖醇|\bmaltitol // 安赛蜜|\bacesulfame
    // 蔗糖|白砂糖|\bcane sugar // 蜂蜜|\bhoney
剂型|形态|形式|form|format|type : 软胶囊|\bsoft ?gels? // (?<!软)胶囊(?!咖啡)|\bcapsules?
    // 片剂|压片|\btablets? // 软糖|\bgumm(?:y|ies) // 口服液|\bliquid
    // 粉剂|冲剂|粉末|\bpowder // 滴剂|\bdrops
!质地|剂型|形态|texture|form|type : 乳液状?|\blotion // 面霜|膏霜|霜状|\bcream
    // 啫喱|凝胶|凝露|\bgel\b // 精华液|\bserum // 喷雾|\bspray // 慕斯|泡沫|\bmousse|\bfoam
    // 精华油|油状|\boil\b // 泥状|\bclay // 水状|\btoner
种类|类型|面膜|type|mask : 贴片|片状|\bsheet mask // 泥膜|\bclay mask
    // 睡眠面膜|免洗|\bsleeping mask|\bovernight mask // 撕拉|\bpeel[- ]off
类型|款式|type|style : 纸尿裤|粘贴式?|腰贴|\btaped? // 拉拉裤|学步裤|\bpull[- ]?ups?|\bpants style
段|阶段|stage : (?<![一-鿿\d])(?:一|1)段|\bstage (?:one|1) // (?:二|两|2)段|\bstage (?:two|2)
    // (?:三|3)段|\bstage (?:three|3) // (?:四|4)段|\bstage (?:four|4)
类型|材质|原料|猫砂|type|material|litter : 膨润土|\bbentonite|\bclay litter // 豆腐|\btofu
    // 混合(?:砂|猫砂)|\bmixed litter // 松木|\bpine // 水晶砂|硅胶砂|\bsilica // 矿石|矿砂
犬种|体型|适用|dog|breed|size : 小型犬|小狗|\bsmall (?:dogs?|breeds?)
    // 中型犬|\bmedium (?:dogs?|breeds?) // 大型犬|大狗|\blarge (?:dogs?|breeds?)
    // 全犬种|\ball (?:dogs?|breeds?)
等级|级别|grade : 特级|特等|\bpremium grade|\bgrade aa\b
    // (?<![一-鿿\d])(?:一|1)(?:级|等)(?!能效|品)|\bgrade (?:a|one|1)\b
    // (?:二|2)(?:级|等)(?!能效)|\bgrade (?:b|two|2)\b
    // (?:三|3)(?:级|等)(?!能效)|\bgrade (?:c|three|3)\b
原料|原浆|材质|纸浆|pulp : 竹浆|\bbamboo // 木浆|\bwood pulp // 棉浆|纯棉 // 秸秆|麦草
油墨|ink : 大豆油墨|\bsoy(?:[- ]based)? ink // (?:普通|石油)油墨|\bpetroleum[- ]based ink
"""
"""Food, drink, nutrition, care, babies and pets."""
