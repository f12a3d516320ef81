"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class IndustrialInternetConfig(PolicyConfig):
    """Carries out document 32."""

    name = "innovation.industrial_internet"
    label = "industrial_internet"
    verbose_name = "工业互联网"
