# The stage of a case: a checkout whose path has a space in it, and a PATH of stand-in programs.

readonly SOURCES=$PWD/../../..
STAGES=$(cd "$(mktemp -d)" && pwd -P)
readonly STAGES
trap 'rm -rf "$STAGES"' EXIT
REAL_NODE=$(command -v node) || { echo "These tests need Node."; exit 1; }
# What the script uses of every Unix; everything else is there only where a case puts it.
readonly UNIX="bash cat chmod cp dirname env find grep gzip head id ln mkdir mkfifo mv ps readlink rm sed sort tar touch tr"
mkdir "$STAGES/unix"
for name in $UNIX; do ln -s "$(command -v "$name")" "$STAGES/unix"; done
ran=0
failed=0

# run_case NAME: on a stage of its own, in a shell of its own that stops at the first fault; what it said is shown then.
run_case() {
  local said held
  ran=$((ran + 1))
  set +e
  said=$(set -e; set_stage "$1"; "$1" 2>&1)
  held=$?
  set -e
  if [ "$held" != 0 ]; then
    failed=$((failed + 1))
    printf 'FAILED %s\n%s\n' "$1" "$said"
  fi
}

finish() {
  echo "$((ran - failed)) of $ran cases of the lab script hold"
  [ "$failed" = 0 ]
}

# Sets checkout, goes there, and sets programs: the folder of stand-ins, first on PATH.
set_stage() {
  checkout="$STAGES/$1/check out"
  programs="$STAGES/$1/bin"
  mkdir -p "$checkout/deploy" "$programs"
  cp "$SOURCES/lab" "$SOURCES/pom.xml" "$checkout"
  cp -R "$SOURCES/.ci" "$checkout"
  cp -R "$SOURCES/deploy/lab" "$checkout/deploy"
  export PATH=$programs:$STAGES/unix HOME=$STAGES/$1
  unset JAVA_HOME PORT PERCEPTORY_DATA PERCEPTORY_CHROMIUM QUARKUS_DATASOURCE_JDBC_URL DEBIAN_FRONTEND
  cd "$checkout"
}

# program FILE: a stand-in with the lines of standard input; "$STAGE" in them is the stage's folder. Never written through
# a link: that would be a program of the machine.
program() {
  case "$1" in "$STAGES"/*) ;; *) echo "not on the stage: $1"; exit 1 ;; esac
  mkdir -p "$(dirname "$1")"
  rm -f "$1"
  { echo "#!/usr/bin/env bash"; echo "STAGE='$HOME'"; cat; } >"$1"
  chmod +x "$1"
}

# beside COMMAND...: runs it until the case is over, which closes its standard input; its number is $!.
beside() {
  mkfifo "$HOME/leash"
  "$@" <"$HOME/leash" &
  exec 9>"$HOME/leash"
}

# in_script COMMANDS: runs them where the parts of the script are at hand, as ./lab does. The JDKs and browsers of the
# machine are out of sight unless the stage has some.
in_script() {
  bash -euo pipefail -c '
    for part in say tools chromium build running style commands; do source "deploy/lab/$part.sh"; done
    usual_jdk_folders() { printf "%s\n" "$HOME"/jvm/*; }
    installed_applications() { printf "%s\n" "$HOME"/Applications/*; }
    eval "$1"' in_script "$1"
}

# Runs and expects success, or a failure that was told; either leaves what was said in $said.
expect_success() { said=$("$@" 2>&1) || { echo "expected success of: $*"; echo "$said"; exit 1; }; }
expect_failure() {
  if said=$("$@" 2>&1); then echo "expected a failure of: $*"; echo "$said"; exit 1; fi
  [ -n "$said" ] || { echo "failed without a word: $*"; exit 1; }
}

# expect_said WORDS...: each is part of what was said.
expect_said() {
  local words
  for words in "$@"; do
    case "$said" in *"$words"*) ;; *) echo "not said: $words"; echo "$said"; exit 1 ;; esac
  done
}

expect_equal() { [ "$1" = "$2" ] || { echo "expected: $1"; echo "but was:  $2"; exit 1; }; }
