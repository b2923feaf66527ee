#!/usr/bin/env bash
# Three replicas of `modeldeck serve` behind nginx, on this computer: shows that the providers are asked once, that a failure
# of theirs leaves the list as it was, and that replicas can be stopped under load without an error. Fails where it is not so.
# Needs nginx, wrk and curl: apt-get install nginx-light wrk curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
PATH=$PATH:/usr/sbin:/sbin
for tool in nginx wrk curl; do
  command -v "$tool" >/dev/null || { echo "Missing: $tool. On Debian: apt-get install nginx-light wrk curl" >&2; exit 1; }
done

work=$(mktemp -d)
chmod 755 "$work" # nginx writes its cache as another user
mkdir -m 777 "$work/cache"
started=()
finish() {
  [[ ! -s $work/nginx.pid ]] || kill "$(<"$work/nginx.pid")" 2>/dev/null || true
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# shellcheck source=src/main/launcher/find-java.sh
. src/main/launcher/find-java.sh
modeldeck_find_java javac
./mvnw --quiet --batch-mode test-compile # leaves the names of what ships in target/ships.txt
java=("$JAVA_HOME/bin/java" @src/main/launcher/java.options -p "target/classes:$(<target/ships.txt)")

coproc providers { "${java[@]}" --patch-module app.modeldeck=target/test-classes --add-modules jdk.httpserver \
  -m app.modeldeck/app.modeldeck.UpstreamStand; }
started+=("$providers_PID")
say_to=${providers[1]}
told_by=${providers[0]}
read -r -u "$told_by" -a environment
tell() {
  echo "$1" >&"$say_to"
  read -r -u "$told_by" answer
}

# replica FILE: starts one on a free port; its number and its port come to be in `replica` and `port`.
replica() {
  mkdir "$work/$1"
  env "${environment[@]}" MODELDECK_CONFIG_DIR="$work/$1" "${java[@]}" -m app.modeldeck/app.modeldeck.Main \
    serve --port 0 --allow-host models >"$work/$1.out" 2>"$work/$1.err" &
  replica=$!
  started+=("$replica")
  until grep -qs '^Listening' "$work/$1.out"; do kill -0 "$replica"; read -r -t 0.1 <> <(:) || true; done
  port=$(sed -n 's/^Listening on .*:\([0-9]*\).*/\1/p' "$work/$1.out")
}
replicas=()
ports=()
for name in one two three; do
  replica "$name"
  replicas+=("$replica")
  ports+=("$port")
done

nginx_port=$((20000 + RANDOM % 12000)) # below those that the system gives away
address="http://127.0.0.1:$nginx_port/api/models"
# begin HURRY: nginx with a further line in its location.
begin() {
  sed -e "s|@work@|$work|" -e "s/@one@/${ports[0]}/" -e "s/@two@/${ports[1]}/" -e "s/@three@/${ports[2]}/" \
    -e "s/@port@/$nginx_port/" -e "s/@hurry@/$1/" src/bench/replicas.conf >"$work/nginx.conf"
  nginx -c "$work/nginx.conf" -e "$work/error.log"
}
# expect WHAT FOUND WANTED
expect() {
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "Wanted: $3" >&2; exit 1; }
}
total() { curl -s "$1" | grep -o '"total":[0-9]*'; }

begin ''
total "$address" >"$work/first"
tell count
echo "One crawl: $answer requests to the providers, $(<"$work/first")"
statuses=$(seq 200 | xargs -P 16 -I{} curl -s -o "$work/body.{}" -w '%{http_code}\n' "$address" | sort | uniq -c)
expect '200 questions at once, answered' "$(sed 's/^ *//' <<<"$statuses")" '200 200'
rate=$(wrk -t2 -c16 -d5 -H 'Accept-Encoding: gzip' "$address" | sed -n 's/^Requests\/sec: *//p')
echo "Through nginx: $rate requests a second"
tell count
expect 'Requests to the providers since' "$answer" 0

tell fail
expect 'The providers fail, and a refresh is asked for' "$(total "$address?refresh=true")" "$(<"$work/first")"
expect 'The list afterwards' "$(total "$address")" "$(<"$work/first")"
tell well

# A day in seconds: what is a second old is asked for again.
kill "$(<"$work/nginx.pid")"
while [[ -s $work/nginx.pid ]]; do read -r -t 0.1 <> <(:) || true; done
begin 'proxy_ignore_headers Cache-Control; proxy_cache_valid 200 1s;'
total "$address" >"$work/warm"
wrk -t2 -c16 -d8 --timeout 20s -H 'Accept-Encoding: gzip' "$address" >"$work/load" &
load=$!
for stopped in 0 1; do
  read -r -t 2 <> <(:) || true
  kill -TERM "${replicas[$stopped]}"
  wait "${replicas[$stopped]}" && code=0 || code=$?
  expect "Replica $((stopped + 1)) stopped under load, exit" "$code" 0
done
wait "$load"
expect 'Errors seen meanwhile' "$(grep -E 'Non-2xx|Socket errors' "$work/load" || echo none)" none
kill -TERM "${replicas[2]}"
wait "${replicas[2]}" || true
read -r -t 2 <> <(:) || true
expect 'All three stopped' "$(total "$address")" "$(<"$work/warm")"
