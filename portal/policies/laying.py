"""Lays a new policy app: a copy of the sample policy, a small working one, under another name.

Everything that is named after the policy follows: module, label, classes, addresses, codes, templates and tests. What
comes out runs as it is; the author then writes his document over it, clause by clause.
"""

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from django.apps import apps
from django.conf import settings

SAMPLE = Path("tests", "samplepolicy")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
IMPORTS = re.compile(r"(?:^from \S+ import .+\n)+", re.MULTILINE)


class LayingError(ValueError):
    """The app can't be laid, in words for whoever asked."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a policy is called: its app ("landtrust.pilots"), its Chinese short name, its document's number."""

    app: str
    title: str
    number: str

    @property
    def label(self) -> str:
        return self.app.rpartition(".")[2]

    @property
    def folder(self) -> str:
        return self.app.replace(".", "/")

    def replace(self, text: str) -> str:
        """The sample's text with these names in place of the sample's."""
        for old, new in self._pairs():
            text = text.replace(old, new)
        return text

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """Old and new names; a longer one stands before one that it contains."""
        yield "tests.samplepolicy.tests", f"tests.{self.app}"
        yield "tests.samplepolicy", self.app
        yield "tests/samplepolicy", self.folder
        yield "samplepolicy/", f"{self.folder}/"
        yield "samplepolicy", self.label
        yield "sample_", f"{self.label}_"
        yield "sample-", f"{self.label.replace('_', '-')}-"
        yield "Sample", "".join(word.capitalize() for word in self.label.split("_"))
        yield "样政发〔2018〕1号", self.number
        yield "样例", self.title


def lay(names: Names, root: Path) -> list[Path]:
    """Write the app, its templates, static files and tests below the root; return the folders. Raises LayingError."""
    folders = [root / names.folder, *(root / place / names.folder for place in ("templates", "static", "tests"))]
    _require_free(names, folders)
    for source in sorted((root / SAMPLE).rglob("*")):
        if source.is_file() and "__pycache__" not in source.parts:
            target = _target(source.relative_to(root / SAMPLE), folders)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_sort_imports(names.replace(source.read_text())))
    return folders


def _target(path: Path, folders: list[Path]) -> Path:
    """Where a file of the sample goes: the sample keeps templates, static files and tests inside its own folder."""
    app, templates, static, tests = folders
    match path.parts:
        case ("templates", _, *rest):
            return templates.joinpath(*rest)
        case ("static", _, *rest):
            return static.joinpath(*rest)
        case ("tests", *rest):
            return tests.joinpath(*rest)
    return app / path


def _require_free(names: Names, folders: list[Path]) -> None:
    words = names.app.split(".")
    if not all(IDENTIFIER.fullmatch(word) and not keyword.iskeyword(word) for word in words):
        raise LayingError(f"“{names.app}”不能作为名称：每一段应以小写字母开头，只含小写字母、数字和下划线。")
    parent = names.app.rpartition(".")[0]
    if parent and parent not in settings.POLICY_APPS:
        raise LayingError(f"上级政策应用“{parent}”不存在。")
    if names.label in {config.label for config in apps.get_app_configs()} or find_spec(names.app):
        raise LayingError(f"名称“{names.app}”已被占用，请换一个名称。")
    for folder in folders:
        if folder.exists():
            raise LayingError(f"文件夹已存在：{folder}")


def _sort_imports(text: str) -> str:
    """The new name may sort elsewhere than the sample's did."""
    return IMPORTS.sub(lambda block: "".join(sorted(block[0].splitlines(keepends=True), key=_module)), text)


def _module(line: str) -> str:
    return line.split()[1]
