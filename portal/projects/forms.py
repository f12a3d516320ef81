"""The base of the forms that a policy asks at a stage."""

from typing import Any

from portal.projects.models import Project
from portal.web.forms import PortalForm


class StageForm(PortalForm):
    """What a stage needs to know. `clean()` may ask rules about `self.project`."""

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        self.project = project
        super().__init__(*args, **options)
