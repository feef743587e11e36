# One function a command of the lab script.

lab_help() {
  cat <<'HELP'
./lab run          build what is missing, start Perceptory, print its address
./lab test         check the style, build, and run every test: unit, database, browser
./lab format       bring the sources into the style that the tests ask for
./lab dev          run from the sources: a change shows without a build of yours
./lab build        build without running anything
./lab bench [NAME] measure the figures that Perceptory promises; one group with NAME
./lab clean        remove what builds made (not your data in .data/)
./lab help         this text

PORT=9000 ./lab run         another port (8080 otherwise)
PERCEPTORY_DATA=/some/where another folder for the data (.data/ otherwise)
HELP
}

lab_build() {
  build_if_stale
}

lab_run() {
  need_jdk
  need_place
  build_if_stale
  keep_management_here
  # shellcheck disable=SC2046 # one word a flag
  exec java $(jvm_flags) -Dquarkus.http.port="$PORT" "$@" -jar "$APP_JAR"
}

# Java, texts and settings: on the next request. The front end: at once, by Vite. The module of the database is loaded
# first, and for good: the configuration asks it for the address before there are classes that can be reloaded.
lab_dev() {
  need_build_tools
  need_newer_maven
  need_place
  # Development mode has a working folder of its own.
  PERCEPTORY_DATA=$(mkdir -p "${PERCEPTORY_DATA:-.data}" && cd "${PERCEPTORY_DATA:-.data}" && pwd)
  export PERCEPTORY_DATA VAADIN_USAGE_STATS_ENABLED=false
  keep_management_here
  say "Starting from the sources (the first time takes a few minutes)"
  exec mvn --batch-mode --no-transfer-progress -Pdev -pl app -am process-classes -Dmaven.test.skip=true \
    -Dquarkus.analytics.disabled=true -Dquarkus.class-loading.parent-first-artifacts=org.perceptory:perceptory-local-postgres \
    -Dvaadin.frontend.hotdeploy=true -Dquarkus.http.port="$PORT" \
    -Djvm.args="$(jvm_flags | tr '\n' ' ')" "$@"
}

lab_test() {
  need_build_tools
  say "Tests of this script"
  deploy/lab/test/all.sh || fail "Tests of the lab script failed."
  need_chromium
  frontend_packages
  check_style
  say "Front-end tests"
  (cd "$FRONT_END" && npm test) || fail "Front-end tests failed."
  say "Java, database and browser tests"
  maven verify "$@"
}

lab_format() {
  need_build_tools
  format_java apply || fail "Java sources could not be formatted; Maven's message stands above."
  frontend_packages
  frontend format || fail "Front-end sources could not be formatted; the message stands above."
}

lab_bench() {
  need_build_tools
  need_chromium
  build_if_stale
  maven -q -Pbench -pl bench -am process-classes || fail "The benchmark did not build; Maven's message stands above."
  if [ -n "${PERCEPTORY_BENCH_TM_MODEL:-}" ]; then
    (cd bench/teachable && npm ci --silent --ignore-scripts) ||
      fail "Teachable Machine's library could not be fetched from the npm registry."
  fi
  # shellcheck disable=SC2046 # one word a flag
  on_two_processors java $(jvm_flags) -cp "bench/target/classes:$(cat bench/target/class-path)" org.perceptory.bench.Bench "$@"
}

# The figures are promised for two processors: with more, everything that this starts keeps to two of them.
on_two_processors() {
  if command -v taskset >/dev/null && [ "$(nproc)" -gt 2 ]; then
    taskset --cpu-list 0,1 "$@"
  else
    "$@"
  fi
}

lab_clean() {
  find . -name target -type d -not -path '*/node_modules/*' -prune -exec rm -rf {} +
  rm -rf app/node_modules app/src/test/frontend/node_modules bench/teachable/node_modules
}
