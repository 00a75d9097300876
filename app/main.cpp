#include "app/cli.hpp"

int main(int argc, char** argv) {
    return gainsay::app::run_program(argc, argv);
}
