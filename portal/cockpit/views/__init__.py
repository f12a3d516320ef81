"""The pages of the cockpit: the overview, one policy, its exports, and what anybody may see."""
