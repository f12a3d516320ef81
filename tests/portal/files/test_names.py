"""Names are shown, never trusted."""

import pytest

from portal.files import names


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("技术合同.pdf", "技术合同.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\张三\\合同.pdf", "合同.pdf"),
        ("<script>alert(1)</script>.pdf", "script_.pdf"),
        ('a"onload="x.pdf', "a_onload=_x.pdf"),
        ("合同\r\nSet-Cookie: a=b.pdf", "合同 Set-Cookie_ a=b.pdf"),
        ("合同\x00.pdf\x1f", "合同.pdf"),
        ("发票\u202efdp.exe", "发票fdp.exe"),
        ("  .隐藏.pdf ", "隐藏.pdf"),
        ("a   b.pdf", "a b.pdf"),
        ("...", "未命名文件"),
        ("", "未命名文件"),
        ("合" * 300 + ".pdf", "合" * 116 + ".pdf"),
    ],
)
def test_names_are_cleaned(given, shown):
    assert names.clean(given) == shown


def test_cleaning_twice_changes_nothing():
    assert names.clean(names.clean("a/<b>.pdf")) == names.clean("a/<b>.pdf")
