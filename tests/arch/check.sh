#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: check.sh SOURCE-DIR CHECK [ARGUMENT...]
# Exit 77 means skipped: the tool, or what it looks at, is not here.
set -euo pipefail
readonly source_dir=$1 check=$2
shift 2
cd "$source_dir"

need() {
    command -v "$1" >/dev/null || {
        echo "skipped: there is no $1 here"
        exit 77
    }
}

readonly id=org.fingerpost.Fingerpost
case $check in
    desktop)
        need desktop-file-validate
        # A hint is no error to the tool, but it is to us.
        said=$(desktop-file-validate packaging/linux/$id.desktop) || failed=1
        [[ -z $said${failed:-} ]] || {
            echo "$said"
            exit 1
        }
        ;;
    metainfo)
        need appstreamcli
        # Its cache belongs to the whole system; nothing here needs it.
        appstreamcli validate --no-net packaging/linux/$id.metainfo.xml
        ;;
    icon)
        need python3
        # What it is installed as and what the window shows are one; any desktop's SVG renderer can draw it.
        cmp packaging/linux/$id.svg resources/icons/app/$id.svg
        python3 tests/arch/icon.py packaging/linux/$id.svg
        ;;
    man)
        need mandoc
        mandoc -T lint -W warning packaging/linux/*.1
        ;;
    options)
        # What the --help of a program names is in its manual page, and is printed without a display. $1 is
        # fingerpost-cli; $2, if given, is fingerpost.
        documented() {
            local page=packaging/linux/$1.1 said option named=0
            shift
            said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$@" --help)
            while read -r option; do
                named=$((named + 1))
                [[ $option == --help-all ]] || grep -qE -- "^\.It .*Fl ${option#-}( |\$)" "$page" || {
                    echo "$page does not name $option, which $* has"
                    exit 1
                }
            done < <(grep -oE '^ +(-[a-zA-Z], )?--[a-z0-9-]+' <<<"$said" | grep -oE -- '--[a-z0-9-]+')
            ((named > 1)) || {
                echo "no option is found in what $* --help says"
                exit 1
            }
        }
        for command in send run playground; do documented fingerpost-cli "$1" $command; done
        [[ -z ${2:-} ]] || documented fingerpost "$2"
        ;;
    reuse)
        need reuse
        [[ -e .git ]] || {
            echo "skipped: not a git checkout, so build products cannot be told from sources"
            exit 77
        }
        # Git refuses a checkout of another user's otherwise, as when root tests it.
        export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$source_dir
        reuse lint
        ;;
    shell)
        need shellcheck
        shellcheck dev .ci/run packaging/*.sh tests/arch/*.sh
        ;;
    version)
        # One version everywhere: $1 is the project's.
        for file in packaging/linux/$id.metainfo.xml packaging/debian/changelog CHANGELOG.md; do
            grep -qE "(version=\"|\\(|## )${1//./\\.}(\"|\\)|\$| )" "$file" || {
                echo "$file does not name version $1"
                exit 1
            }
        done
        ;;
    program)
        # What others rely on of fingerpost, which is $1, in version $2.
        export QT_QPA_PLATFORM=offscreen
        place=$(mktemp -d)
        trap 'rm -rf -- "$place"' EXIT
        wrong() {
            echo "fingerpost $*"
            exit 1
        }
        said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$1" --version)
        [[ $said == "fingerpost $2" ]] || wrong "--version says: $said"
        said=$("$1" --demo --workspace "$place/work" --trace-startup --screenshot "$place/frame.png")
        [[ $said =~ ^[0-9]+$ ]] || wrong "--trace-startup says: $said"
        [[ $(head -c 4 "$place/frame.png" | tail -c 3) == PNG ]] || wrong "--screenshot writes no picture"
        [[ -f $place/work/tabs.json ]] || wrong "--workspace keeps no tabs there"
        code=0
        "$1" http://a.test/ 2>"$place/said" || code=$?
        [[ $code == 2 && $(<"$place/said") == *--help* ]] || wrong "takes what is no option, or does not say so: $code"
        code=0
        env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM -u XDG_SESSION_TYPE "$1" --demo 2>"$place/said" || code=$?
        [[ $code == 1 && $(<"$place/said") == *'no display'*fingerpost-cli* ]] ||
            wrong "does not say that there is no display: $code"
        ;;
    links)
        # No program or library named here, nor what it loads, may need anything graphical.
        for file in "$@"; do
            loaded=$(ldd "$file")
            grep -q libQt6Core <<<"$loaded" || {
                echo "ldd says nothing useful of $file:"
                echo "$loaded"
                exit 1
            }
            if grep -E 'libQt6(Gui|Widgets|Svg)' <<<"$loaded"; then
                echo "$file needs the above"
                exit 1
            fi
        done
        ;;
    needs)
        # The library $1 itself may need no Qt module but Core and Network.
        needed=$(objdump -p "$1" | sed -n 's/^ *NEEDED *\(libQt6[A-Za-z]*\).*/\1/p' | sort | tr '\n' ' ')
        [[ $needed == 'libQt6Core libQt6Network ' ]] || {
            echo "$1 needs: $needed"
            exit 1
        }
        ;;
    consumer)
        # Another project finds, links and runs QRequests as it is installed. $1 is the build folder, $2 are flags;
        # $3, if given, asks for the examples too.
        [[ -f $1/CMakeCache.txt ]] || {
            echo "skipped: $1 is not there; ./dev test makes it"
            exit 77
        }
        place=$1/tests/consumer
        rm -rf -- "$place"
        for component in library curl development; do
            cmake --install "$1" --prefix "$place/root" --component $component >/dev/null
        done
        # Where something fails the line is enough: -g1 compiles and links sooner than -g.
        cmake -S tests/arch/consumer -B "$place/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 \
            -DCMAKE_PREFIX_PATH="$place/root" -DCMAKE_CXX_FLAGS="$2" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
            -DREADME="$source_dir/README.md" -DEXAMPLES="${3:+$source_dir/corelib/examples}"
        cmake --build "$place/build"
        "$place/build/consumer"
        PKG_CONFIG_PATH=$(dirname "$(find "$place/root" -name qrequests.pc)"):${PKG_CONFIG_PATH:-}
        export PKG_CONFIG_PATH
        [[ $(pkg-config --libs qrequests) == *-lqrequests*-lQt6Network* ]]
        [[ ! -f $place/root/include/qrequests/curladapter.h ]] ||
            [[ $(pkg-config --libs qrequests-curl) == *-lqrequests-curl*-lqrequests* ]]
        ;;
    docs)
        # The pages of QRequests, without a warning. $1 is the build folder.
        need doxygen
        ninja -C "$1" docs
        grep -q 'sessioncookie=123456789' "$1/corelib/doc/html/index.html" || {
            echo "the front page lacks its examples"
            exit 1
        }
        ;;
    *)
        echo "no such check: $check" >&2
        exit 2
        ;;
esac
