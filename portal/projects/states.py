"""The words for where a project stands and for what is done to it: the kernel's, the same for every policy."""

from django.db import models


class State(models.TextChoices):
    """A project's state. Where it stands on its way is its stage; lateness is derived."""

    ONGOING = "ongoing", "进行中"
    COMPLETED = "completed", "已完成"
    TERMINATED = "terminated", "已终止"


class Verb(models.TextChoices):
    """What is done to a project; each leaves one line in its log."""

    CREATE = "create", "立项"
    MIGRATE = "migrate", "历史导入"
    ADVANCE = "advance", "办结环节"
    RETURN = "return", "退回"
    REPORT = "report", "上报进度"
    ATTACH = "attach", "上传佐证"
    REMOVE = "remove", "移除佐证"
    REQUEST_CHANGE = "request_change", "申请变更"
    DECIDE_CHANGE = "decide_change", "批复变更"
    TERMINATE = "terminate", "终止"


class Source(models.TextChoices):
    """Where the money comes from."""

    CENTRAL = "central", "中央财政"
    PROVINCE = "province", "省级财政"
    CITY = "city", "市级财政"
    COUNTY = "county", "县级财政"
    TOWNSHIP = "township", "乡镇投入"
    OWN = "own", "自筹"
    SOCIAL = "social", "社会投入"
    BANK = "bank", "金融机构贷款"


class Field(models.TextChoices):
    """What a change request may ask to be changed."""

    NAME = "name", "项目名称"
    PLANNED_DATES = "planned_dates", "计划起止日期"
    MONEY = "money", "计划资金"
    PLACE = "place", "位置"
    TERMINATION = "termination", "终止项目"


STAGE_FREE = frozenset(Verb.values)  # words that no stage may have for a code: effects are keyed by both
