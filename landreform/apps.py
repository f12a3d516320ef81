"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class LandreformConfig(PolicyConfig):
    """Carries out document 80."""

    name = "landreform"
    label = "landreform"
    verbose_name = "全域土地综合整治"
