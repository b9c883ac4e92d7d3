"""Invented products for the tests of worded claims, as (name, value) lines."""

PRODUCTS: dict[str, str] = {
    "flask": """
        title 晨汐保温壶 750ml
        产地 浙江永康
        内胆材质 316不锈钢
        外壳材质 304不锈钢
        杯盖材质 食品级PP
        颜色 松石绿、奶咖、雾霾蓝
        可进洗碗机 否
        可装碳酸饮料 否
        吸管 无
        背带 有
        赠品 杯刷、杯套
        活动 第二件半价
        ?能放微波炉吗 不能，不锈钢进微波炉会打火。
        ?会漏水吗 不会，盖紧倒置不漏。
    """,
    "lunchbox": """
        title 小麦便当盒
        材质 高硼硅玻璃
        产地 安徽滁州
        可进洗碗机 是，盖子除外
        可微波 是
        密封圈材质 硅胶
        赠品 便当包
        活动 满99减20
    """,
    "parka": """
        title 北岭长款羽绒服
        面料 100%锦纶
        里料 100%聚酯纤维
        填充物 白鹅绒
        颜色 象牙白、深海蓝、炭黑
        尺码 S、M、L、XL
        洗涤方式 不可机洗，建议干洗
        防泼水 是
        帽子可拆卸 否
        产地 江苏常熟
        ?会跑绒吗 不会，锁绒工艺，正常穿不跑绒。
        ?起球吗 不会起球，光面料子。
    """,
    "knit": """
        title 轻羊毛针织开衫
        面料 70%羊毛 30%锦纶
        洗涤说明 手洗，不可漂白，不可烘干
        颜色 燕麦、焦糖、黑色
        产地 浙江桐乡
    """,
    "sneaker": """
        title 轻跑透气跑鞋
        鞋面材质 飞织
        鞋底材质 EVA
        鞋垫材质 乳胶
        颜色 白色、黑色、荧光绿
        产地 福建晋江
        防水 否
        可机洗 否
        活动 两双八折
        ?可以机洗吗 不可以，机洗会脱胶，请用软刷手刷。
    """,
    "cream": """
        title 舒曼修护面霜 50g
        酒精 不含
        香精 不含
        防腐剂 含
        产地 法国
        适合肤质 干皮、敏感肌
        孕妇 可用
        ?敏感肌能用吗 可以，做过敏感肌测试。
        ?含激素吗 不含激素，每批都有检测报告。
    """,
    "peel": """
        title 焕亮果酸精华 30ml
        酒精 含
        香精 不添加
        水杨酸 含
        孕妇 不建议使用
        敏感肌 不建议使用
        产地 韩国
        ?哺乳期能用吗 不能，哺乳期请停用。
        ?会闷痘吗 不会，水状质地。
        ?早上可以用吗 不建议，晚上用，白天做好防晒。
    """,
    "jerky": """
        title 草原手撕牛肉干 200g
        口味 原味、香辣、孜然
        储存方式 常温避光
        添加防腐剂 否
        味精 不添加
        产地 内蒙古锡林郭勒
        牛肉产地 巴西
        配料 牛肉、白砂糖、食用盐、辣椒
        活动 买二送一
    """,
    "dumpling": """
        title 手工鲜虾水饺 500g
        口味 鲜虾、玉米猪肉、韭菜鸡蛋
        储存条件 冷冻-18℃以下
        防腐剂 不添加
        产地 山东青岛
        虾产地 厄瓜多尔
        ?要解冻吗 不用，水开直接下锅。
    """,
    "yogurt": """
        title 牧野酸奶 12杯
        储存方法 2-6℃冷藏
        口味 原味、草莓、黄桃
        蔗糖 不添加
        代糖 含
        明胶 不含
        活动 第二件1元
        产地 宁夏
    """,
    "nuts": """
        title 七日坚果 25g×7包
        配料 核桃仁、腰果、巴旦木、蔓越莓干
        花生 不含
        核桃产地 新疆阿克苏
        腰果产地 越南
        产地 安徽合肥
        储存 阴凉干燥处
        ?三岁以下能吃吗 不能，整粒坚果容易呛到。
        ?孕妇能吃吗 可以，一天一包。
    """,
    "catfood": """
        title 喵屿全价猫粮 1.5kg
        谷物 不含
        诱食剂 不添加
        主要原料 鸡肉、三文鱼、木薯粉
        适用阶段 3个月以上
        产地 山东临沂
        赠品 试吃装3袋
        ?幼猫能吃吗 可以，三个月以上泡软喂。
        ?狗狗能吃吗 不建议，猫狗营养需求不同。
    """,
    "blocks": """
        title 积木城堡 328粒
        材质 ABS
        适用年龄 3岁以上
        双酚A 不含
        电池 不需要
        颜色 彩色
        产地 广东汕头
        赠品 收纳盒
        ?三岁以下能玩吗 不能，有小零件。
        ?能水洗吗 可以，温水冲洗晾干。
    """,
    "bedding": """
        title 云眠四件套
        面料 100%新疆长绒棉
        工艺 贡缎
        颜色 云灰、豆沙、雾绿
        洗涤方式 可机洗，水温30℃以下
        烘干 可低温烘干
        荧光剂 不含
        产地 江苏南通
        ?会掉色吗 不会，活性印染。
        ?床单是床笠吗 不是，平铺床单。
    """,
    "pillow": """
        title 颈椎记忆枕
        枕芯材质 慢回弹记忆棉
        枕套材质 天丝
        枕套可拆洗 是
        枕芯可水洗 否
        产地 浙江杭州
    """,
    "dryer": """
        title 疾速吹风机
        负离子 有
        可折叠 否
        风嘴 集风嘴、扩散风嘴
        赠品 收纳袋
        产地 广东东莞
        自动断电 是
        ?国外能用吗 不能，只支持220V。
        ?静音吗 是的，58分贝。
    """,
    "rice": """
        title 迷你电饭煲 2L
        内胆材质 铸铁
        涂层 陶瓷涂层
        预约 有
        蒸笼 无
        内胆可进洗碗机 否
        产地 广东湛江
    """,
    "tea": """
        title 桂花乌龙 3g×20
        配料 乌龙茶、桂花
        茶叶产地 福建安溪
        桂花产地 广西桂林
        茶包材质 玉米纤维
        香精 不添加
        含咖啡因 是
        活动 买一送一
    """,
    "buds": """
        title Nimbus Mini wireless earbuds
        Wireless charging No
        Active noise cancelling Yes
        Waterproof No
        Charging port USB-C
        Colour Snow White, Ink Black, Sage
        Country of origin Vietnam
        Gifts silicone case
        Promotion second one half price
        ?Can I swim with them? No, sweat is fine but keep them out of water.
        ?Do they work with Android? Yes, any phone with Bluetooth.
    """,
    "pan": """
        title Hearth 10-inch skillet
        Material cast iron
        Handle beech wood
        Dishwasher safe No
        Oven safe Yes
        Works on induction Yes
        PFOA free Yes
        Made in France
        ?Can I use metal utensils? Yes, cast iron takes metal spatulas.
    """,
    "lotion": """
        title Fieldnote body lotion 300 ml
        Fragrance free Yes
        Parabens none
        Alcohol contains
        Vegan Yes
        Scent unscented
        Cruelty free Yes
        Made in South Korea
        ?Is it safe during pregnancy? Please ask your doctor first.
        ?Can I use it on sensitive skin? Yes, it is tested on sensitive skin.
    """,
    "tee": """
        title Everyday Heavy Tee
        Fabric 100% combed cotton
        Care Machine wash cold, do not tumble dry, do not bleach
        Colors White, Navy, Olive
        Sizes S, M, L, XL
        Country of origin Portugal
        ?Does it shrink? No, it is pre-washed.
    """,
    "blanket": """
        title Loft throw blanket
        Material merino wool
        Care Dry clean only
        Country of origin New Zealand
        Colour Oat, Charcoal
        Gifts storage bag
    """,
    "bars": """
        title Trailhead protein bars 12 pack
        Flavours Peanut Butter, Chocolate, Sea Salt Caramel
        Gluten free Yes
        Contains nuts Yes
        Added sugar No
        Storage room temperature
        Promotion buy two get one free
        Caffeine none
    """,
    "backpack": """
        title Metro commuter backpack
        Fabric recycled polyester
        Waterproof Yes
        Laptop sleeve Yes
        Wheels No
        Allowed in cabin Yes
        Warranty repairs Yes
        Promotion $20 off orders over $100
    """,
}
"""Lines are ``name value``; those with ``?`` are the FAQ."""
