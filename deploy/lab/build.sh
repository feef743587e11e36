# Building: what is missing or older than its sources, and nothing else.

readonly APP_JAR=app/target/quarkus-app/quarkus-run.jar

need_build_tools() {
  need_jdk
  need_maven
  need_node
}

maven() { mvn --batch-mode --no-transfer-progress "$@"; }

# True when the packaged app is missing or any source is newer than it.
stale() {
  [ ! -f "$APP_JAR" ] ||
    [ -n "$(find pom.xml ./*/pom.xml ./*/src/main -newer "$APP_JAR" -type f -not -path '*/frontend/generated/*' \
      -not -path '*/frontend/index.html' -not -path './bench/*' -not -path './pretraining/*')" ]
}

build_if_stale() {
  stale || return 0
  need_build_tools
  say "Building Perceptory (the first time takes a few minutes, later under one)"
  maven -q package -DskipTests || fail "The build failed; Maven's message stands above."
}

# The JVM flags that this JDK knows, a line each.
jvm_flags() {
  echo --enable-native-access=ALL-UNNAMED
  if [ "$(jdk_major "$JAVA_HOME")" -ge 23 ]; then echo --sun-misc-unsafe-memory-access=allow; fi
}
