"""Code a folder of articles on Spark: spark-submit spark_batch.py ARTICLES EVENTS [TEXT_COLUMN] [DATE_COLUMN]."""

from __future__ import annotations

import sys

from pyspark.sql import SparkSession

from eventcode.spark import code


def main(articles: str, events: str, text: str = "text", date: str = "date") -> None:
    """Read Parquet, write Parquet."""
    spark = SparkSession.builder.appName("eventcode").getOrCreate()
    code(spark.read.parquet(articles), text=text, date=date).write.mode("overwrite").parquet(events)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
