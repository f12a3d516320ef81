"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class FoodsafetyConfig(PolicyConfig):
    """Carries out document 79."""

    name = "foodsafety"
    label = "foodsafety"
    verbose_name = "食品安全"
