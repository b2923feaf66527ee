#!/bin/sh
# How fast the image starts beside the same program from plain jars without an archive, what it takes of memory, how many
# frames come late and what processor time `list --demo` takes, for each collector, all in one interleaved run on a screen of
# its own. Needs target/image (./mvnw -DskipTests -Pimage package), Xvfb and GTK (src/setup/linux.sh package).
#   src/bench/start.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
# shellcheck source=src/main/launcher/find-java.sh
. src/main/launcher/find-java.sh
modeldeck_find_java javac
exec "$JAVA_HOME/bin/java" src/bench/Start.java "${1:-7}"
