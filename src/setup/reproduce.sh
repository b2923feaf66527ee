#!/bin/sh
# Shows that two builds of one commit give the same jars: builds HEAD in two folders of different names, in two time zones
# and languages, and compares every file of target/modeldeck.
set -eu
cd "$(dirname "$0")/../.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP INT TERM
build() {
  git clone -q . "$1"
  (cd "$1" && TZ=$2 LC_ALL=$3 ./mvnw --batch-mode --no-transfer-progress -q -DskipTests package)
  (cd "$1/target/modeldeck" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) >"$folder/$4"
}
build "$folder/one" UTC C.UTF-8 first
build "$folder/another place" Pacific/Auckland C second
diff "$folder/first" "$folder/second"
echo "The same, $(wc -l <"$folder/first") files: $(grep -F "lib/modeldeck-" "$folder/first")"
