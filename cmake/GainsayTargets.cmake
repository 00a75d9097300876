# One static library a folder, with the project's warnings; what a folder may use is named where it is declared.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(GAINSAY_SANITIZE "Address and undefined behaviour sanitizers" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# The fuzzer needs to see which branches an input takes, in all of the program.
if(GAINSAY_BUILD_FUZZ AND CMAKE_CXX_COMPILER_ID MATCHES Clang)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Strict warnings as errors, and floating point that gives the same bits on every machine: no contraction to FMA.
function(gainsay_options target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    # Clang, which only builds the fuzzers, warns of other things.
    $<$<CXX_COMPILER_ID:GNU>:-Werror> -ffp-contract=off
    # GCC 12 raises false alarms inside std::string's operator+ (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(GAINSAY_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# gainsay_library(NAME USES gainsay::x ... PRIVATE third::party ...): every .cpp of the folder; USES are the folders it may
# include from, PRIVATE the third-party libraries that only its .cpp files see.
function(gainsay_library name)
  cmake_parse_arguments(ARG "" "" "USES;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(sources)
    add_library(gainsay_${name} STATIC ${sources})
    gainsay_options(gainsay_${name})
    target_include_directories(gainsay_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(gainsay_${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_PRIVATE})
  else()
    add_library(gainsay_${name} INTERFACE)
    target_include_directories(gainsay_${name} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(gainsay_${name} INTERFACE ${ARG_USES})
  endif()
  add_library(gainsay::${name} ALIAS gainsay_${name})
endfunction()
