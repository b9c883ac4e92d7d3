"""What goods are called in English and in Chinese, for viewers who ask in the other language."""

from typing import Final

_TABLE: Final = """
lipstick=口红 lip_oil=唇油 lip_balm=润唇膏/唇膏 lip_gloss=唇釉/唇蜜 lip_liner=唇线笔
foundation=粉底液/粉底 concealer=遮瑕 blush=腮红 powder=散粉/粉饼 setting_powder=散粉/定妆粉
setting_spray=定妆喷雾 mascara=睫毛膏 eyeliner=眼线笔/眼线液笔 eyeshadow=眼影 eye_shadow=眼影
palette=眼影盘 brow_pencil=眉笔 primer=妆前乳/隔离 highlighter=高光 contour=修容 serum=精华
essence=精华水 moisturizer=面霜/乳液 cream=面霜 face_cream=面霜 eye_cream=眼霜 toner=爽肤水/化妆水
cleanser=洁面/洗面奶/洁面乳 face_wash=洗面奶/洁面乳 makeup_remover=卸妆 cleansing_balm=卸妆膏
face_mask=面膜 sheet_mask=面膜 hair_mask=发膜 sunscreen=防晒霜/防晒 perfume=香水 shampoo=洗发水
conditioner=护发素 body_wash=沐浴露 shower_gel=沐浴露 body_lotion=身体乳 hand_cream=护手霜
soap=香皂/肥皂 toothbrush=牙刷 toothpaste=牙膏 water_flosser=冲牙器 razor=剃须刀 shaver=剃须刀
hair_dryer=吹风机 hairdryer=吹风机 blow_dryer=吹风机 curling_iron=卷发棒 curling_wand=卷发棒
straightener=直发器 brush_set=刷子/化妆刷 makeup_brush=化妆刷 nail_polish=指甲油 dress=连衣裙/裙子
skirt=半身裙/半裙 shirt=衬衫 t-shirt=t恤/短袖 tee=t恤/短袖 tank_top=背心 sweater=毛衣
cardigan=开衫 hoodie=卫衣 jacket=夹克/外套 coat=大衣/外套 down_jacket=羽绒服 puffer=羽绒服
blazer=西装 suit=西装/套装 jeans=牛仔裤 trousers=裤子/长裤 leggings=打底裤/鲨鱼裤 pants=裤子/长裤
shorts=短裤 pajamas=睡衣 bra=文胸/内衣 underwear=内裤/内衣 socks=袜子 scarf=围巾/丝巾
silk_scarf=丝巾/方巾 gloves=手套 hat=帽子 cap=鸭舌帽/棒球帽 belt=皮带/腰带 bag=包包 handbag=手提包
backpack=双肩包/背包 crossbody=斜挎包 tote=托特包 wallet=钱包 suitcase=行李箱/拉杆箱
luggage=行李箱 shoes=鞋子 sneakers=运动鞋/小白鞋/老爹鞋 running_shoes=跑鞋/跑步鞋 boots=靴子/靴
martens=马丁靴 snow_boots=雪地靴 sandals=凉鞋 slippers=拖鞋/棉拖 heels=高跟鞋 flats=单鞋
loafers=乐福鞋 canvas_shoes=帆布鞋 hiking_shoes=登山鞋 clogs=洞洞鞋 ring=戒指 necklace=项链
bracelet=手链/手串 bangle=手镯 earrings=耳环/耳钉 studs=耳钉 pendant=吊坠 watch=手表
sunglasses=墨镜/太阳镜 rice_cooker=电饭煲/电饭锅 air_fryer=空气炸锅/炸锅
blender=破壁机/榨汁机/料理机 juicer=榨汁机 kettle=水壶/热水壶/烧水壶 oven=烤箱 microwave=微波炉
toaster=面包机/吐司机 vacuum=吸尘器 robot_vacuum=扫地机/扫地机器人/扫拖机器人
robot_mop=扫拖机器人/拖地机 mop=拖把 humidifier=加湿器 dehumidifier=除湿机
air_purifier=空气净化器/净化器 water_purifier=净水器 water_filter=净水器 fan=风扇/电风扇
heater=取暖器/暖风机 steamer=挂烫机/蒸锅 garment_steamer=挂烫机 iron=熨斗 projector=投影仪/投影
coffee_machine=咖啡机 coffee_maker=咖啡机 grinder=磨豆机/研磨机 coffee_grinder=磨豆机
dishwasher=洗碗机 washing_machine=洗衣机 fridge=冰箱 pan=平底锅/煎锅/炒锅 frying_pan=平底锅/煎锅
skillet=平底锅/煎锅 wok=炒锅 pot=汤锅/奶锅 knife=菜刀/刀 knives=刀具 knife_set=刀具
cutting_board=砧板/菜板 chopsticks=筷子 spoon=勺子 fork=叉子 bowl=碗 plate=盘子 mug=马克杯
cup=杯子/水杯 tumbler=随行杯/保温杯 thermos=保温杯 water_bottle=水杯/水壶 lunch_box=饭盒/便当盒
lamp=台灯 desk_lamp=台灯 bulb=灯泡 headlamp=头灯 flashlight=手电筒 pillow=枕头 blanket=毯子/毛毯
quilt=被子 duvet=被子/羽绒被 bedding=四件套 sheets=床单 mattress=床垫 curtain=窗帘 rug=地毯
towel=毛巾/浴巾 chair=椅子 stool=凳子 table=桌子 desk=书桌 shelf=置物架 storage_box=收纳箱/收纳盒
bins=收纳箱 hangers=衣架 umbrella=雨伞/伞 tissue=纸巾/抽纸 detergent=洗衣液
laundry_detergent=洗衣液 wipes=湿巾 trash_bags=垃圾袋 phone=手机 case=手机壳 phone_case=手机壳
charger=充电器 power_bank=充电宝 earbuds=耳机 headphones=耳机/头戴耳机 earphones=耳机
speaker=音箱/音响 keyboard=键盘 mouse=鼠标 tablet=平板 laptop=笔记本 cable=数据线 monitor=显示器
webcam=摄像头 camera=相机 tripod=三脚架 microphone=麦克风 selfie_stick=自拍杆 smart_watch=智能手表
drill=电钻/冲击钻 impact_drill=冲击钻 wrench=扳手 wrench_set=扳手 screwdriver=螺丝刀
hammer=锤子/锤 saw=锯子/木工锯/锯 ladder=梯子/人字梯 toolbox=工具箱 tool_box=工具箱
laser_level=水平仪 angle_grinder=角磨机 glue_gun=胶枪 hot_glue_gun=热熔胶枪
pressure_washer=洗车机/高压洗车机 welder=焊机/电焊机 hex_keys=内六角 allen_keys=内六角
hex_key_set=内六角 pliers=钳子 tape_measure=卷尺 dumbbells=哑铃 dumbbell=哑铃 yoga_mat=瑜伽垫
treadmill=跑步机 jump_rope=跳绳 skipping_rope=跳绳 massage_gun=筋膜枪 racket=球拍
badminton_racket=羽毛球拍 tent=帐篷 sleeping_bag=睡袋 fishing_rod=鱼竿 helmet=头盔
trekking_pole=登山杖 goggles=泳镜 camping_chair=露营椅 bike=自行车 scooter=滑板车 nuts=坚果
beef_jerky=牛肉干 jerky=牛肉干 coffee=咖啡 drip_coffee=挂耳咖啡 tea=茶叶/茶 ginger_tea=姜茶
cherries=车厘子 strawberries=草莓 crab=大闸蟹/螃蟹 crabs=大闸蟹/螃蟹 steak=牛排 cake=蛋糕
rice=大米 noodles=面条/螺蛳粉 snail_noodles=螺蛳粉 honey=蜂蜜 milk=牛奶 milk_powder=奶粉
cookies=饼干 chocolate=巧克力 yogurt=酸奶 wine=红酒/葡萄酒 durian_cake=榴莲千层
sesame_balls=芝麻丸 bird's_nest=燕窝 diapers=纸尿裤/尿不湿 formula=奶粉 baby_bottle=奶瓶
bottle=奶瓶/水瓶 stroller=推车/婴儿车 car_seat=安全座椅 high_chair=餐椅 play_mat=地垫/爬行垫
blocks=积木 building_blocks=积木 picture_book=绘本 toy=玩具 puzzle=拼图 doll=娃娃
pacifier=安抚奶嘴 baby_wipes=湿巾/棉柔巾 blood_pressure_monitor=血压计 glucose_meter=血糖仪
thermometer=体温计 hearing_aid=助听器 knee_brace=护膝 knee_pads=护膝
neck_massager=颈椎按摩仪/颈部按摩仪 massager=按摩仪 foot_bath=足浴盆/泡脚桶 wheelchair=轮椅
cane=拐杖 oxygen_concentrator=制氧机 back_cushion=腰靠 cushion=靠垫/坐垫 mask=口罩 vitamins=维生素
vitamin_c=维c protein_powder=蛋白粉 fish_oil=鱼油 collagen=胶原蛋白 probiotics=益生菌
cat_food=猫粮 dog_food=狗粮 cat_litter=猫砂 leash=牵引绳 pet_bed=宠物窝 fish_tank=鱼缸
flower_pot=花盆 plant=绿植 vase=花瓶 pen=钢笔/笔 pencil=铅笔 notebook=笔记本/本子 backpacks=书包
guitar=吉他 ukulele=尤克里里 piano=钢琴 drum=鼓 car_charger=车载充电器 dash_cam=行车记录仪
phone_holder=手机支架 jade=翡翠/和田玉 pearl=珍珠 pearl_earrings=珍珠耳钉 amber=蜜蜡 crystal=水晶
diamond=钻石/钻戒 gold_chain=金项链 silver_bangle=银镯子/银手镯 seal=印章
"""

ENGLISH_OF_GOODS: Final[dict[str, tuple[str, ...]]] = {}
"""Han word for goods → English words for them."""

for _entry in _TABLE.split():
    _english, _, _han = _entry.partition("=")
    for _word in _han.split("/"):
        ENGLISH_OF_GOODS[_word] = (*ENGLISH_OF_GOODS.get(_word, ()), _english.replace("_", " "))

HAN_OF_GOODS: Final[dict[str, tuple[str, ...]]] = {
    _english.replace("_", " "): tuple(_han.split("/"))
    for _english, _, _han in (_entry.partition("=") for _entry in _TABLE.split())
}
"""English word for goods → Han words for them."""
