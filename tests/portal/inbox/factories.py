from datetime import datetime, timedelta, timezone
from itertools import count

from django.contrib.auth import get_user_model

from portal.inbox.actions import send

CHINA = timezone(timedelta(hours=8))
AT = datetime(2019, 10, 15, 9, 30, tzinfo=CHINA)
numbers = count(1)


def make_user(**changes):
    number = next(numbers)
    values = {
        "username": f"user{number}",
        "name": "王芳",
        "email": f"user{number}@example.com",
        "phone": f"139{number:08}",
    }
    return get_user_model().objects.create(**{**values, **changes})


def send_one(to, **changes):
    values = {"subject": "申请已受理", "body": "您的申请已受理。", "key": "cases.accept:1", "at": AT, "link": "/my/1/"}
    return send(to=to, **{**values, **changes})
