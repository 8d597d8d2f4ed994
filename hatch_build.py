"""Builds the gazetteer file before a wheel or an editable install is made."""

from __future__ import annotations

import importlib
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = Path("src", "eventcode", "data", "gazetteer.sqlite")


class GazetteerBuildHook(BuildHookInterface):
    """Makes ``src/eventcode/data/gazetteer.sqlite`` unless the one there is of this builder and these packages."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects the files; ``version`` is "standard" or "editable"."""
        root = Path(self.root)
        target = root / TARGET
        with _builder(root / "src" / "eventcode") as builder:
            if not builder.is_current(target):
                self.app.display_info(f"Building {TARGET.as_posix()} (about half a minute)")
                builder.build(target, self.app.display_info)


@contextmanager
def _builder(package: Path) -> Iterator[types.ModuleType]:
    """The module eventcode.gazetteer.build, without running eventcode/__init__.py.

    That file imports spaCy, which a build environment does not have. A bare module with the package's path stands
    in for it, so that the import system finds the submodules; all of them are forgotten afterwards.
    """
    stand_in = types.ModuleType("eventcode")
    stand_in.__path__ = [str(package)]
    sys.modules["eventcode"] = stand_in
    try:
        yield importlib.import_module("eventcode.gazetteer.build")
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "eventcode"]:
            del sys.modules[name]
