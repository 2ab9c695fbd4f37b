# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: MIT
#
# Has moc read the files it is given and none that they include: see moc.sh.in.

if(NOT CMAKE_HOST_UNIX)
    return()
endif()
get_target_property(moc Qt6::moc LOCATION)
configure_file(${CMAKE_CURRENT_LIST_DIR}/moc.sh.in ${CMAKE_BINARY_DIR}/moc.sh @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
get_target_property(configurations Qt6::moc IMPORTED_CONFIGURATIONS)
foreach(configuration ${configurations})
    set_target_properties(Qt6::moc PROPERTIES IMPORTED_LOCATION_${configuration} ${CMAKE_BINARY_DIR}/moc.sh)
endforeach()
