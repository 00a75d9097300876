# The built page as it lies in assets/, embedded: workbench_assets() in assets.hpp. Without assets there is no page, but
# the protocol works. web/ builds them; they are committed, so that this needs no npm.
function(gainsay_embed_page target)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/workbench/assets/*)
  list(FILTER files EXCLUDE REGEX "/LICENSES\\.txt$")
  list(SORT files)
  set(types html "text/html; charset=utf-8" js "text/javascript; charset=utf-8" css "text/css; charset=utf-8"
            svg "image/svg+xml" woff2 "font/woff2" txt "text/plain; charset=utf-8")
  set(symbols "    .section .rodata, \"a\"\n")
  set(declared "")
  set(table "")
  set(count 0)
  foreach(file IN LISTS files)
    cmake_path(GET file FILENAME name)
    cmake_path(GET file EXTENSION LAST_ONLY ending)
    string(SUBSTRING "${ending}" 1 -1 ending)
    list(FIND types "${ending}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "assets of this kind are not known: ${name}")
    endif()
    math(EXPR at "${at} + 1")
    list(GET types ${at} type)
    set(path "/${name}")
    if(name STREQUAL "index.html")
      set(path "/")
    endif()
    string(APPEND symbols "    .globl gainsay_page_${count}_begin\ngainsay_page_${count}_begin:\n    .incbin \"${file}\"\n"
                          "    .globl gainsay_page_${count}_end\ngainsay_page_${count}_end:\n    .byte 0\n")
    string(APPEND declared "extern const char gainsay_page_${count}_begin[], gainsay_page_${count}_end[];\n")
    string(APPEND table "        {\"${path}\", \"${type}\",\n         {gainsay_page_${count}_begin,\n"
                        "          static_cast<std::size_t>(gainsay_page_${count}_end - gainsay_page_${count}_begin)}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  string(APPEND symbols "    .section .note.GNU-stack, \"\", @progbits\n")
  string(CONCAT unit "#include \"app/workbench/assets.hpp\"\n\n#include <vector>\n\nextern \"C\" {\n${declared}}\n\n"
           "namespace gainsay::app {\n\nstd::span<const Asset> workbench_assets() {\n"
           "    static const std::vector<Asset> assets{\n${table}    };\n    return assets;\n}\n\n"
           "}  // namespace gainsay::app\n")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/workbench_page.S CONTENT "${symbols}" @ONLY)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/workbench_page.cpp CONTENT "${unit}" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/workbench_page.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/workbench_page.S
                                   ${CMAKE_CURRENT_BINARY_DIR}/workbench_page.cpp)
endfunction()
