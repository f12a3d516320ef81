"""How forms are drawn: our own field template, everywhere."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Django's field groups with the portal's template (label, hint, error, aria)."""

    field_template_name = "portal/_field.html"
