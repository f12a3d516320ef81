from itertools import count

from django.contrib.auth import get_user_model
from rest_framework.test import APIClient

from portal.api.keys import issue

numbers = count(1)


def make_user(**changes):
    return get_user_model().objects.create(**{"username": f"machine{next(numbers)}", "name": "机器", **changes})


def caller(user=None, key=None):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Key {key or issue(user or make_user())}")
    return client
