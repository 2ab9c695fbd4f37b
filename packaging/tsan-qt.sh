#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Qt Core, Network and Test with the thread sanitizer, QRequests with it against them, and runs the tests
# of what happens in several threads: by hand, not in CI. A distribution's Qt is not instrumented, and all that is
# handed over through its mutexes, wait conditions and event queues looks like a race.
#
#   packaging/tsan-qt.sh [QT-DIR [CTEST ARGUMENTS]]      (default: build/qt-tsan -L 'corelib|conformance')
#
# The source is Debian 12's with its patches, which is the version that is supported. Qt is kept in QT-DIR, so that
# a second run is quick; remove the folder to begin anew. Needs no root, but the packages that `./dev test`
# installs, dpkg-dev, and outside Debian debian-archive-keyring.
set -euo pipefail
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
qt=$(realpath -m -- "${1:-$top/build/qt-tsan}")
(($# == 0)) || shift
mirror=${MIRROR:-http://deb.debian.org/debian}
jobs=${JOBS:-$(nproc)}
readonly top qt mirror jobs

# With lists of its own: apt's settings of this machine stay as they are.
fetch_source() {
    local apt=$qt/apt
    [[ ! -d $qt/source/debian ]] || return 0
    echo "==> Fetching Qt's source"
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" >"$apt/sources.list"
    cat >"$apt/apt.conf" <<END
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
END
    (
        cd "$apt"
        export APT_CONFIG=$apt/apt.conf
        apt-get -qq update
        apt-get -qq source --download-only qt6-base
        rm -rf "$qt/source"
        dpkg-source --no-check --no-copy -x qt6-base_*.dsc "$qt/source"
    )
}

build_qt() {
    [[ ! -f $qt/lib/cmake/Qt6Test/Qt6TestConfig.cmake ]] || return 0
    fetch_source
    echo "==> Building Qt with the thread sanitizer in $qt"
    # moc and rcc are the distribution's, if it has the same version: Debian 12 and Ubuntu 24.04 do.
    # glib's event loop, and the system's twins of the libraries in Qt's source, would not be instrumented.
    cmake -S "$qt/source" -B "$qt/build" -G Ninja -DCMAKE_INSTALL_PREFIX="$qt" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="-O1 -g1 -Wno-tsan" -DCMAKE_C_FLAGS_RELEASE="-O1 -g1 -Wno-tsan" \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
        -DECM_ENABLE_SANITIZERS=thread -DFEATURE_sanitize_thread=ON -DFEATURE_testlib=ON -DINPUT_openssl=linked \
        -DFEATURE_gui=OFF -DFEATURE_widgets=OFF -DFEATURE_dbus=OFF -DFEATURE_sql=OFF -DFEATURE_xml=OFF \
        -DFEATURE_concurrent=OFF -DFEATURE_glib=OFF -DFEATURE_libproxy=OFF -DFEATURE_gssapi=OFF \
        -DFEATURE_system_pcre2=OFF -DFEATURE_system_doubleconversion=OFF \
        -DQT_HOST_PATH=/usr -DQT_FORCE_FIND_TOOLS=ON -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF
    nice cmake --build "$qt/build" --parallel "$jobs"
    cmake --install "$qt/build" >"$qt/install.log"
}

build_qt
echo "==> Building QRequests and its tests"
cd "$top"
cmake --preset tsan -DCMAKE_PREFIX_PATH="$qt" -DQT_HOST_PATH=/usr -DFINGERPOST_APP=OFF
nice cmake --build build/tsan --parallel "$jobs"
echo "==> Testing"
(($# > 0)) || set -- -L 'corelib|conformance'
env -u http_proxy -u https_proxy -u no_proxy LC_ALL=C.UTF-8 ctest --preset tsan --no-tests=error "$@"
