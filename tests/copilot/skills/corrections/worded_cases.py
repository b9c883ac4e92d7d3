"""Sentences for the tests of worded claims: product, what must come, the words.

``wrong X`` wants a wrong claim on property X and none on another; ``right X`` a right claim on X
and no wrong one; ``-`` no wrong claim.
"""

CASES = """
flask | wrong 可进洗碗机 | 脏了直接丢洗碗机就行
flask | wrong 可进洗碗机 | 这个放洗碗机没问题的
flask | wrong 可进洗碗机 | 咱们这款支持洗碗机清洗
flask | wrong 可进洗碗机 | 懒人福音 洗碗机随便洗
flask | wrong 可进洗碗机 | you can pop it in the dishwasher
flask | right 可进洗碗机 | 千万别放洗碗机啊
flask | right 可进洗碗机 | 洗碗机是不行的，手洗
flask | right 可进洗碗机 | 不建议大家用洗碗机洗
flask | right 可进洗碗机 | 这个不是说不能用就是洗碗机不要放
flask | - | 有人问能不能放洗碗机
flask | - | 能放洗碗机吗这个
flask | - | 家里有洗碗机的姐妹扣个一
flask | - | 隔壁那家的说能进洗碗机
flask | - | 如果能放洗碗机就好了
flask | - | 我家里那个杯子可以放洗碗机
flask | wrong 可装碳酸饮料 | 可乐汽水都可以装
flask | wrong 可装碳酸饮料 | 装气泡水也没问题
flask | right 可装碳酸饮料 | 碳酸饮料别往里装哈
flask | right 可装碳酸饮料 | 可乐不能装 气太足
flask | - | 比一瓶可乐还轻
flask | wrong 吸管 | 盖子里面还带吸管的
flask | wrong 吸管 | 这款配有吸管，喝水方便
flask | right 吸管 | 没有吸管，是直饮口
flask | - | 用吸管喝的那款是三号链接
flask | wrong 背带 | 这款没有背带的哈
flask | right 背带 | 带背带，小朋友自己背
flask | wrong 内胆材质 | 内胆是三零四不锈钢
flask | wrong 内胆材质 | 里面的内胆用的304
flask | right 内胆材质 | 内胆三一六，外壳三零四
flask | right 内胆材质 | 316的内胆放心用
flask | right 外壳材质 | 外壳是三零四的
flask | wrong 外壳材质 | 外壳是塑料的
flask | - | 市面上很多都是二零一不锈钢的
flask | - | 不是三零四的内胆哦
flask | - | 内胆不是304
flask | wrong 杯盖材质 | 杯盖是硅胶的
flask | right 杯盖材质 | 杯盖食品级PP
flask | wrong 产地 | 产地是广东东莞
flask | wrong 产地 | 这个是日本原装进口的
flask | right 产地 | 浙江永康产的，保温杯之都
flask | wrong 产地 | 这个是广东产的大肚壶
flask | - | 这个是广东产的壶套
flask | - | 别人那是广东产的大肚壶
flask | right 产地 | 国产的，永康
flask | - | 明天从义乌发货
flask | - | 新疆西藏不包邮哈
flask | - | 德国工艺，日本的设计
flask | wrong 颜色 | 颜色有松石绿、雾霾蓝和玫红
flask | wrong 颜色 | 一共三个颜色，大红、松石绿、奶咖
flask | right 颜色 | 三个颜色，松石绿奶咖雾霾蓝
flask | right 颜色 | 蓝色这个走得快
flask | - | 我今天穿的红色毛衣
flask | - | 点左下角黄色的小黄车
flask | - | 有没有红色的吗，没有哈
flask | wrong 赠品 | 今天下单再送一个保温饭盒
flask | right 赠品 | 拍一个送杯刷
flask | right 赠品 | 还送你们一个杯套
flask | - | 送人特别有面子
flask | - | 拍了送运费险
flask | wrong 活动 | 今天买一送一
flask | wrong 活动 | 第二件只要九块九
flask | wrong 活动 | 第二个七折
flask | right 活动 | 第二个半价
flask | right 活动 | 第二件五折，拍两件最划算
flask | - | 第二件是什么颜色你们自己选
flask | wrong 能放微波炉吗 | 微波炉加热也可以
flask | right 能放微波炉吗 | 这个不能进微波炉
flask | wrong 会漏水吗 | 盖紧也会漏水的哦
flask | right 会漏水吗 | 放包里不漏水
flask | - | 漏斗要单独买
lunchbox | right 可进洗碗机 | 盒身可以进洗碗机
lunchbox | - | 盖子别放洗碗机
lunchbox | wrong 可微波 | 这个不能放微波炉的
lunchbox | right 可微波 | 带饭直接微波炉热
lunchbox | wrong 材质 | 这个是塑料的，摔不坏
lunchbox | wrong 材质 | 材质是陶瓷的
lunchbox | right 材质 | 高硼硅玻璃做的
lunchbox | right 材质 | 玻璃的，看得见里面
lunchbox | - | 比塑料的干净
lunchbox | - | 不锈钢饭盒容易串味
lunchbox | wrong 活动 | 满九十九减三十
lunchbox | wrong 活动 | 满199减20
lunchbox | right 活动 | 满九十九减二十
lunchbox | wrong 产地 | 产自浙江台州
lunchbox | right 产地 | 安徽生产的
lunchbox | right 赠品 | 送便当包的
parka | wrong 洗涤方式 | 脏了直接机洗
parka | wrong 洗涤方式 | 可以机洗，家里洗衣机就行
parka | wrong 洗涤方式 | 扔洗衣机里洗就行
parka | right 洗涤方式 | 不能机洗，送干洗店
parka | right 洗涤方式 | 干洗就行别机洗
parka | - | 机洗还是干洗好呢
parka | - | 那件卫衣是可以机洗的别搞混
parka | wrong 填充物 | 里面充的是白鸭绒
parka | wrong 填充物 | 填充是丝绵的 不对 填充物是鸭绒
parka | right 填充物 | 白鹅绒的填充
parka | right 填充物 | 填充物是鹅绒
parka | wrong 面料 | 面料是聚酯纤维的
parka | wrong 面料 | 面料用的是纯棉
parka | right 面料 | 面料是锦纶，耐磨
parka | right 里料 | 里料聚酯纤维
parka | - | 里面搭个羊绒衫就行
parka | - | 跟羊羔毛一样暖
parka | wrong 帽子可拆卸 | 帽子是可以拆的
parka | right 帽子可拆卸 | 帽子不能拆
parka | wrong 颜色 | 颜色有象牙白、炭黑还有酒红色
parka | right 颜色 | 白色显瘦，黑色耐脏
parka | wrong 尺码 | 尺码有S、M、L、XL、XXXL
parka | right 尺码 | S到XL都有
parka | wrong 会跑绒吗 | 会跑绒的
parka | right 会跑绒吗 | 不跑绒，锁绒的
parka | wrong 防泼水 | 这个面料不防泼水
parka | right 防泼水 | 防泼水的，小雨没事，它有防泼水
knit | wrong 面料 | 百分之百羊毛的
knit | wrong 面料 | 面料是羊绒的
knit | right 面料 | 里面有羊毛，不扎
knit | - | 手感像羊绒一样
knit | - | 比羊绒便宜多了
knit | wrong 洗涤说明 | 可以烘干
knit | right 洗涤说明 | 手洗就可以了
knit | right 洗涤说明 | 不能烘干，平铺晾
knit | wrong 洗涤说明 | 可以用漂白剂漂白
knit | wrong 产地 | 内蒙古产的羊毛衫，产地内蒙古
sneaker | wrong 可机洗 | 鞋子可以直接机洗
sneaker | wrong 可机洗 | 扔洗衣机转一圈没关系
sneaker | right 可机洗 | 别扔洗衣机
sneaker | right 可机洗 | 机洗会脱胶的
sneaker | wrong 防水 | 这双是防水的，下雨随便踩
sneaker | right 防水 | 不防水哈，下雨别穿
sneaker | wrong 鞋底材质 | 鞋底是橡胶的
sneaker | right 鞋底材质 | EVA的大底，软
sneaker | wrong 鞋面材质 | 鞋面是真皮的
sneaker | right 鞋面材质 | 鞋面飞织，透气
sneaker | - | 踩上去像踩海绵
sneaker | wrong 活动 | 两双打七折
sneaker | right 活动 | 两双八折
sneaker | wrong 产地 | 温州生产的
sneaker | right 产地 | 晋江产的
sneaker | wrong 颜色 | 有白色、黑色、粉色三个颜色
sneaker | - | 配个蓝色牛仔裤好看
cream | wrong 酒精 | 里面加了一点点酒精
cream | wrong 酒精 | 含酒精的，挥发快
cream | right 酒精 | 零酒精
cream | right 酒精 | 0酒精0香精
cream | right 酒精 | 不含任何酒精
cream | right 香精 | 酒精香精都没有
cream | - | 酒精过敏的姐妹也别怕
cream | - | 酒精度数高的那种我不喝
cream | - | 你们用过含酒精的吧，刺痛
cream | wrong 防腐剂 | 不含防腐剂，放心
cream | right 防腐剂 | 含防腐剂，符合国标的
cream | wrong 孕妇 | 孕妇不能用这个
cream | right 孕妇 | 孕妇也可以用
cream | wrong 敏感肌能用吗 | 敏感肌不要用
cream | right 敏感肌能用吗 | 敏感肌可以放心用
cream | wrong 产地 | 这是日本产的
cream | wrong 产地 | 国产的面霜
cream | right 产地 | 法国进口的，原产法国
cream | right 产地 | 原装进口
cream | right 含激素吗 | 不含激素，有报告
cream | wrong 含激素吗 | 含激素的见效快
peel | wrong 酒精 | 不含酒精，温和
peel | wrong 酒精 | 无酒精配方
peel | right 酒精 | 含酒精，敏感的别碰
peel | wrong 孕妇 | 孕妇可以用
peel | wrong 孕妇 | 孕期也能放心用
peel | right 孕妇 | 孕妇不要用
peel | wrong 敏感肌 | 敏感肌也能用
peel | right 敏感肌 | 敏感肌不建议
peel | wrong 哺乳期能用吗 | 哺乳期可以用的
peel | right 哺乳期能用吗 | 哺乳期别用
peel | wrong 水杨酸 | 没有水杨酸
peel | right 水杨酸 | 里面含水杨酸
peel | - | 敏感肌先试一下
peel | - | 有敏感肌的姐妹吗
jerky | wrong 添加防腐剂 | 加了防腐剂所以能放很久
jerky | right 添加防腐剂 | 不添加防腐剂
jerky | right 添加防腐剂 | 没加防腐剂味精
jerky | wrong 储存方式 | 收到要放冰箱冷藏
jerky | wrong 储存方式 | 一定要冷冻保存
jerky | right 储存方式 | 常温放着就行
jerky | right 储存方式 | 不用放冰箱
jerky | - | 夏天也可以放冰箱
jerky | - | 冰镇一下更好吃
jerky | wrong 口味 | 口味有原味、香辣、五香
jerky | wrong 口味 | 有原味香辣还有麻辣味
jerky | right 口味 | 三个口味，原味香辣孜然
jerky | right 口味 | 怕辣的选原味
jerky | - | 味道不会麻辣
jerky | - | 藤椒味的是隔壁那家
jerky | wrong 牛肉产地 | 牛肉用的是澳洲的牛肉
jerky | right 牛肉产地 | 牛肉是巴西的
jerky | right 产地 | 产地内蒙古，草原上做的
jerky | wrong 活动 | 买二送二
jerky | wrong 活动 | 买两袋送三袋
jerky | right 活动 | 买二送一
jerky | wrong 味精 | 放了味精提鲜，是加了味精的
dumpling | wrong 储存条件 | 常温保存就可以
dumpling | wrong 储存条件 | 放冷藏就行
dumpling | right 储存条件 | 收到马上放冷冻
dumpling | wrong 口味 | 有鲜虾的、玉米猪肉的还有三文鱼味的
dumpling | right 口味 | 鲜虾和玉米猪肉两个口味
dumpling | wrong 虾产地 | 虾是泰国的虾
dumpling | right 虾产地 | 虾用的是厄瓜多尔的
dumpling | right 防腐剂 | 零添加防腐剂
dumpling | wrong 防腐剂 | 有少量防腐剂
yogurt | wrong 储存方法 | 常温放就行不用进冰箱
yogurt | wrong 储存方法 | 不用放冰箱
yogurt | right 储存方法 | 要放冷藏
yogurt | wrong 蔗糖 | 加了蔗糖，甜的
yogurt | right 蔗糖 | 不加蔗糖
yogurt | wrong 口味 | 口味有原味、草莓、蓝莓
yogurt | right 口味 | 草莓味和黄桃味
yogurt | wrong 活动 | 第二件半价
yogurt | right 活动 | 第二件一块钱
yogurt | right 明胶 | 没有明胶
yogurt | wrong 代糖 | 不含代糖
nuts | wrong 花生 | 里面有花生，香
nuts | wrong 花生 | 含花生的哈
nuts | right 花生 | 没有花生
nuts | wrong 配料 | 里面是核桃、腰果、巴旦木和夏威夷果
nuts | right 配料 | 核桃腰果巴旦木蔓越莓都有
nuts | wrong 核桃产地 | 核桃是云南的
nuts | right 核桃产地 | 核桃用的新疆的核桃
nuts | wrong 腰果产地 | 腰果产自印度
nuts | - | 花生过敏的朋友注意
nuts | wrong 三岁以下能吃吗 | 三岁以下的宝宝也可以吃
nuts | right 三岁以下能吃吗 | 三岁以下不要吃
nuts | right 孕妇能吃吗 | 孕妇能吃，补营养
nuts | wrong 孕妇能吃吗 | 孕妇不能吃
catfood | wrong 谷物 | 里面有谷物的
catfood | right 谷物 | 无谷物
catfood | wrong 诱食剂 | 加了诱食剂
catfood | right 诱食剂 | 不添加诱食剂
catfood | wrong 狗狗能吃吗 | 狗狗也可以吃
catfood | wrong 赠品 | 下单还送一个猫抓板
catfood | right 赠品 | 送三袋试吃
catfood | - | 我家猫吃了三个月
catfood | - | 别家有谷物的猫会软便
blocks | wrong 材质 | 这个是木头的
blocks | right 材质 | ABS材质，没味道
blocks | wrong 双酚A | 含双酚A
blocks | right 双酚A | 不含双酚A
blocks | wrong 三岁以下能玩吗 | 三岁以下也可以玩
blocks | right 三岁以下能玩吗 | 三岁以下不能玩，有小零件
blocks | right 能水洗吗 | 可以水洗
blocks | wrong 能水洗吗 | 不能水洗
blocks | wrong 产地 | 丹麦进口的，产地丹麦
blocks | wrong 赠品 | 拍一盒再送一个小汽车
bedding | wrong 面料 | 面料是竹纤维
bedding | wrong 面料 | 这套是真丝的，滑滑的
bedding | right 面料 | 纯棉的，新疆长绒棉
bedding | - | 摸着像真丝
bedding | - | 比天丝的耐洗
bedding | wrong 洗涤方式 | 不能机洗，只能干洗
bedding | wrong 烘干 | 不能烘干
bedding | right 洗涤方式 | 可以直接机洗
bedding | wrong 会掉色吗 | 会掉色
bedding | right 会掉色吗 | 不掉色
bedding | wrong 颜色 | 颜色有云灰、豆沙、雾绿、藏蓝
bedding | right 荧光剂 | 没有荧光剂
pillow | wrong 枕芯材质 | 枕芯是乳胶的
pillow | right 枕芯材质 | 枕芯是记忆棉
pillow | right 枕套可拆洗 | 枕套可以拆洗
pillow | wrong 枕芯可水洗 | 枕芯可以水洗
pillow | - | 枕套可以水洗
dryer | wrong 可折叠 | 可以折叠，出差带着方便
dryer | right 可折叠 | 不能折叠
dryer | wrong 负离子 | 没有负离子功能
dryer | right 负离子 | 带负离子的
dryer | wrong 国外能用吗 | 国外也能用
dryer | right 国外能用吗 | 国外不能用
dryer | wrong 赠品 | 今天拍还送一把梳子
dryer | wrong 自动断电 | 没有自动断电
rice | wrong 内胆材质 | 内胆是不锈钢的
rice | right 内胆材质 | 铸铁内胆
rice | wrong 蒸笼 | 带蒸笼的，能蒸包子
rice | right 预约 | 可以预约
rice | wrong 内胆可进洗碗机 | 内胆可以进洗碗机
rice | - | 一边煮饭一边蒸菜
tea | wrong 桂花产地 | 桂花是杭州的桂花
tea | wrong 茶叶产地 | 茶叶产自云南
tea | right 茶叶产地 | 茶叶是福建安溪的
tea | wrong 香精 | 加了香精的
tea | right 香精 | 没加香精，桂花自己的香
tea | wrong 含咖啡因 | 不含咖啡因，晚上随便喝
tea | wrong 茶包材质 | 茶包是尼龙的
tea | wrong 活动 | 今天第二盒半价
tea | right 活动 | 买一送一
buds | wrong Wireless charging | yes it supports wireless charging
buds | wrong Wireless charging | the case charges wirelessly
buds | wrong Wireless charging | drop it on any wireless charger, wireless charging works
buds | right Wireless charging | no wireless charging on this one
buds | right Wireless charging | it doesn't do wireless charging
buds | - | somebody asked about wireless charging
buds | wrong Active noise cancelling | there's no noise cancelling
buds | right Active noise cancelling | it has active noise cancelling
buds | wrong Can I swim with them? | you can swim with them
buds | right Can I swim with them? | please don't swim with these
buds | wrong Waterproof | these are fully waterproof
buds | right Waterproof | they're not waterproof
buds | wrong Country of origin | they're made in China
buds | right Country of origin | made in Vietnam
buds | - | we ship from Singapore
buds | wrong Colour | it comes in white, black and red
buds | right Colour | comes in white, black and sage
buds | wrong Gifts | and you get a free power bank with every order
buds | right Gifts | it comes with a free silicone case
buds | wrong Promotion | buy one get one free tonight
buds | right Promotion | second one is half price
buds | right Do they work with Android? | works with Android too
buds | wrong Wireless charging | 支持无线充电的哦
pan | wrong Dishwasher safe | it's dishwasher safe
pan | wrong Dishwasher safe | just throw it in the dishwasher
pan | right Dishwasher safe | never put it in the dishwasher
pan | right Dishwasher safe | it's not dishwasher safe
pan | - | is it dishwasher safe? good question
pan | wrong Oven safe | don't put it in the oven
pan | right Oven safe | it goes in the oven too, it is oven safe
pan | wrong Works on induction | it won't work on induction
pan | right Works on induction | works on induction
pan | wrong PFOA free | it contains PFOA
pan | right PFOA free | it's PFOA free
pan | wrong Made in | made in China
pan | right Made in | it's made in France
pan | wrong Material | it's stainless steel
pan | right Material | it's cast iron
pan | wrong Handle | the handle is oak
pan | wrong Can I use metal utensils? | don't use metal spatulas on it
lotion | wrong Fragrance free | it has a light fragrance
lotion | right Fragrance free | no fragrance at all
lotion | right Fragrance free | it's fragrance-free
lotion | wrong Parabens | there are parabens in it
lotion | right Parabens | no parabens
lotion | wrong Alcohol | it's alcohol free
lotion | right Alcohol | it does contain alcohol
lotion | wrong Vegan | it's not vegan
lotion | right Vegan | it's vegan
lotion | wrong Can I use it on sensitive skin? | it's not for sensitive skin
lotion | wrong Is it safe during pregnancy? | safe for pregnant women
lotion | wrong Made in | it's made in Japan
tee | wrong Fabric | it's a polyester tee, the fabric is polyester
tee | right Fabric | hundred percent cotton
tee | wrong Care | you can tumble dry it
tee | right Care | machine washable
tee | wrong Care | don't machine wash it
tee | wrong Does it shrink? | it will shrink a size
tee | right Does it shrink? | it doesn't shrink
tee | wrong Colors | available in white, navy and pink
tee | wrong Country of origin | made in Bangladesh
tee | - | soft like cashmere
blanket | wrong Care | toss it in the washing machine
blanket | right Care | dry clean only
blanket | wrong Material | it's pure cashmere
blanket | right Material | it's merino wool
blanket | right Country of origin | the wool comes from New Zealand, it's made in New Zealand
bars | wrong Flavours | we have chocolate, peanut butter and strawberry
bars | right Flavours | peanut butter, chocolate and sea salt caramel
bars | wrong Gluten free | it does contain gluten
bars | right Gluten free | they're gluten-free
bars | wrong Storage | keep them in the fridge
bars | right Storage | room temperature is fine
bars | wrong Promotion | buy one get one free
bars | right Promotion | buy two get one free
bars | wrong Added sugar | there is added sugar
bars | right Added sugar | no added sugar
backpack | wrong Waterproof | it's not waterproof
backpack | right Waterproof | it's waterproof
backpack | wrong Promotion | thirty dollars off, $30 off orders over $100
backpack | wrong Allowed in cabin | you can't take it on a plane
backpack | - | my old pack wasn't waterproof
"""

TRAPS = """
flask | - | 冲洗的时候用杯刷刷一下，洗碗机留给盘子
flask | - | 你要是放洗碗机，真空层就废了
flask | - | 放洗碗机会掉漆，手洗
flask | - | 我跟你讲，洗碗机洗坏了我们不赔的
flask | - | 上次那个客人放洗碗机洗，结果漏了
flask | - | 玻璃杯可以放洗碗机，这个不行
flask | - | 保温杯里泡可乐的都是勇士
flask | - | 泡枸杞泡红枣都可以
flask | - | 内胆跟医用手术刀一样的钢
flask | - | 不是那种二零一的便宜货
flask | - | 放微波炉里会打火的，记住
flask | - | 奶咖色卖完了，松石绿还有
flask | - | 白色的羽绒服是下一个
flask | - | 拍两个送长辈送闺蜜
flask | - | 送你们一句祝福
flask | - | 第二件的颜色自己备注
flask | - | 这颜色像不像薄荷绿
flask | - | 产地是哪里呢我看看
flask | - | 我们家客服在杭州
flask | - | 日本那边卖得特别好
flask | wrong 可进洗碗机 | 丢到洗碗机里面洗完全没问题
flask | wrong 可进洗碗机 | 洗碗机都能洗，懒人必备
flask | wrong 可进洗碗机 | 支持机器洗碗，洗碗机OK的
flask | wrong 内胆材质 | 我们内胆用的是食品级304不锈钢哦
flask | wrong 产地 | 咱们这款呢产地在浙江台州
flask | wrong 活动 | 今天第二只只要一块钱
flask | wrong 可装碳酸饮料 | 气泡水可以放心装
parka | - | 里面可以穿一件羊毛衫
parka | - | 洗的时候不要用洗衣机
parka | - | 洗衣机洗会跑棉
parka | - | 白鸭绒的也有，在六号链接
parka | - | 市面上好多都是鸭绒
parka | - | 羽绒服送去干洗就好
parka | - | 拉链是YKK的
parka | - | 黑色显瘦白色显气质
parka | - | 帽子上的毛领能拆
parka | - | 我平时穿M码
parka | wrong 洗涤方式 | 洗衣机轻柔模式洗就行
parka | wrong 洗涤方式 | 完全可以机洗的，不用送干洗
parka | wrong 填充物 | 填的是灰鸭绒
parka | wrong 产地 | 我们是浙江平湖产的
cream | - | 不像那种含酒精的，上脸刺痛
cream | - | 敏感肌一定先在耳后测试
cream | - | 酒精味都没有
cream | - | 有酒精的我们绝对不卖
cream | - | 宝宝霜是另外一款
cream | - | 香味很淡
cream | - | 法国的朋友推荐给我的
cream | wrong 酒精 | 配方里是有一点酒精的
cream | wrong 孕妇 | 怀孕的姐妹别用这个
cream | wrong 产地 | 这个是韩国生产的
cream | wrong 防腐剂 | 没有防腐剂的
peel | wrong 酒精 | 这款不加酒精的姐妹们
peel | wrong 敏感肌 | 敏感肌放心用不刺激
peel | wrong 孕妇 | 孕妈妈都可以用
peel | - | 孕妇用的那款在二号
peel | - | 孕妇不建议，哺乳期也不建议
peel | - | 没有酒精味道
jerky | - | 放冰箱里冻一下嚼着更香
jerky | - | 牛肉是我从小吃到大的
jerky | - | 内蒙古发货，三天到
jerky | - | 巴西烤肉的味道
jerky | - | 不辣的，小朋友能吃
jerky | wrong 储存方式 | 收到记得冷藏保存
jerky | wrong 口味 | 四个口味，原味香辣孜然和黑椒
jerky | wrong 牛肉产地 | 牛肉选的是内蒙古的牛肉
jerky | wrong 添加防腐剂 | 这个是有加防腐剂的
jerky | wrong 活动 | 今天买一送一
dumpling | - | 煮的时候加一点常温水
dumpling | - | 不用解冻直接下锅
dumpling | wrong 储存条件 | 放冰箱冷藏就可以
dumpling | wrong 虾产地 | 虾产自越南
yogurt | - | 拿出来常温放十分钟再喝
yogurt | - | 冷藏口感更好
yogurt | wrong 口味 | 有原味的草莓的还有芒果的
yogurt | wrong 蔗糖 | 里面是加了白砂糖的
nuts | - | 花生瓜子我们也有卖，在别的链接
nuts | - | 孕妇一天一包就够
nuts | - | 核桃补脑，云南人都吃核桃
nuts | wrong 花生 | 每包都有花生的
nuts | wrong 核桃产地 | 核桃来自云南大理
bedding | - | 像丝绸一样滑
bedding | - | 真丝睡衣配这个床单绝了
bedding | - | 竹纤维的那套在五号
bedding | - | 不是聚酯纤维的
bedding | - | 深色的第一次洗会有一点浮色
bedding | wrong 面料 | 它的面料呢用的是天丝
bedding | wrong 面料 | 整套都是纯亚麻的
bedding | wrong 烘干 | 烘干机不能用的
dryer | - | 可以折叠的那款要贵五十
dryer | - | 国外的朋友拍之前看一下电压
dryer | wrong 可折叠 | 手柄是可以折叠的，出差好带
sneaker | - | 下雨天也穿过，鞋里没进水
sneaker | - | 牛皮的那双更贵
sneaker | wrong 防水 | 鞋面防水的
sneaker | wrong 鞋底材质 | 大底用的橡胶，耐磨
rice | - | 不锈钢蒸架要自己配
rice | wrong 内胆材质 | 内胆采用的是铝合金
tea | - | 杭州的桂花开了没有
tea | - | 晚上喝睡不着的选花茶，那个不含咖啡因
tea | wrong 含咖啡因 | 它没有咖啡因的
buds | - | if you want wireless charging get the pro version
buds | - | wireless charging is overrated anyway
buds | - | a wireless charger costs forty bucks
buds | - | I take them off before I swim
buds | - | rain is fine, swimming is not
buds | - | it pairs with any phone made in the last ten years
buds | - | the black dress is link five
buds | wrong Wireless charging | just drop the case on a wireless charging pad and it charges
buds | wrong Wireless charging | and yes, wireless charging is included
buds | wrong Waterproof | totally waterproof so don't worry
buds | wrong Country of origin | these are manufactured in Japan
buds | wrong Active noise cancelling | it doesn't have active noise cancelling
pan | - | wipe it, don't soak it
pan | - | your dishwasher will ruin it
pan | - | non-stick pans have coatings, this one doesn't
pan | - | my stainless steel one warped
pan | - | French design, made for real kitchens
pan | wrong Dishwasher safe | you can run it through the dishwasher
pan | wrong Material | this is made of aluminium
pan | wrong Made in | they're produced in Italy
lotion | - | smells like nothing at all
lotion | - | fragrance lovers, look at link four
lotion | wrong Fragrance free | we added a little fragrance
lotion | wrong Alcohol | no alcohol in here
tee | - | it feels like silk
tee | - | the dryer is the enemy of every tee
tee | - | wear it with your navy jeans
tee | wrong Care | it's fine in the tumble dryer
tee | wrong Care | you can bleach it
tee | wrong Country of origin | it's made in Turkey
tee | wrong Fabric | it's a linen tee, made of pure linen
blanket | - | don't put it in the washing machine
blanket | - | it's softer than cashmere
blanket | wrong Care | machine wash is totally fine
blanket | wrong Material | it's one hundred percent cotton
bars | - | great with coffee
bars | - | people with nut allergies please skip
bars | wrong Contains nuts | there are no nuts in them
bars | wrong Added sugar | they have added sugar
bars | wrong Promotion | buy three get one free
backpack | - | waterproof jackets are next
backpack | wrong Laptop sleeve | there's no laptop sleeve
backpack | wrong Wheels | it has wheels
"""
"""A second table, heavy with what merely sounds like a claim."""
