"""What a batch was made with, and how far it is: ``run.json`` and one small file for each finished part."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from eventcode.batch.parts import Part
from eventcode.batch.writers import whole_file
from eventcode.errors import InputError

FORMAT: Final = 1
DIGEST: Final = "blake2b"
RUN: Final = "run.json"
FETCHED: Final = "fetched"
_FOLDERS: Final = ("events", "errors", "parts", FETCHED)
RENAMED: Final = "renamed.jsonl"
COUNTS: Final = ("articles", "coded", "copies", "errors", "events")
_OURS: Final = frozenset({RUN, *_FOLDERS, "log.txt", "copies.jsonl", RENAMED, ".copies.sqlite", ".lock"})


@frozen(kw_only=True)
class Manifest:
    """The fingerprint of a run: a second run into the same folder must have the same."""

    made_by: Mapping[str, str]
    options: Mapping[str, Any]
    inputs: Sequence[Mapping[str, Any]]

    @classmethod
    def of(cls, made_by: Mapping[str, str], options: Mapping[str, Any], parts: Sequence[Part]) -> Manifest:
        """The fingerprint of a run over some parts."""
        plain = json.loads(json.dumps(options))  # as it is read back
        return cls(made_by=made_by, options=plain, inputs=[_input(part) for part in parts])

    def as_dict(self) -> dict[str, Any]:
        """The fingerprint as it stands in ``run.json``."""
        return {"format": FORMAT, "made_by": self.made_by, "options": self.options, "inputs": list(self.inputs)}


def _input(part: Part) -> dict[str, Any]:
    """What tells an input from a changed one; what stands at an address is fetched once, whatever it is then."""
    told: dict[str, Any] = {"name": part.name, "kind": part.kind}
    if part.address:
        return told | {"bytes": None, DIGEST: None}
    return told | {"bytes": part.size(), DIGEST: part.digest()}


def open_folder(out: Path, manifest: Manifest) -> None:
    """Make a folder ready for a run, or see that it holds the same run.

    Raises :class:`InputError` for a folder that is not ours, and for a run of another kind, with the differences.
    """
    if out.exists() and not out.is_dir():
        raise InputError(f"{out} is a file: name a folder for the output")
    if (out / RUN).is_file():
        _require_same(read_run(out), manifest.as_dict(), out)
    elif out.is_dir():
        strangers = sorted(p.name for p in out.iterdir() if p.name not in _OURS and not p.name.startswith("."))
        if strangers:
            raise InputError(f"{out} holds what no batch has made ({', '.join(strangers[:3])}): name a new folder")
    _make_folders(out)
    if not (out / RUN).is_file():
        write_run(out, manifest, "running", None)


def _make_folders(out: Path) -> None:
    try:
        for name in _FOLDERS:
            (out / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{out} cannot be made: {error.strerror}") from None


def read_run(out: Path) -> dict[str, Any]:
    """What ``run.json`` says.  Raises :class:`InputError` if there is none that can be read."""
    try:
        found = json.loads((out / RUN).read_text(encoding="utf-8"))
    except OSError:
        raise InputError(f"{out} is no folder of a batch: there is no {RUN}") from None
    except ValueError:
        raise InputError(f"{out / RUN} is damaged: name a new folder") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise InputError(f"{out / RUN} is of another version of eventcode: name a new folder")
    return found


def write_run(out: Path, manifest: Manifest, state: str, counts: Mapping[str, int] | None) -> None:
    """Write ``run.json``: the fingerprint, the state (running or done) and, at the end, the counts."""
    _write_json(out / RUN, {**manifest.as_dict(), "state": state, "counts": counts})


def marker(out: Path, part: str) -> Path:
    """The file that tells that a part is finished."""
    return out / "parts" / f"{part}.json"


def mark_done(out: Path, part: str, counts: Mapping[str, int]) -> None:
    """Note that a part is finished, with its counts."""
    _write_json(marker(out, part), counts)


def counts_of(out: Path, part: str) -> dict[str, int] | None:
    """The counts of a finished part, or None."""
    try:
        found = json.loads(marker(out, part).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return {name: int(found[name]) for name in COUNTS}


def renamed_count(out: Path) -> int:
    """How many articles got another id, because another text has theirs."""
    try:
        with (out / RENAMED).open("rb") as stream:
            return sum(1 for _ in stream)
    except OSError:
        return 0


def summed(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Counts of parts added up."""
    return {name: sum(c[name] for c in counts) for name in COUNTS}


def _write_json(path: Path, value: Mapping[str, Any]) -> None:
    with whole_file(path) as part:
        part.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _require_same(old: Mapping[str, Any], new: Mapping[str, Any], out: Path) -> None:
    differences = [
        f"{group} {key}: {_shown(old[group].get(key))} there, {_shown(new[group].get(key))} now"
        for group in ("made_by", "options")
        for key in dict.fromkeys((*old[group], *new[group]))
        if old[group].get(key) != new[group].get(key)
    ]
    differences += _input_differences(old["inputs"], new["inputs"])
    if differences:
        shown = "\n".join(f"  {difference}" for difference in differences[:8])
        raise InputError(f"{out} holds a batch made otherwise:\n{shown}\nname a new folder, or use what made it")


def _input_differences(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> list[str]:
    before, now = {i["name"]: i for i in old}, {i["name"]: i for i in new}
    gone = [f"input {name} was there and is not given now" for name in before if name not in now]
    added = [f"input {name} is new" for name in now if name not in before]
    both = [(name, before[name], now[name]) for name in before if name in now]
    return gone + added + [f"input {name} {fault}" for name, then, here in both if (fault := _change(then, here))]


def _change(then: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """What has changed in an input since the run began; nothing if it is the same."""
    if then["bytes"] != now["bytes"]:
        return f"has changed: {then['bytes']} bytes there, {now['bytes']} now"
    if DIGEST not in then:
        return "may have changed: an older version of eventcode noted its size only"
    return "has changed: it has as many bytes, but others" if then[DIGEST] != now[DIGEST] else ""


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
