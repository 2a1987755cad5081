# Sourced by scripts/demo and scripts/test: gets Node's package manager and this repository's packages, then
# `run_node FILE ARGS…` replaces the shell by Node 24. Works on a bare Debian or Ubuntu, as root or with sudo.
set -eu
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_missing() { # PROGRAM:PACKAGE…
  local missing=()
  for pair in "$@"; do command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair#*:}"); done
  [ ${#missing[@]} = 0 ] && return
  echo "installing ${missing[*]} from this machine's package registry" >&2
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

install_missing npm:npm node:nodejs git:git python3:python3 openssl:openssl xz:xz-utils
[ -e /etc/ssl/certs/ca-certificates.crt ] || { as_root apt-get update -qq >&2; as_root apt-get install -y -qq ca-certificates >&2; }

if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
  echo 'installing the packages of package-lock.json' >&2
  npm ci --no-audit --no-fund --loglevel=error >&2
  touch node_modules/.installed
fi

PATH=$PWD/node_modules/.bin:$PATH
case $(node --version) in
  v24.*) ;;
  *) echo "Node 24 should have come with the packages, but node is $(node --version): remove node_modules and try again" >&2; exit 1 ;;
esac

run_node() { exec node --disable-warning=ExperimentalWarning "$@"; }
