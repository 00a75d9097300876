#include "solver/mus/mus.hpp"

namespace gainsay::mus {
namespace {

constexpr std::uint64_t kBytesOfValue = 64;  // a node of a map

std::uint64_t bytes_of_ids(const std::vector<AssumptionId>& ids) {
    return ids.capacity() * sizeof(AssumptionId);
}

}  // namespace

std::uint64_t bytes_of(const Mus& mus) {
    std::uint64_t bytes = sizeof mus + bytes_of_ids(mus.claims) + bytes_of_ids(mus.assumptions) + mus.proof_note.size();
    for (const Witness& w : mus.witnesses) bytes += sizeof w + w.model.size() * kBytesOfValue;
    return bytes;
}

std::uint64_t bytes_of(const Mcs& mcs) {
    return sizeof mcs + bytes_of_ids(mcs.claims);
}

}  // namespace gainsay::mus
