# Finds a JDK of at least release 25 and exports JAVA_HOME. Read by ./mvnw and ./run (POSIX sh, sourced).
# Looked at, in this order: JAVA_HOME, the java on PATH, the usual install folders.

HEADGATE_JDK_RELEASE=25

headgate_jdk_release() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

headgate_jdk_suits() {
  headgate_found=$(headgate_jdk_release "$1") || return 1
  [ -n "$headgate_found" ] && [ "$headgate_found" -ge "$HEADGATE_JDK_RELEASE" ]
}

headgate_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && headgate_jdk_suits "$JAVA_HOME"; then
    return 0
  fi
  headgate_java=$(command -v java 2>/dev/null) && headgate_java=$(readlink -f "$headgate_java" 2>/dev/null) || headgate_java=
  headgate_path_home=${headgate_java%/bin/java}
  for headgate_home in "$headgate_path_home" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$headgate_home" ] && headgate_jdk_suits "$headgate_home"; then
      JAVA_HOME=$headgate_home
      return 0
    fi
  done
  echo "Headgate needs a JDK of release $HEADGATE_JDK_RELEASE or newer and found none." >&2
  echo "Install one (for example Eclipse Temurin $HEADGATE_JDK_RELEASE, or your system's openjdk-$HEADGATE_JDK_RELEASE-jdk)" >&2
  echo "and run this again, or point JAVA_HOME at it. Looked at: JAVA_HOME (${JAVA_HOME:-not set}), PATH, /usr/lib/jvm," >&2
  echo "/opt, ~/.sdkman, ~/.jdks and the like." >&2
  return 1
}

headgate_find_jdk || exit 1
export JAVA_HOME
PATH=$JAVA_HOME/bin:$PATH
export PATH
