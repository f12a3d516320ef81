"""The demonstration of document 82, part by part."""

from datetime import date

from afforestation import demo_duties, demo_figures, demo_registers, demo_reports, demo_services, demo_villages


def load(*, on: date) -> None:
    """Load every part that has not been loaded yet."""
    demo_duties.load(on=on)
    demo_figures.load(on=on)
    demo_reports.load(on=on)
    demo_services.load(on=on)
    demo_villages.load(on=on)
    demo_registers.load(on=on)
