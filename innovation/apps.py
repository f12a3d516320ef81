"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class InnovationConfig(PolicyConfig):
    """Carries out document 31."""

    name = "innovation"
    label = "innovation"
    verbose_name = "创新创业"
