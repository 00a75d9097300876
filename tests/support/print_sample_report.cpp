// Prints the sample report of the unit tests, or the schemas, for tests in other languages (tests/e2e/schema_test.py).

#include "tests/unit/reports/sample_report.hpp"

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "report";
    if (what == "report-schema")
        std::cout << gainsay::reports::report_schema();
    else if (what == "claims-schema")
        std::cout << gainsay::reports::claims_schema();
    else if (what == "claims")
        gainsay::reports::write_claims_jsonl(std::cout, gainsay::reports::sample_report());
    else
        gainsay::reports::write_json(std::cout, gainsay::reports::sample_report());
}
