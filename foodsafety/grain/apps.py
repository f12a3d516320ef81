"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class GrainConfig(PolicyConfig):
    """Carries out document 66."""

    name = "foodsafety.grain"
    label = "grain"
    verbose_name = "粮食安全"
