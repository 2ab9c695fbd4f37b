# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: MIT
#
# Every compiler flag of the project hangs on this one target; link it PRIVATE.

add_library(fingerpost_flags INTERFACE)
target_compile_features(fingerpost_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

target_compile_definitions(fingerpost_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(fingerpost_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wshadow
    # Aggregates of options are written with the members that differ from the default only.
    -Wno-missing-field-initializers
    # Lets ccache keep objects that use a precompiled header.
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What later versions advise against has no replacement in the oldest that is supported.
    target_compile_definitions(fingerpost_flags INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
if(CMAKE_UNITY_BUILD)
    # A main file that is included is taken for a header, which should not use what is its own.
    target_compile_options(fingerpost_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(FINGERPOST_WERROR)
    target_compile_options(fingerpost_flags INTERFACE -Werror)
endif()

if(FINGERPOST_SANITIZE)
    list(JOIN FINGERPOST_SANITIZE "," sanitizers)
    # For the whole tree: a sanitizer on part of a program reports nonsense.
    add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    if(FINGERPOST_SANITIZE_NOT)
        list(JOIN FINGERPOST_SANITIZE_NOT "," unwanted)
        add_compile_options(-fno-sanitize=${unwanted})
    endif()
    add_link_options(-fsanitize=${sanitizers})
endif()

# fingerpost_precompile(target header): where files are joined for compilation anyway, it would cost more than it saves.
function(fingerpost_precompile target header)
    if(NOT CMAKE_UNITY_BUILD)
        target_precompile_headers(${target} PRIVATE ${header})
    endif()
endfunction()
