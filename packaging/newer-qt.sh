#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds everything and runs the tests of QRequests on the Qt of a newer Debian, in a chroot: by hand, not in CI.
#
#   sudo packaging/newer-qt.sh [SUITE [CHROOT-DIR [CTEST ARGUMENTS]]]
#
# The defaults are trixie, build/newer-qt/SUITE and -L 'corelib|conformance|support'. The chroot is kept, so that a
# second run is quick; remove its folder to begin anew.
set -euo pipefail
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
suite=${1:-trixie}
root=$(realpath -m -- "${2:-$top/build/newer-qt/$suite}")
mirror=${MIRROR:-http://deb.debian.org/debian}
jobs=${JOBS:-$(nproc)}
shift $(($# < 2 ? $# : 2))
(($# > 0)) || set -- -L 'corelib|conformance|support'
readonly top suite root mirror jobs

((EUID == 0)) || {
    echo "newer-qt.sh: a chroot needs root: sudo $0" >&2
    exit 1
}
# What is mounted below is seen by this script only, and gone with it, however it ends.
[[ ${NEWER_QT_UNSHARED:-} ]] ||
    NEWER_QT_UNSHARED=1 exec unshare --mount "${BASH_SOURCE[0]}" "$suite" "$root" "$@"

inside() { chroot "$root" env -u http_proxy -u https_proxy -u no_proxy HOME=/root LC_ALL=C.UTF-8 "$@"; }

# Written last, so that a root that was broken off is made anew.
if [[ ! -e $root/usr/sbin/policy-rc.d ]]; then
    echo "==> Making a root of $suite in $root"
    command -v debootstrap >/dev/null || apt-get -qq -y --no-install-recommends install debootstrap
    mkdir -p "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror"
    # The machine's own way to packages, where it has one.
    cp -n /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    # Servers of the tests listen on this one; the default names another first.
    echo '127.0.0.1 localhost' >"$root/etc/hosts"
    # The servers among the packages must not start, least of all on this machine's ports.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
fi

mkdir -p "$root/src" "$root/build"
mount -o bind,ro "$top" "$root/src"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"

echo "==> Installing what is needed to build, and for the tests of QRequests"
# The list is ./dev's; of two names the first is the newer.
build_packages=()
eval "$(sed -n '/^readonly build_packages=(/,/^)/p' "$top/dev")"
packages=("${build_packages[@]%%|*}" git python3 curl openssl nginx-light gunicorn python3-httpbin tinyproxy microsocks ca-certificates)
chroot "$root" apt-get -qq update
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -o Dpkg::Use-Pty=0 -qq -y --no-install-recommends install \
    "${packages[@]}"

echo "==> Building with Qt $(inside qmake6 -query QT_VERSION)"
# Nothing here is about speed.
inside cmake -S /src -B /build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=32 -DFINGERPOST_PARTS=SHARED \
    -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >"$root/build/configure.log" 2>&1 || {
    cat "$root/build/configure.log" >&2
    exit 1
}
inside CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime nice ninja -C /build -j "$jobs"
echo "==> Testing"
inside ctest --test-dir /build --output-on-failure --no-tests=error --parallel 2 "$@"
