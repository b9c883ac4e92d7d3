"""English labels that would read badly, or as their opposite, when turned by rote."""

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.headlines import headline
from copilot.skills.wording.properties_en import property_said_en
from copilot.skills.wording.subjects_en import without_subject
from copilot.suggestions import CardFact
from knowledge.language.spoken import speak_text
from knowledge.products import FactKind


def fact(name: str, value: str, kind: FactKind = "attribute") -> Evidence:
    text = value if kind == "faq" else f"{name}: {value}"
    return Evidence(CardFact(name, "S", "Camp stool", text, "shop", name, 1), kind, name, value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("Pegs included", "6 pegs", "6 pegs are included"),
        ("Tools included", "one", ""),
        ("Fire retardant", "no", "it's not fire retardant"),
        ("Bite proof", "no", "it's not bite proof"),
        ("Side pockets", "yes", "it has side pockets"),
        ("Small dogs", "yes", ""),
        ("Grinds spices", "yes, dry ones", "it grinds spices, dry ones"),
        ("Charges a Galaxy S24", "about 3 times", "it charges a Galaxy S24 about 3 times"),
        ("Charges per month", "3", "it has 3 charges per month"),
        ("For", "rabbits and hamsters", "it's for rabbits and hamsters"),
        ("Fading", "dark ones may fade a little", "dark ones may fade a little"),
        ("Cover", "no rain cover supplied", "no rain cover supplied"),
        ("Nursing", "safe while nursing", "safe while nursing"),
        ("Toddlers", "from 2 years", ""),
        ("Scratchy", "6 denier mesh", ""),
        ("Folding", "folds in half", ""),
        ("Water saved", "up to 40%", ""),
        ("Sequins", "none", "no sequins"),
        ("Scratchy", "no", "it's not scratchy"),
        ("Tested on rabbits", "no", "it's not tested on rabbits"),
        ("Freezer safe", "down to 5 °C", "it's freezer safe down to 5 °C"),
        ("Gas hob", "works on any gas hob", "it works on any gas hob"),
        ("Origin", "woven in Fife", "it's woven in Fife"),
        ("Silicone", "free of silicone", "it's free of silicone"),
        ("Handle", "made of ash", ""),
        ("Insulated", "insulated sleeve", "insulated sleeve"),
        ("Fit advice", "if between sizes go down", "if between sizes go down"),
        ("Sold in", "packs of 6", "it's sold in packs of 6"),
        ("Plating", "14k gold plated", "it's 14k gold plated"),
        ("Plating", "silver", "the plating is silver"),
        ("Pegs", "1 peg", "it has 1 peg"),
        ("Not for", "bleach and wool", "it's not for bleach and wool"),
        ("Battery", "lithium", "the battery is lithium"),
        ("Country", "Malta", "the country is Malta"),
        ("Warranty", "2 years", "the warranty is 2 years"),
        ("Load", "from 20 to 90 kg", "the load is from 20 to 90 kg"),
        ("Awning", "striped awning", "striped awning"),
        ("Best before", "18 months from roasting", "it's best before 18 months from roasting"),
        ("Winter", "warm to the skin, fine down to 5 °C", ""),
        ("Smell", "airs out overnight", ""),
        ("Frost", "empty and hang up indoors", ""),
        ("Colours", "sands and greys", "the colours are sands and greys"),
        ("weight L", "420 g", "in L, the weight is 420 g"),
        (
            "size chart M",
            "waist 76-80 cm, hips 96-100 cm",
            "size M, waist 76-80 cm, hips 96-100 cm",
        ),
        ("for cats S", "2-4 kg", "S is for cats, 2-4 kg"),
        ("First released", "1999", "it was first released 1999"),
    ],
)
def test_a_label_is_said_as_one_speaks(name: str, value: str, said: str) -> None:
    assert property_said_en(name, value, "Camp stool") == said


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("it does run on a power bank", "Runs on a power bank"),
        ("it does wash well", "Washes well"),
        ("it doesn't fold", "Doesn't fold"),
        ("it does only fit small cars", "Does only fit small cars"),
    ],
)
def test_a_headline_says_what_it_does_as_one_speaks(sentence: str, shown: str) -> None:
    assert without_subject(sentence) == shown


def test_degrees_of_no_named_scale_are_given_none() -> None:
    assert speak_text("turns 0–270 degrees", "en") == "turns 0 to 270 degrees"
    assert speak_text("up to 90 °C", "en") == "up to 90 degrees Celsius"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Allergens", "made in a bakery that also handles sesame, milk and tree nuts"),
        ("过敏原", "含小麦，与芝麻和核桃同线生产，可能含微量"),
    ],
)
def test_a_warning_is_not_cut_before_what_it_warns_of(name: str, value: str) -> None:
    assert "…" not in headline(fact(name, value), "en")


def test_another_value_is_cut_at_a_joint_as_before() -> None:
    value = "made in a bakery in Lyon, baked every morning and packed by hand"
    assert headline(fact("Origin", value), "en") == "made in a bakery in Lyon…"


FOLDED = fact(
    "Can you fold it on your own?", "Yes, one person folds it down flat in about 3 minutes.", "faq"
)


def test_who_asks_how_long_is_not_told_yes() -> None:
    assert headline(FOLDED, "en", "can i fold it alone") == "Yes"
    assert headline(FOLDED, "en", "how long does folding take") == "about 3 minutes"
    assert headline(FOLDED, "en", "一个人收要多久") == "about 3 minutes"
    assert headline(FOLDED, "en", "一个人收得动吗").startswith("One person")


def test_yes_to_a_chinese_question_is_turned_into_no_sentence() -> None:
    safe = fact("舔了有没有事", "Yes, the glaze is lead-free and food-safe.", "faq")
    assert "有事" not in headline(safe, "en", "舔了有没有事")


def test_what_is_left_out_is_told_to_who_asks_for_it() -> None:
    fits = fact("Fits", "Galaxy S23, S23+, S24 and S24+; not Ultra or FE models")
    assert headline(fits, "en", "s24 ultra能用吗") == "not Ultra or FE models"
    models = fact("Fits", "Pixel 7, 7 Pro, 8 and 8 Pro, not the Fold")
    assert "7-8" not in headline(models, "en", "能用吗")


def test_a_number_that_is_a_name_is_no_size() -> None:
    charged = fact("Charges a Pixel 8", "about 2 times")
    assert (
        headline(charged, "en", "") == "Charges a Pixel 8 about 2 times"
        or "8 about" not in (headline(charged, "en", "")[:7])
    )
    assert headline(fact("Size chart 38", "24 cm foot"), "en").startswith("Size chart 38")


def test_business_days_keep_their_name() -> None:
    assert speak_text("3-5 business days", "en") == "3 to 5 business days"
    assert speak_text("3-5 working days", "en") == "3 to 5 working days"
