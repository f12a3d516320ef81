"""Moving the business date: forwards only, day by day, each with its jobs."""

from datetime import date

from django.db.models import Q

from portal.clock import daily
from portal.clock.models import BusinessDate
from portal.clock.today import set_date
from portal.rules.law import Article
from portal.rules.refusal import Refusal

RULE = Article("本平台运行规则", "业务日期")


def advance(*, to: date) -> None:
    """Set the business date and run the jobs of each day on the way, that of the present day included if any is due.

    Each day is kept before its jobs run, so a job that raises stops the date on its day, and the same call again
    goes on from there. Refuses to go back behind a day whose jobs have run: deadlines, notices and messages of that
    day are out and can't be taken back.
    """
    present = set_date()
    reached = present or daily.last_day()
    if reached and to < reached:
        raise Refusal(
            "clock.backwards",
            f"业务日期已到 {reached}，不能退回到 {to}。",
            RULE,
            "当日及以前的期限、公示和通知已经生效，请设定不早于现有业务日期的日期；如需重新演示，请清空数据后重建。",
        )
    BusinessDate.objects.get_or_create(pk=1)
    for day in daily.days(present or to, to):
        BusinessDate.objects.filter(Q(date=None) | Q(date__lt=day)).update(date=day)  # never behind another caller's
        daily.run(day)
