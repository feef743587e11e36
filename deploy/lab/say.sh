# How the lab script talks.

say() { printf '%s\n' "$*"; }

# fail WHAT HOW-TO-MEND...: says both and stops.
fail() {
  printf '\n%s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 1
}
