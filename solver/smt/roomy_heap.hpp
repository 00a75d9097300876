#pragma once
// Memory for the large tables of a Z3 context, in few pages.

namespace gainsay::smt {

/// Makes room on the heap of this thread for the next Z3 context, in huge pages where the system gives any. A context
/// of Z3 4.8.12 clears two tables of 8.1 MiB each when it is made; in pages of 4 KiB that is 4,200 page faults, two
/// thirds of what the context costs. Only a hint: nothing but time depends on it.
void make_room_for_context();

}  // namespace gainsay::smt
