"""What a PDF says, read back by a program that is not ours."""

import shutil
import subprocess

import pytest


def words(pdf, tmp_path):
    """The text of a PDF without white space; skipped where the host has no reader."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (package poppler-utils) is not installed")
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return "".join(text.split())
