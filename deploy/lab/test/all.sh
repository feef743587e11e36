#!/usr/bin/env bash
# Tests of the lab script: each case runs it, or a part of it, in a copy of its own whose PATH holds stand-ins alone.
# Nothing is fetched, built or started.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source=/dev/null
source ./stage.sh
for cases in ./*_test.sh; do
  # shellcheck source=/dev/null
  source "$cases"
done
for case in $(compgen -A function test_ | sort); do
  run_case "$case"
done
finish
