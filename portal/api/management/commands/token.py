"""Issues or ends API keys: `manage.py token USERNAME [--revoke]`."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.api import keys


class Command(BaseCommand):
    """Prints a new key, which nobody can read again."""

    help = "为用户签发接口密钥（只显示一次）；--revoke 停用该用户的全部密钥。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username", help="用户名")
        parser.add_argument("--revoke", action="store_true", help="停用全部密钥，不签发新密钥")

    def handle(self, *_args: Any, **options: Any) -> None:
        user = get_user_model().objects.filter(username=options["username"], is_active=True).first()
        if user is None:
            raise CommandError(f"没有用户名为 {options['username']} 的有效账户。")
        if options["revoke"]:
            self.stdout.write(f"已停用 {keys.revoke_all(user)} 个密钥。")
        else:
            self.stdout.write(keys.issue(user))
