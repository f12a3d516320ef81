"""The page kit: base views, access, form rendering, shells and parts of pages."""
