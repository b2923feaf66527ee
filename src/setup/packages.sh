#!/bin/sh
# Lays target/image/modeldeck out as Linux has it and makes of it, in target/installer: a .deb, an .rpm where rpmbuild is
# there, and an archive that can be unpacked anywhere. Run by `./mvnw -DskipTests -Pimage,installer package`.
#   src/setup/packages.sh VERSION TIME-OF-THE-SOURCES
set -eu
cd "$(dirname "$0")/../.."

version=$1
SOURCE_DATE_EPOCH=$(date -u -d "$2" +%s)
export SOURCE_DATE_EPOCH
day=$(date -u -d "$2" +%Y-%m-%d)
maintainer='The Modeldeck authors <authors@modeldeck.invalid>'
machine=$(uname -m)
sources=src/main/linux
tree=target/package/tree
out=target/installer

# Puts values into the @places@ of a file: fill FILE TO
fill() {
  sed -e "s/@version@/$version/" -e "s/@date@/$day/" -e "s/@maintainer@/$maintainer/" \
    -e "s/@debian-architecture@/${architecture-}/" -e "s/@size@/${size-}/" -e "s|@tree@|$PWD/$tree|" "$1" >"$2"
  chmod 644 "$2"
}

lay_out() {
  install -d "$tree/usr/bin" "$tree/usr/lib" "$tree/usr/share/doc/modeldeck" "$tree/usr/share/man/man1" \
    "$tree/usr/share/metainfo"
  cp -a target/image/modeldeck "$tree/usr/lib/modeldeck"
  rm -f "$tree/usr/lib/modeldeck/lib/modeldeck.png" "$tree/usr/lib/modeldeck/lib/app/.jpackage.xml"
  find "$tree/usr/lib/modeldeck" -type f ! -path '*/bin/*' ! -name jspawnhelper -exec chmod 644 {} +
  ln -s ../lib/modeldeck/bin/modeldeck "$tree/usr/bin/modeldeck"
  install -Dm 644 "$sources/modeldeck.desktop" "$tree/usr/share/applications/modeldeck.desktop"
  fill "$sources/app.modeldeck.Modeldeck.metainfo.xml" "$tree/usr/share/metainfo/app.modeldeck.Modeldeck.metainfo.xml"
  for size in 16 24 32 48 64 128 256 512; do
    install -Dm 644 "icons/modeldeck-$size.png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/modeldeck.png"
  done
  install -Dm 644 icons/modeldeck.svg "$tree/usr/share/icons/hicolor/scalable/apps/modeldeck.svg"
  fill "$sources/modeldeck.1" "$tree/usr/share/man/man1/modeldeck.1"
  gzip -9n "$tree/usr/share/man/man1/modeldeck.1"
  install -Dm 644 "$sources/modeldeck.bash" "$tree/usr/share/bash-completion/completions/modeldeck"
  install -Dm 644 "$sources/modeldeck.fish" "$tree/usr/share/fish/vendor_completions.d/modeldeck.fish"
  install -Dm 644 "$sources/_modeldeck" "$tree/usr/share/zsh/vendor-completions/_modeldeck"
  sed -e '/@licence@/{' -e 'r /dev/stdin' -e 'd' -e '}' "$sources/copyright" \
    <<-END >"$tree/usr/share/doc/modeldeck/copyright"
	$(sed -n '5,$p' LICENSE | sed -e 's/^$/./' -e 's/^/ /')
	END
  gzip -9nc src/site/CHANGELOG.md >"$tree/usr/share/doc/modeldeck/CHANGELOG.md.gz"
  chmod 644 "$tree/usr/share/doc/modeldeck"/*
}

make_deb() {
  architecture=$(dpkg --print-architecture)
  root=target/package/deb
  cp -a "$tree" "$root"
  install -Dm 644 "$sources/lintian-overrides" "$root/usr/share/lintian/overrides/modeldeck"
  printf 'modeldeck (%s) stable; urgency=medium\n\n  * What is new stands in CHANGELOG.md.gz.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "$day")" | gzip -9nc >"$root/usr/share/doc/modeldeck/changelog.gz"
  chmod 644 "$root/usr/share/doc/modeldeck/changelog.gz"
  size=$(du -sk --apparent-size "$root" | cut -f1)
  install -d "$root/DEBIAN"
  fill "$sources/control" "$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums && chmod 644 DEBIAN/md5sums)
  dpkg-deb --root-owner-group -Zxz --build "$root" "$out/modeldeck_${version}_$architecture.deb"
}

make_rpm() {
  install -d "$tree/usr/share/zsh/site-functions"
  mv "$tree/usr/share/zsh/vendor-completions/_modeldeck" "$tree/usr/share/zsh/site-functions/_modeldeck"
  rmdir "$tree/usr/share/zsh/vendor-completions"
  fill "$sources/modeldeck.spec" target/package/modeldeck.spec
  rpmbuild -bb --quiet --target "$machine" --define "_topdir $PWD/target/package/rpm" --define "_rpmdir $PWD/$out" \
    --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' --define '__os_install_post %{nil}' \
    --define '_build_id_links none' --define '_binary_payload w9T2.zstdio' target/package/modeldeck.spec
}

rm -rf target/package "$out"
umask 022
mkdir -p target/package "$out"
lay_out
made=''
if command -v dpkg-deb >/dev/null; then
  make_deb
  made=yes
fi
if command -v rpmbuild >/dev/null; then
  make_rpm
  made=yes
fi
tar -C target/image --owner=0 --group=0 --sort=name -czf "$out/modeldeck-$version-linux-$machine.tar.gz" modeldeck
(cd "$out" && sha256sum modeldeck* >SHA256SUMS)
if [ -z "$made" ]; then
  echo 'Neither dpkg-deb nor rpmbuild is here; src/setup/linux.sh package installs both.' >&2
  exit 1
fi
ls -l "$out"
