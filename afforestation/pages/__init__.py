"""What everybody may read of the greening: figures by county, and the registers that are open."""
