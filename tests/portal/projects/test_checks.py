"""The system check of declared works: forms of a policy that would hide the portal's own questions stop the start."""

from dataclasses import replace

from django import forms

from afforestation.projects import TREE_VILLAGE
from portal.projects.checks import project_types_can_run, unresolved
from portal.projects.forms import StageForm

HERE = "tests.portal.projects.test_checks"


class OpeningWithRegion(forms.Form):
    region = forms.CharField()
    money_central = forms.CharField()
    village = forms.CharField()


class StageWithOpinion(StageForm):
    opinion = forms.CharField()


def test_the_declared_kinds_can_run():
    assert project_types_can_run() == []


def test_a_policy_s_form_may_not_hide_the_portal_s_own_fields():
    path = f"{HERE}.OpeningWithRegion"
    assert list(unresolved(replace(TREE_VILLAGE, create_form=path))) == [
        f"{path}: region is a field of the portal",
        f"{path}: money_central is a field of the portal",
    ]


def test_nor_may_the_form_of_a_stage():
    path = f"{HERE}.StageWithOpinion"
    stages = (replace(TREE_VILLAGE.stages[0], form=path), *TREE_VILLAGE.stages[1:])
    assert list(unresolved(replace(TREE_VILLAGE, stages=stages))) == [f"{path}: opinion is a field of the portal"]
