# What stands in the way of a start, told before anything is built.

readonly PORT=${PORT:-8080}

another_port() { [ "$PORT" = 65535 ] && echo 9000 || echo $((10#$PORT + 1)); }

address() { echo "http://localhost:$PORT"; }

# need_place: a port and a data folder that nobody has.
need_place() {
  [[ $PORT =~ ^[1-9]?[0-9]{1,4}$ ]] && [ "$PORT" -le 65535 ] ||
    fail "PORT is '$PORT', and that is no port." "A number from 1024 to 65535, say:  PORT=9000 ./lab run"
  claim_data
  need_free_port
}

need_free_port() {
  if somebody_listens "$PORT"; then
    fail "Another program on this computer listens on port $PORT already." \
      "Stop it, or choose another port:  PORT=$(another_port) ./lab run"
  fi
}

somebody_listens() { (: <>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Health is asked for at a port of its own: here any that is free, and from this computer only, unless somebody says.
keep_management_here() {
  export QUARKUS_MANAGEMENT_PORT=${QUARKUS_MANAGEMENT_PORT:-0} QUARKUS_MANAGEMENT_HOST=${QUARKUS_MANAGEMENT_HOST:-127.0.0.1}
}

# One Perceptory a data folder: the second would lose its PostgreSQL when the first stops. The file that says who
# has the folder counts only while that process lives; `exec` keeps its number. Another database needs no folder.
claim_data() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] || return 0
  local folder=${PERCEPTORY_DATA:-.data} process="" address=""
  mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] ||
    fail "The data folder $folder cannot be written." "Choose another:  PERCEPTORY_DATA=/some/where ./lab run"
  if [ -r "$folder/running" ]; then read -r process address <"$folder/running" || true; fi
  if is_perceptory "$process"; then
    fail "Perceptory runs already on the data in $folder: $address" \
      "Stop it (Ctrl+C where it was started, or: kill $process)," \
      "or give this one data and a port of its own:  PERCEPTORY_DATA=/some/where PORT=$(another_port) ./lab run"
  fi
  echo "$$ $(address)" >"$folder/running"
}

# A number may by now belong to any process: one that lives, and is one of ours as far as `ps` is there to tell.
is_perceptory() {
  [ -n "$1" ] && kill -0 "$1" 2>/dev/null || return 1
  command -v ps >/dev/null || return 0
  case "$(ps -p "$1" -o args= 2>/dev/null)" in
    *"lab run"* | *"lab dev"* | *quarkus*) return 0 ;;
  esac
  return 1
}
