"""Loads a later announcement of working days: `manage.py load_workdays FILE.csv`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.people.actors import SYSTEM
from portal.rules.refusal import Refusal
from portal.workdays.actions import announce
from portal.workdays.announcement import UnreadableError, read


class Command(BaseCommand):
    """Columns: date, is_workday (1 or 0), name, source. All or nothing; loading the same file again changes nothing."""

    help = "录入国务院办公厅公布的放假安排（CSV：date、is_workday、name、source）。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.csv")

    def handle(self, *_args: Any, file: Path, **_options: Any) -> None:
        try:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                changed = announce(days=read(lines), by=SYSTEM)
        except OSError as error:
            raise CommandError(f"无法读取文件 {file}。") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"文件 {file} 不是 UTF-8 编码的文本。") from error
        except (UnreadableError, Refusal) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"已更新{changed}天。" if changed else "安排没有变化。")
