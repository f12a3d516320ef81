"""The system check of the registers: names that would hide each other in a form stop the start."""

from dataclasses import replace

import pytest

from afforestation.registers.checks import faults, registers_can_be_filled_in
from afforestation.registers.declarations import FileField
from afforestation.registers.registry import REGISTERS

TREES = REGISTERS["trees"]


def test_the_registers_are_sound():
    assert registers_can_be_filled_in() == []


@pytest.mark.parametrize("name", ["region_code", "reason", "version"])
def test_a_field_may_not_be_called_as_the_form_s_own(name):
    assert list(faults(replace(TREES, fields=("number", name)))) == [f"{name} is a field of every form"]
    assert list(faults(replace(TREES, files=(FileField(name, "照片"),)))) == [f"{name} is a field of every form"]


def test_a_file_may_not_be_called_as_a_field():
    assert list(faults(replace(TREES, files=(FileField("number", "照片"),)))) == ["number is asked twice"]
