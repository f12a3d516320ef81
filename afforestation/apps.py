"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class AfforestationConfig(PolicyConfig):
    """Carries out document 82."""

    name = "afforestation"
    label = "afforestation"
    verbose_name = "国土绿化"
