# Shared by the scripts of this folder; sourced, not run. Everything that is not the wanted output goes to standard error.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() { say "$(basename "$0"): $*"; exit 2; }

# Runs as root, with sudo where that is needed.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "these packages are missing and there is no sudo to install them: $missing"
    fi
}

# install_packages LIST…: installs what dpkg does not know as installed; quiet and without network when nothing is missing.
install_packages() {
    command -v dpkg-query >/dev/null || return 0  # not Debian: CMake will name what it cannot find
    local wanted
    wanted=$(sed 's/#.*//' "$@" | tr -s ' \n' ' ')
    missing=
    for package in $wanted; do
        [ "$package" != npm ] || ! command -v npm >/dev/null || continue  # comes with nodejs where that is not Debian's own
        [ "$(dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | head -n 1)" = installed ] || missing+=" $package"
    done
    missing=${missing# }
    [ -n "$missing" ] || return 0
    say "installing: $missing"
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086
    if ! { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
             apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
        cat "$log" >&2; rm -f "$log"
        die "could not install: $missing"
    fi
    rm -f "$log"
}

# build TARGET…: configures (once) and builds in build/release; silent when there is nothing to do.
build() {
    local folder=$root/build/release
    mkdir -p "$folder"
    exec 9>"$folder/.lock"
    flock 9  # two runs at once would disturb each other's build
    if [ ! -f "$folder/build.ninja" ]; then
        say "configuring (the first build takes some minutes)"
        (cd "$root" && cmake --preset release >"$folder/configure.log" 2>&1) || { cat "$folder/configure.log" >&2; die "CMake failed"; }
    fi
    local quiet=--quiet
    [ ! -t 2 ] || [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) == *'no work to do.' ]] || quiet=  # a person sees progress
    if [ -z "$quiet" ]; then
        ninja -C "$folder" "$@" >&2 || die "the build failed"
    else
        ninja -C "$folder" --quiet "$@" > >(grep -v '^ninja: no work to do' >&2) 2>&1 || die "the build failed"
    fi
    exec 9>&-
}
