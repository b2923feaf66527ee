#!/bin/sh
# Runs a command in a session of its own with a real Secret Service: gnome-keyring, unlocked, over a D-Bus of its own, in a
# folder that is gone afterwards. The person's own keyring is not touched. src/setup/linux.sh installs what it needs.
#   src/setup/keyring.sh target/modeldeck/bin/modeldeck keys list
set -eu

for program in dbus-run-session gnome-keyring-daemon; do
  if ! command -v "$program" >/dev/null; then
    echo "$program is missing; src/setup/linux.sh installs it." >&2
    exit 127
  fi
done

if [ "${MODELDECK_KEYRING_FOLDER-}" = "" ]; then
  MODELDECK_KEYRING_FOLDER=$(mktemp -d)
  export MODELDECK_KEYRING_FOLDER
  trap 'rm -rf "$MODELDECK_KEYRING_FOLDER"' EXIT
  trap 'exit 129' HUP INT TERM
  # The bus must not start a keyring with the person's own folders, nor ask on a display.
  unset DISPLAY WAYLAND_DISPLAY
  env XDG_DATA_HOME="$MODELDECK_KEYRING_FOLDER" XDG_CONFIG_HOME="$MODELDECK_KEYRING_FOLDER" \
    XDG_RUNTIME_DIR="$MODELDECK_KEYRING_FOLDER" dbus-run-session -- "$0" "$@"
  exit
fi

# The password ends without a line break, as the daemon takes all of its input.
printf 'rehearsal' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
exec "$@"
