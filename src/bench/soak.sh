#!/usr/bin/env bash
# The endpoint under load: readers, refreshes, faults of the providers, clients that vanish. Prints what was held before
# and after, and fails when an answer was wrong.
#   src/bench/soak.sh [SECONDS]        600 by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT

# shellcheck source=src/main/launcher/find-java.sh
. src/main/launcher/find-java.sh
modeldeck_find_java javac
./mvnw --quiet --batch-mode test-compile org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
  -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test
"$JAVA_HOME/bin/java" @src/main/launcher/java.options -Xmx1g \
  -cp "target/test-classes:target/classes:$(<"$classpath")" app.modeldeck.ServeSoak "${1:-600}"
