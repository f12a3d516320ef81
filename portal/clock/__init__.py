"""The one business date that every rule, deadline and lamp is given."""
