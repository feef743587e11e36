# Finds what a build needs, or names what is missing and how to get it.

readonly NODE_MAJOR=24 # Flow 25.1 accepts no other

# The major version of the JDK in $1, or 0.
jdk_major() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p' | grep . || echo 0
}

# Sets JAVA_HOME to a JDK of 21 or newer: the one already set, the one on PATH, then the usual places.
need_jdk() {
  local candidate on_path=""
  command -v javac >/dev/null && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/jdk* /opt/java/*; do
    if [ -n "$candidate" ] && [ "$(jdk_major "$candidate")" -ge 21 ]; then
      export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
      return
    fi
  done
  fail "Perceptory needs a JDK, version 21 or newer (25 is what we build with)." \
    "Debian and Ubuntu:  apt-get install openjdk-21-jdk-headless" \
    "macOS:              brew install --cask temurin" \
    "anywhere:           https://adoptium.net  (then set JAVA_HOME to its folder)"
}

need_maven() {
  command -v mvn >/dev/null || fail "Perceptory needs Maven, version 3.8 or newer." \
    "Debian and Ubuntu:  apt-get install maven" "macOS:              brew install maven"
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    3.[0-7] | 2.* | 1.*) fail "Maven is $version here; Perceptory needs 3.8 or newer." "See https://maven.apache.org/download.cgi" ;;
  esac
}

# Puts Node 24 and npm first on PATH. Any older or newer Node fetches it, once, into .tools/.
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Perceptory needs Node with npm, any version: it fetches the one it builds with by itself." \
      "Debian and Ubuntu:  apt-get install nodejs npm" "macOS:              brew install node" \
      "anywhere:           https://nodejs.org"
  local own=$PWD/.tools/node
  if [ ! -x "$own/bin/node" ] || [ ! -d "$own/lib/node_modules/npm" ]; then
    say "Fetching Node $NODE_MAJOR into .tools/ (once)"
    npm install --global --silent --ignore-scripts --prefix "$own" \
      "node-$(node -p 'process.platform + "-" + process.arch')@$NODE_MAJOR" npm@11 ||
      fail "Node $NODE_MAJOR could not be fetched from the npm registry." \
        "Check the connection (and the proxy settings), then try again."
  fi
  export PATH="$own/bin:$PATH"
}

# Sets PERCEPTORY_CHROMIUM to a browser for the browser tests; installs one where that can be done unasked.
need_chromium() {
  if [ -n "${PERCEPTORY_CHROMIUM:-}" ] && [ -x "$PERCEPTORY_CHROMIUM" ]; then return; fi
  local name
  for attempt in found installed; do
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
      if command -v "$name" >/dev/null; then
        PERCEPTORY_CHROMIUM=$(command -v "$name")
        export PERCEPTORY_CHROMIUM
        return
      fi
    done
    [ "$attempt" = installed ] || install_chromium
    if [ -n "${PERCEPTORY_CHROMIUM:-}" ]; then return; fi
  done
  fail "The browser tests need Chromium, and it could not be installed." \
    "Debian:   apt-get install chromium" "others:   npx playwright install chromium" \
    "or set PERCEPTORY_CHROMIUM to the browser's program file."
}

install_chromium() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium for the browser tests"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || true
    command -v chromium >/dev/null && return
  fi
  say "Fetching Playwright's Chromium for the browser tests"
  PLAYWRIGHT_BROWSERS_PATH=$PWD/.tools/browsers npx --yes "playwright@$(playwright_version)" install chromium || return 0
  PERCEPTORY_CHROMIUM=$(find "$PWD/.tools/browsers" -type f \( -name chrome -o -name Chromium \) -perm -u+x | head -n 1)
  export PERCEPTORY_CHROMIUM
}

playwright_version() { sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' pom.xml; }
