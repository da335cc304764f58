#!/usr/bin/env bash
# Submits a sweep as a job array, and its merge, which waits for the array.
#   SEEDS=0...999 SHARDS=16 ./submit.sh [options of `descent sweep`]
# Tasks that failed, again, and a merge that waits for them:
#   TASKS=3 SEEDS=0...999 SHARDS=16 ./submit.sh [the same options]
#
# By environment, beside what sweep.sbatch names:
#   SEEDS    needed
#   SHARDS   default: 16
#   TASKS    the tasks to submit, as `sbatch --array` takes them (default: all shards)
#   SBATCH_PARTITION, SBATCH_ACCOUNT, SBATCH_TIMELIMIT, ...   as for any sbatch

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ -z "${SEEDS:-}" ]; then
  echo "submit.sh: SEEDS is needed, for example: SEEDS=0...999 SHARDS=16 $0" >&2
  exit 2
fi
if ! command -v sbatch >/dev/null; then
  echo "submit.sh: there is no sbatch here; log in to a node of the cluster that has it" >&2
  exit 2
fi

export SEEDS
export SHARDS=${SHARDS:-16}
export OUT=${OUT:-sweep}
export DESCENT=${DESCENT:-descent}
export EXPERIMENT=${EXPERIMENT:-}

# A count n means the shards 1 to n; anything else is an array's specification already.
case $SHARDS in
  *[!0-9]*) all=$SHARDS ;;
  *) all=1-$SHARDS ;;
esac

# One name for all that shares a directory, and no other sweep's.
name=descent-$(basename "$OUT")

array=$(sbatch --parsable --export=ALL --job-name="$name" --array="${TASKS:-$all}" \
  "$here/sweep.sbatch" "$@")
array=${array%%;*} # with federated clusters, "id;cluster"

# The merge waits for these tasks to succeed, and (singleton) for all others of this name to end,
# those submitted earlier included. If one fails, the merge is removed instead of waiting for ever.
merge=$(sbatch --parsable --export=ALL --job-name="$name" \
  --dependency="afterok:$array,singleton" --kill-on-invalid-dep=yes "$here/merge.sbatch")
merge=${merge%%;*}

echo "array $array (tasks ${TASKS:-$all}), then merge $merge, into $OUT"
echo "see them: squeue --jobs=$array,$merge"
