"""Words for the parts of products, each with the part it means.

Reviewed general trade vocabulary: no product, brand or shop is named here.
"""

from typing import Final

from copilot.skills.corrections.speech.table_lines import joined_lines

_PARTS: Final = """
liner     内胆 内层 内壁 里层 liner|inner
shell     外壳 外层 外壁 杯身 瓶身 机身 壳体 外胆 瓶子 瓶体 罐身 罐子 壶身 壶体 机壳 箱体 箱壳 壳子
    outer_shell|casing|housing|body|bottle|jar
lid       杯盖 盖子 壶盖 瓶盖 锅盖 lid|cap
seal      密封圈 胶圈 gasket|seal
fabric    面料 料子 布料 外料 主面料 fabric|outer
cover     套子 枕套 外罩 布套 罩子 cover
lining    里料 里衬 内衬 内里 里布 里子 lining
filling   填充物 填充料 填充 充绒 充的 填的 filling|fill|stuffing|insulation
sole      鞋底 大底 底子 外底 sole|outsole
midsole   中底 midsole
insole    鞋垫 内底 insole
upper     鞋面 帮面 鞋帮 upper
handle    手柄 把手 锅柄 握把 刀柄 handle
straw     吸管 straw
blade     刀身 刀头 刀刃 刀片 blade
pot       锅体 锅身 锅胆 pot_body
coating   涂层 内涂层 coating
frame     框架 床架 支架 镜框 骨架 车架 架子 伞骨 frame
pole      帐杆 撑杆 杆子 poles|pole
button    纽扣 扣子 buttons|button
clasp     扣头 搭扣 clasp
legs      桌腿 椅腿 床腿 支腿 脚架 legs|leg
wheel     轮子 万向轮 脚轮 wheels|casters
bristle   刷毛 刷丝 bristles
nib       笔尖 nib
cap_end   瓶塞 stopper
tray      托盘 tray
bowl      碗身 内锅 bowl
fingerboard 指板 fingerboard|fretboard
neck      琴颈 neck
top_plate 面板 琴面 top
back_side 背侧板 back_and_sides|sides
surface   桌面 台面 tabletop
strap     表带 背带 肩带 腰带 strap|band
pad       坐垫 靠垫 枕芯 床垫 cushion
sheet     膜布 面膜布 mask_sheet
teabag    茶包 tea_bag
chain     链条 链子 chain
case      表壳 盒子 case
board     板材 基材
"""

PART_WORDS: Final[dict[str, str]] = {
    word.replace("_", " "): line.split()[0]
    for line in joined_lines(_PARTS)
    for chunk in line.split(maxsplit=1)[1].split()
    for word in chunk.split("|")
}
"""Words for parts of a product and the part each means."""
