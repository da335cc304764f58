#!/bin/sh
# Draws the figures of an experiment and holds them against their baselines, for hooks and for any host of
# continuous integration. What changed is printed; a page to look through is left when something did.
#
# usage: check-figures.sh EXPERIMENT.yml BASELINES [options of descent check...]
#
# DESCENT names the program where it is not on the path.
set -eu

if [ $# -lt 2 ]; then
  echo "usage: check-figures.sh EXPERIMENT.yml BASELINES [options of descent check...]" >&2
  exit 64
fi
experiment=$1
baselines=$2
shift 2

descent=${DESCENT:-descent}
figures=$(mktemp -d)
trap 'rm -rf "$figures"' EXIT

"$descent" run "$experiment" --out "$figures" --quiet >/dev/null
status=0
"$descent" check "$baselines" "$figures" --report figures-review.html "$@" || status=$?
if [ "$status" = 0 ]; then
  rm -f figures-review.html
else
  echo "look at figures-review.html" >&2
fi
exit "$status"
