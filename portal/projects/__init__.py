"""Works carried through their stages, gate by gate, from application to acceptance."""
