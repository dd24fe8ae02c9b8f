#!/usr/bin/env bash
# The same run without the operator: plain spark-submit against the cluster's API server.
set -euo pipefail
exec spark-submit \
  --master "k8s://${KUBERNETES_API:?the URL of the API server}" --deploy-mode cluster --name philippic-nightly \
  --conf spark.kubernetes.container.image="${IMAGE:?the image built from conf/kubernetes/Dockerfile}" \
  --conf spark.kubernetes.authenticate.driver.serviceAccountName=spark \
  --conf spark.executor.instances="${EXECUTORS:-10}" \
  --conf spark.authenticate=true --conf spark.network.crypto.enabled=true --conf spark.io.encryption.enabled=true \
  --executor-cores 4 --executor-memory 8g --driver-memory 6g \
  --class org.philippic.jobs.Main local:///opt/philippic/philippic.jar \
  run --seeds "${SEEDS:?}" --collection "${COLLECTION:?}" --output "${OUTPUT:?}" --models-dir /opt/philippic/models "$@"
