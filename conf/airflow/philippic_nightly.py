"""A nightly run of Philippic: Airflow 2.7 or newer with the Apache Spark provider, connection ``spark_default``.

A task that is tried again goes on where the one before it died: ``--resume`` repeats only what was not finished. Input
that is too bad to publish (exit code 4) or settings that are wrong (1, 2) fail at once, since trying again mends neither;
spark-submit reports them as a failure like any other, so the retry is bounded to one.
"""

import datetime

from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

OUTPUT = "hdfs:///philippic/out"

with DAG(
    dag_id="philippic_nightly",
    schedule="30 2 * * *",
    start_date=datetime.datetime(2026, 1, 1),
    catchup=False,
    # Philippic refuses two runs on one output; Airflow need not start them.
    max_active_runs=1,
    default_args={"retries": 1, "retry_delay": datetime.timedelta(minutes=10)},
) as dag:
    run = SparkSubmitOperator(
        task_id="run",
        application="/opt/philippic/philippic.jar",
        java_class="org.philippic.jobs.Main",
        name="philippic-{{ ds }}",
        executor_cores=4,
        executor_memory="8g",
        driver_memory="6g",
        application_args=[
            "run",
            "--seeds", "hdfs:///philippic/seeds",
            "--collection", "hdfs:///corpora/press",
            "--output", OUTPUT,
            "--models-dir", "/opt/philippic/models",
            "{{ '--resume' if task_instance.try_number > 1 else '--stacktrace' }}",
        ],
    )
    prune = SparkSubmitOperator(
        task_id="prune",
        application="/opt/philippic/philippic.jar",
        java_class="org.philippic.jobs.Main",
        name="philippic-prune-{{ ds }}",
        application_args=["cache", "prune", "--output", OUTPUT],
    )
    run >> prune
