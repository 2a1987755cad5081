# Sourced by scripts/demo and scripts/test: gets Node's package manager and this repository's packages, then
# `run_node FILE ARGS…` replaces the shell by Node 24. Works on a bare Debian or Ubuntu, as root or with sudo.
set -eu
cd "$(dirname "$0")/.."
# Servers of other users read what is unpacked here, whatever the mask of the caller is.
umask 022
# A user's PATH on Debian leaves out where iptables and the like are.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# apt writes thousands of lines: they are shown when it fails. It waits for another apt to end, but for its lists only here.
apt() {
  local log tries=0
  log=$(mktemp)
  until as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 </dev/null; do
    if [ $((tries += 1)) -lt 100 ] && grep -q 'Could not get lock .*lists' "$log"; then sleep 3; continue; fi
    cat "$log" >&2
    rm -f "$log"
    echo "apt-get $* failed" >&2
    return 1
  done
  rm -f "$log"
}

install_missing() { # PROGRAM-OR-FILE:PACKAGE…
  local missing=() pair
  for pair in "$@"; do
    [ -e "${pair%%:*}" ] || command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair#*:}")
  done
  [ ${#missing[@]} = 0 ] && return
  echo "installing ${missing[*]} with apt" >&2
  apt update
  apt install -y --no-install-recommends "${missing[@]}"
}

install_packages() { # one run at a time: the lock ends with the subshell
  [ -e node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ] && return
  (
    flock 9
    [ -e node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ] && exit
    echo 'installing the packages of package-lock.json' >&2
    npm ci --no-audit --no-fund --loglevel=error >&2 </dev/null
    touch node_modules/.installed
  ) 9<package-lock.json
}

install_missing npm:npm node:nodejs git:git python3:python3 openssl:openssl xz:xz-utils \
  /etc/ssl/certs/ca-certificates.crt:ca-certificates
install_packages

PATH=$PWD/node_modules/.bin:$PATH
case $(node --version) in
  v24.*) ;;
  *) echo "Node 24 should have come with the packages, but node is $(node --version): remove node_modules and try again" >&2; exit 1 ;;
esac

run_node() { exec node --disable-warning=ExperimentalWarning "$@"; }

# The local cloud has a Kubernetes node and a Docker engine, which only root can start.
run_node_as_root() {
  [ "$(id -u)" = 0 ] && run_node "$@"
  exec sudo --preserve-env --set-home env "PATH=$PATH" node --disable-warning=ExperimentalWarning "$@"
}
