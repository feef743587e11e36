# Finds the browser of the browser tests, or installs one where that can be done unasked.

# Sets PERCEPTORY_CHROMIUM to a browser that starts: the one that it names, one that is there, one installed now.
need_chromium() {
  if [ -n "${PERCEPTORY_CHROMIUM:-}" ]; then
    starts "$PERCEPTORY_CHROMIUM" ||
      fail "PERCEPTORY_CHROMIUM is $PERCEPTORY_CHROMIUM, and that does not start." \
        "Set it to the program file of a Chromium or Chrome, or unset it and one is looked for."
    return
  fi
  use_chromium && return
  if can_install; then
    install_package chromium "for the browser tests"
    use_chromium && return
  fi
  install_playwrights
  use_chromium && return
  fail "The browser tests need Chromium, and none that starts could be found or installed." \
    "Debian:     apt-get install chromium  (as root)" \
    "others:     install Chrome; or npx playwright install --with-deps chromium" \
    "anywhere:   set PERCEPTORY_CHROMIUM to the browser's program file"
}

# True when one of the browsers that are there starts.
use_chromium() {
  local candidate
  while IFS= read -r candidate; do
    if starts "$candidate"; then
      export PERCEPTORY_CHROMIUM=$candidate
      return
    fi
  done < <(chromium_candidates)
  return 1
}

# Ubuntu's chromium-browser, for one, is a file that only says how to get the browser.
starts() { [ -x "$1" ] && "$1" --version </dev/null >/dev/null 2>&1; }

chromium_candidates() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" || true
  done
  installed_applications
  if [ -d .tools/browsers ]; then
    find "$PWD/.tools/browsers" -type f \( -name chrome -o -name Chromium -o -name 'Google Chrome for Testing' \)
  fi
}

# Where macOS keeps them.
installed_applications() {
  printf '%s\n' "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium
}

install_playwrights() {
  say "Fetching Playwright's Chromium for the browser tests into .tools/"
  PLAYWRIGHT_BROWSERS_PATH=$PWD/.tools/browsers npx --yes "playwright@$(playwright_version)" install chromium ||
    say "Playwright's Chromium could not be fetched."
}

playwright_version() { sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' pom.xml; }
