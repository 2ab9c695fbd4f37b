#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs those tests with the thread sanitizer in which a body is read while it grows: by hand, not in CI. They hand
# over nothing through Qt, so that the distribution's, which is not instrumented, serves; see tsan-qt.sh for others.
set -euo pipefail
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$top"
cmake --preset tsan -B build/tsan-body -DFINGERPOST_WINDOW=OFF
nice cmake --build build/tsan-body --target tst_bodyengine --parallel "${JOBS:-$(nproc)}"
export LC_ALL=C.UTF-8 TSAN_OPTIONS="halt_on_error=1 suppressions=$top/tests/tsan.supp"
build/tsan-body/tests/tst_bodyengine readersSeeWhatIsThereWhileItGrows readersNeedNoLock
