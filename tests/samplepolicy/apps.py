"""Start of the policy app: registers what policy.py describes."""

from portal.policies.apps import PolicyConfig


class SampleConfig(PolicyConfig):
    """Carries out the document."""

    name = "tests.samplepolicy"
    label = "samplepolicy"
    verbose_name = "样例政策"
