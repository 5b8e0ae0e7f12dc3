# How the programs are built: a fault in them is harder to make use of. A build with a sanitizer is another thing.
. "$ROOT/tests/cli.sh"
if nf-extract --version -v | grep -q 'sandbox of the workers: none'; then
	skip "hardening" "a sanitizer's build"
	done_testing
	exit
fi
lacking=""
for program in nf-fetch nf-extract nf-normalize nf-store nf-facts; do
	file=$BUILD/$program
	readelf -hldsn -W "$file" >elf 2>/dev/null
	has() { grep -Eq -- "$2" elf || lacking="$lacking $program:$1"; }
	has PIE 'Type: *DYN .*[Ee]xecutable'
	has RELRO 'GNU_RELRO'
	has BIND_NOW 'FLAGS_1.*NOW|\(BIND_NOW\)'
	has stack-protector '__stack_chk_fail'
	has fortify '__(mem|str|sn?|vsn|f|v)[a-z]*_chk'
	has no-executable-stack 'GNU_STACK.* RW '
	! grep -Eq 'TEXTREL|R(UN)?PATH' elf || lacking="$lacking $program:TEXTREL-or-RPATH"
	# the linker marks a program only where libc's own start files are marked, too; that our code has the landing places can be seen
	[ "$(uname -m)" != x86_64 ] || [ "$(objdump -d --no-show-raw-insn "$file" | grep -c endbr64)" -gt 100 ] || lacking="$lacking $program:CET"
done
is "PIE, RELRO, bound at start, stack protector, fortified calls, no executable stack, CET where there is such" "$lacking" ""
promise "the programs are built hardened (PIE, RELRO, now, stack protector, fortify, CET)" "5 programs"
done_testing
