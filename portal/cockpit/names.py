"""What policies are called in a headline."""

from django.apps import apps

from portal.policies import Policy


def short_name(policy: Policy) -> str:
    """The short name of a policy: what its app is called."""
    return str(apps.get_app_config(policy.label).verbose_name)
