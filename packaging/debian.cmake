# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME fingerpost)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Fingerpost authors <fingerpost@fingerpost.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
# Each package has a first line of its own; CPack would put this one before it.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
# Without the window there is no package of the program: it would be half of it.
set(CPACK_COMPONENTS_ALL library development)
if(TARGET QRequestsCurl)
    list(APPEND CPACK_COMPONENTS_ALL curl)
endif()
if(FINGERPOST_APP AND FINGERPOST_WINDOW)
    list(APPEND CPACK_COMPONENTS_ALL program)
endif()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The program links the library of the package next to it, which no system package provides.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# deb(COMPONENT package section "Summary" "Description")
macro(deb component package section summary description)
    set(CPACK_DEBIAN_${component}_PACKAGE_NAME ${package})
    set(CPACK_DEBIAN_${component}_PACKAGE_SECTION ${section})
    set(CPACK_DEBIAN_${component}_DESCRIPTION "${summary}\n${description}")
    string(TOLOWER ${component} lower_component)
    install(FILES debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${lower_component})
    install_compressed(changelog debian/changelog ${CMAKE_INSTALL_DATADIR}/doc/${package} ${lower_component})
endmacro()

deb(PROGRAM fingerpost net "native desktop HTTP workbench"
    "Type an address, press Enter and watch the answer arrive. Every hop of a
redirect can be opened, and what is shown is what travelled. Contains the
window, fingerpost, and the command line, fingerpost-cli.")
# Qt opens SQLite's driver by its name, so no dependency falls out of the binaries.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libqrequests0 (= ${PROJECT_VERSION}), libqt6sql6-sqlite")
if(TARGET QRequestsCurl)
    string(APPEND CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS ", libqrequests-curl0 (= ${PROJECT_VERSION})")
endif()
# QtKeychain opens libsecret by its name, so no dependency falls out of the binaries.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-translations-l10n, qt6-image-formats-plugins, ca-certificates, libsecret-1-0, gnome-keyring | kwalletmanager")

deb(LIBRARY libqrequests0 libs "Python Requests' API for Qt - shared library"
    "QRequests gives Qt programs sessions, prepared requests, adapters and
responses as Python's Requests has them: blocking, asynchronous, streaming.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS ca-certificates)
# What Debian's policy wants of a shared library beyond what CPack writes.
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/libqrequests0/triggers
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/libqrequests0/shlibs)

if(TARGET QRequestsCurl)
    deb(CURL libqrequests-curl0 libs "Python Requests' API for Qt - transport on libcurl"
        "QRequests sends by way of Qt's own network classes. This adapter carries
what they cannot: header fields in any order and number, paths as typed,
bodies in chunks.")
    # The binary's symbols are older than the options it needs.
    set(CPACK_DEBIAN_CURL_PACKAGE_DEPENDS
        "libqrequests0 (= ${PROJECT_VERSION}), libcurl4 (>= 7.88) | libcurl4t64")
    set(CPACK_DEBIAN_CURL_PACKAGE_RECOMMENDS ca-certificates)
    set(CPACK_DEBIAN_CURL_PACKAGE_CONTROL_EXTRA
        ${CMAKE_CURRENT_SOURCE_DIR}/debian/libqrequests-curl0/triggers
        ${CMAKE_CURRENT_SOURCE_DIR}/debian/libqrequests-curl0/shlibs)
    set(curl_library ", libqrequests-curl0 (= ${PROJECT_VERSION})")
endif()

deb(DEVELOPMENT libqrequests-dev libdevel "Python Requests' API for Qt - development files"
    "Headers, CMake package and pkg-config file of QRequests.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libqrequests0 (= ${PROJECT_VERSION})${curl_library}, qt6-base-dev (>= 6.4)")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)

include(CPack)
