"""Write the rows of a resource to a sheet that may be imported again."""

from pathlib import Path
from shutil import copyfileobj
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.exchange.declarations import Resource
from portal.exchange.library import export, export_text, rows_of
from portal.exchange.registry import resources
from portal.imports.direct import EVERYWHERE
from portal.rules.refusal import Refusal

MARK = "utf-8-sig"  # office programs then read Chinese as what it is


class Command(BaseCommand):
    """`manage.py export RESOURCE FILE`: .xlsx or .csv, by the ending of the file's name."""

    help = "导出表格（.xlsx 或 .csv），导出的文件可以再导入。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("resource", help="表格代码")
        parser.add_argument("file", type=Path, help="写入的文件，以 .xlsx 或 .csv 结尾")

    def handle(self, *_args: Any, **options: Any) -> None:
        resource = next((found for found in resources() if found.code == options["resource"]), None)
        if resource is None:
            codes = "、".join(sorted(found.code for found in resources())) or "（无）"
            raise CommandError(f"没有“{options['resource']}”这种表格，可以导出的有：{codes}")
        path: Path = options["file"]
        if path.suffix not in WRITERS:
            raise CommandError("文件名应以 .xlsx 或 .csv 结尾。")
        try:
            WRITERS[path.suffix](resource, path)
        except OSError as error:
            raise CommandError(f"无法写入文件：{path}") from error
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(path))


def _write_workbook(resource: Resource, path: Path) -> None:
    with export(resource, rows_of(resource, EVERYWHERE)) as made, path.open("wb") as file:
        copyfileobj(made, file)


def _write_text(resource: Resource, path: Path) -> None:
    with path.open("w", encoding=MARK, newline="") as text:
        export_text(resource, rows_of(resource, EVERYWHERE), text)


WRITERS = {".xlsx": _write_workbook, ".csv": _write_text}
