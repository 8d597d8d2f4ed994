"""Files that are kept: found again by their keys, and as good as none where anything is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from eventcode.keeping.folder import MOST, VARIABLE, KeptFiles

needs_owners = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the system does not tell whose a file is")
not_as_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture
def files(tmp_path: Path) -> KeptFiles:
    return KeptFiles(folder=tmp_path / "of" / "user")


def only(files: KeptFiles) -> Path:
    [path] = files.folder.iterdir()
    return path


def test_what_is_put_is_found(files: KeptFiles) -> None:
    assert files.get("a") is None
    files.put("a", b"one")
    files.put("b", b"")
    assert files.get("a") == b"one"
    assert files.get("b") == b""
    files.put("a", b"two")
    assert files.get("a") == b"two"


@needs_owners
def test_the_folder_and_its_files_are_the_user_s_alone(files: KeptFiles) -> None:
    files.put("a", b"one")
    assert files.folder.stat().st_mode & 0o777 == 0o700
    assert only(files).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damaged", [b"", b"short", b"x" * 100])
def test_a_damaged_file_is_none_and_is_replaced(files: KeptFiles, damaged: bytes) -> None:
    files.put("a", b"one")
    only(files).write_bytes(damaged)
    assert files.get("a") is None
    files.put("a", b"two")
    assert files.get("a") == b"two"


def test_a_file_with_one_changed_byte_or_cut_off_is_none(files: KeptFiles) -> None:
    files.put("a", b"one")
    whole = only(files).read_bytes()
    for damaged in (whole[:-1], whole[:-1] + b"E", whole + b" "):
        only(files).write_bytes(damaged)
        assert files.get("a") is None


def test_a_file_under_the_name_of_another_is_none(files: KeptFiles) -> None:
    files.put("a", b"one")
    only(files).rename(only(files).with_name(only(files).name.replace("-a.", "-b.")))
    assert files.get("b") is None


@needs_owners
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_none(files: KeptFiles, mode: int) -> None:
    files.put("a", b"one")
    only(files).chmod(mode)
    assert files.get("a") is None
    files.put("a", b"two")
    assert files.get("a") == b"two"


@needs_owners
def test_a_file_of_somebody_else_is_none(files: KeptFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    files.put("a", b"one")
    somebody = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    assert files.get("a") is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    files = KeptFiles(folder=tmp_path / "file")
    files.put("a", b"one")
    assert files.get("a") is None
    deeper = KeptFiles(folder=tmp_path / "file" / "below")
    deeper.put("a", b"one")
    assert deeper.get("a") is None


@not_as_root
def test_a_folder_that_may_not_be_written_keeps_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    files = KeptFiles(folder=tmp_path)
    files.put("a", b"one")
    assert files.get("a") is None


def test_a_full_disk_leaves_nothing_behind(files: KeptFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError("no space left on device")

    files.put("a", b"one")
    monkeypatch.setattr(Path, "replace", full)
    files.put("b", b"two")
    monkeypatch.undo()
    assert files.get("b") is None
    assert files.get("a") == b"one"
    assert only(files).suffix == ".kept"


def test_the_files_that_were_used_last_are_kept(files: KeptFiles) -> None:
    for number in range(MOST):
        files.put(str(number), b"data")
        age(files, number - 100)
    assert files.get("0") == b"data"  # used now
    files.put("new", b"data")
    found = [key for key in ("0", "1", "2", "3", "new") if files.get(key)]
    assert found == ["0", "2", "3", "new"]


def test_what_was_left_unfinished_goes_and_what_others_have_stays(files: KeptFiles) -> None:
    files.put("a", b"one")
    for name, seconds in (("eventcode-x.part", -7200), ("eventcode-y.part", 0), ("theirs.part", -7200), ("b.kept", -9)):
        path = files.folder / name
        path.write_bytes(b"")
        now = path.stat().st_mtime
        os.utime(path, (now + seconds, now + seconds))
    files.put("b", b"two")
    left = {p.name for p in files.folder.iterdir() if not p.name.endswith(("-a.kept", "-b.kept"))}
    assert left == {"eventcode-y.part", "theirs.part", "b.kept"}


def age(files: KeptFiles, seconds: int) -> None:
    """Make the newest file older."""
    newest = max(files.folder.iterdir(), key=lambda p: p.stat().st_mtime)
    now = newest.stat().st_mtime
    os.utime(newest, (now + seconds, now + seconds))


@pytest.mark.parametrize("turned_off", ["", "off", "OFF", " "])
def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch, turned_off: str) -> None:
    monkeypatch.setenv(VARIABLE, turned_off)
    assert KeptFiles.of_user() is None


def test_a_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert KeptFiles.of_user() == KeptFiles(folder=tmp_path)


def test_else_it_is_the_user_s_folder_for_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    files = KeptFiles.of_user()
    assert files is not None
    assert files.folder.name == "eventcode" or "eventcode" in files.folder.parts
