"""Why a file is not taken, in words that name the limit and what is taken instead."""

from collections.abc import Collection

from portal.files.kinds import Kind
from portal.rules.law import Article
from portal.rules.refusal import Refusal

NETWORK_SECURITY = Article("中华人民共和国网络安全法", "第二十一条")
MEBIBYTE = 1024 * 1024
COMPRESS = "请压缩或拆分后重新上传；扫描件建议使用黑白或灰度、200至300 dpi。"
SPLIT = "请拆分成几个文件分次导入，.xlsx 也可以另存为 .csv；更长的 .csv 请联系系统管理员用命令导入。"


def empty(name: str) -> Refusal:
    return _refusal("empty", f"“{name}”是空文件，没有内容。", "请检查后重新选择文件。")


def too_large(name: str, max_bytes: int, *, is_sheet: bool = False) -> Refusal:
    return _refusal(
        "too_large", f"“{name}”超过了单个文件{size_text(max_bytes)}的上限。", SPLIT if is_sheet else COMPRESS
    )  # fmt: skip


def unknown_kind(name: str, allowed: Collection[Kind]) -> Refusal:
    return _refusal(
        "unknown_kind",
        f"“{name}”的内容不是可以接收的文件格式。",
        f"可以接收{kinds_text(allowed)}格式，请用相应软件另存或导出后重新上传，只改文件名不行。",
    )


def kind_not_allowed(name: str, kind: Kind, allowed: Collection[Kind]) -> Refusal:
    return _refusal(
        "kind_not_allowed",
        f"“{name}”是{kind.label}文件，此处不接收这种格式。",
        f"此处可以接收{kinds_text(allowed)}格式，请转换后重新上传。",
    )


def wrong_extension(name: str, kind: Kind) -> Refusal:
    endings = "或".join(kind.extensions)
    return _refusal(
        "wrong_extension",
        f"“{name}”的内容是{kind.label}格式，与文件名的后缀不一致。",
        f"请确认选对了文件，并把后缀改为{endings}后重新上传。",
    )


def encrypted(name: str) -> Refusal:
    return _refusal("encrypted", f"“{name}”设有密码保护，工作人员无法查看。", "请去除密码后重新上传。")


def with_macros(name: str) -> Refusal:
    return _refusal("with_macros", f"“{name}”含有宏程序，可能带来安全风险。", "请另存为不含宏的文件后重新上传。")


def damaged(name: str) -> Refusal:
    return _refusal("damaged", f"“{name}”已损坏或不完整，无法打开。", "请重新导出或重新下载该文件后再上传。")


def bomb(name: str) -> Refusal:
    return _refusal("bomb", f"“{name}”解压后的内容过大，不能接收。", "请删减其中的图片或数据后重新上传。")


def kinds_text(allowed: Collection[Kind]) -> str:
    """The kinds as a sentence lists them: PDF、OFD、JPG."""
    return "、".join(kind.label for kind in allowed)


def size_text(size: int) -> str:
    """A size as people say it."""
    if size >= MEBIBYTE:
        return f"{size / MEBIBYTE:.1f}".removesuffix(".0") + " 兆"
    return f"{max(size // 1024, 1)} 千字节"


def _refusal(code: str, text: str, todo: str) -> Refusal:
    return Refusal(code=f"files.{code}", text=text, citation=NETWORK_SECURITY, todo=todo)
