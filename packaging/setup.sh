# Sourced by run and test: what a fresh Debian 12 or 13 needs, and the build.
# Whoever sources it has set -euo pipefail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
packageList=$root/packaging/packages.txt

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "imago: $*"
    exit 1
}

# 12, 13, ...; 99 for what has no number yet.
debianRelease() {
    local number
    number=$(awk -F '"' '/^VERSION_ID=/ { print int($2) }' /etc/os-release)
    echo "${number:-99}"
}

# Names in one section of packages.txt, as far as they are for this release.
packagesOf() {
    awk -v wanted="[$1]" -v release="$(debianRelease)" '
        /^\[/ { inside = ($0 == wanted); next }
        inside && NF && !/^#/ && (NF == 1 || release + 0 >= $3 + 0) { print $1 }' "$packageList"
}

isInstalled() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# One of the names in a|b is enough.
isThere() {
    local name names
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do
        if isInstalled "$name"; then return 0; fi
    done
    return 1
}

asRoot() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Installs what is missing of the given sections. Looks only when the list is newer than the last look.
needPackages() {
    local stamp=$build/.packages-${1} section missing=() name
    [ "$stamp" -nt "$packageList" ] && return
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian, so the packages are not checked; README.md says what has to be there."
        return
    fi
    for section in "$@"; do
        for name in $(packagesOf "$section"); do
            isThere "$name" || missing+=("${name%%|*}")
        done
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "Missing Debian packages: ${missing[*]}"
        if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
            fail "installing them needs root, and there is no sudo. As root, run: apt-get install ${missing[*]}"
        fi
        say "Installing them by apt ..."
        asRoot apt-get update || fail "apt-get update failed; check the network and /etc/apt, then try again."
        asRoot env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" ||
            fail "apt-get could not install these: ${missing[*]}. Its message above says why."
    fi
    mkdir -p "$build"
    touch "$stamp"
}

# Configures the preset `release` where that has not been done, with the given cache entries.
configure() {
    local wanted="$*" stamp=$build/.configured
    if [ -f "$build/build.ninja" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return; fi
    say "Configuring ..."
    mkdir -p "$build"
    (cd "$root" && cmake --preset release "$@" >"$build/configure.log" 2>&1) || {
        cat "$build/configure.log" >&2
        fail "CMake could not configure the build; its message is above."
    }
    printf '%s' "$wanted" >"$stamp"
}

# Compilers of LibTorch's headers take up to 2 GB each.
buildJobs() {
    local cores gigabytes jobs
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
    jobs=$((gigabytes / 2))
    [ "$jobs" -gt "$cores" ] && jobs=$cores
    [ "$jobs" -lt 1 ] && jobs=1
    echo "$jobs"
}

# Builds the given targets: with progress the first time, later only what there is to do, and nothing where nothing is.
buildTargets() {
    local quiet='/^ninja: Entering/d; /^ninja: no work to do/d; /Re-checking globbed/d'
    if [ -x "$build/bin/imago" ]; then
        ninja -C "$build" -j "$(buildJobs)" "$@" | sed -u "$quiet" >&2
    else
        say "Building; this takes some minutes the first time ..."
        ninja -C "$build" -j "$(buildJobs)" "$@" >&2
    fi || fail "the build failed; the compiler's message is above."
}
