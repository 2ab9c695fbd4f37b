# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: MIT
#
# Makes the page of differences from exceptions.json, the file that the conformance runner reads:
#   cmake -D INPUT=exceptions.json -D OUTPUT=differences.md -P makedifferences.cmake
file(READ ${INPUT} text)
string(JSON count LENGTH "${text}" cases)
set(page "# Differences from Requests {#differences}\n\n")
string(APPEND page "Each row is a behaviour that was recorded from Python's Requests, by the name of the case, and why "
    "QRequests does otherwise.\n")
foreach(scope "deliberate" "qt-transport")
    if(scope STREQUAL "deliberate")
        string(APPEND page "\n## On purpose\n\n")
    else()
        string(APPEND page "\n## What QNetworkAccessManager cannot carry\n\n")
    endif()
    string(APPEND page "| Case | Why |\n|---|---|\n")
    math(EXPR last "${count} - 1")
    foreach(i RANGE ${last})
        string(JSON case_scope GET "${text}" cases ${i} scope)
        if(NOT case_scope STREQUAL scope)
            continue()
        endif()
        string(JSON id GET "${text}" cases ${i} id)
        string(JSON reason GET "${text}" cases ${i} reason)
        string(JSON rfc ERROR_VARIABLE none GET "${text}" cases ${i} rfc)
        if(NOT none)
            string(APPEND reason " (${rfc})")
        endif()
        string(JSON before ERROR_VARIABLE none GET "${text}" cases ${i} before)
        if(NOT none)
            string(APPEND reason " (Qt before ${before})")
        endif()
        # What Markdown and Doxygen would take for their own.
        string(REGEX REPLACE "([|<>@#\\\\%&])" "\\\\\\1" reason "${reason}")
        string(APPEND page "| `${id}` | ${reason} |\n")
    endforeach()
endforeach()
file(WRITE ${OUTPUT} "${page}")
