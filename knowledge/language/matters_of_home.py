"""What viewers ask on household and hobby goods, pets, travel and parts: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
spare_parts_sold object
  zh 单卖 单买 配件能买 替换~卖 替换~买 单独买 单独卖 换头哪里买 另外买 配件 能单配 可以单买
  zh 单独买得到 耗材 替换装 换芯 补充装 有没有卖替换 买得到
  en sold separately, replacement part, buy extra, refill, replacement, buy more, spare
  en buy replacement
brush_heads
  zh 几个刷头 刷头几个 送几个刷头
  en brush head
drill_holes
  zh 打孔 打洞 钻孔 免打孔 伤墙 租房 打眼 不打孔 打孔吗 要钻 用打孔 电钻吗 粘的还是 需要打孔
  en drill, screw into, renter, damage the wall, hole in the wall, without drilling, no drill
wall_mount
  zh 挂墙 上墙 壁挂
  en wall mount, hang on the wall
project_wall
  zh 投墙 投白墙 要幕布 需要幕布 幕布 白墙 投到墙上 墙上能投 必须幕布 需要买幕布 打墙上 直接打墙
  zh 买幕布 要不要买幕布
  en wall without a screen, need a screen, need a projector screen, project on, on a wall
car_use
  zh 车上用 车载 车里
  en in the car, car
outdoor
  zh 户外 露营 室外 阳台
  en outdoor, outside, camping
sharpen
  zh 磨刀 要磨 开刃 快不快 锋利 钝 锋利吗 快吗~刀 用磨 自己磨 钝了 会钝 要不要磨 好磨
  en sharpen, sharp, dull
bone
  zh 砍骨 剁骨 斩骨 排骨能 砍骨头 剁骨头 剁排骨 砍排骨 能剁
  en cut bone, bone, chop bone
hardness
  zh 硬不硬 硬吗 软不软 软吗 偏硬 偏软 软硬 塌不塌 是硬的 是软的 偏硬还是偏软 硬还是软 多硬 睡着硬
  zh 坐着软 坐感
  en firm, too soft, too hard, medium firm, firmness, how firm, soft or firm, firm or soft, plush
  en squishy
collapse
  zh 塌陷 变形 会塌 会不会塌 坐塌 睡塌 坐久~塌 久了会塌 久坐塌 会扁
  en sag, lose shape, flatten, flat, hold its shape, go flat, flatten over time
neck
  zh 颈椎 脖子 颈椎不好 颈椎病
  en neck
waist_back
  zh 腰椎 腰不好 腰疼 腰突 护腰 老腰
  en back pain, lower back, lumbar, bad back
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
  zh 粉尘 有没有灰 灰大 扬尘 灰尘大 灰多 扬灰 呛 粉多
  en dusty, dust free, dust
flush_toilet
  zh 冲马桶 冲厕所 倒马桶 马桶 倒厕所 冲下水道 能冲 直接冲 堵马桶 堵厕所 倒进马桶
  en flush, toilet
clump
  zh 结团 结块 结不结团 成团 散不散
  en clump
litter_kind
  zh 豆腐的 膨润土 矿砂 豆腐砂 什么砂 豆腐砂还是 混合砂
  en clay, tofu
chew_proof
  zh 咬坏 耐咬 会咬 耐咬吗 一咬就 咬得烂 咬断 咬绳 会被咬
  en chew proof, chew through, chewer, indestructible, destroy, shred, bite through, chew on
dog_size over:weight over:age_for
  zh 大型犬 小型犬 中型犬 金毛 泰迪 拉布拉多 多大的狗 #斤的狗 多大狗 大狗能 小狗能 大狗用 金毛能
  zh 几斤的狗
  en large dog, small dog, big dog, what size dog, lab, puppy size, big enough for, size for my
  en great dane, golden retriever
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
  zh 后备箱 塞进车里 放车里 放进后备
  en trunk, fit in my car, car trunk
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
flavour_sting
  zh 辣嘴 会不会很辣
"""
