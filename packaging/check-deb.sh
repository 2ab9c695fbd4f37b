#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: check-deb.sh [--debootstrap] fingerpost.deb libqrequests0.deb libqrequests-curl0.deb libqrequests-dev.deb
#
# Unpacks the packages into an empty folder and runs the programs from there, where only the packages' own run
# path can find the library. With --debootstrap, as root and with a network: installs them through apt into a
# fresh Debian made for the purpose, and runs them in that.
set -euo pipefail

clean_debian=
if [[ ${1:-} == --debootstrap ]]; then
    clean_debian=1
    shift
fi
(($# > 0)) || {
    sed -n '5,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

work=$(mktemp -d "${TMPDIR:-/var/tmp}/check-deb.XXXXXX")
root=$work/root
mkdir "$root"
unmount() { if mountpoint -q "$root/proc"; then umount "$root/proc"; fi; }
trap 'unmount && rm -rf -- "$work"' EXIT

wrong() {
    printf 'check-deb: %s\n' "$*" >&2
    exit 1
}

for package in fingerpost libqrequests0 libqrequests-curl0 libqrequests-dev; do
    [[ " $* " == *"/${package}_"* || " $* " == *" ${package}_"* ]] || wrong "there is no package $package"
done

if [[ $clean_debian ]]; then
    ((EUID == 0)) || wrong "--debootstrap needs root"
    command -v debootstrap >/dev/null || wrong "--debootstrap needs the package debootstrap"
    mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || {
        tail -n 20 "$work/debootstrap.log" >&2
        wrong "debootstrap failed"
    }
    cp -- "$@" "$root/tmp/"
    mount -t proc proc "$root/proc"
    chroot "$root" env DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get -qq update && apt-get -qq -y --no-install-recommends install /tmp/*.deb' >"$work/install.log" 2>&1 || {
        tail -n 20 "$work/install.log" >&2
        wrong "the packages cannot be installed into a fresh Debian"
    }
    start=(chroot "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8)
    prefix=/usr/bin
else
    for deb in "$@"; do dpkg-deb -x "$deb" "$root"; done
    start=(env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME="$work")
    prefix=$root/usr/bin
    libraries=$("${start[@]}" ldd "$prefix/fingerpost")
    # The library must come from the package and not from wherever it was built.
    grep -q "libqrequests.so.0 => $root/" <<<"$libraries" ||
        wrong "fingerpost does not find the packaged library: $(grep qrequests <<<"$libraries")"
fi

version=$(dpkg-deb -f "$1" Version)
for program in fingerpost fingerpost-cli; do
    said=$("${start[@]}" "$prefix/$program" --version) || wrong "$program --version does not run"
    [[ $said == *"$version"* ]] || wrong "$program --version says '$said', the package is $version"
    printf 'check-deb: %s --version: %s\n' "$program" "$said"
done

for file in \
    share/applications/org.fingerpost.Fingerpost.desktop \
    share/metainfo/org.fingerpost.Fingerpost.metainfo.xml \
    share/icons/hicolor/scalable/apps/org.fingerpost.Fingerpost.svg \
    share/man/man1/fingerpost.1.gz share/man/man1/fingerpost-cli.1.gz \
    libexec/fingerpost/fingerpost-jq include/qrequests/session.h include/qrequests/curladapter.h; do
    [[ -f $root/usr/$file ]] || wrong "no package holds /usr/$file"
done
[[ -z $(find "$root/usr/include" -name '*_p.h') ]] || wrong "a private header is installed"

if command -v lintian >/dev/null; then
    # A path beside the binary lets the program run unpacked; Debian's own packages have none.
    lintian --allow-root --fail-on error --display-level '>=error' --suppress-tags custom-library-search-path "$@" ||
        wrong "lintian found errors"
fi
