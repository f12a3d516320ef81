"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class StandardsConfig(PolicyConfig):
    """Carries out document 70."""

    name = "innovation.standards"
    label = "standards"
    verbose_name = "数字化标准"
