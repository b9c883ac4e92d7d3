"""What viewers ask of what machines, household and hobby goods do.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
keeps_warm
  zh 保温多久 保温几 保温#小时 保温效果 保温 还是热的 还热吗 还热不
  en stay hot, keep hot, keep it hot, keep coffee hot, hold heat
  zh 能保温 保多久温 热水能放 保几个小时 早上装~还热 隔夜还热 第二天还热 能热多久 保温几个小时 几个小时还
  en how long does it stay hot, keep drink hot, hot for
keeps_cold
  zh 保冷 保冰 冰块~化
  en stay cold, keep cold, keep ice
  zh 冰能放多久 冰水~多久 保冰多久 冰的能保
  en how long does it stay cold, cold for
flavour_mixing
  zh 串味 吸味
  en absorb smell
soy_milk
  zh 打豆浆 豆浆能
  en soy milk
mince
  zh 打肉 肉馅 绞肉
  en grind meat, mince
crush_ice
  zh 打冰 碎冰 冰沙
  en crush ice, smoothie, ice
porridge
  zh 煮粥 熬粥
  en porridge, oatmeal
stew
  zh 炖汤 煲汤 炖肉
  en stew, soup
cake
  zh 做蛋糕 烤蛋糕
  en bake, cake
chicken_whole
  zh 整鸡 一整只鸡 放只鸡
  en whole chicken
timer
  zh 预约 定时 晚上放~早上 提前放 第二天早上
  en timer, schedule, delay start
  zh 能预约 可以定时 定时关 设时间 预约功能 定时功能 可以预约 睡前放
app_control
  zh 手机控制 手机能控制 app 小爱 远程 米家 天猫精灵 语音控制
  en app, alexa, google home, control from phone, voice control
  zh 手机操控 手机app 连手机控制 能用手机 声控 语音控制 连wifi 联网
  en control it with my phone, wifi, smart home
sticky
  zh 粘锅 不粘 会粘 糊底
  en nonstick, non stick, food stick
  zh 粘不粘 粘底 糊锅 不粘吗
  zh 粘不 糊底 粘内胆 会粘底 沾锅 粘米
  en stick to, food stick, does it stick
coating
  zh 涂层 掉涂层 掉漆 涂层会
  en coating, peel off, ptfe, teflon
leak_current
  zh 漏电 触电
  en electric shock
  zh 安全吗~电 电到 漏不漏电
dry_out_body
  zh 上火 口干
radiation
  zh 辐射
  en radiation, emf
auto_off
  zh 自动断电 自动关 忘关 忘了关 自动停
  en auto shut off, turn off by itself, automatic shut
  zh 自己会关 会自己关 自动关机 定时断 忘记关 到时间自己
  en shut off automatically, auto off, forget to turn it off
frost
  zh 风冷 直冷 结霜 除霜 无霜
  en frost free, defrost
chill_volume over:capacity
  zh 冷藏多少 冷藏几 冷藏多大
freeze_volume over:capacity
  zh 冷冻多少 冷冻几 冷冻多大
drum_wash_load over:weight over:capacity
  zh 洗几公斤 洗多少斤 洗几斤 洗多少公斤 洗#斤 洗被子 洗羽绒
  en wash load
drum_dry_load over:weight over:capacity over:tumble_dry
  zh 烘几公斤 烘多少 烘几斤
water_extraction over:capacity
  zh 一天抽 一天除 除湿量
  en pint a day, pint per day
room_area
  zh 多大房间 适用面积 几平 多少平 平米 多大面积 #平能 多大客厅
  en square feet, sq ft, what size room, how big of a room, room size
  zh 客厅能用 多大的房间 多大屋子 几十平 卧室够 适合多大 面积
  en how big of an area, cover a, bedroom, big room
threshold
  zh 门槛 过坎 爬坡 有坎 过多高 越障 爬得上
  en threshold, climb, over carpet
pet_hair
  zh 缠毛 缠不缠 缠头发 绞进去 毛~绞 猫毛 狗毛 吸毛发 吸头发 宠物毛
  en pet hair, dog hair, cat hair, hair tangle, get tangled
  zh 缠头发吗 头发缠 长发~缠 毛发 吸猫毛 吸狗毛 会不会缠
  en handle pet hair, long hair
mopping
  zh 拖地 能拖 会拖
  en mop
  zh 拖地干净 能不能拖 拖得干净 会拖地
  en does it mop, wash the floor
mapping
  zh 建图 激光导航 多楼层 地图
  en mapping, lidar
auto_empty
  zh 自动集尘 自己倒垃圾 集尘 倒垃圾
  en self empty, auto empty
stairs
  zh 楼梯 掉下去 台阶
  en stair, fall off
filter
  zh 滤芯 滤网 带过滤 过滤
  en filter
lamp
  zh 带灯 有灯吗 灯光 照明灯
  en come with a light, built in light
aeroplane
  zh 上飞机 坐飞机 坐灰机 带上飞机 登机 飞机能 飞机上 灰机
  en plane, carry on, flight, carry-on, airplane, overhead bin, tsa
  zh 带上飞机 过安检 可以带飞机 机场 坐飞机~带 飞机能带
  en carry on plane, fly with, take on a plane, airport, travel by air, bring on a plane
check_in
  zh 托运
  en checked bag, check it
train
  zh 高铁 火车 地铁
  en train, subway
fold
  zh 折叠 收起来 能收 好收纳 可折 叠起来 能折 不用时收
  en fold, collapse, foldable
  zh 能不能折 折起来 收纳方便 能放床底 放床底 好不好收 可以折 收纳 塞床底
  en fold up, folds flat, store flat, under the bed, easy to store
sit_lie
  zh 能坐能躺 能躺 平躺 坐躺 可躺 睡觉能 放平
  en recline, lie flat, lay flat
  zh 后仰 靠背能
  en lean back, lay back, back recline, tilt
adjustable
  zh 调节 可调 能调 活口 活圈 开口的 调大小 能松紧 伸缩
  en adjustable, adjust, resize
  zh 能调吗 可调节 大小能调 高度能调 升降 能调高 开口戒 松紧能调
  en change the height, height adjust, adjust the size, adjust the height
engrave
  zh 刻字 定制 刻名字 印字
  en engrave, personalize, custom
bluetooth_version
  zh 蓝牙几 蓝牙版本 几点几的蓝牙
  en bluetooth version, what bluetooth
latency
  zh 延迟 延时 卡不卡 音画同步
  en latency, lag, delay, in sync
  zh 打游戏卡 声音延迟 声画同步 延迟高 延迟吗 慢半拍
noise_cancelling
  zh 降噪 主动降噪
  en noise cancelling, noise canceling, cancel noise, anc
  zh 降不降噪 地铁上听 隔噪
  en block noise, block out
sound_quality
  zh 音质 低音 音效
  en sound quality, bass, sound good
  zh 音质好 音质怎么样 好听吗 低音怎么样 声音好听
  en how do they sound, how is the sound, how is the bass
microphone
  zh 麦克风 通话 打电话清 收音
  en microphone, mic, call quality, phone call
  zh 通话清楚 打电话清楚 对方听得清 说话清楚
  en can people hear me, hear me clearly, for call
ear_comfort
  zh 戴着疼 耳朵疼 掉不掉 会掉吗 跑步掉 戴久 戴得稳 掉下来
  en fall out, hurt my ear, stay in, comfortable for long
  zh 戴久了疼 会掉出来 跑步会掉 容易掉 睡觉戴 戴着舒服 牢不牢
  en stay in when running, fall off, comfortable, fall out when
two_devices
  zh 连两台 连两个 两个手机 同时连 双设备
  en two device, multipoint, two phone, both phone
  zh 连两个设备 同时连两 一拖二
  en connect to two, pair with two, connect two, multiple device
phone_calls
  zh 打电话 能通话 接电话
  en make call, take call, answer call
  zh 接打电话 通话功能 可以打电话 能接电话
needs_sim
  zh 要插卡 办电话卡 电话卡 流量卡 需要卡 插电话卡 要办卡 要卡吗
  en need a sim, sim card, data plan
sim_slot over:needs_sim
  zh 插两张卡 双卡 能插卡 插几张卡
  en dual sim, two sim
memory_card
  zh 内存卡 扩展卡 tf卡 sd卡 存储卡
  en memory card, sd card, micro sd
  zh 扩展内存卡 存储扩展 带卡吗 送卡吗
  en expandable storage
memory_upgrade over:memory over:memory_card
  zh 加内存 内存能加 扩内存 加硬盘 升级内存 内存~加 加条
  en upgrade the ram, add more ram, expand memory, upgrade ram, upgradeable
  zh 自己加内存 加固态 换内存 加装硬盘 能升级 扩展内存 扩容 能加硬盘
  en add a second ssd, upgrade memory, add memory
memory amount
  zh 内存多大 多大内存 几个g 多少g 运行内存 存储
  en how much ram, how much memory, storage, gb
  zh 多大存储 内存几 几g 几个t 多大硬盘 128的 256的
  en how much space, how much storage, ssd
processor
  zh 处理器 什么芯片 几代 什么u cpu 骁龙 天玑 酷睿
  en processor, cpu, chip
  zh cpu是 什么cpu 处理器是 芯片是 什么核心
  en which processor, what cpu
graphics
  zh 显卡 独显 集显
  en graphic card, gpu, graphic
gaming
  zh 打游戏 吃鸡 玩游戏 王者 原神 lol 英雄联盟
  en gaming, play game, game
  zh 能打游戏 能玩原神 打王者 玩吃鸡 打lol 玩游戏卡
  en run fortnite, can it game, handle game
camera
  zh 拍照 摄像头 前置 拍得清
  en camera, take photo
  zh 拍照好 相机 拍照怎么样 拍照清 拍得好 像素怎么样 拍视频
  en camera good, how is the camera, good picture
gps
  zh 定位 gps
  en gps, track location, tracking
  zh 能定位 定位准 定位功能 看到位置 知道在哪
  en track my, location
heart_rate
  zh 心率 心跳
  en heart rate, pulse
  zh 心率准 测心率 监测心率
blood_oxygen
  zh 血氧
  en blood oxygen, spo2
blood_pressure
  zh 血压
  en blood pressure
sleep_tracking
  zh 睡眠监测 测睡眠 监测睡眠
  en sleep tracking, track sleep, track my sleep
ecg
  zh 心电
  en ecg
accuracy
  zh 准不准 准吗 误差 精准 测得准 准确
  en accurate, accuracy, precise, how exact
  zh 测的准 准确吗 误差大 误差多少 准的吗 和医院~一样 跟医院
  en accurate compared, reliable reading
strip_included
  zh 试纸
  en test strip
needle_included
  zh 采血针 带针 针头
  en lancet, needle
pen_included
  zh 带笔 手写笔 送笔
  en pen, stylus
keyboard_included
  zh 键盘
  en keyboard
earphones_included
  zh 送耳机 带耳机
  en earphone
case_included
  zh 送壳 带壳 手机壳 保护壳 送保护套 带保护套 带收纳
  en case, carrying case, come with a bag
film_included
  zh 贴膜 送膜 带膜 钢化膜
  en screen protector
box_included
  zh 有盒子 带盒子 盒子吗 包装盒 首饰盒
  en jewelry box, come in a box
spare_parts_sold object
  zh 单卖 单买 配件能买 替换~卖 替换~买 单独买 单独卖 换头哪里买 另外买
  en sold separately, replacement part, buy extra, refill, replacement
  zh 配件 能单配 可以单买 单独买得到 耗材 替换装 换芯 补充装 有没有卖替换 买得到
  en buy more, replacement, spare, buy replacement
brush_heads
  zh 几个刷头 刷头几个 送几个刷头
  en brush head
drill_holes
  zh 打孔 打洞 钻孔 免打孔 伤墙 租房
  en drill, screw into, renter, damage the wall
  zh 打眼 不打孔 打孔吗 要钻 用打孔 电钻吗 粘的还是 需要打孔
  en hole in the wall, without drilling, no drill
wall_mount
  zh 挂墙 上墙 壁挂
  en wall mount, hang on the wall
project_wall
  zh 投墙 投白墙 要幕布 需要幕布 幕布
  en wall without a screen, need a screen
  zh 白墙 投到墙上 墙上能投 必须幕布 需要买幕布
  en need a projector screen, project on, on a wall
  zh 打墙上 直接打墙 买幕布 白墙 要不要买幕布
works_phone
  zh 连手机 投屏 手机能连
  en connect to my phone, connect to phone, mirror my phone
  zh 手机投 手机同屏 连接手机 无线投屏 能投屏
  en screen mirror, cast from, airplay
apple example
  zh 苹果 iphone ios
  en iphone, ios, apple, ipad
android example
  zh 安卓 华为 小米 三星 oppo vivo
  en android, samsung, pixel
computer example
  zh 电脑 笔记本能 台式
  en computer, laptop, pc, mac, macbook, windows
television example
  zh 电视
  en tv, television
car_use
  zh 车上用 车载 车里
  en in the car, car
outdoor
  zh 户外 露营 室外 阳台
  en outdoor, outside, camping
sharpen
  zh 磨刀 要磨 开刃 快不快 锋利 钝
  en sharpen, sharp, dull
  zh 锋利吗 快吗~刀 用磨 自己磨 钝了 会钝 要不要磨 好磨
bone
  zh 砍骨 剁骨 斩骨 排骨能
  en cut bone, bone
  zh 砍骨头 剁骨头 剁排骨 砍排骨 能剁
  en chop bone
hardness
  zh 硬不硬 硬吗 软不软 软吗 偏硬 偏软 软硬 塌不塌
  en firm, too soft, too hard, medium firm, firmness
  zh 是硬的 是软的 偏硬还是偏软 硬还是软 多硬 睡着硬 坐着软 坐感
  en how firm, soft or firm, firm or soft, plush, squishy
collapse
  zh 塌陷 变形 会塌 会不会塌
  en sag, lose shape, flatten, flat
  zh 会不会塌 坐塌 睡塌 坐久~塌 久了会塌 久坐塌 会扁
  en hold its shape, go flat, flatten over time
neck
  zh 颈椎
  en neck
  zh 脖子 颈椎不好 颈椎病
waist_back
  zh 腰椎 腰不好 腰疼 腰突 护腰
  en back pain, lower back, lumbar
  zh 腰不好 腰突 腰椎 老腰
  en bad back
side_sleep
  zh 侧睡
  en side sleeper
mites
  zh 防螨 螨虫
  en dust mite, mite
assembled_size
  en how big is it finished, finished size, completed size
puzzle_missing
  zh 少片 缺片
  en missing piece
string_tension
  zh 多少磅 拉线 穿线
  en tension, strung
racket_weight over:weight
  zh #u 几u 多少u 3u 4u
rod_type
  zh 调性 几调
rain_fly
  zh 防暴雨 防暴风雨
  en rain fly, storm
bend
  zh 会弯 容易断 会断 结实吗 牢固 结实不
  en break easily, sturdy, durable
dust
  zh 粉尘 有没有灰 灰大 扬尘
  en dusty, dust free, dust
  zh 灰尘大 灰多 扬灰 呛 粉多
flush_toilet
  zh 冲马桶 冲厕所 倒马桶 马桶 倒厕所
  en flush, toilet
  zh 冲下水道 能冲 直接冲 堵马桶 堵厕所 倒进马桶
clump
  zh 结团 结块
  en clump
  zh 结不结团 成团 散不散
litter_kind
  zh 豆腐的 膨润土 矿砂 豆腐砂
  en clay, tofu
  zh 什么砂 豆腐砂还是 混合砂
chew_proof
  zh 咬坏 耐咬 会咬
  en chew proof, chew through, chewer, indestructible
  zh 耐咬吗 一咬就 咬得烂 咬断
  en destroy, shred
  zh 咬断 咬绳 耐咬 咬坏 会被咬
  en bite through, chew on
dog_size over:weight over:age_for
  zh 大型犬 小型犬 中型犬 金毛 泰迪 拉布拉多 多大的狗 #斤的狗
  en large dog, small dog, big dog, what size dog, lab, puppy size
  zh 多大狗 大狗能 小狗能 大狗用 金毛能 几斤的狗
  en big enough for, size for my, great dane, golden retriever
self_retract
  zh 自动收 爆冲
  en retract, pull
door_side
  zh 左右开 开门方向 门能换 左开 右开 换门向
  en reversible door, door swing
mainland_version
  zh 国行 大陆版本 港版 美版 国际版 是大陆
  en us version, global version, unlocked
replies
  zh 回微信 回复消息 回消息 回复微信
  en reply to text, answer text
notifications
  zh 看微信 收微信 消息提醒 来电提醒 看消息
  en notification, get text
detachable
  zh 能拆不 可拆卸 能拆卸 可拆吗 拆下来吗 能取下 可以拆 能拆下
  en detachable, removable hood, come off
drills_what
  zh 打混凝土 墙能不能钻 钻墙 打墙 水泥墙 能打墙 钻混凝土 承重墙
  en drill into concrete, drill concrete, masonry, brick
autofocus
  zh 自动对焦 自动调焦 自动聚焦
  en autofocus, auto focus
keystone
  zh 梯形校正 歪着投 侧投
  en keystone
rod_included
  zh 含杆 罗马杆 送杆 带杆
  en rod included, curtain rod
armrest detail
  zh 扶手
  en armrest
carpet
  zh 地毯
  en carpet, rug
parking_watch
  zh 停车能录 停车监控 停车录 停车的时候
  en parking mode, record when parked
vibration
  zh 震得 震牙 力度大 力度 震动 劲大
  en how strong, vibrate, too strong, intensity
cleaning_filter
  zh 滤网能洗 滤网可以洗
  en washable filter
plug_type
  zh 两脚 三脚 三孔 两孔 美标 欧标 国标插头
  en plug type, eu plug, uk plug
kid_lock
  zh 童锁 儿童锁 安全锁
  en child lock, child safe, safety lock
remote
  zh 遥控器 带遥控
  en remote
steam
  zh 蒸菜 能蒸 蒸包子
  en steam
fry
  zh 炸薯条 炸鸡 炸东西
  en fries, fry
juice
  zh 榨汁 果汁
  en juice
grind
  zh 磨粉 打粉 五谷 打杂粮
  en grind
reheat
  zh 热剩饭 热饭 加热饭
  en reheat, leftover
rice_amount
  zh 煮几碗 煮多少米 几杯米
  en cup of rice
yogurt
  zh 做酸奶 酸奶
  en yogurt
noodles
  zh 煮面
preheat
  zh 预热
  en preheat
temperature_range
  zh 最高多少度 最高温 多少度~温 能调温 温度能调 控温
  en max temp, how hot does it, temperature range, temperature control
heating_time
  zh 加热快 多久热 几分钟热 升温快 预热多久
  en heat up, how long to heat
both_sides
  zh 两面 双面 正反
  en reversible, both side
fits_bed
  zh 1.8床 1米8 1米5 床笠
  en deep pocket, fit a king, fit a queen
stroller_suspension
  zh 避震 减震好 颠不颠
  en suspension, bumpy, smooth ride
canopy
  zh 遮阳棚 遮阳
  en canopy, sun shade
one_hand
  zh 单手 一只手
  en one hand, one handed
cup_holder
  zh 杯架
  en cup holder
rain_cover
  zh 雨罩
  en rain cover
newborn
  zh 新生儿 刚出生
  en newborn
wheels_lock
  zh 刹车 锁轮
  en brake, wheel lock
trunk
  zh 后备箱
  en trunk
battery_swappable
  zh 换电池 电池能换 电池可拆
  en replace the battery, replaceable battery, swap the battery
loop_record
  zh 循环录
  en loop record
rear_cam
  zh 后摄 前后双录
  en rear camera, front and rear
install_wire
  zh 走线 接线 降压线
  en hardwire
sample_blood
  zh 疼不疼~针 采血疼
voice_read
  zh 语音播报 会说话 播报
  en talk, voice
memory_records
  zh 存几组 几个人用~记录 记录多少
  en store reading, two user, multiple user
cuff
  zh 袖带 胳膊粗 臂围
  en cuff, large arm
massage_force
  zh 按得疼 力道
incline
  zh 坡度 爬坡 能调坡
  en incline
tank_kit
  zh 要换水 换水 几天换水
  en change the water
light_eye
  zh 护眼 频闪 伤眼
  en flicker, eye strain, eye care
dimmable
  zh 无极调光 调光
  en dimmable, dim
clamp
  zh 夹子的 夹桌 底座
  en clamp, base
charge_while_use
  zh 边充边 充着用
  en while charging, use while charging
ports_number
  zh 几个口 几个usb 几个接口 同时充几
  en how many port, how many usb, how many device at
charges_laptop
  zh 充笔记本 充电脑
  en charge a laptop, charge my laptop
charges_watch
  zh 充手表
  en charge my watch
nfc
  zh nfc 刷公交 门禁
  en nfc, tap to pay
network5g
  zh 5g
  en 5g
water_drop_test
  zh 摔坏 耐摔 摔了
  en drop it, survive a drop, drop proof
screen_touch
  zh 触屏 触摸
  en touch screen, touchscreen
speakers
  zh 音响 喇叭 外放
  en speaker
bluetooth
  zh 有蓝牙 支持蓝牙 蓝牙吗
  en have bluetooth, bluetooth
system_ads
  zh 广告
  en ads
os
  zh 什么系统 系统是 鸿蒙 预装
  en operating system, windows version, os
sells_bits
  zh 带钻头 送钻头 钻头
  en drill bit, come with bit
toolbox
  zh 工具箱 带箱子
  en tool box, carry box
strap_included
  zh 绑带 送绑带
  en carry strap, yoga strap
bag_included
  zh 网包 带包 送包 收纳袋
  en storage bag, carry bag
drawers
  zh 几个抽屉
doors
  zh 几个门 几门
  en how many door
hood_in
  zh 有帽子 带帽子 连帽
  en have a hood, hooded
deodorise
  zh 除臭 压味 压得住味 压不压 吸臭 盖住味
  en odor control, control odor, mask the smell
sticks_litter
  zh 粘底 粘盆
  en stick to the box, stick to the pan
tracks
  zh 带出来 带砂
  en track
"""
