#!/usr/bin/env bash
# The endpoint under load: readers, refreshes, faults of the providers, clients that vanish. Prints what was held before
# and after, and fails when an answer was wrong.
#   src/bench/soak.sh [SECONDS]        600 by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=src/main/launcher/find-java.sh
. src/main/launcher/find-java.sh
modeldeck_find_java javac
./mvnw --quiet --batch-mode test-compile
# As a module: only so does the program find its providers.
exec "$JAVA_HOME/bin/java" @src/main/launcher/java.options -Xmx1g -p "target/classes:$(<target/ships.txt)" \
  --patch-module app.modeldeck=target/test-classes --add-modules jdk.httpserver,java.net.http \
  -m app.modeldeck/app.modeldeck.ServeSoak "${1:-600}"
