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
锁芯|等级|级别|grade : (?<![a-z])a级 // (?<![a-z])b级 // (?<![a-z])c级
包装|瓶身|bottle|packag : 玻璃瓶|\bglass // 塑料瓶|\bplastic // 铝罐|铁罐|\btin // 纸盒
器械|医疗|类别 : (?<!第)(?:一|1|ⅰ)类 // (?:二|2|ⅱ)类 // (?:三|3|ⅲ)类
处理|process : 水洗 // 日晒 // 蜜处理|honey
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
涂层|coating : 陶瓷|\bceramic // 特氟龙|铁氟龙|\bteflon|\bptfe // 麦饭石 // 搪瓷|\benamel
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
品类|茶类|茶叶|类型|种类|品种|kind|type|tea : 绿茶|\bgreen tea // 红茶|\bblack tea // (?<![a-z一-鿿])白茶
    // 乌龙茶?|\boolong // 普洱|\bpu[- ]?er // 黑茶 // 花茶|茉莉花茶 // 黄茶
品类|品种|种类|等级|类型|kind|type : 白毫银针|银针 // 白牡丹 // 寿眉 // 贡眉
品类|品种|种类|类型|kind|type|cultivar : 大红袍 // 水仙 // 肉桂 // 铁观音 // 单丛|单枞 // 金骏眉 // 正山小种
    // 滇红 // 祁红|祁门红茶
季节|采摘|采收|茶季|season|harvest : 春茶|春天(?:采|的)|春季采|明前|雨前|头春|\bspring (?:tea|harvest|pick)
    // 夏茶|夏天采|夏季采|\bsummer (?:tea|harvest|pick) // 秋茶|秋天(?:采|的)|秋季采|\bautumn (?:tea|harvest|pick)|\bfall (?:tea|harvest|pick)
    // 冬茶|冬片|冬天采|\bwinter (?:tea|harvest|pick)
采摘|季节|等级 : 明前 // 雨前
仓储|存储|仓|storage : 干仓|dry stor // 湿仓|wet stor
工艺|萎凋|process : 日晒萎凋|日光萎凋|日晒|sun[- ](?:dried|wither) // 室内(?:空调房|萎凋)?|空调房|阴干|indoor wither
工艺|杀青|做法|制作|process|technique|craft : 手工(?:制|做|炒|打|编|缝|吹|画|绘|绣|雕|织)?|纯手工|\bhand[- ]?(?:made|crafted|woven|blown|stitched)
    // 机器(?:制|做|炒|打|编|缝|印|画|绣|雕|刻|织)?|机制|流水线|\bmachine[- ](?:made|woven|stitched)
豆|品种|bean|variety|type : 阿拉比卡|阿拉比加|arabica // 罗布斯[塔达]|罗布(?:的|豆|$)|robusta // 利比里卡|liberica
形态|类型|剂型|form|type : 速溶|\binstant // 挂耳|\bdrip bag // 咖啡豆|\bwhole bean // 咖啡粉|现磨|\bground coffee // 胶囊咖啡|\bpods?\b
香型 : 酱香 // 浓香 // 清香 // 凤香 // 米香 // 兼香 // 芝麻香
类型|种类|酒|type|style|wine : 红葡萄酒|红酒|干红|\bred wine // 白葡萄酒|干白|\bwhite wine // 桃红|\bros[eé] // 起泡|\bsparkling|\bprosecco
葡萄|品种|grape|varietal|variety : 赤霞珠|cabernet // 梅洛|美乐|merlot // 黑皮诺|pinot noir // 霞多丽|chardonnay // 长相思|sauvignon blanc
    // 西拉|syrah|shiraz // 马尔贝克|malbec // 雷司令|riesling // 佳美娜|carmenere // 仙粉黛|zinfandel
蜜源|品种|花源|种类|type|source|floral : 洋槐|槐花|\bacacia // 椴树|\blinden // 枣花 // 荆条|荆花 // 百花|\bwildflower // 荔枝蜜 // 麦卢卡|manuka // 油菜花 // 苜蓿|\bclover
饲养|喂养|feed|raised|diet : 谷饲|\bgrain[- ]fed // 草饲|\bgrass[- ]fed
!养殖|捕捞|来源|来历|source|caught|origin|type : 野生|\bwild[- ]caught|\bwild\b // (?:人工)?养殖|\bfarm(?:ed|[- ]raised)
!状态|储存|保存|温度|类型|state|form|type : 冷冻|速冻|\bfrozen // 冰鲜|冷鲜|\bchilled|\bfresh, never frozen // 常温|\bshelf[- ]stable
!奶源|原料|蛋白|milk|type|source : 羊奶|羊乳|\bgoat // 牛奶|牛乳|\bcow(?:['’]s)? milk // 骆驼奶|驼奶|camel milk
部位|cut : 牛腱子?|\bshank // 牛腩|\bbrisket // 西冷|\bsirloin|\bnew york strip // 菲力|里脊|\bfilet|\btenderloin // 眼肉|肉眼|\brib ?eye // 牛小排|\bshort ribs?
米种|品种|类型|grain|type : 长粒|\blong[- ]grain // 圆粒|短粒|\bshort[- ]grain // 糯米|\bglutinous|\bsticky rice
压榨|工艺|制法|process|extraction|grade|等级 : 特级初榨|初榨|\bextra virgin|\bvirgin // 精炼|\brefined
压榨|工艺|制法|process|extraction : 物理压榨|冷榨|热榨|压榨|\b(?:cold|expeller)[- ]press // 浸出|\bsolvent
蛋白|protein : 分离乳清|\bwhey isolate|\bisolate // 浓缩乳清|\bwhey concentrate|\bconcentrate // 水解乳清|\bhydrolyzed|\bhydrolysate
    // 酪蛋白|\bcasein // 大豆蛋白|\bsoy (?:protein|isolate) // 豌豆蛋白|\bpea protein // 胶原蛋白|\bcollagen
甜味|代糖|糖源|sweeten : 甜菊|甜叶菊|\bstevia // 三氯蔗糖|\bsucralose // 赤藓糖醇|\berythritol // 阿斯巴甜|\baspartame
    // 罗汉果|\bmonk fruit // 木糖醇|\bxylitol // 麦芽糖醇|\bmaltitol // 安赛蜜|\bacesulfame // 蔗糖|白砂糖|\bcane sugar // 蜂蜜|\bhoney
剂型|形态|形式|form|format|type : 软胶囊|\bsoft ?gels? // (?<!软)胶囊(?!咖啡)|\bcapsules? // 片剂|压片|\btablets? // 软糖|\bgumm(?:y|ies) // 口服液|\bliquid
    // 粉剂|冲剂|粉末|\bpowder // 滴剂|\bdrops
!质地|剂型|形态|texture|form|type : 乳液状?|\blotion // 面霜|膏霜|霜状|\bcream // 啫喱|凝胶|凝露|\bgel\b // 精华液|\bserum // 喷雾|\bspray // 慕斯|泡沫|\bmousse|\bfoam
    // 精华油|油状|\boil\b // 泥状|\bclay // 水状|\btoner
种类|类型|面膜|type|mask : 贴片|片状|\bsheet mask // 泥膜|\bclay mask // 睡眠面膜|免洗|\bsleeping mask|\bovernight mask // 撕拉|\bpeel[- ]off
类型|款式|type|style : 纸尿裤|粘贴式?|腰贴|\btaped? // 拉拉裤|学步裤|\bpull[- ]?ups?|\bpants style
段|阶段|stage : (?<![一-鿿\d])(?:一|1)段|\bstage (?:one|1) // (?:二|两|2)段|\bstage (?:two|2) // (?:三|3)段|\bstage (?:three|3) // (?:四|4)段|\bstage (?:four|4)
类型|材质|原料|猫砂|type|material|litter : 膨润土|\bbentonite|\bclay litter // 豆腐|\btofu // 混合(?:砂|猫砂)|\bmixed litter // 松木|\bpine // 水晶砂|硅胶砂|\bsilica // 矿石|矿砂
犬种|体型|适用|dog|breed|size : 小型犬|小狗|\bsmall (?:dogs?|breeds?) // 中型犬|\bmedium (?:dogs?|breeds?) // 大型犬|大狗|\blarge (?:dogs?|breeds?) // 全犬种|\ball (?:dogs?|breeds?)
等级|级别|grade : 特级|特等|\bpremium grade|\bgrade aa\b // (?<![一-鿿\d])(?:一|1)(?:级|等)(?!能效|品)|\bgrade (?:a|one|1)\b // (?:二|2)(?:级|等)(?!能效)|\bgrade (?:b|two|2)\b
    // (?:三|3)(?:级|等)(?!能效)|\bgrade (?:c|three|3)\b
油墨|ink : 大豆油墨|\bsoy(?:[- ]based)? ink // (?:普通|石油)油墨|\bpetroleum[- ]based ink
"""
"""Food, drink, nutrition, care, babies and pets."""

GOODS: Final = r"""
!图案|花型|花色|pattern : 纯色|素色|\bsolid colou?r|\bplain\b // 条纹|\bstrip(?:e|ed|es)\b // 格子|格纹|\bplaid|\bcheck(?:ed|ered) // 碎花|\bfloral // 波点|\bpolka // 迷彩|\bcamo // 扎染|\btie[- ]dye
!闭合|开合|门襟|穿脱|开口|系带|扣|closure|fasten|closing : 拉链|\bzip(?:per)?(?:ed)?\b // 纽扣|扣子|按扣|\bbuttons?\b|\bsnaps?\b // 套头|\bpullover // 系带|绑带|鞋带|\blace[- ]?ups?|\blaces\b
    // 魔术贴|\bvelcro|\bhook[- ]and[- ]loop // 抽绳|\bdrawstring // 一脚蹬|套脚|\bslip[- ]ons? // 磁吸|磁扣|\bmagnet(?:ic|s)?\b
扣|buckle : 自动扣|\bautomatic // 针扣|\bpin buckle // 平滑扣|板扣|\bplate buckle // 双环扣|\bd[- ]ring
扣|clasp : 龙虾扣|\blobster // 弹簧扣|\bspring ring // 磁吸扣|\bmagnetic clasp // (?<![a-z])ot扣|\btoggle // (?<![a-z])s扣 // 板扣 // 蝴蝶扣|\bbutterfly // 针扣|\bpin buckle
鞋头|toe : 尖头|\bpointed // 圆头|\bround(?:ed)? toe // 方头|\bsquare toe
!鞋帮|帮高|高度|shaft|height|cut|style : 低帮|\blow[- ]top // 中帮|\bmid[- ]top // 高帮|\bhigh[- ]top
!长度|款式|衣长|length|style : (?<!中)长款 // 中长款 // 短款
!厚薄|厚度|款式|thickness|weight : 薄款|轻薄款|\blightweight\b // 加厚款?|\bheavyweight\b // 常规款
!性别|人群|gender|for whom|款式 : 男款|男士|男性|男女?装|\bmen['’]?s\b // 女款|女士|女性|\bwomen['’]?s\b|\bladies\b // 中性|男女同款|男女通用|\bunisex\b
工艺|绣|印|花|decoration|technique|craft : 刺绣|绣花|\bembroider // 印花|\bprinted\b // 提花|\bjacquard // 烫金|\bfoil stamp // 丝网印|\bscreen[- ]print
织法|工艺|面料|weave|fabric : 贡缎|缎纹|\bsateen // 平纹|\bpercale|\bplain weave // 斜纹|\btwill // 磨毛|\bbrushed\b(?! motor) // 泡泡纱|\bseersucker // 水洗棉 // 天竺棉 // 毛圈|\bterry\b // 割绒|\bvelour\b // 华夫格|\bwaffle
款式|床单|type|style|sheet : 床笠款?|\bfitted sheet // 床单款|\bflat sheet
弹簧|床芯|spring|core|type : 独立(?:袋装?)?弹簧|独立袋装?|独袋|\bpocket(?:ed)? (?:coils?|springs?) // 整网|邦尼尔|连锁弹簧|\bbonnell|\bopen coil // 无弹簧|\ball[- ]foam
安装|组装|到货|assembl|setup required|set[- ]?up : 免安装|免组装|整装(?:发货|到货)?|装好(?:的|了)?(?:发|给你|直接)|不用(?:自己)?[组安]?装|\bfully assembled|\bno assembly|\bready assembled|\bpre-?assembled
    // (?:自行|自己|需要?|要|得)(?:自己|自行|动手)?(?:组装|安装|拼装|装上)|\bself[- ]assembl|\bassembly required|\bsome assembly|\bflat[- ]pack|\bput (?:it|this) together yourself
安装|固定|接口|install|fixing|mount|attach : isofix|硬接口|\blatch\b // 安全带(?:固定|绑|安装|式)?|\bseat ?belt
!安装|固定|支架|吸附|mount|attach|install|fixing : 吸盘|\bsuction // 磁吸|\bmagnet(?:ic|s)? // 出风口|\b(?:air )?vent\b // 粘贴|背胶|\badhesive|\bstick[- ]on|\bpeel[- ]and[- ]stick // 打孔|螺丝|\bscrews?\b|\bdrill(?:ed|ing)?\b // 免打孔|\bno drilling // 夹子|夹式|\bclamp|\bclip[- ]on // 壁挂|\bwall[- ]mount // 吸顶|\bflush[- ]mount // 落地|\bfree[- ]?standing|\bfloor[- ]standing
!驱动|升降|操作|控制|调节|动力|drive|adjust|operat|control|power : 电动|\belectric\b|\bmotori[sz]ed // 手动|手摇|\bmanual(?:ly)?\b|\bhand[- ]crank // 气动|气压|气杆|\bgas lift|\bpneumatic // 遥控|\bremote[- ]control
压缩机|变频|电机|compressor|motor : (?<!非)变频|\binverter // 定频|\bfixed[- ](?:speed|frequency)
电机|马达|motor : 直流|(?<![a-z])dc(?![a-z]) // 交流|(?<![a-z])ac(?![a-z])
供电|电源|电池|power|batter : 插电|接电源|\bplug(?:s|ged)?[- ]in|\bcorded\b|\bmains // 干电池|电池款|\bbattery[- ](?:powered|operated) // 充电(?:式|款|的)|可充电|\brechargeable // 太阳能|\bsolar
电池|battery : 锂(?:离子)?电池?|\bli(?:thium)?[- ]ion|\blithium // 镍氢|\bni-?mh // 碱性|\balkaline // 铅酸|\blead[- ]acid // 磷酸铁锂|\blifepo4
电池|供电|battery|batteries|power : (?:五|5)号(?:电池)?|(?<![a-z])aa(?![a-z]) // (?:七|7)号(?:电池)?|(?<![a-z])aaa(?![a-z]) // 纽扣电池|\bcoin cell|\bbutton cell|cr ?2032 // 18650 // 9v电池|\b9[- ]?v(?:olt)? batter
!连接|类型|方式|接法|connect|type : (?<![无])有线|\bwired\b // 无线|\bwireless\b
频段|wifi|wi-fi|网络|band : 双频|\bdual[- ]band // 三频|\btri[- ]band // 单频|\bsingle[- ]band
网络|制式|network : (?<![0-9.])5g(?![a-z0-9]) // (?<![0-9.])4g(?![a-z0-9]) // (?<![0-9.])3g(?![a-z0-9])
轴|switch : 红轴|\bred switch // 青轴|\bblue switch // 茶轴|\bbrown switch // 黑轴|\bblack switch // 银轴|\bsilver switch // 薄膜|\bmembrane // 光轴|\boptical
佩戴|类型|款式|wear|type|style|design : 入耳式?|(?<!semi )\bin[- ]ear // 半入耳式?|\bsemi[- ]in[- ]ear // 头戴式?|\bover[- ]ear // 开放式|\bopen[- ]ear // 骨传导|\bbone conduction // 颈挂式?|\bneckband // 压耳式|\bon[- ]ear
硬盘|存储|storage|drive : 固态|(?<![a-z])ssd(?![a-z]) // 机械硬盘|(?<![a-z])hdd(?![a-z]) // (?<![a-z])emmc
分辨率|画质|清晰度|resolution|video|quality : (?<![0-9])4k // (?<![0-9])8k // (?<![0-9])2k|1440p|qhd // 1080p?|全高清|full hd // 720p?
镜面|表镜|玻璃|crystal|lens : 蓝宝石|\bsapphire // 矿物|矿晶|\bmineral // 亚克力|\bacrylic
镜片|lens : 偏光|\bpolari[sz]ed // 变色|\bphotochromic // 渐变|\bgradient // 平光
摄像|镜头|录|camera|lens|channel : 单录|单镜头?|\bfront[- ]only|\bsingle[- ](?:lens|channel|camera) // 双录|前后双录|双镜头?|\bdual|\bfront and rear
集尘|dust|bag : 无尘袋|免尘袋|\bbagless // 尘袋|集尘袋|\bbagged
夹头|chuck : 自锁|\bkeyless // 钥匙|\bkeyed
刹车|制动|brake : 前后碟刹|双碟刹?|碟刹|\bdis[ck] // 前碟后v|v刹|\bv[- ]?brakes? // 抱刹|\bdrum // 卡钳|c刹|夹器|\bcaliper|\brim brake // 脚刹|\bcoaster
刹车|制动|brake : 油刹|油压|液压|\bhydraulic // 线刹|线拉|机械碟|\bmechanical
轮胎|胎|tyre|tire|wheel : 实心胎?|免充气|\bsolid|\bairless // 充气胎?|真空胎|\bpneumatic|\binflatable|\btubeless // 蜂窝胎?|\bhoneycomb
珍珠|种类|类型|pearl|type : 淡水(?:珍珠|珠)?|\bfreshwater // (?:南洋)?海水(?:珍珠|珠)?|\bsaltwater|\bsea ?water // akoya|日本海水 // 大溪地|\btahitian
珠形|形状|shape : 正圆|\bperfectly round|\btrue round // 近圆|\bnear[- ]round // 巴洛克|异形|\bbaroque // 水滴|\bteardrop|\bdrop shape // 扁圆|馒头珠|\bbutton shape
光泽|lust : 极强光|极光 // (?<!极)强光 // 中光|中强光 // 弱光
主石|宝石|钻|石|stone|diamond|gem : 天然钻石?|\bnatural diamond|\bmined // 培育钻石?|人工钻|\blab[- ](?:grown|created) // 莫桑(?:石|钻)|\bmoissanite // 锆石|\bzirconia|(?<![a-z])cz(?![a-z])
!主石|宝石|玉|石|材质|stone|gem|material : 和田玉|\bhetian|\bnephrite // 翡翠|\bjadeite // 岫玉 // 玛瑙|\bagate // 玉髓|\bchalcedony // 琥珀|\bamber // 蜜蜡 // 绿松石?|\bturquoise // 红宝石?|\bruby
    // 蓝宝石?|\bsapphire // 祖母绿|\bemerald // 碧玺|\btourmaline // 石榴石|\bgarnet // 紫水晶|\bamethyst // 粉水晶|\brose quartz // 月光石|\bmoonstone // 欧泊|\bopal // 海蓝宝|\baquamarine // 珊瑚|\bcoral // 珍珠|\bpearl // 贝母|\bmother of pearl
!切割|切工|形状|cut|shape : 圆形?切?|\bround cut|\bround brilliant // 公主方|\bprincess // 椭圆|\boval // 祖母绿切|\bemerald cut // 枕形|\bcushion // 梨形|\bpear // 马眼|\bmarquise // 心形|\bheart
镶嵌|镶法|setting : 爪镶|\bprong // 包镶|\bbezel // 轨道镶|\bchannel // 密镶|\bpav[eé]
内页|页面|纸面|格式|ruling|page|paper : 横线|\bruled|\blined // 方格|网格|\bgrid|\bgraph // 点阵|\bdot(?:ted|[- ]grid)\b // 空白|\bblank|\bunlined
!纸|paper : 道林纸?|\bwoodfree // 铜版纸?|\bcoated paper // 牛皮纸|\bkraft // 宣纸|\brice paper // 再生纸|\brecycled paper // 竹浆|\bbamboo pulp // 原木浆|木浆|\bvirgin pulp // 秸秆
!笔|类型|墨|pen|type|ink : 中性笔|\bgel // 圆珠笔|\bball ?point // 钢笔|\bfountain // 走珠|宝珠|\broller ?ball // 水性笔 // 马克笔|\bmarker
装订|binding : 线圈|\bspiral|\bcoil // 胶装|\bperfect bound|\bglue // 线装|锁线|\bthread sewn|\bsewn // 骑马钉|\bstapled|\bsaddle stitch
光照|日照|light|sun : 喜阳|全日照|\bfull sun // 半阴|半日照|散射光|\bpartial (?:sun|shade)|\bindirect light // 耐阴|喜阴|\bfull shade|\blow light
生长|类型|life|type : 多年生|\bperennial // 一年生|\bannual\b // 两年生|\bbiennial
叶|类型|foliage|type : 常绿|\bevergreen // 落叶|\bdeciduous
!形式|发货|种植|形态|form|shipped|sold as : 盆栽|带盆|\bpotted // 裸根|\bbare[- ]root // 水培|\bhydroponic // 种子|\bseeds // 种球|\bbulbs
机油|类型|基础油|oil|type : 全合成|\bfull(?:y)?[- ]synthetic // 半合成|\bsemi[- ]synthetic|\bsynthetic blend // 矿物(?:油|质)?|\bconventional|\bmineral oil
粘度|型号|viscosity|grade : 0w-?16 // 0w-?20 // 0w-?30 // 5w-?20 // 5w-?30 // 5w-?40 // 10w-?30 // 10w-?40 // 15w-?40
轮胎|季节|tyre|tire|season : 冬季胎?|雪地胎?|\bwinter|\bsnow // 四季胎?|全季|\ball[- ]season // 夏季胎?|\bsummer
!季节|season : 三季|\b(?:three|3)[- ]season // 四季|\b(?:four|4)[- ]season // 夏季?帐?|\bsummer[- ]only // 春秋款? // 冬款|冬季款?
包围|覆盖|款式|coverage|style : 全包围?|\bfull(?:y)? (?:surround|wrap|coverage) // 半包围?|\bhalf coverage
箱体|琴型|桶型|琴身|形状|body|shape : 云雀|dreadnought|d型|d桶 // (?<!grand )\bconcert\b|om桶|om型 // grand auditorium|ga桶 // \bjumbo|jumbo桶 // \bparlou?r // \bclassical|古典型
弦|string : 钢弦|\bsteel // 尼龙弦|\bnylon
结构|单板|面板|construction|top : 全单|\ball[- ]solid // 面单|\bsolid[- ]top // 合板|\blaminated?\b
配重|键盘|key|action : 全配重|重锤|\bfully[- ]weighted|\bhammer[- ]action // 半配重|\bsemi[- ]weighted // 力度键|\bunweighted|\bsynth[- ]action
遮光|shading|light blocking|blackout : 全遮光|\bfull(?:y)? blackout|\b100% blackout // 半遮光|\broom[- ]darkening|\bdim[- ]?out // 透光|\bsheer|\blight filtering
挂法|穿杆|头|heading|hanging|top : 打孔|穿孔|\bgrommet|\beyelet // 挂钩|\bhooks?\b|\bpinch pleat // 穿杆|\brod pocket
刀|锻造|工艺|blade|construction|forg : 锻打|锻造|\bforged // 冲压|\bstamped
!光色|色温|灯光|light|colou?r temperature : 暖光|暖白|暖黄|\bwarm(?: white| light)? // 中性光|自然光|\bneutral white|\bnatural white // 冷光|冷白|正白|白光|\bcool white|\bdaylight
睡袋|形状|shape|style : 木乃伊|妈咪式|\bmummy // 信封|\brectangular|\benvelope // 蛋形|\begg
!用手|惯用手|左右手|hand|orientation : 左手|\bleft[- ]hand // 右手|\bright[- ]hand
快递|物流|承运|carrier|courier|shipped by : 顺丰|(?<![a-z])sf express // 中通 // 圆通 // 韵达 // 申通 // 极兔 // 京东(?:快递|物流)? // 邮政|(?<![a-z])ems(?![a-z]) // \bfed ?ex // (?<![a-z])ups(?![a-z]) // (?<![a-z])usps // (?<![a-z])dhl
送货|配送|物流|delivery : 送货?上楼|送到家(?:里|门口)?|入户|送货入户|上门|\bto your (?:door|room)|\bwhite[- ]glove|\bin[- ]home // (?:只|就)?(?:给你)?送到(?:你家)?楼下|(?:自己|自行)[^，。]{0,4}(?:搬|抬)(?:上楼)?|自提|\bcurbside|\bpick[- ]?up only
!服务|service : (?:\d+|[一两二三四五六七八九十]+|one|two|three|five|ten)[- ]?(?:年|个月|years?|months?)(?:免费)?
    // 终身(?:免费)?|永久(?:免费)?|\blife ?time\b
洗衣|剂型|形态|form|type : 凝珠|\bpods?\b // 洗衣液|\bliquid // 洗衣粉|\bpowder // 洗衣片|\bsheets\b
!形状|外形|shape : 圆形|圆的|\bround\b // 方形|方的|正方形|\bsquare\b // 长方形|\brectang // 椭圆形?|\boval // 六边形|\bhexagon // 三角形|\btriang // l形|l型|\bl[- ]shaped // u形|u型|\bu[- ]shaped
!门|开门|door : 单门|\bsingle[- ]door // 双门|\b(?:double|two)[- ]door // 三门|\b(?:triple|three)[- ]door // 对开门|\bside[- ]by[- ]side // 十字(?:对开)?门|\bfrench door // 法式
!开合|盖|lid|opening : 弹盖|按压|\bpush[- ]button|\bflip // 旋盖|拧盖|\bscrew // 吸管盖|\bstraw // 直饮|\bsip
"""
"""Clothes, furniture, tools, devices, jewellery, stationery, plants, vehicles and instruments."""
