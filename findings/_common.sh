# Shared by the findings: a temporary folder that is removed at the end, and the last word.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

pip_install() { # pip_install NAME==VERSION...: into a virtual environment, with $python to run it
  python3 -m venv env
  env/bin/pip install --quiet --disable-pip-version-check "$@"
  python="$folder/env/bin/python"
}

npm_install() { # npm_install NAME@VERSION...
  npm install --silent --no-audit --no-fund --no-package-lock "$@"
}

still() { # still WHAT COMMAND...: fails unless the command succeeds
  what=$1
  shift
  if "$@"; then echo "Still so: $what"; else echo "No longer so: $what" >&2; exit 1; fi
}
