"""Why a file is not read at all, in words that say what to do with it."""

from portal.exchange.declarations import Resource
from portal.rules.law import Article
from portal.rules.refusal import Refusal

NETWORK_SECURITY = Article("中华人民共和国网络安全法", "第二十一条")
MOST_NAMED = 5
SAVE_AGAIN = "请用表格软件打开，另存为“Excel 工作簿（.xlsx）”后重新上传。"


def empty() -> Refusal:
    return _refusal("empty", "这是空文件，没有内容。", "请检查后重新选择文件。")


def not_a_sheet() -> Refusal:
    return _refusal("not_a_sheet", "这不是 .xlsx 工作簿，也不是 .csv 文本文件。", SAVE_AGAIN)


def locked() -> Refusal:
    return _refusal("locked", "文件设有打开密码，系统无法读取。", "请在表格软件中取消密码后重新上传。")


def old_format() -> Refusal:
    return _refusal("old_format", "这是旧版 .xls 文件，系统只读取 .xlsx 和 .csv。", SAVE_AGAIN)


def with_macros() -> Refusal:
    return _refusal("with_macros", "文件含有宏程序，不能导入。", "请另存为不含宏的“Excel 工作簿（.xlsx）”后重新上传。")


def cut_off() -> Refusal:
    return _refusal("cut_off", "文件不完整或已损坏，可能在传输途中中断。", "请重新导出或重新下载该文件后再上传。")


def bomb() -> Refusal:
    return _refusal("bomb", "文件解压后的内容过大或结构异常，不能接收。", "请把数据复制到新下载的模板中再上传。")


def too_large(size: str) -> Refusal:
    return _refusal(
        "too_large",
        f"文件超过 {size}，.xlsx 一次最多导入 {size}。",
        "请拆分成几个文件分次导入，或另存为 .csv 文件后导入。",
    )


def too_many_rows(most: int) -> Refusal:
    return _refusal(
        "too_many_rows", f"表格超过 {most} 行，.xlsx 一次最多导入 {most} 行。",
        "请拆分成几个文件分次导入，或另存为 .csv 文件后导入。",
    )  # fmt: skip


def too_wide() -> Refusal:
    return _refusal("too_wide", "表格在模板各列之外还有很多内容。", "请把数据复制到新下载的模板中再上传。")


def several_sheets(names: list[str]) -> Refusal:
    return _refusal(
        "several_sheets", f"工作簿有几个工作表都有内容（{'、'.join(names[:MOST_NAMED])}），一次只导入一个工作表。",
        "请把要导入的行放在一个工作表里，其余的清空、隐藏，或另存为文件后分次上传。",
    )  # fmt: skip


def other_calendar() -> Refusal:
    return _refusal(
        "other_calendar", "文件使用 1904 年日期系统，日期会相差四年。",
        "请在表格软件的选项中取消“1904 日期系统”，核对日期后重新上传。",
    )  # fmt: skip


def unknown_encoding() -> Refusal:
    return _refusal(
        "unknown_encoding", "无法识别文件的文字编码。", "请另存为“CSV UTF-8（逗号分隔）”后重新上传。"
    )  # fmt: skip


def broken_csv(row: int) -> Refusal:
    return _refusal("broken_csv", f"第 {row} 行的引号或分隔符不完整，无法读取。", "请检查这一行，或改用 .xlsx 模板。")


def no_rows() -> Refusal:
    return _refusal("no_rows", "表格里没有数据，只有空行或模板预填的内容。", "请填写数据后重新上传。")


def wrong_version(resource: Resource, mark: str) -> Refusal:
    code, _, version = mark.partition(":")
    if code == resource.code:
        text = f"这是“{resource.name}”第 {version} 版模板，现行的是第 {resource.version} 版。"
    else:
        text = f"这不是“{resource.name}”的模板。"
    todo = "请下载现行模板，把数据复制进去后重新上传。"
    return Refusal("exchange.wrong_version", text, resource.clause, todo)


def wrong_header(resource: Resource, missing: list[str], unknown: list[str], double: list[str]) -> Refusal:
    parts = [
        f"{word}：{'、'.join(titles)}"
        for word, titles in (("缺少列", missing), ("多出列", unknown), ("重复列", double))
        if titles
    ]
    todo = "第一行应是模板的表头。请下载模板，把数据复制进去后重新上传。"
    return Refusal("exchange.wrong_header", f"表头与模板不一致。{'；'.join(parts)}。", resource.clause, todo)


def _refusal(code: str, text: str, todo: str) -> Refusal:
    return Refusal(f"exchange.{code}", text, NETWORK_SECURITY, todo)
