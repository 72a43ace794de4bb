# shellcheck shell=sh
# Read by ./brief when there is something to set up: what the system itself has to offer, a Python
# and the libraries and programs that pip cannot install. Installs what is missing, or says how.

# shellcheck disable=SC2154  # setup is set by ./brief

python_probe='
import sys
state = "old"
if sys.version_info >= (3, 11):
    state = "ready"
    try:
        import ensurepip, venv
    except ImportError:
        state = "bare"
print(state, "%d.%d" % sys.version_info[:2])
'

# The names that WeasyPrint opens the libraries by.
library_probe='
import ctypes, ctypes.util, sys
wanted = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
}
def opens(name):
    try:
        return bool(ctypes.CDLL(name))
    except OSError:
        return False
missing = [
    short for short, names in wanted.items()
    if not any(map(opens, names)) and not ctypes.util.find_library(short)
]
sys.exit(1 if missing else 0)
'

# Sets base, python_state (ready, bare: without venv, old, none) and version to the best that the
# candidates offer.
weigh_pythons() {
    python_state=none base='' version=''
    for candidate; do
        command -v "$candidate" >/dev/null 2>&1 || continue
        answer=$("$candidate" -I -c "$python_probe" 2>/dev/null) || continue
        case $python_state:$answer in
            *:ready\ * | none:* | old:bare\ *)
                base=$candidate python_state=${answer%% *} version=${answer#* } ;;
        esac
        [ "$python_state" != ready ] || return 0
    done
}

find_python() {
    if [ -n "${BRIEFGEN_PYTHON:-}" ]; then
        weigh_pythons "$BRIEFGEN_PYTHON"
    elif [ "$(uname -s)" = Darwin ]; then
        # Only Homebrew's Python looks for libraries where Homebrew puts Pango.
        weigh_pythons /opt/homebrew/bin/python3 /usr/local/bin/python3 python3 \
            python3.14 python3.13 python3.12 python3.11
    else
        weigh_pythons python3 python3.14 python3.13 python3.12 python3.11
    fi
}

has_any() {
    for program; do
        command -v "$program" >/dev/null 2>&1 && return 0
    done
    return 1
}

has_chromium() {
    has_any chromium chromium-browser google-chrome google-chrome-stable ||
        [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ] ||
        [ -x '/Applications/Chromium.app/Contents/MacOS/Chromium' ]
}

# Without a Python to ask, the libraries count as missing: installing them twice does no harm.
has_libraries() {
    [ -n "$base" ] && "$base" -I -c "$library_probe" 2>/dev/null
}

# The driver of the browser tests is linked to GCC's library of atomic operations, on Linux.
has_atomics() {
    [ "$(uname -s)" != Linux ] ||
        { [ -n "$base" ] && "$base" -I -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null; }
}

# Sets lacks to what is missing, in words and in kinds of package.
take_stock() {
    lacks='' kinds=''
    case $python_state in
        none) lack python 'Python 3.11 or newer' ;;
        old) lack newer-python "Python 3.11 or newer ($base is $version)" ;;
        bare) lack venv "the venv module of Python $version" ;;
    esac
    has_libraries || lack libraries "Pango with HarfBuzz's subset library"
    [ "$setup" = test ] || return 0
    has_any git || lack git Git
    has_chromium || lack chromium Chromium
    has_atomics || lack atomics libatomic
    has_any javac || lack java 'Java with its compiler'
    has_any pdftotext || lack poppler "Poppler's pdftotext"
}

lack() {
    kinds="$kinds $1"
    lacks="${lacks:+$lacks, }$2"
}

# What the system calls its packages, and how it installs them.

find_manager() {
    for manager in apt-get dnf pacman brew; do
        command -v "$manager" >/dev/null 2>&1 && return 0
    done
    manager=''
}

packages_of() {
    case $manager:$1 in
        apt-get:python) echo python3 python3-venv ;;
        apt-get:newer-python) echo python3.11 python3.11-venv ;;
        apt-get:venv) echo "python$version-venv" ;;
        apt-get:libraries) echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ;;
        apt-get:atomics) echo libatomic1 ;;
        apt-get:java) echo default-jdk-headless ;;
        apt-get:poppler | dnf:poppler) echo poppler-utils ;;
        dnf:java) echo java-devel ;;
        pacman:java) echo jdk-openjdk ;;
        brew:java) echo openjdk ;;
        dnf:newer-python) echo python3.12 ;;
        dnf:python | dnf:venv) echo python3 ;;
        pacman:python | pacman:newer-python | pacman:venv) echo python ;;
        brew:python | brew:newer-python | brew:venv) echo python3 ;;
        brew:chromium) echo google-chrome ;;
        pacman:atomics) echo gcc-libs ;;
        *:atomics) echo libatomic ;;
        *:libraries) echo pango harfbuzz ;;
        *) echo "$1" ;;
    esac
}

# Prints the line that installs the kinds of package in $kinds, each program called through $1.
install_line() {
    packages=''
    for kind in $kinds; do
        packages="$packages $(packages_of "$kind")"
    done
    case $manager in
        # Not "&&": one broken list of packages need not stop the others.
        apt-get) echo "${1}apt-get update; ${1}apt-get install --yes --no-install-recommends$packages" ;;
        dnf) echo "${1}dnf install --assumeyes$packages" ;;
        pacman) echo "${1}pacman -S --needed --noconfirm$packages" ;;
        brew) echo "${1}brew install$packages" ;;
    esac
}

ask_for() {
    say "this machine lacks $lacks."
    if [ -n "$manager" ]; then
        say "$1"
        printf '    %s\n' "$(install_line "$2")" >&2
    else
        say "No known package manager (apt-get, dnf, pacman, brew) is here: install it by hand."
    fi
    say "Then run this command again."
    exit 3
}

install_system_packages() {
    find_manager
    through=''
    if [ -z "$manager" ]; then
        ask_for ''
    elif [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then
        has_any sudo || ask_for 'An administrator can install it, as root, with this line:' ''
        through='sudo '
        # Without a terminal sudo cannot ask for a password, and is not to wait for one.
        (: </dev/tty) 2>/dev/null || through='sudo -n '
    fi
    line=$(install_line "$through")
    say "this machine lacks $lacks. Running:"
    printf '    %s\n' "$line" >&2
    DEBIAN_FRONTEND=noninteractive sh -c "$line" >&2 ||
        ask_for 'That line failed. It has to be run with success:' "${through%-n }"
}

# The system's part: a Python in $base, and the libraries and programs that pip cannot install.
prepare_system() {
    take_stock
    [ -n "$kinds" ] || return 0
    case ${BRIEFGEN_PYTHON:+$python_state} in
        none) fail "BRIEFGEN_PYTHON=$BRIEFGEN_PYTHON cannot be run" ;;
        old) fail "BRIEFGEN_PYTHON=$BRIEFGEN_PYTHON is Python $version; 3.11 is the oldest that works" ;;
    esac
    install_system_packages
    [ "$python_state" = ready ] || find_python
    take_stock
    [ -z "$kinds" ] || fail "still lacking after that: $lacks." \
        "BRIEFGEN_PYTHON=/path/to/python can name another Python to set up with."
}
