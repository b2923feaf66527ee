#!/bin/sh
# Makes every icon from modeldeck.svg. Needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -eu
cd "$(dirname "$0")"

for size in 16 24 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" --output "modeldeck-$size.png" modeldeck.svg
done

icotool --create --output modeldeck.ico \
  modeldeck-16.png modeldeck-24.png modeldeck-32.png modeldeck-48.png modeldeck-64.png modeldeck-128.png \
  --raw modeldeck-256.png

png2icns modeldeck.icns \
  modeldeck-16.png modeldeck-32.png modeldeck-48.png modeldeck-128.png modeldeck-256.png modeldeck-512.png
