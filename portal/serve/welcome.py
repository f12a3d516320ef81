"""What a visitor of the trial is told when the house is open."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

from django.conf import settings

Account = Mapping[str, str]
APPLICANT = "applicant"
COLUMNS = ("username", "password", "name", "office", "role")

OPEN = """
{name}已启动：{url}/
One Window is running. Press Ctrl-C to stop it; nothing is lost.
"""
TRY = """
可以试试 (what to try)
  1. 打开 {url}/ ，登录页可以一键进入任一演示账户。Sign in as any demo person with one click.
  2. 以企业经办人身份申报一项补助。File for a subsidy as the agent of a company.
  3. 换成窗口人员，在 {url}/desk/ 受理；再依次由县、市、省办理。Accept it at the window, then decide it level by level.
  4. 推进业务日期，看期限和公示怎样变化：.venv/bin/python manage.py business_date 2019-10-16
  5. 开放接口的说明：{url}/api/v1/schema/ ，密钥：.venv/bin/python manage.py token 用户名
"""


def greeting(url: str) -> str:
    """The address."""
    return OPEN.format(name=settings.SITE_NAME, url=url)


def introduction(url: str) -> str:
    """In the demo: who may be, and what may be done."""
    return _people(_demo_accounts()) + TRY.format(url=url) if settings.DEMO else ""


def _people(accounts: Sequence[Account]) -> str:
    """The people of the county of the first applicant, who see a case begin, and how to list all."""
    if not accounts:
        return ""
    county = next((account["region"] for account in accounts if account["role"] == APPLICANT), "")
    shown = [account for account in accounts if account["region"] == county]
    lines = ["  ".join(account[column] for column in COLUMNS) for account in shown]
    more = f"全部 {len(accounts)} 个 (all of them)：.venv/bin/python manage.py demo --accounts"
    return "\n".join(["演示账户 (demo accounts)", *(f"  {line}" for line in lines), f"  {more}", ""])


def _demo_accounts() -> list[Account]:
    """As the demo lists them. Asked in a process of its own: this one stays small."""
    listed = subprocess.run(
        [sys.executable, "manage.py", "demo", "--accounts"],
        cwd=settings.BASE_DIR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    accounts: list[Account] = json.loads(listed.stdout) if listed.returncode == 0 else []
    return accounts
