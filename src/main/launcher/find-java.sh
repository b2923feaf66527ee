# shellcheck shell=sh
# Read by ./mvnw and by bin/modeldeck: modeldeck_find_java PROGRAM sets JAVA_HOME to a Java of version 25 or newer whose
# bin has PROGRAM (javac to build, java to run), or stops with one sentence. find-java.cmd is its twin for Windows.

modeldeck_java_fits() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  # The release file says the version without starting a Java: JAVA_VERSION="25.0.3"
  modeldeck_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${modeldeck_version:-0}" -ge 25 ]
}

modeldeck_java_on_path() {
  modeldeck_found=$(command -v java) || return 1
  dirname "$(dirname "$(readlink -f "$modeldeck_found")")"
}

modeldeck_find_java() {
  if [ -n "${JAVA_HOME-}" ] && modeldeck_java_fits "$JAVA_HOME" "$1"; then
    return 0
  fi
  for modeldeck_home in "$(modeldeck_java_on_path || true)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if modeldeck_java_fits "$modeldeck_home" "$1"; then
      JAVA_HOME=$modeldeck_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Modeldeck needs Java (JDK) 25 or newer and found none: install one, for example Eclipse Temurin 25, or set JAVA_HOME to it." >&2
  exit 1
}
