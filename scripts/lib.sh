# Sourced by the scripts beside it.

say() { printf '%s\n' "$*" >&2; }

# refuse SENTENCE: ends the script with one clear sentence.
refuse() { say "mire: $*"; exit 4; }

# quietly COMMAND…: runs it silently; shows everything it printed if it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

can_apt() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

# apt_install PACKAGE…: Debian packages, without questions and without suggestions.
apt_install() {
  quietly env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
    quietly env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "$@"
}
