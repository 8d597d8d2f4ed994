"""Coding on Spark gives the rows of a plain run, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pytest

import eventcode
from eventcode.errors import InputError

pyspark = pytest.importorskip("pyspark")
pytestmark = [pytest.mark.spark, pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")]

TEXT = "Kenyan police fired tear gas at protesters in Nairobi on Tuesday."
ARTICLES = [(str(i), f"{TEXT} {i + 5} people ran.", "2024-06-20") for i in range(40)]
COLUMNS = "key string, body string, published string"


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


def plain_rows(coder: eventcode.Coder) -> list[tuple[Any, ...]]:
    given = [{"id": key, "text": body, "date": published} for key, body, published in ARTICLES]
    return sorted(tuple(e.as_row().values()) for coded in coder.code_many(given) for e in coded.events)


def dies_once(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Passes batches on, and kills its worker in the middle of one partition at the first attempt."""
    from pyspark import TaskContext

    context = TaskContext.get()
    for batch in batches:
        yield batch
        if context.partitionId() == 1 and context.attemptNumber() == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def test_spark_gives_the_rows_of_a_plain_run(spark: Any, coder: eventcode.Coder) -> None:
    from eventcode.spark import code

    frame = spark.createDataFrame(ARTICLES, COLUMNS).repartition(4)
    found = code(frame, text="body", date="published", id="key")
    assert found.columns == list(coder.code(TEXT)[0].as_row())
    assert sorted(tuple(row) for row in found.collect()) == plain_rows(coder)


def test_a_killed_worker_costs_no_row(spark: Any, coder: eventcode.Coder) -> None:
    from eventcode.spark import code

    frame = spark.createDataFrame(ARTICLES, COLUMNS).repartition(4)
    found = code(frame.mapInArrow(dies_once, frame.schema), text="body", date="published", id="key")
    assert sorted(tuple(row) for row in found.collect()) == plain_rows(coder)


def test_a_missing_column_is_named_before_any_work(spark: Any) -> None:
    from eventcode.spark import code

    frame = spark.createDataFrame(ARTICLES, COLUMNS)
    with pytest.raises(InputError, match=r"no column bodi, but key, body, published \(did you mean body\?\)"):
        code(frame, text="bodi")
