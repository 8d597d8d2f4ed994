"""How a coder was made, so that another process can make the same one."""

from __future__ import annotations

from typing import Any

from attrs import asdict, frozen


@frozen(kw_only=True, eq=False)
class Recipe:
    """The arguments of :func:`eventcode.load`, as they were given."""

    model: str | None
    dictionaries: Any
    gazetteer: Any
    infer_actors: bool
    include_unrealised: bool
    triage: bool
    fatalities: str

    def arguments(self) -> dict[str, Any]:
        """Keyword arguments for :func:`eventcode.load`."""
        return asdict(self, recurse=False)
