#!/usr/bin/env bash
# Sees to it that the browser tests find a Chromium, from Debian's packages where that is possible.
set -u
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    echo "No Chromium found and no right to install one: the browser tests will be skipped. Install chromium to run them." >&2
    exit 0
  fi
  as_root=(sudo -n)
fi
if command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests"
  "${as_root[@]}" apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "No Chromium could be installed: the browser tests will be skipped. Install chromium to run them." >&2
[ "${CI:-}" = true ] && exit 1
exit 0
