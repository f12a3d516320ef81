"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class EnergyrightsConfig(PolicyConfig):
    """Carries out document 84."""

    name = "energyrights"
    label = "energyrights"
    verbose_name = "用能权"
