#include "parser/language/ast.hpp"

#include <algorithm>

namespace gainsay::language::ast {

namespace {

bool same(const ExpressionBox& a, const ExpressionBox& b) {
    return a == b || (a && b && *a == *b);
}

}  // namespace

bool operator==(const Operation& a, const Operation& b) {
    return a.op == b.op && std::equal(a.operands.begin(), a.operands.end(), b.operands.begin(), b.operands.end(), same);
}

bool operator==(const Relation& a, const Relation& b) {
    return a.op == b.op && same(a.left, b.left) && same(a.right, b.right);
}

bool operator==(const Optional& a, const Optional& b) {
    return a.parts == b.parts;
}

bool operator==(const Alternatives& a, const Alternatives& b) {
    return a.branches == b.branches;
}

}  // namespace gainsay::language::ast
