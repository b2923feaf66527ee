# Sets JAVA_HOME to a JDK of version 25 or newer, or stops with one sentence. Read by ./mvnw and by bin/modeldeck.

modeldeck_java_version() {
  # The release file says the version without starting a Java: JAVA_VERSION="25.0.3"
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

modeldeck_java_fits() {
  modeldeck_version=$(modeldeck_java_version "$1") || return 1
  [ "${modeldeck_version:-0}" -ge 25 ]
}

modeldeck_java_on_path() {
  modeldeck_found=$(command -v java) || return 1
  while [ -L "$modeldeck_found" ]; do
    modeldeck_target=$(readlink "$modeldeck_found")
    case $modeldeck_target in
    /*) modeldeck_found=$modeldeck_target ;;
    *) modeldeck_found=$(dirname "$modeldeck_found")/$modeldeck_target ;;
    esac
  done
  dirname "$(dirname "$modeldeck_found")"
}

modeldeck_find_java() {
  if [ -n "${JAVA_HOME-}" ] && modeldeck_java_fits "$JAVA_HOME"; then
    return 0
  fi
  set +f
  for modeldeck_home in "$(modeldeck_java_on_path || true)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if modeldeck_java_fits "$modeldeck_home"; then
      JAVA_HOME=$modeldeck_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Modeldeck needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
}

modeldeck_find_java
