"""The seam between kernel and policies: what a policy document brings, registered once and checked at start."""

from portal.policies.registry import Policy, Registry, register, registry

__all__ = ["Policy", "Registry", "register", "registry"]
