# The commands themselves, and what stands in the way of a start.

test_help_lists_every_command_and_only_those() {
  expect_success in_script 'compgen -A function lab_ | sed "s/lab_//" | sort'
  local defined=$said
  expect_success ./lab help
  expect_equal "$defined" "$(sed -n 's:^\./lab \([a-z]*\).*:\1:p' <<<"$said" | sort)"
}

test_help_is_what_one_gets_without_a_command() {
  expect_success ./lab help
  local help=$said
  for way in "" -h --help; do
    expect_success ./lab $way
    expect_equal "$help" "$said"
  done
}

test_a_command_that_there_is_not() {
  local command
  for command in nonsense Run "run test" ../lab; do
    expect_failure ./lab "$command"
    expect_said "There is no './lab $command'." "./lab help"
  done
}

test_is_called_from_anywhere() {
  cd /
  expect_success "$checkout/lab" help
  CDPATH=/ expect_success bash "$checkout/lab" help
  expect_said "./lab run"
}

# A checkout that is built, with a JDK that only says how it was called.
built() {
  mkdir -p app/target/quarkus-app
  jdk "$HOME/jvm/25" 25
  program "$HOME/jvm/25/bin/java" <<<'case "$*" in *-version) echo "java.specification.version = 25" ;; *) echo "java $*" ;; esac'
  export JAVA_HOME=$HOME/jvm/25
  echo >app/target/quarkus-app/quarkus-run.jar
}

test_run_needs_no_maven_and_no_node_where_all_is_built() {
  built
  PORT=0 expect_success ./lab run -Dsome=thing
  expect_said "-Dquarkus.http.port=0 -Dsome=thing -jar app/target/quarkus-app/quarkus-run.jar"
}

test_health_is_asked_for_from_this_computer_only_unless_somebody_says() {
  expect_success in_script 'keep_management_here; echo "$QUARKUS_MANAGEMENT_HOST:$QUARKUS_MANAGEMENT_PORT"'
  expect_equal "127.0.0.1:0" "$said"
  QUARKUS_MANAGEMENT_PORT=9123 expect_success in_script 'keep_management_here; echo "$QUARKUS_MANAGEMENT_PORT"'
  expect_equal "9123" "$said"
}

test_run_builds_what_is_older_than_its_sources() {
  built
  mkdir -p app/src/main
  # Later than the same tick of the file system's clock, in which a quick machine does both.
  touch -t 209901010000 app/src/main/newer
  PORT=0 expect_failure ./lab run
  expect_said "needs Maven"
}

test_run_with_a_port_that_is_none() {
  built
  local port
  for port in nonsense 80a -1 123456 99999 65536 "80 80"; do
    PORT=$port expect_failure ./lab run
    expect_said "PORT is '$port'" "PORT=9000 ./lab run"
  done
}

# Listens on a free port, which it says, until its standard input ends.
a_listener() {
  exec "$REAL_NODE" -e '
    const server = require("net").createServer().listen(0, "127.0.0.1", () => console.log(server.address().port));
    process.stdin.on("end", () => process.exit()).resume();' >"$HOME/port"
}

test_run_with_a_port_in_use() {
  built
  mkfifo "$HOME/port"
  beside a_listener
  local port
  read -r port <"$HOME/port"
  PORT=$port expect_failure ./lab run
  expect_said "listens on port $port already" "PORT=$((port + 1)) ./lab run"
}

# Looks like a Perceptory until its standard input ends, and repeats what it is told.
a_running_perceptory() { exec -a "java -jar quarkus-run.jar" "$(command -v cat)" >"$HOME/answer"; }

test_run_beside_one_that_has_the_same_data() {
  built
  mkfifo "$HOME/answer"
  beside a_running_perceptory
  echo "is it there?" >&9
  read -r <"$HOME/answer"
  mkdir .data
  echo "$! http://localhost:8080" >.data/running
  PORT=0 expect_failure ./lab run
  expect_said "runs already on the data in .data: http://localhost:8080" "kill $!" "PERCEPTORY_DATA="
  PORT=80x expect_failure ./lab run
  expect_said "PORT is '80x'"
  PORT=0 PERCEPTORY_DATA="$HOME/other data" expect_success ./lab run
  PORT=0 QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://db/perceptory expect_success ./lab run
}

test_run_after_one_that_was_killed() {
  built
  beside cat
  mkdir .data
  local process
  for process in 999999999 "$!" nonsense ""; do
    echo "$process http://localhost:8080" >.data/running
    PORT=0 expect_success ./lab run
    expect_equal "http://localhost:0" "$(sed 's/.* //' .data/running)"
  done
}

test_run_with_a_data_folder_that_cannot_be() {
  built
  echo >"$HOME/file"
  PERCEPTORY_DATA=$HOME/file/data expect_failure ./lab run
  expect_said "The data folder $HOME/file/data cannot be written" "PERCEPTORY_DATA=/some/where"
}
