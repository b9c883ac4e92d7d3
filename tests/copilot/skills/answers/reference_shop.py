"""A shop with a line-up of twelve for tests of what messages are about."""

from copilot.effects import Heard, SessionStarted
from copilot.events import Envelope, Event, Focus, LineupItem
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.skills.answers.product_reference import Reference, refer
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.products import Catalogue

ROWS = """
sku,title,names,price,parent_sku,防水,面料
DRESS,棉麻吊带连衣裙,吊带裙,219,,,棉麻
DRESS-R,红色,,219,DRESS,,
DRESS-N,藏青色,,219,DRESS,,
DRESS-L,加长藏青色,,239,DRESS,,
SKIRT,高腰百褶半身裙,小裙子,149,,,聚酯纤维
SKIRT-B,黑色,,149,SKIRT,,
SKIRT-G,灰色,,159,SKIRT,,
COAT,双排扣风衣,Trench coat,459,,是,
COAT-K,卡其,,459,COAT,,
BAG,通勤托特包,大托特,329,,是,
BAG-S,小号,,329,BAG,,
BAG-L,大号,,389,BAG,,
KETTLE,玻璃养生壶,养生壶,168,,,
KETTLE-1,1.5L,,168,KETTLE,,
KETTLE-2,1.8L,,198,KETTLE,,
TEA,桂花乌龙茶,桂花乌龙,79,,,
TEA-1,10包,,79,TEA,,
TEA-2,30包,,189,TEA,,
BRACELET,石榴石手链,,259,,,
CHAIN,蛋面开口手链,,299,,,
TENT,三季徒步帐篷,,699,,,
TENT-2,1-2人,,699,TENT,,
TENT-4,3-4人,,899,TENT,,
SPEAKER,Pebble bluetooth speaker,pebble,59,,yes,
SPEAKER-T,teal,,59,SPEAKER,,
SPEAKER-S,sand,,65,SPEAKER,,
WOK,铸铁炒锅,,269,,,
FAR,别处的小号手提灯,露营灯,45,,,
"""
LINEUP = (
    "DRESS",
    "SKIRT",
    "COAT",
    "BAG",
    "KETTLE",
    "TEA",
    "BRACELET",
    "CHAIN",
    "TENT",
    "SPEAKER",
    "WOK",
)


def catalogue() -> Catalogue:
    """Return the shop, read as an uploaded file is."""
    parsed = read_shop_file(ROWS.strip().encode(), "shop.csv")
    return Catalogue("shop", 1, parsed.products, (), ())


READER = Reader.of(catalogue())


def room(*focuses: tuple[int, str], delay_s: int = 0) -> Room:
    """Return a room in which each of ``focuses`` came on air at its second."""
    profile = RoomProfile("r", "shop", "", "zh", delay_s * 1000)
    made = Room(profile, RoomLimits())
    items = tuple(LineupItem(link, sku) for link, sku in enumerate(LINEUP, 1))
    made.handle(SessionStarted("s", items), 0)
    for at_s, sku in focuses:
        tell(made, Focus(sku), at_s)
    return made


def tell(made: Room, event: Event, at_s: float) -> None:
    """Have something happen in the room."""
    made.handle(Heard(Envelope("test", f"{at_s}-{event}"[:128], None, event)), round(at_s * 1000))


def about(made: Room, text: str, at_s: float, suspect: str | None = None) -> Reference:
    """Return what a message that comes now is about."""
    now = round(at_s * 1000)
    made.tick(now)
    reading = READER.read(text, made.scene.around(now))
    return refer(reading, made.scene, now, suspect)
