# Pattern files damaged at random: read and tried, or refused; never a crash. `make fuzz-patterns` does ten thousand.
. "$ROOT/tests/cli.sh"

cd "$ROOT" || exit 1
ok "ten files" tests/fuzz/damage "$BUILD" 10

done_testing
