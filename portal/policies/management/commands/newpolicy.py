"""Lay a new policy app from the sample policy."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.policies.laying import LayingError, Names, lay


class Command(BaseCommand):
    """`manage.py newpolicy NAME [--label 简称] [--number 发文字号]`."""

    help = "按样例建立一个新的政策应用，包括模板、静态文件和测试。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="应用名称，如 landtrust；下级应用写作 landtrust.pilots")
        parser.add_argument("--label", default="待命名", help="政策的中文简称")
        parser.add_argument("--number", help="政策文件的发文字号")

    def handle(self, *_args: Any, **options: Any) -> None:
        name = options["name"]
        names = Names(app=name, title=options["label"], number=options["number"] or f"待填字号（{name}）")
        try:
            folders = lay(names, settings.BASE_DIR)
        except LayingError as error:
            raise CommandError(str(error)) from error
        for folder in folders:
            self.stdout.write(f"已建立 {folder.relative_to(settings.BASE_DIR)}/")
        self.stdout.write("请在 portal/settings.py 的 POLICY_APPS 中加入这一行，即可启用：")
        self.stdout.write(f'    "{name}",')
