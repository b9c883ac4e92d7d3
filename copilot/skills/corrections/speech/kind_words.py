"""The words by which a subject in English is told from its verb: reviewed general speech."""

import re
from typing import Final

INDEFINITE: Final = frozenset({"a", "an", "any", "another", "every"})
"""Before a noun that is any of its kind."""

DISTANT: Final = frozenset({"those", "some", "most", "many", "that", "your"})
"""Before a noun that is not at hand."""

HELD_UP: Final = frozenset(
    ["this", "these", "our", "ours", "its", "my", "his", "her", "their", "it", "they", "we"]
    + ["i", "he", "she", "us", "here", "both", "all", "each", "there", "what", "which", "who"]
    + ["you", "everything", "everybody", "everyone", "nothing", "something", "anything", "no"]
    + ["not", "just", "only", "if", "when", "with", "for", "in", "on", "at", "to", "by", "from"]
)
"""What begins no subject of a kind."""

ADVERBS: Final = frozenset(
    ["also", "only", "just", "really", "actually", "still", "even", "usually", "always", "both"]
    + ["all", "never", "typically", "normally", "generally", "often", "mostly", "probably"]
    + ["basically", "literally", "already", "barely", "easily", "sometimes", "at", "on", "average"]
)

_INFLECTED: Final = """
    is was has had does did isn't wasn't hasn't doesn't didn't will would can could should might
    must won't wouldn't can't couldn't shouldn't costs cost weighs weighed lasts lasted takes took
    holds held comes came makes made sells sold contains runs ran gives gave gets got keeps kept
    needs needed wants spins pulls draws eats drinks burns fits lets let goes went starts stops
    stays feels looks tastes smells sounds works charges charged uses used means gets puts turns
    breaks broke bends bent flips rips leaks kills blocks covers protects reaches hits throws
    sheds shrinks absorbs soaks dries dulls rusts fades melts cracks snaps peels ruins requires
    claims says delivers produces supports handles survives tops maxes averages ranges begins
    ends sits stands grows lives dies allows peaks loses adds fills empties swings wears tears
    carries folds packs offers measures sleeps blows cuts slices chops rings beeps hums roars
    saves reads plays shows tells brings saw pays carries drops falls jumps climbs rises slips
    doubles hovers clocks sinks retails swells beats goes hurts stings smears stains
    """
_PLAIN: Final = """
    are were have do don't aren't weren't haven't cost weigh last take hold come make sell contain
    run give get keep need want spin pull draw eat drink burn fit let go start stop stay feel look
    taste smell sound work charge use mean put turn break bend flip rip leak kill block cover
    protect reach hit throw shed shrink absorb soak dry dull rust fade melt crack snap peel ruin
    require claim say deliver produce support handle survive top max average range begin end sit
    stand grow live die allow peak lose add fill wear tear carry fold pack offer measure blow cut
    slice pill rot warp drop fall jump climb rise slip double sink retail swell hurt sting stain
    count chip scratch dent shatter
    """
INFLECTED: Final = frozenset(_INFLECTED.split())
"""Verbs that no noun in the plural is taken for behind a subject."""

PLAIN: Final = frozenset(_PLAIN.split())
"""Verbs as they stand behind a noun in the plural."""

JOINED: Final = frozenset({"of", "from", "with", "for", "in", "at", "like"})
"""What joins more words to a noun."""

BEHIND_IS: Final = frozenset(
    ["a", "an", "about", "only", "just", "like", "around", "over", "under", "almost", "not", "so"]
    + ["too", "more", "less", "made", "got", "usually", "normally", "always"]
)
"""What tells that an apostrophe shortens is, and makes no owner: a wall charger's only five."""

PORTIONS: Final = frozenset(
    ["cycle", "refill", "tank", "load", "dose", "scoop", "cup", "portion", "tube", "jar", "tin"]
    + ["can", "sachet", "capsule", "tablet", "roll", "sheet", "pouch", "packet", "bar", "stick"]
    + ["slice", "spoon", "squirt", "pump", "drop", "coat", "layer", "session", "carton", "tray"]
    + ["wash", "bite", "sip", "handful", "mouthful", "teaspoon", "tablespoon", "dollop", "click"]
    + ["press", "touch", "swipe", "spray", "puff", "gram", "mil", "mill", "lot", "couple", "few"]
    + ["little", "ton", "dozen", "hair", "must", "member", "mug", "jug", "pot", "way", "kind"]
    + ["sort", "type", "load", "spool", "reel", "brew", "steal", "bargain", "treat", "dream"]
    + ["beast", "winner", "beauty", "gem", "joy", "no-brainer", "lifesaver", "staple", "classic"]
    + ["favourite", "favorite", "viewer", "customer", "buyer", "reviewer", "lady", "guy", "tap"]
    + ["teeny", "tiny", "wee", "parcel", "payment", "checkout", "basket", "cart"]
)
"""What a product comes or is used in, or is called in praise: none of it is another thing."""

DESCRIBING: Final = frozenset(
    ["solid", "decent", "proper", "serious", "powerful", "sharp", "sturdy", "huge", "compact"]
    + ["quality", "premium", "luxurious", "elegant", "modern", "simple", "sweet", "warm", "cold"]
    + ["smooth", "strong", "tough", "durable", "reliable", "stylish", "versatile", "fresh"]
    + ["useful", "practical", "quick", "quiet", "loud", "fast", "slow", "silent", "gentle", "firm"]
    + ["generous", "fine", "rich", "bright", "dark", "wide", "narrow", "deep", "tall", "slim"]
    + ["single", "standard", "straight", "round", "square", "flat", "clean", "brand", "genuine"]
    + ["authentic", "original", "signature", "iconic", "bold", "vibrant", "breathable", "massive"]
    + ["gigantic", "insane", "crazy", "ridiculous", "fantastic", "brilliant", "excellent"]
    + ["incredible", "wonderful", "stunning", "magnificent", "superb", "daily", "natural", "pure"]
    + ["organic", "raw", "roasted", "built-in", "built", "inner", "black", "white", "red", "blue"]
    + ["green", "grey", "gray", "pink", "brown", "purple", "yellow", "orange", "beige", "navy"]
    + ["cream", "gold", "golden", "silver", "clear", "matte", "glossy", "free", "extra", "spare"]
)
"""Words that praise or describe a thing and make no other kind of it."""

SORTS: Final = frozenset({"single", "double", "kids", "kid", "baby", "mini", "medium", "adult"})
"""Before ``one``: another size or sort, unless the shop writes of it."""

VERY: Final = frozenset(
    ["super", "really", "very", "ultra", "extra", "cheap", "cheaper", "cheapest", "fancy", "posh"]
    + ["expensive", "pricey", "pricier", "flimsy", "heavier", "lighter", "budget", "basic"]
)
"""Before ``ones``: they are held against the product on air, the super light ones."""

ASKED_TO: Final = frozenset({"buy", "save", "spend", "order", "grab", "pick", "add", "until"})
"""Before a number: what buyers are asked to do, and no class: buy one get one free."""

MONEY: Final = frozenset({"dollar", "buck", "quid", "pound", "euro"})
"""Before a noun: those twenty dollar pans are of another price."""

ANYBODY: Final = frozenset({"you", "everybody", "everyone", "people", "they", "it"})
"""Behind a noun that is put first: a ceramic knife you can put anywhere."""

NORM: Final = frozenset({"should", "ought", "must", "shouldn't"})
"""What tells how any of a kind ought to be."""

AT_HAND: Final = re.compile(
    r"\b(?:this|these|it|our|ours|here|us|we|i|tonight|today)\b(?!['’]?d\b)|\bmy\b"
)
"""In a subject: the product itself is meant, be it as one of a kind."""

BACK: Final = re.compile(
    r"\b(?:ours?|this|these|here|tonight|today|mine|i['’]m|i)\b"
    r"|\bwe\b(?= (?:have|do|sell|give|use|made)|['’](?:re|ve))"
)
"""Where talk of a kind comes back to what is on air."""

OLDER: Final = re.compile(
    r"^(?:and |but |so )*the (?:very )?(?:first|last|old|older|previous|original|earlier)"
    r" (?P<name>[a-z0-9' -]{3,40}?)(?: (?:generation|version|model|edition|one|gen))?"
    r" (?:only |just |also |still |even )*(?:was|were|had|came|ran|used|weighed|cost|didn['’]?t"
    r"|did|took|held|lasted|made|charged|needed|wasn['’]?t)\b"
)
"""What an earlier product of the same name was like."""

_NUMERAL: Final = (
    r"(?:[0-9][0-9.]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
LABELLED: Final = re.compile(
    rf"(?P<label>[a-z]{{3,}}) ?(?P<value>{_NUMERAL}(?:[ -](?:{_NUMERAL}|point|oh|hundred))*)"
    r" (?:only |just |already |still |usually |really )*"
    r"(?:blocks?|lets?|fits?|has|had|gives?|means?|stops?|used to|was|takes?|keeps?|covers?|needs?"
    r"|filters?|absorbs?|costs?|would|starts?|gets?|goes|runs?"
    r"|(?:is )?(?:up to|from)"
    r"|is (?:for|an?|like|what|enough|not|too|nothing|barely|basically|plenty|useless))\b"
)
"""A class named by its number, of which something is told: SPF fifteen lets much through."""

OBJECT: Final = re.compile(
    r"^(?:and |but |so )*for (?!(?:this|it|these|that|you|the|me|us|only|just|a|an)\b)[a-z]+"
    r"(?: [a-z]+){0,3}? (?:you|you['’]d|we|i|i['’]d) (?:really |would |usually |just |will )*"
    r"(?:want|need|use|go for|pick|take)s? (?P<thing>(?:an?|the|some) .*)"
    r"|\byou (?:could|might) (?:also |always |just )*(?:buy|use|hire|rent|take|go for)"
    r" (?P<choice>an? .*)"
    r"|\bcompar(?:e|ed|ing)(?: (?:it|this|that|these|them))? (?:to|with|against)"
    r" (?P<other>(?:an?|the|some|those) .*)"
)
"""What another purpose takes, and what the product is held against."""

HAD_BY_ALL: Final = re.compile(
    r"(?:(?:the|that|those) )?(?P<what>[a-z0-9' -]{3,40}?) (?:that )?(?:everyone|everybody|people)"
    r" (?:has|have|had|buys?|bought|uses?|used|knows?|posts?|sees?|grew up with)\b"
)
"""What everybody has, and so need not be sold to: the blue bottle everyone has."""

FRONTED: Final = re.compile(
    r"(?P<what>[a-z0-9.' -]{3,60}?) (?:that |which )?you (?:can|could) (?:get|buy|find|pick up)"
    r" (?:them |one )?(?:for|at|from)\b"
)
"""A thing put first that may be bought: a screen you can get for sixty."""
