"""What loading keeps: the next load gives the same rows, and whatever changed is read again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import eventcode
from eventcode.cli.main import check
from eventcode.errors import DictionaryError, InputError, ModelError
from eventcode.keeping.folder import VARIABLE
from eventcode.lexicon.dictionaries import DEFAULT, load_dictionaries, state_of_files
from eventcode.parse.installed import InstalledModel, find_model, state_of_model
from eventcode.petrarch.importer import import_petrarch
from eventcode.petrarch.writer import write_dictionaries
from eventcode.prepared import Keeper

TEXT = (
    "Rebels shelled the port of Aden on Tuesday, killing nine dockers. President Emmanuel Macron and the UN condemned "
    "the attack. Police in Nairobi arrested 40 opposition supporters who demanded that the Kenyan government resign."
)
ACTORS = "%eventcode actors 1\n%kind group\nPort Guard\n    + the Guard of the Port\n    = YEM REB   2010..\n"
VERBS = (
    "%eventcode verbs 1\nSOURCE frobnicate TARGET => 190\n    + [Rebels]SOURCE frobnicated [the army]TARGET.\n"
    '"SOURCE <gang +up|glomp> .. TARGET" => 180\n    + [Rebels]SOURCE glomp [the army]TARGET.\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what is kept."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Has an entry for each time that dictionaries are read as text."""
    found: list[Any] = []
    module = sys.modules["eventcode.load"]
    layered = module.layered

    def counted(given: Any) -> Any:
        found.append(given)
        return layered(given)

    monkeypatch.setattr(module, "layered", counted)
    return found


def rows(coder: eventcode.Coder) -> list[dict[str, Any]]:
    return [e.as_row(full=True) for e in coder.code(TEXT, date="2024-05-17", title="Guard of the Port kills nine")]


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.is_dir() else []


def test_rows_are_the_same_and_the_text_is_read_once(
    folder: Path, reads: list[Any], dictionary: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    layers = [DEFAULT, dictionary({"actors/a.actors": ACTORS, "verbs/a.verbs": VERBS})]
    first = eventcode.load(dictionaries=layers)
    [file] = kept(folder)
    again = eventcode.load(dictionaries=layers)
    assert kept(folder) == [file]
    assert reads == [layers]
    monkeypatch.setenv(VARIABLE, "off")
    plain = eventcode.load(dictionaries=layers)
    assert reads == [layers, layers]
    assert rows(plain)
    assert rows(first) == rows(again) == rows(plain)
    assert again.provenance == plain.provenance
    assert again.dictionaries == plain.dictionaries
    assert again.names.usual_forms == plain.names.usual_forms
    assert again.finder.index.lemmas == plain.finder.index.lemmas


def test_what_is_one_object_is_one_object_again(folder: Path) -> None:
    eventcode.load()
    coder = eventcode.load()
    rules = set(map(id, coder.dictionaries.rules))
    entries = set(map(id, (*coder.dictionaries.actors, *coder.dictionaries.agents)))
    assert {id(rule) for head in coder.finder.index._rules.values() for rule in head} <= rules
    assert {id(one.entry) for readings in coder.names.names.values() for one in readings} <= entries


def test_other_options_take_the_same_file(folder: Path, reads: list[Any]) -> None:
    eventcode.load()
    assert not eventcode.load(infer_actors=False, triage=False, fatalities="acled").triage
    assert reads == [DEFAULT]


def test_a_changed_line_is_seen(folder: Path, dictionary: Any) -> None:
    layers = [DEFAULT, dictionary({"actors/a.actors": ACTORS})]
    assert eventcode.load(dictionaries=layers).actor("the Port Guard", "2024-05-17").code == "YEMREB"
    dictionary({"actors/a.actors": ACTORS.replace("REB", "MIL")})
    assert eventcode.load(dictionaries=layers).actor("the Port Guard", "2024-05-17").code == "YEMMIL"
    assert len(kept(folder)) == 2


def test_faults_are_told_each_time_and_notes_too(folder: Path, dictionary: Any) -> None:
    wrong = dictionary({"verbs/a.verbs": "%eventcode verbs 1\nSOURCE attack => 9999\n"})
    for _ in range(2):
        with pytest.raises(DictionaryError, match="9999"):
            eventcode.load(dictionaries=[DEFAULT, wrong])
    assert not kept(folder)
    (wrong / "verbs/a.verbs").unlink()
    dictionary({"sets/a.sets": "%eventcode sets 1\n&official = clerk\n"})
    notes = [eventcode.load(dictionaries=[DEFAULT, wrong]).dictionaries.replaced for _ in range(2)]
    assert notes[0] == notes[1] != ()


def test_a_damaged_file_is_replaced(folder: Path, reads: list[Any]) -> None:
    eventcode.load()
    [file] = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    eventcode.load()
    assert reads == [DEFAULT] * 2
    eventcode.load()
    assert reads == [DEFAULT] * 2


def test_a_file_of_other_objects_is_replaced(folder: Path) -> None:
    keeper = Keeper.of(DEFAULT, None)
    assert keeper.files is not None
    assert keeper.key is not None
    for data in (b"no pickle", b"\x80\x05N.N.", b"cno_module\nno_name\n."):
        keeper.files.put(keeper.key, data)
        assert keeper.take() is None
    eventcode.load()
    assert keeper.take() is not None


def test_loading_goes_on_where_nothing_can_be_written(
    tmp_path: Path, reads: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file"))
    assert rows(eventcode.load()) == rows(eventcode.load())
    assert reads == [DEFAULT] * 2


def test_it_can_be_turned_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, "off")
    assert rows(eventcode.load())
    assert not list(tmp_path.iterdir())


def test_a_check_of_dictionaries_reads_their_text(folder: Path, dictionary: Any) -> None:
    check(dictionaries=[str(dictionary({"actors/a.actors": ACTORS}))], own=True)
    assert not kept(folder)


def test_dictionaries_in_memory_are_not_kept(folder: Path) -> None:
    words = eventcode.load_dictionaries()
    assert eventcode.load(dictionaries=words).dictionaries is words
    eventcode.load(dictionaries=[DEFAULT, words])
    assert not kept(folder)


def test_what_changed_while_it_was_read_is_not_kept(folder: Path, dictionary: Any) -> None:
    layers = [DEFAULT, dictionary({"actors/a.actors": ACTORS})]
    keeper, words = Keeper.of(layers, None), load_dictionaries(layers)
    dictionary({"actors/a.actors": ACTORS + "\n"})
    keeper.prepared(words, str.isupper)
    assert not kept(folder)


def test_the_key_hangs_on_each_byte_each_name_and_each_layer(dictionary: Any, tmp_path: Path) -> None:
    folder = dictionary({"actors/a.actors": ACTORS})
    assert state_of_files([DEFAULT, folder]) == state_of_files([DEFAULT, folder])
    single = folder / "actors/a.actors"
    orders = ([], [DEFAULT], [folder], [DEFAULT, folder], [folder, DEFAULT], [DEFAULT, single])
    states = list(map(state_of_files, orders))
    dictionary({"actors/a.actors": ACTORS + "#"})
    states.append(state_of_files([DEFAULT, folder]))
    (folder / "actors/a.actors").rename(folder / "actors/b.actors")
    states.append(state_of_files([DEFAULT, folder]))
    folder.rename(tmp_path / "elsewhere")
    states.append(state_of_files([DEFAULT, tmp_path / "elsewhere"]))
    assert len(set(states)) == len(states)


def test_the_codes_beside_a_single_file_count(dictionary: Any) -> None:
    roles = "code\tname\nABC\tmade up\n"
    folder = dictionary({"actors/a.actors": ACTORS, "a.actors": ACTORS, "codes/roles.tsv": roles})
    before = state_of_files([DEFAULT, folder / "a.actors"])
    dictionary({"codes/roles.tsv": roles + "ABD\tmade up too\n"})
    assert state_of_files([DEFAULT, folder / "a.actors"]) != before


def test_a_missing_path_and_a_missing_model_are_told_as_ever(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dictionary at"):
        eventcode.load(dictionaries=tmp_path / "none")
    with pytest.raises(ModelError, match="no_such_model"):
        eventcode.load(model="no_such_model")
    assert not kept(folder)


def test_a_model_that_is_not_pinned_counts_by_its_files(tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "strings.json").write_text("[]")
    own = InstalledModel(package="own", version="1", pinned=False, folder=tmp_path)
    before = state_of_model(own)
    assert before == state_of_model(own)
    (tmp_path / "vocab" / "strings.json").write_text('["a"]')
    assert len({before, state_of_model(own), state_of_model(find_model(None))}) == 3


def test_imported_dictionaries_that_were_written_are_kept_too(folder: Path, reads: list[Any], tmp_path: Path) -> None:
    old = Path(__file__).resolve().parents[1] / "examples" / "petrarch"
    kinds = ("actors", "agents", "verbs", "discards", "issues")
    write_dictionaries(import_petrarch(**{kind: old / f"{kind}.txt" for kind in kinds}), tmp_path / "new")
    found = [eventcode.load(dictionaries=tmp_path / "new") for _ in range(2)]
    assert reads == [tmp_path / "new"]
    assert found[0].dictionaries == found[1].dictionaries
    assert any(rule.is_wording for rule in found[1].dictionaries.rules)


def test_another_process_takes_what_this_one_kept(folder: Path) -> None:
    eventcode.load()
    [file] = kept(folder)
    before = file.stat()
    code = "import eventcode, sys; sys.modules['eventcode.load'].layered = None; print(eventcode.load().provenance)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "dictionaries=" in done.stdout
    assert file.stat().st_ino == before.st_ino
