# The style: mended by one command, checked by another; a fault says how it is mended.

# A checkout in which everything is in order, with tools that write down what they were asked.
in_order() {
  mkdir -p app/src/test/frontend .tools/node/bin .tools/node/lib/node_modules/npm
  jdk "$HOME/jvm/25" 25
  export JAVA_HOME=$HOME/jvm/25
  program "$programs/mvn" <<<'case "$*" in -v) echo "Apache Maven 3.8.7" ;; *) echo "mvn $*" >>"$STAGE/asked" ;; esac'
  program "$programs/node" <<<'echo v24.0.0'
  program "$PWD/.tools/node/bin/node" <<<'echo v24.0.0'
  program "$programs/npm" <<<'echo "npm $* in ${PWD##*/}" >>"$STAGE/asked"'
  program "$programs/shellcheck" <<<'echo "shellcheck $1" >>"$STAGE/asked"'
  user_number 1000
}

# In its place one that fails where this is among its arguments, with words of its own.
failing() {
  program "$programs/$1" <<FAILING
case "\$* " in "-v ") echo "Apache Maven 3.8.7" ;; *"$2 "*) echo "$1 tells what"; exit 1 ;; esac
FAILING
}

test_format_mends_java_and_the_front_end() {
  in_order
  expect_success ./lab format
  expect_equal "mvn --batch-mode --no-transfer-progress -q -N spotless:apply
npm ci --silent --ignore-scripts in frontend
npm run --silent format in frontend" "$(cat "$HOME/asked")"
}

test_format_that_fails_says_so() {
  in_order
  failing mvn spotless:apply
  expect_failure ./lab format
  expect_said "mvn tells what" "Java sources could not be formatted"
  in_order
  failing npm format
  expect_failure ./lab format
  expect_said "npm tells what" "Front-end sources could not be formatted"
}

test_style_is_checked_without_a_change() {
  in_order
  expect_success in_script check_style
  expect_equal Style "$said"
  expect_equal "mvn --batch-mode --no-transfer-progress -q -N spotless:check
npm run --silent format:check in frontend
npm run --silent lint in frontend
shellcheck lab" "$(cat "$HOME/asked")"
}

test_style_that_is_another_names_the_command_that_mends_it() {
  local fault
  for fault in "mvn spotless:check" "npm format:check"; do
    in_order
    # shellcheck disable=SC2086 # program and arguments
    failing $fault
    expect_failure in_script check_style
    expect_said "${fault% *} tells what" "formatted in another way" "./lab format"
  done
}

test_style_that_only_people_can_mend_is_a_failure() {
  in_order
  failing npm lint
  expect_failure in_script check_style
  expect_said "npm tells what" "ESLint found"
  in_order
  failing shellcheck test/tools_test.sh
  expect_failure in_script check_style
  expect_said "shellcheck tells what" "shellcheck found"
}

test_tests_begin_with_the_style() {
  in_order
  program "$PWD/deploy/lab/test/all.sh" </dev/null
  browser "$programs/chromium"
  failing npm format:check
  expect_failure ./lab test
  expect_said "Style" "./lab format"
  case "$said" in *"Front-end tests"*) echo "went on: $said"; exit 1 ;; esac
}

test_packages_that_cannot_be_fetched() {
  in_order
  failing npm --ignore-scripts
  expect_failure ./lab format
  expect_said "could not be fetched from the npm registry" "Check the connection"
}

test_shellcheck_is_installed_by_apt_get_as_root() {
  in_order
  rm "$programs/shellcheck"
  user_number 0
  program "$programs/apt-get" <<'APT'
echo "$DEBIAN_FRONTEND $*" >>"$STAGE/asked"
case "$*" in *shellcheck) printf '#!/bin/sh\nexit 0\n' >"$STAGE/bin/shellcheck"; chmod +x "$STAGE/bin/shellcheck" ;; esac
APT
  expect_success in_script check_scripts
  expect_said "Installing shellcheck"
  expect_equal " update -qq
noninteractive install -y -qq shellcheck" "$(cat "$HOME/asked")"
}

test_shellcheck_that_cannot_be_had_is_told_and_no_failure() {
  in_order
  rm "$programs/shellcheck"
  expect_success in_script check_scripts
  expect_said "The scripts are not checked" "apt-get install shellcheck"
  user_number 0
  program "$programs/apt-get" <<<"echo 'E: Unable to locate package' >&2; exit 100"
  expect_success in_script check_scripts
  expect_said "E: Unable to locate package" "The scripts are not checked"
}
