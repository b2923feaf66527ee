#!/usr/bin/env bash
# How fast the endpoint is, beside nginx serving the same bytes from a file and beside the same server that makes every
# answer anew, in one run. Prints ratios. Needs wrk, nginx and curl: apt-get install wrk nginx-light curl
#   src/bench/serve.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-5}
PATH=$PATH:/usr/sbin:/sbin
missing=()
for tool in wrk nginx curl; do
  command -v "$tool" >/dev/null || missing+=("${tool/nginx/nginx-light}")
done
if ((${#missing[@]})); then
  echo "Missing: ${missing[*]}. On Debian: apt-get install ${missing[*]}" >&2
  exit 1
fi

work=$(mktemp -d)
chmod 755 "$work" # nginx reads it as another user
stand=''
finish() {
  [[ -z $stand ]] || kill "$stand" 2>/dev/null || true
  [[ ! -s $work/nginx.pid ]] || kill "$(<"$work/nginx.pid")" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# shellcheck source=src/main/launcher/find-java.sh
. src/main/launcher/find-java.sh
modeldeck_find_java javac
./mvnw --quiet --batch-mode -Pbench test-compile
# As a module: only so does the program find its providers.
run=("$JAVA_HOME/bin/java" @src/main/launcher/java.options -p "target/classes:$(<target/ships.txt)"
  --patch-module app.modeldeck=target/test-classes --add-modules jdk.httpserver,java.net.http
  -m app.modeldeck/app.modeldeck.ServeStand)

port=$((20000 + RANDOM % 12000)) # below those that the system gives away
mkdir "$work/www"
cat >"$work/nginx.conf" <<NGINX
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  default_type application/json;
  server {
    listen 127.0.0.1:$port;
    root $work/www;
    gzip_static on;
  }
}
NGINX
nginx -c "$work/nginx.conf" -e "$work/error.log"

# No two requests of a connection are the same bytes, so that none is answered by what was kept for the one before.
cat >"$work/anew.lua" <<'LUA'
local asked = 0
request = function()
  asked = asked + 1
  return wrk.format(nil, nil, { ["Accept-Encoding"] = "gzip", ["X-Asked"] = asked })
end
LUA

# rate ADDRESS [HEADER | SCRIPT]...: requests a second after a warm-up, over sixteen connections.
rate() {
  local address=$1 more=()
  shift
  for header in "$@"; do
    case $header in
      *.lua) more+=(-s "$header") ;;
      *) more+=(-H "$header") ;;
    esac
  done
  wrk -t1 -c16 -d2s "${more[@]}" "$address" >/dev/null
  wrk -t1 -c16 -d"${seconds}s" "${more[@]}" "$address" >"$work/wrk"
  if grep -q 'Non-2xx or 3xx' "$work/wrk"; then
    cat "$work/wrk" >&2
    exit 1
  fi
  awk '/^Requests\/sec/ {print int($2)}' "$work/wrk"
}

tag() {
  curl -sI -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" {sub(/^[^ ]* /, ""); print}'
}

# compare WHAT OURS THEIRS LEAST
compare() {
  awk -v what="$1" -v ours="$2" -v theirs="$3" -v least="$4" \
    'BEGIN {printf "%-40s %8d / %8d a second   ratio %.2f   wanted %s\n", what, ours, theirs, ours / theirs, least}'
}

gzip='Accept-Encoding: gzip'
for models in 1000 5000; do
  mkfifo "$work/hold"
  "${run[@]}" serve "$models" <"$work/hold" >"$work/addresses" &
  stand=$!
  exec 5>"$work/hold"
  until [[ -s $work/addresses ]]; do
    kill -0 "$stand" || exit 1
    sleep 0.2
  done
  read -r kept anew <"$work/addresses"
  curl -s "$kept" >/dev/null
  curl -s "$kept" >"$work/www/$models.json"
  curl -s -H "$gzip" "$kept" >"$work/www/$models.json.gz"
  file=http://127.0.0.1:$port/$models.json
  echo "$models models: $(wc -c <"$work/www/$models.json") bytes, $(wc -c <"$work/www/$models.json.gz") compressed"
  rate "$kept" "$gzip" >/dev/null
  nginx_rate=$(rate "$file" "$gzip")
  kept_rate=$(rate "$kept" "$gzip")
  compare 'compressed, beside nginx' "$kept_rate" "$nginx_rate" '0.60, aim 0.80'
  compare '304, beside nginx' "$(rate "$kept" "$gzip" "If-None-Match: $(tag "$kept")")" \
    "$(rate "$file" "$gzip" "If-None-Match: $(tag "$file")")" 0.50
  compare 'beside making every answer anew' "$kept_rate" "$(rate "$anew" "$work/anew.lua")" 15
  exec 5>&-
  kill "$stand" 2>/dev/null || true
  wait "$stand" 2>/dev/null || true
  stand=''
  rm "$work/hold" "$work/addresses"
done
"${run[@]}" cold
