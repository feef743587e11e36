# The browser of the browser tests: found, installed, or a clear failure; never tests without one.

# browser FILE [ANSWER]: one that starts, unless the answer to --version is another.
browser() { program "$1" <<<"${2:-echo Chromium 150}"; }

# root or anybody, as `id -u` tells.
user_number() { program "$programs/id" <<<"echo $1"; }

find_it() { expect_success in_script 'need_chromium; echo "found $PERCEPTORY_CHROMIUM"'; }

test_chromium_on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    browser "$programs/$name"
    find_it
    expect_equal "found $programs/$name" "$said"
    rm "$programs/$name"
  done
}

test_chromium_among_the_applications_of_macos() {
  browser "$HOME/Applications/Google Chrome"
  find_it
  expect_equal "found $HOME/Applications/Google Chrome" "$said"
}

test_chromium_that_is_named() {
  browser "$programs/chromium"
  browser "$HOME/my browser"
  export PERCEPTORY_CHROMIUM="$HOME/my browser"
  find_it
  expect_equal "found $HOME/my browser" "$said"
  export PERCEPTORY_CHROMIUM=$HOME/nothing
  expect_failure in_script need_chromium
  expect_said "PERCEPTORY_CHROMIUM is $HOME/nothing" "does not start" "unset it"
}

test_chromium_that_only_says_how_to_get_it_is_none() {
  browser "$programs/chromium-browser" "echo 'requires the chromium snap'; exit 1"
  browser "$programs/google-chrome"
  find_it
  expect_equal "found $programs/google-chrome" "$said"
}

test_chromium_is_installed_by_apt_get_as_root() {
  user_number 0
  program "$programs/apt-get" <<'APT'
echo "$DEBIAN_FRONTEND $*" >>"$STAGE/asked"
case "$*" in *chromium) printf '#!/bin/sh\necho Chromium 150\n' >"$STAGE/bin/chromium"; chmod +x "$STAGE/bin/chromium" ;; esac
APT
  find_it
  expect_said "Installing chromium for the browser tests" "found $programs/chromium"
  expect_equal " update -qq
noninteractive install -y -qq chromium" "$(cat "$HOME/asked")"
}

# An npx that fetches a browser of this file name to where it was told.
npx_fetching() {
  program "$programs/npx" <<NPX
printf '%s\n' "\$*" >>"\$STAGE/asked"
mkdir -p "\$PLAYWRIGHT_BROWSERS_PATH/chromium-1"
printf '#!/bin/sh\n$2\n' >"\$PLAYWRIGHT_BROWSERS_PATH/chromium-1/$1"
chmod +x "\$PLAYWRIGHT_BROWSERS_PATH/chromium-1/$1"
NPX
}

test_chromium_is_playwrights_for_anybody_else_and_fetched_once() {
  local name
  for name in chrome Chromium "Google Chrome for Testing"; do
    rm -rf .tools "$HOME/asked"
    user_number 1000
    program "$programs/apt-get" <<<"echo apt-get >>\"\$STAGE/asked\""
    npx_fetching "$name" "echo Chromium 150"
    expect_success in_script 'need_chromium; unset PERCEPTORY_CHROMIUM; need_chromium; echo "found $PERCEPTORY_CHROMIUM"'
    expect_said "Fetching Playwright's Chromium" "found $PWD/.tools/browsers/chromium-1/$name"
    expect_equal "--yes playwright@$(in_script playwright_version) install chromium" "$(cat "$HOME/asked")"
  done
}

test_chromium_is_playwrights_where_apt_get_fails() {
  user_number 0
  program "$programs/apt-get" <<<"echo 'E: Unable to locate package' >&2; exit 100"
  npx_fetching chrome "echo Chromium 150"
  find_it
  expect_said "E: Unable to locate package" "found $PWD/.tools/browsers/chromium-1/chrome"
}

test_chromium_that_cannot_be_had_is_a_failure() {
  user_number 1000
  program "$programs/npx" <<<"exit 1"
  expect_failure in_script need_chromium
  expect_said "could not be fetched" "The browser tests need Chromium" "apt-get install chromium" "PERCEPTORY_CHROMIUM"
}

test_chromium_whose_libraries_are_missing_is_a_failure() {
  user_number 1000
  npx_fetching chrome "exit 127"
  expect_failure in_script need_chromium
  expect_said "none that starts" "--with-deps"
}

test_playwright_is_of_the_version_that_the_java_side_has() {
  expect_success in_script playwright_version
  case "$said" in [1-9]*.*.*) ;; *) echo "no version: $said"; exit 1 ;; esac
}
