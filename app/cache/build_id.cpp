#include "app/cache/build_id.hpp"

#include "app/engine.hpp"
#include "solver/smt/smt_solver.hpp"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace gainsay::app {
namespace {

/// The description of the note NT_GNU_BUILD_ID among the notes of a segment (ELF, "Note Section"); empty: none.
std::string build_id_of(const char* notes, std::size_t size) {
    const auto padded = [](std::size_t length) { return (length + 3) / 4 * 4; };
    for (std::size_t at = 0; at + sizeof(ElfW(Nhdr)) <= size;) {
        ElfW(Nhdr) head;
        std::memcpy(&head, notes + at, sizeof head);
        const std::size_t name = at + sizeof head;
        const std::size_t description = name + padded(head.n_namesz);
        if (description + head.n_descsz > size) break;
        if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && std::memcmp(notes + name, "GNU", 4) == 0)
            return {notes + description, head.n_descsz};
        at = description + padded(head.n_descsz);
    }
    return {};
}

/// The program itself comes first, so this ends the walk after one object.
int take_first(dl_phdr_info* object, std::size_t, void* out) {
    for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
        const auto& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        const auto* notes = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        const std::string id = build_id_of(notes, segment.p_memsz);
        if (!id.empty()) *static_cast<std::string*>(out) = id;
    }
    return 1;
}

}  // namespace

std::string build_identity() {
    std::string id;
    dl_iterate_phdr(take_first, &id);
    return id.empty() ? id : version() + " with Z3 " + smt::z3_version() + ", build " + id;
}

}  // namespace gainsay::app
