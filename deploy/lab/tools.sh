# Finds what a build needs, or names what is missing and how to get it.

readonly NODE_MAJOR=24 # Flow 25.2 accepts no other
readonly NEWER_MAVEN=3.9.16

# Where nobody has to be asked.
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_package PACKAGE WHAT-FOR: Debian's; what apt-get said is told only where it failed.
install_package() {
  say "Installing $1 $2"
  local said
  said=$({ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"; } 2>&1) ||
    say "apt-get could not install it:" "$said"
}

# The major version of the JDK in $1, or 0.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || { echo 0; return; }
  local major
  major=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p') || true
  echo "${major:-0}"
}

# Where JDKs usually are, a folder a line.
usual_jdk_folders() {
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/jdk* /opt/java/*
}

# Sets JAVA_HOME to a JDK of 21 or newer: the one already set, the one on PATH, then the usual places.
need_jdk() {
  local candidate on_path=""
  command -v javac >/dev/null && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && [ "$(jdk_major "$candidate")" -ge 21 ]; then
      export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
      return
    fi
  done < <(printf '%s\n' "${JAVA_HOME:-}" "$on_path"; usual_jdk_folders)
  fail "Perceptory needs a JDK, version 21 or newer (25 is what we build with)." \
    "Debian 13, Ubuntu:  apt-get install openjdk-21-jdk-headless" \
    "macOS:              brew install --cask temurin" \
    "anywhere:           https://adoptium.net  (then set JAVA_HOME to its folder)"
}

need_maven() {
  command -v mvn >/dev/null || fail "Perceptory needs Maven, version 3.8 or newer." \
    "Debian and Ubuntu:  apt-get install maven" "macOS:              brew install maven" \
    "anywhere:           https://maven.apache.org/download.cgi  (then put its bin folder on PATH)"
  local said version
  said=$(mvn -v 2>&1) || fail "Maven does not start:" "$said"
  version=$(maven_version "$said")
  case "$version" in
    3.[0-7] | 2.* | 1.*) fail "Maven is $version here; Perceptory needs 3.8 or newer." "See https://maven.apache.org/download.cgi" ;;
  esac
}

# The first two numbers of the version in what `mvn -v` said.
maven_version() { sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' <<<"$1"; }

# Quarkus' development mode wants 3.9: where Maven is older, fetches one, once, into .tools/, and puts it first on PATH.
need_newer_maven() {
  [ "$(maven_version "$(mvn -v)")" = 3.8 ] || return 0
  local own=$PWD/.tools/apache-maven-$NEWER_MAVEN
  if [ ! -x "$own/bin/mvn" ]; then
    say "Fetching Maven $NEWER_MAVEN into .tools/ (once; your Maven is older than live reload needs)"
    mvn -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      -Dartifact="org.apache.maven:apache-maven:$NEWER_MAVEN:tar.gz:bin" -DoutputDirectory="$PWD/.tools" &&
      mkdir -p .tools/unpacking && tar -xzf "$own-bin.tar.gz" -C .tools/unpacking &&
      mv ".tools/unpacking/${own##*/}" "$own" && rm -r .tools/unpacking "$own-bin.tar.gz" ||
      fail "Maven $NEWER_MAVEN could not be fetched from Maven Central." \
        "Check the connection (and the proxy settings), then try again; or install Maven 3.9 or newer."
  fi
  export PATH="$own/bin:$PATH"
}

# Puts Node 24 and npm first on PATH. Any older or newer Node fetches it, once, into .tools/.
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Perceptory needs Node with npm, any version: it fetches the one it builds with by itself." \
      "Debian and Ubuntu:  apt-get install nodejs npm" "macOS:              brew install node" \
      "anywhere:           https://nodejs.org"
  local own=$PWD/.tools/node system
  if [ ! -x "$own/bin/node" ] || [ ! -d "$own/lib/node_modules/npm" ]; then
    say "Fetching Node $NODE_MAJOR into .tools/ (once)"
    system=$(node -p 'process.platform + "-" + process.arch') || fail "Node does not start; its message stands above."
    npm install --global --silent --ignore-scripts --prefix "$own" "node-$system@$NODE_MAJOR" npm@11 ||
      fail "Node $NODE_MAJOR could not be fetched from the npm registry." \
        "Check the connection (and the proxy settings), then try again."
  fi
  export PATH="$own/bin:$PATH"
}
