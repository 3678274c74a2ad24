"""Headlines without what <title> adds to them."""

from __future__ import annotations

import pytest

from dragoman.extraction.titles import without_site

_URL = "https://courier.example/2026/a"


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Lamp lit | The Courier", "The Courier", "Lamp lit"),
        ("The Courier: lamp lit", "The Courier", "The Courier: lamp lit"),
        ("Lamp - lit - The Courier", "The Courier", "Lamp - lit"),
        ("Lamp lit | Politics | The Courier", "The Courier", "Lamp lit"),
        ("Lamp lit | Politics", "The Courier", "Lamp lit | Politics"),
        ("Lamp lit | The Courier", "The Courier of Amery", "Lamp lit"),
        ("灯台に再び明かり｜島日報", "島日報", "灯台に再び明かり"),
        ("灯台に再び明かり （写真＝共同） ：島経済日報", "島経済日報社", "灯台に再び明かり"),
        ("灯塔重新点亮_岛日报", "岛日报", "灯塔重新点亮"),
        ("灯塔重新点亮-岛日报", "岛日报", "灯塔重新点亮"),
        ("专家：灯塔重新点亮", "岛日报", "专家：灯塔重新点亮"),
        ('등대 "다시 켜진다"-정치ㅣ섬일보', "섬일보", '등대 "다시 켜진다"'),
        ("Маяк снова горит — Курьер", "Курьер", "Маяк снова горит"),
    ],
)
def test_without_site(title: str, site: str, expected: str) -> None:
    assert without_site(title, [site], _URL) == expected
