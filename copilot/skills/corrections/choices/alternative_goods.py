"""Values of which goods have one, as :mod:`alternative_words` tells them: from clothes to guitars.

Reviewed general trade vocabulary: no product, brand or shop is named here.
"""

from typing import Final

GOODS: Final = r"""
!图案|花型|花色|pattern : 纯色|素色|\bsolid colou?r|\bplain\b // 条纹|\bstrip(?:e|ed|es)\b
    // 格子|格纹|\bplaid|\bcheck(?:ed|ered) // 碎花|\bfloral // 波点|\bpolka // 迷彩|\bcamo
    // 扎染|\btie[- ]dye
!闭合|开合|门襟|穿脱|开口|系带|扣|closure|fasten|closing : 拉链|\bzip(?:per)?(?:ed)?\b
    // 纽扣|扣子|按扣|\bbuttons?\b|\bsnaps?\b // 套头|\bpullover
    // 系带|绑带|鞋带|\blace[- ]?ups?|\blaces\b
    // 魔术贴|\bvelcro|\bhook[- ]and[- ]loop // 抽绳|\bdrawstring // 一脚蹬|套脚|\bslip[- ]ons?
    // 磁吸|磁扣|\bmagnet(?:ic|s)?\b
扣|buckle : 自动扣|\bautomatic // 针扣|\bpin buckle // 平滑扣|板扣|\bplate buckle
    // 双环扣|\bd[- ]ring
扣|clasp : 龙虾扣|\blobster // 弹簧扣|\bspring ring // 磁吸扣|\bmagnetic clasp
    // (?<![a-z])ot扣|\btoggle // (?<![a-z])s扣 // 板扣 // 蝴蝶扣|\bbutterfly // 针扣|\bpin buckle
领型|领子|衣领|领口|collar|neck : 立领|\b(?:stand|mandarin|band)[- ]?(?:up )?collar
    // 小?方领|\bspread collar // 尖领|\bpoint(?:ed)? collar // 西装领|\bnotch(?:ed)?
    // 娃娃领|\bpeter pan // 一字领|\boff[- ]the[- ]shoulder // 荷叶领 // 青果领|\bshawl
袜高|筒高|高度|height|length : 船袜|隐形|\bno[- ]show|\binvisible
    // 短筒|\bankle[- ]?(?:high|length)?
    // 中筒|\bcrew\b|\bmid[- ]calf // 高筒|长筒|\bknee[- ]high // 过膝|\bover[- ]the[- ]knee
烘干|干衣|dry : 热泵|\bheat[- ]pump // 冷凝|\bcondens // 直排|排气式|\bvented
加湿|雾化|mist|humidif : 超声波|\bultrasonic // 蒸发|冷蒸发|\bevaporative // 热蒸汽|热雾|\bwarm mist
加水|注水|fill : 上加水|上注水|顶部加水|\btop[- ]fill // 下加水|下注水|底部加水|\bbottom[- ]fill
!折叠|收车|开合|操作|fold|open|operat : \bone[- ]hand(?:ed)?\b|单手|一只手
    // \b(?:two|both)[- ]hand(?:s|ed)?\b|双手|两只手
过滤|滤芯|净水|filter|filtration : 反渗透|(?<![a-z])ro(?![a-z])|\breverse osmosis
    // 超滤|\bultrafiltration
剃须|刀头|刀网|shav : 旋转式?|\brotary // 往复式?|\bfoil
燃料|燃烧|fuel : 丁烷|异丁烷|气罐|\b(?:iso)?butane|\bpropane // 白汽油|汽油|\bwhite gas
    // 酒精|\balcohol|\bethanol // 木柴|柴火|\bwood[- ]burning // 木炭|\bcharcoal
刃|刀口|edge|blade : 锯齿|\bserrated // 平刃|直刃|\bstraight[- ]edge|\bsmooth[- ]edge
搭建|搭法|展开|pitch|set[- ]?up : 速开|自动|弹开|\bpop[- ]up|\binstant // 手搭|手动搭
口径|杯口|瓶口|mouth : 宽口|大口|\bwide[- ]mouth // 窄口|小口|\bnarrow[- ]mouth
鞋头|toe : 尖头|\bpointed // 圆头|\bround(?:ed)? toe // 方头|\bsquare toe
!鞋帮|帮高|高度|shaft|height|cut|style : 低帮|\blow[- ]top // 中帮|\bmid[- ]top
    // 高帮|\bhigh[- ]top
!长度|款式|衣长|length|style : (?<!中)长款 // 中长款 // 短款
!厚薄|厚度|款式|thickness|weight : 薄款|轻薄款|\blightweight\b // 加厚款?|\bheavyweight\b // 常规款
!性别|人群|gender|for whom|款式 : 男款|男士|男性|男女?装|\bmen['’]?s\b
    // 女款|女士|女性|\bwomen['’]?s\b|\bladies\b // 中性|男女同款|男女通用|\bunisex\b
工艺|绣|印|花|decoration|technique|craft : 刺绣|绣花|\bembroider // 印花|\bprinted\b
    // 提花|\bjacquard // 烫金|\bfoil stamp // 丝网印|\bscreen[- ]print
织法|工艺|面料|weave|fabric : 贡缎|缎纹|\bsateen // 平纹|\bpercale|\bplain weave // 斜纹|\btwill
    // 磨毛|\bbrushed\b(?! motor) // 泡泡纱|\bseersucker // 水洗棉 // 天竺棉 // 毛圈|\bterry\b
    // 割绒|\bvelour\b // 华夫格|\bwaffle
款式|床单|type|style|sheet : 床笠款?|\bfitted sheet // 床单款|\bflat sheet
弹簧|床芯|spring|core|type : 独立(?:袋装?)?弹簧|独立袋装?|独袋|\bpocket(?:ed)? (?:coils?
    |springs?) // 整网|邦尼尔|连锁弹簧|\bbonnell|\bopen coil // 无弹簧|\ball[- ]foam
安装|组装|到货|assembl|setup required|set[- ]?up : 免安装|免组装|整装(?:发货|到货)?|装好(?:的
    |了)?(?:发|给你|直接)|不用(?:自己)?[组安]?装|\bfully assembled|\bno assembly
    |\bready assembled|\bpre-?assembled
    // (?:自行|自己|需要?|要|得)(?:自己|自行|动手)?(?:组装|安装|拼装|装上)|\bself[- ]assembl
    |\bassembly required|\bsome assembly|\bflat[- ]pack|\bput (?:it|this) together yourself
安装|固定|接口|install|fixing|mount|attach : isofix|硬接口|\blatch\b
    // 安全带(?:固定|绑|安装|式)?|\bseat ?belt
!安装|固定|支架|吸附|mount|attach|install|fixing : 吸盘|\bsuction // 磁吸|\bmagnet(?:ic|s)?
    // 出风口|\b(?:air )?vent\b // 粘贴|背胶|\badhesive|\bstick[- ]on|\bpeel[- ]and[- ]stick
    // 打孔|螺丝|\bscrews?\b|\bdrill(?:ed|ing)?\b // 免打孔|\bno drilling
    // 夹子|夹式|\bclamp|\bclip[- ]on // 壁挂|\bwall[- ]mount // 吸顶|\bflush[- ]mount
    // 落地|\bfree[- ]?standing|\bfloor[- ]standing
!驱动|升降|操作|控制|调节|动力|drive|adjust|operat|control|power : 电动|\belectric\b
    |\bmotori[sz]ed // 手动|手摇|\bmanual(?:ly)?\b|\bhand[- ]crank
    // 气动|气压|气杆|\bgas lift|\bpneumatic // 遥控|\bremote[- ]control
压缩机|变频|电机|compressor|motor : (?<!非)变频|\binverter // 定频|\bfixed[- ](?:speed|frequency)
电机|马达|motor : 直流|(?<![a-z])dc(?![a-z]) // 交流|(?<![a-z])ac(?![a-z])
供电|电源|电池|power|batter : 插电|接电源|\bplug(?:s|ged)?[- ]in|\bcorded\b|\bmains
    // 干电池|电池款|\bbattery[- ](?:powered|operated) // 充电(?:式|款|的)|可充电|\brechargeable
    // 太阳能|\bsolar
电池|battery : 锂(?:离子)?电池?|\bli(?:thium)?[- ]ion|\blithium // 镍氢|\bni-?mh
    // 碱性|\balkaline // 铅酸|\blead[- ]acid // 磷酸铁锂|\blifepo4
电池|供电|battery|batteries|power : (?:五|5)号(?:电池)?|(?<![a-z])aa(?![a-z])
    // (?:七|7)号(?:电池)?|(?<![a-z])aaa(?![a-z]) // 纽扣电池|\bcoin cell|\bbutton cell|cr ?2032
    // 18650 // 9v电池|\b9[- ]?v(?:olt)? batter
!连接|类型|方式|接法|connect|type : (?<![无])有线|\bwired\b // 无线|\bwireless\b
频段|wifi|wi-fi|网络|band : 双频|\bdual[- ]band // 三频|\btri[- ]band // 单频|\bsingle[- ]band
网络|制式|network : (?<![0-9.])5g(?![a-z0-9]) // (?<![0-9.])4g(?![a-z0-9])
    // (?<![0-9.])3g(?![a-z0-9])
轴|switch : 红轴|\bred switch // 青轴|\bblue switch // 茶轴|\bbrown switch // 黑轴|\bblack switch
    // 银轴|\bsilver switch // 薄膜|\bmembrane // 光轴|\boptical
佩戴|类型|款式|wear|type|style|design : 入耳式?|(?<!semi )\bin[- ]ear
    // 半入耳式?|\bsemi[- ]in[- ]ear // 头戴式?|\bover[- ]ear // 开放式|\bopen[- ]ear
    // 骨传导|\bbone conduction // 颈挂式?|\bneckband // 压耳式|\bon[- ]ear
硬盘|存储|storage|drive : 固态|(?<![a-z])ssd(?![a-z]) // 机械硬盘|(?<![a-z])hdd(?![a-z])
    // (?<![a-z])emmc
分辨率|画质|清晰度|resolution|video|quality : (?<![0-9])4k // (?<![0-9])8k
    // (?<![0-9])2k|1440p|qhd // 1080p?|全高清|full hd // 720p?
镜面|表镜|玻璃|crystal|lens : 蓝宝石|\bsapphire // 矿物|矿晶|\bmineral // 亚克力|\bacrylic
镜片|lens : 偏光|\bpolari[sz]ed // 变色|\bphotochromic // 渐变|\bgradient // 平光
摄像|镜头|录|camera|lens|channel : 单录|单镜头?|\bfront[- ]only|\bsingle[- ](?:lens|channel
    |camera) // 双录|前后双录|双镜头?|\bdual|\bfront and rear
集尘|dust|bag : 无尘袋|免尘袋|\bbagless // 尘袋|集尘袋|\bbagged
夹头|chuck : 自锁|\bkeyless // 钥匙|\bkeyed
刹车|制动|brake : 前后碟刹|双碟刹?|碟刹|\bdis[ck] // 前碟后v|v刹|\bv[- ]?brakes? // 抱刹|\bdrum
    // 卡钳|c刹|夹器|\bcaliper|\brim brake // 脚刹|\bcoaster
刹车|制动|brake : 油刹|油压|液压|\bhydraulic // 线刹|线拉|机械碟|\bmechanical
轮胎|胎|tyre|tire|wheel : 实心胎?|免充气|\bsolid|\bairless
    // 充气胎?|真空胎|\bpneumatic|\binflatable|\btubeless // 蜂窝胎?|\bhoneycomb
珍珠|种类|类型|pearl|type : 淡水(?:珍珠|珠)?|\bfreshwater
    // (?:南洋)?海水(?:珍珠|珠)?|\bsaltwater|\bsea ?water // akoya|日本海水 // 大溪地|\btahitian
珠形|形状|shape : 正圆|\bperfectly round|\btrue round // 近圆|\bnear[- ]round
    // 巴洛克|异形|\bbaroque // 水滴|\bteardrop|\bdrop shape // 扁圆|馒头珠|\bbutton shape
光泽|lust : 极强光|极光 // (?<!极)强光 // 中光|中强光 // 弱光
主石|宝石|钻|石|stone|diamond|gem : 天然钻石?|\bnatural diamond|\bmined
    // 培育钻石?|人工钻|\blab[- ](?:grown|created) // 莫桑(?:石|钻)|\bmoissanite
    // 锆石|\bzirconia|(?<![a-z])cz(?![a-z])
!主石|宝石|玉|石|材质|stone|gem|material : 和田玉|\bhetian|\bnephrite // 翡翠|\bjadeite // 岫玉
    // 玛瑙|\bagate // 玉髓|\bchalcedony // 琥珀|\bamber // 蜜蜡 // 绿松石?|\bturquoise
    // 红宝石?|\bruby
    // 蓝宝石?|\bsapphire // 祖母绿|\bemerald // 碧玺|\btourmaline // 石榴石|\bgarnet
    // 紫水晶|\bamethyst // 粉水晶|\brose quartz // 月光石|\bmoonstone // 欧泊|\bopal
    // 海蓝宝|\baquamarine // 珊瑚|\bcoral // 珍珠|\bpearl // 贝母|\bmother of pearl
!切割|切工|形状|cut|shape : 圆形?切?|\bround cut|\bround brilliant // 公主方|\bprincess
    // 椭圆|\boval // 祖母绿切|\bemerald cut // 枕形|\bcushion // 梨形|\bpear // 马眼|\bmarquise
    // 心形|\bheart
镶嵌|镶法|setting : 爪镶|\bprong // 包镶|\bbezel // 轨道镶|\bchannel // 密镶|\bpav[eé]
内页|页面|纸面|格式|ruling|page|paper : 横线|\bruled|\blined // 方格|网格|\bgrid|\bgraph
    // 点阵|\bdot(?:ted|[- ]grid)\b // 空白|\bblank|\bunlined
!纸|paper : 道林纸?|\bwoodfree // 铜版纸?|\bcoated paper // 牛皮纸|\bkraft // 宣纸|\brice paper
    // 再生纸|\brecycled paper // 竹浆|\bbamboo pulp // 原木浆|木浆|\bvirgin pulp // 秸秆
!笔|类型|墨|pen|type|ink : 中性笔|\bgel // 圆珠笔|\bball ?point // 钢笔|\bfountain
    // 走珠|宝珠|\broller ?ball // 水性笔 // 马克笔|\bmarker
装订|binding : 线圈|\bspiral|\bcoil // 胶装|\bperfect bound|\bglue
    // 线装|锁线|\bthread sewn|\bsewn // 骑马钉|\bstapled|\bsaddle stitch
光照|日照|light|sun : 喜阳|全日照|\bfull sun
    // 半阴|半日照|散射光|\bpartial (?:sun|shade)|\bindirect light
    // 耐阴|喜阴|\bfull shade|\blow light
生长|类型|life|type : 多年生|\bperennial // 一年生|\bannual\b // 两年生|\bbiennial
叶|类型|foliage|type : 常绿|\bevergreen // 落叶|\bdeciduous
!形式|发货|种植|形态|form|shipped|sold as : 盆栽|带盆|\bpotted // 裸根|\bbare[- ]root
    // 水培|\bhydroponic // 种子|\bseeds // 种球|\bbulbs
机油|类型|基础油|oil|type : 全合成|\bfull(?:y)?[- ]synthetic
    // 半合成|\bsemi[- ]synthetic|\bsynthetic blend // 矿物(?:油|质)?|\bconventional|\bmineral oil
粘度|型号|viscosity|grade : 0w-?16 // 0w-?20 // 0w-?30 // 5w-?20 // 5w-?30 // 5w-?40 // 10w-?30
    // 10w-?40 // 15w-?40
轮胎|季节|tyre|tire|season : 冬季胎?|雪地胎?|\bwinter|\bsnow // 四季胎?|全季|\ball[- ]season
    // 夏季胎?|\bsummer
!季节|season : 三季|\b(?:three|3)[- ]season // 四季|\b(?:four|4)[- ]season
    // 夏季?帐?|\bsummer[- ]only // 春秋款? // 冬款|冬季款?
包围|覆盖|款式|coverage|style : 全包围?|\bfull(?:y)? (?:surround|wrap|coverage)
    // 半包围?|\bhalf coverage
箱体|琴型|桶型|琴身|形状|body|shape : 云雀|dreadnought|d型|d桶
    // (?<!grand )\bconcert\b|om桶|om型 // grand auditorium|ga桶 // \bjumbo|jumbo桶 // \bparlou?r
    // \bclassical|古典型
弦|string : 钢弦|\bsteel // 尼龙弦|\bnylon
结构|单板|面板|construction|top : 全单|\ball[- ]solid // 面单|\bsolid[- ]top // 合板|\blaminated?\b
配重|键盘|key|action : 全配重|重锤|\bfully[- ]weighted|\bhammer[- ]action
    // 半配重|\bsemi[- ]weighted // 力度键|\bunweighted|\bsynth[- ]action
遮光|shading|light blocking|blackout : 全遮光|\bfull(?:y)? blackout|\b100% blackout
    // 半遮光|\broom[- ]darkening|\bdim[- ]?out // 透光|\bsheer|\blight filtering
挂法|穿杆|头|heading|hanging|top : 打孔|穿孔|\bgrommet|\beyelet // 挂钩|\bhooks?\b|\bpinch pleat
    // 穿杆|\brod pocket
刀|锻造|工艺|blade|construction|forg : 锻打|锻造|\bforged // 冲压|\bstamped
!光色|色温|灯光|light|colou?r temperature : 暖光|暖白|暖黄|\bwarm(?: white| light)?
    // 中性光|自然光|\bneutral white|\bnatural white // 冷光|冷白|正白|白光|\bcool white|\bdaylight
睡袋|形状|shape|style : 木乃伊|妈咪式|\bmummy // 信封|\brectangular|\benvelope // 蛋形|\begg
!用手|惯用手|左右手|hand|orientation : 左手|\bleft[- ]hand // 右手|\bright[- ]hand
快递|物流|承运|carrier|courier|shipped by : 顺丰|(?<![a-z])sf express // 中通 // 圆通 // 韵达
    // 申通 // 极兔 // 京东(?:快递|物流)? // 邮政|(?<![a-z])ems(?![a-z]) // \bfed ?ex
    // (?<![a-z])ups(?![a-z]) // (?<![a-z])usps // (?<![a-z])dhl
送货|配送|物流|delivery : 送货?上楼|送到家(?:里|门口)?|入户|送货入户|上门|\bto your (?:door|room)
    |\bwhite[- ]glove|\bin[- ]home
    // (?:只|就)?(?:给你)?送到(?:你家)?楼下|(?:自己|自行)[^，。]{0,4}(?:搬|抬)(?:上楼)?|自提
    |\bcurbside|\bpick[- ]?up only
!服务|service : (?:\d+|[一两二三四五六七八九十]+|one|two|three|five|ten)[- ]?(?:年|个月|years?
    |months?)(?:免费)?
    // 终身(?:免费)?|永久(?:免费)?|\blife ?time\b
洗衣|剂型|形态|form|type : 凝珠|\bpods?\b // 洗衣液|\bliquid // 洗衣粉|\bpowder // 洗衣片|\bsheets\b
!形状|外形|shape : 圆形|圆的|\bround\b // 方形|方的|正方形|\bsquare\b // 长方形|\brectang
    // 椭圆形?|\boval // 六边形|\bhexagon // 三角形|\btriang // l形|l型|\bl[- ]shaped
    // u形|u型|\bu[- ]shaped
!门|开门|door : 单门|\bsingle[- ]door // 双门|\b(?:double|two)[- ]door
    // 三门|\b(?:triple|three)[- ]door // 对开门|\bside[- ]by[- ]side
    // 十字(?:对开)?门|\bfrench door // 法式
!开合|盖|lid|opening : 弹盖|按压|\bpush[- ]button|\bflip // 旋盖|拧盖|\bscrew // 吸管盖|\bstraw
    // 直饮|\bsip
"""
"""Clothes, furniture, tools, devices, jewellery, stationery, plants, vehicles and instruments."""
