#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds QRequests and runs its tests on the Qt of a newer Debian, in a chroot: by hand, not in CI.
#
#   sudo packaging/newer-qt.sh [SUITE] [CHROOT-DIR]      (default: trixie, build/newer-qt/SUITE)
#
# The chroot is kept, so that a second run is quick; remove its folder to begin anew.
set -euo pipefail
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
suite=${1:-trixie}
root=${2:-$top/build/newer-qt/$suite}
mirror=${MIRROR:-http://deb.debian.org/debian}
readonly top suite root mirror

((EUID == 0)) || {
    echo "newer-qt.sh: a chroot needs root: sudo $0 $*" >&2
    exit 1
}
command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap

if [[ ! -x $root/usr/bin/apt-get ]]; then
    echo "==> Making a root of $suite in $root"
    mkdir -p "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror"
    # The machine's own way to packages, where it has one.
    cp -n /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
fi

echo "==> Installing what QRequests and its tests need"
packages=(g++ cmake ninja-build ccache pkg-config git qt6-base-dev zlib1g-dev libbrotli-dev libzstd-dev
    libuchardet-dev libssl-dev curl openssl nginx-light gunicorn python3-httpbin tinyproxy microsocks ca-certificates)
chroot "$root" apt-get -qq update
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -qq -y --no-install-recommends install "${packages[@]}"

mkdir -p "$root/src" "$root/build"
unmount() {
    umount "$root/src" "$root/proc" "$root/dev" 2>/dev/null || true
}
trap unmount EXIT
mount --bind "$top" "$root/src"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
chroot "$root" qmake6 -query QT_VERSION 2>/dev/null || true
echo "==> Building"
chroot "$root" cmake -S /src -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release -DFINGERPOST_APP=OFF \
    -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
chroot "$root" ninja -C /build
echo "==> Testing"
chroot "$root" env -u http_proxy -u https_proxy -u no_proxy LC_ALL=C.UTF-8 \
    ctest --test-dir /build --output-on-failure --parallel 2 -L '^$|corelib' -E '^arch'
