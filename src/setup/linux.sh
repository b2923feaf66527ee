#!/bin/sh
# Installs what Modeldeck needs of a Linux: for its tests (./mvnw verify) a text library and a keyring, which keyring.sh
# starts; with the argument "window" also the libraries of the window (./mvnw javafx:run), and with "package" further what
# makes the image and the packages (./mvnw -Pimage,installer package). On a system without apt it names the packages instead.
set -eu

debian='libpangoft2-1.0-0 libsecret-1-0 gnome-keyring dbus'
fedora='pango libsecret gnome-keyring dbus-daemon'
opensuse='libpango-1_0-0 libsecret-1-0 gnome-keyring dbus-1-daemon'
arch='pango libsecret gnome-keyring dbus'
case ${1-} in
'') ;;
window | package)
  debian="$debian libgtk-3-0 libxtst6 libgl1 libxxf86vm1"
  fedora="$fedora gtk3 libXtst mesa-libGL libXxf86vm"
  opensuse="$opensuse libgtk-3-0 libXtst6 Mesa-libGL1 libXxf86vm1"
  arch="$arch gtk3 libxtst libglvnd libxxf86vm"
  if [ "$1" = package ]; then
    debian="$debian xvfb binutils rpm"
    fedora="$fedora xorg-x11-server-Xvfb binutils rpm-build dpkg"
    opensuse="$opensuse xorg-x11-server-Xvfb binutils rpm-build dpkg"
    arch="$arch xorg-server-xvfb binutils rpm-tools dpkg"
  fi
  ;;
*)
  echo "Usage: $0 [window|package]" >&2
  exit 2
  ;;
esac

ask_for() {
  echo "Please run as root: $*" >&2
  exit 1
}

root=''
if [ "$(id -u)" -ne 0 ]; then
  root=sudo
fi

if command -v apt-get >/dev/null; then
  $root apt-get update -qq
  # shellcheck disable=SC2086 # one word is one package
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debian
elif command -v dnf >/dev/null; then
  ask_for "dnf install $fedora"
elif command -v zypper >/dev/null; then
  ask_for "zypper install $opensuse"
elif command -v pacman >/dev/null; then
  ask_for "pacman -S $arch"
else
  echo "Please install what this system calls: $debian" >&2
  exit 1
fi
