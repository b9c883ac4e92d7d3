"""Speech written character by character, and blanks that are a host's pauses."""

import pytest

from knowledge.language.spaced_characters import without_character_spaces


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("保 温 十 二 个 小 时", "保温十二个小时"),
        ("这 款 净 重 三 百 克 ， 不 重", "这款净重三百克，不重"),
        ("容量 是 八 百 毫升", "容量是八百毫升"),
        ("续 航 90 分 钟", "续航90分钟"),
        ("支 持 wifi 和 蓝 牙", "支持wifi 和蓝牙"),
        ("颜色就三个 黑色 白色 灰色", "颜色就三个 黑色 白色 灰色"),
        ("好 我们看这个", "好 我们看这个"),
        ("三十九 四十九 五十九", "三十九 四十九 五十九"),
        ("it runs for 12 hours", "it runs for 12 hours"),
        ("", ""),
    ],
)
def test_only_text_written_by_character_is_joined(text: str, read: str) -> None:
    assert without_character_spaces(text) == read
