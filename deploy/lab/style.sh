# The style that tools keep: mended by `./lab format`, checked before the tests.

readonly FRONT_END=app/src/test/frontend

# The front end's tools and its tests' libraries, as they are locked.
frontend_packages() {
  (cd "$FRONT_END" && npm ci --silent --ignore-scripts) ||
    fail "The front end's packages could not be fetched from the npm registry." \
      "Check the connection (and the proxy settings), then try again."
}

frontend() { (cd "$FRONT_END" && npm run --silent "$@"); }

# Only the root has the formatter, for the folders of all modules: none is built for it.
format_java() { maven -q -N "spotless:$1"; }

check_style() {
  say "Style"
  format_java check || fail "Java sources are formatted in another way, as stands above." "Mend them:  ./lab format"
  frontend format:check || fail "Front-end sources are formatted in another way, as stands above." "Mend them:  ./lab format"
  frontend lint || fail "ESLint found what stands above."
  check_scripts
}

# Debian's shellcheck is installed where that can be done unasked; elsewhere its check is left to others.
check_scripts() {
  if ! command -v shellcheck >/dev/null && can_install; then
    install_package shellcheck "to check the scripts"
  fi
  if ! command -v shellcheck >/dev/null; then
    say "The scripts are not checked: there is no shellcheck here (apt-get install shellcheck, brew install shellcheck)."
    return
  fi
  shellcheck lab .ci/run deploy/lab/*.sh deploy/lab/test/*.sh pretraining/stage pretraining/speak ||
    fail "shellcheck found what stands above."
}
