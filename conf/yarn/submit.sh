#!/usr/bin/env bash
# A nightly run on YARN in cluster mode. The models travel as an archive that YARN unpacks beside every container, so
# neither the driver's nor the executors' disks need to hold anything beforehand. Make the archive once:
#   bin/philippic models install en fr && tar -C ~/.cache/philippic/models -czf models.tgz . && hdfs dfs -put models.tgz /philippic/
# Exit codes are the command's own: see docs/reliability.md.
set -euo pipefail
exec spark-submit \
  --master yarn --deploy-mode cluster --name philippic-nightly \
  --num-executors "${EXECUTORS:-20}" --executor-cores 4 --executor-memory 8g --driver-memory 6g \
  --conf spark.yarn.maxAppAttempts=1 \
  --conf spark.task.maxFailures=4 \
  --conf spark.executor.memoryOverhead=1g \
  --archives hdfs:///philippic/models.tgz#models \
  --class org.philippic.jobs.Main \
  "${PHILIPPIC_JAR:-hdfs:///philippic/philippic.jar}" \
  run --seeds "${SEEDS:-hdfs:///philippic/seeds}" --collection "${COLLECTION:-hdfs:///corpora/press}" \
  --output "${OUTPUT:-hdfs:///philippic/out}" --models-dir ./models "$@"
