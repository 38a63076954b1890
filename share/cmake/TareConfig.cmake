# tare in a build by CMake, 3.20 or later:
#
#   find_package(Tare REQUIRED)
#   tare_add_module(adder HEADER adder.h SOURCES adder.c OPTIONS --format=esm,cjs)
#
# tare_add_module(TARGET
#   HEADER file          the interface
#   [SOURCES file...]    C, C++, objects and archives; by default the source beside the header
#   [OPTIONS word...]    of `tare build`
#   [OUTPUT folder]      by default the current build folder
#   [EXCLUDE_FROM_ALL])  only built where something depends on it
#
# The target is built anew whenever the header, a source, or anything that these include has changed. Its property
# TARE_MODULE is the path of the .wasm.
cmake_minimum_required(VERSION 3.20)

find_program(TARE_EXECUTABLE tare HINTS "${CMAKE_CURRENT_LIST_DIR}/../../../bin" DOC "The command tare")
if(NOT TARE_EXECUTABLE)
  set(Tare_FOUND FALSE)
  set(Tare_NOT_FOUND_MESSAGE "there is no command tare; name it with -DTARE_EXECUTABLE=")
endif()

function(tare_add_module target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "EXCLUDE_FROM_ALL" "HEADER;OUTPUT" "SOURCES;OPTIONS")
  if(NOT arg_HEADER)
    message(FATAL_ERROR "tare_add_module(${target}): a HEADER is needed")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "tare_add_module(${target}): what is '${arg_UNPARSED_ARGUMENTS}'?")
  endif()
  if(NOT arg_OUTPUT)
    set(arg_OUTPUT "${CMAKE_CURRENT_BINARY_DIR}")
  endif()
  get_filename_component(output "${arg_OUTPUT}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
  get_filename_component(stem "${arg_HEADER}" NAME_WLE)
  set(files "")
  foreach(file IN LISTS arg_HEADER arg_SOURCES)
    get_filename_component(path "${file}" ABSOLUTE)
    list(APPEND files "${path}")
  endforeach()
  set(module "${output}/${stem}.wasm")
  set(dependencies "${CMAKE_CURRENT_BINARY_DIR}/${target}.tare.d")
  # Which other files there are is for OPTIONS to say; the module always is, and is what make and ninja compare. Of the
  # others ninja has not been told, so that the rule must not have them either.
  add_custom_command(
    OUTPUT "${module}"
    COMMAND "${TARE_EXECUTABLE}" build ${files} ${arg_OPTIONS} -o "${output}" -MD
      -MF "${dependencies}" -MT "${module}"
    DEPENDS ${files} "${TARE_EXECUTABLE}"
    DEPFILE "${dependencies}"
    COMMENT "Building ${stem}.wasm"
    COMMAND_EXPAND_LISTS
    VERBATIM)
  if(arg_EXCLUDE_FROM_ALL)
    add_custom_target(${target} DEPENDS "${module}")
  else()
    add_custom_target(${target} ALL DEPENDS "${module}")
  endif()
  set_target_properties(${target} PROPERTIES TARE_MODULE "${module}")
endfunction()
