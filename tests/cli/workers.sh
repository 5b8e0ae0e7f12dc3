# Worker processes: any number of them gives one output; one that is killed costs nothing; one that a document
# would take down costs that document.
. "$ROOT/tests/cli.sh"

nf-extract -q -j0 "$ROOT/tests/samples" >here
for jobs in 1 2 8; do
	nf-extract -q -j$jobs "$ROOT/tests/samples" >out
	ok "nf-extract -j$jobs gives what one process gives" cmp here out
done
nf-normalize -q -j0 here >lines
for jobs in 1 2 8; do
	nf-normalize -q -j$jobs here >out
	ok "nf-normalize -j$jobs gives what one process gives" cmp lines out
done

# a page in a legacy charset: its converter is opened for the worker that lacks it
mkdir pages
for name in a b c; do
	printf '<html><head><meta charset="koi8-r"><title>t</title></head><body><article>' >pages/$name.html
	for i in 1 2 3 4 5 6; do
		printf '<p>\303\305\316\301 \316\317\327\317\307\317 \314\311\323\324\301 \323\317\323\324\301\327\311\314\301 %s\60 \304\317\314\314\301\322\317\327 \332\301 \323\325\324\313\311.</p>' $i >>pages/$name.html
	done
	printf '</article></body></html>\n' >>pages/$name.html
done
nf-extract -q -j2 pages >out 2>err
ok "a charset that a worker lacks is opened for it" grep -q 'нового листа' out
is "and every page is an article" "$(tail -n 1 out)" '{"v":1,"record":"end","stage":"extract","in":3,"articles":3,"rejects":0}'

# kill -9 of the workers while they work: the pages they had are given to others
mkfifo slow
nf-extract -q -j2 slow >out 2>err &
run=$!
{
	exec 9>slow
	sed '$d' here >&9
	for worker in $(pgrep -P $run); do kill -9 "$worker" && echo killed >>kills; done
	sed '$d' here >&9
	exec 9>&-
}
wait $run
is "two workers were killed" "$(grep -c killed kills)" 2
is "and no document was lost" "$(tail -n 1 out | sed 's/.*"in":\([0-9]*\),"articles":\([0-9]*\).*/\1 \2/')" \
	"$(sed '$d' here | wc -l | awk '{ print $1 * 2 }') $(grep -c '"record":"article"' here | awk '{ print $1 * 2 }')"

exits "--version -v tells the protections" 0 '' nf-extract --version -v
ok "in one line" grep -q '^sandbox of the workers: ' out
if grep -q 'lacking' out; then
	skip "--require-sandbox starts where all hold" "this system or build lacks a protection"
else
	exits "--require-sandbox starts where all hold" 0 '' nf-extract --require-sandbox -q "$ROOT/tests/samples/newsletter.txt"
fi
promise "a worker that is killed, overruns or crashes costs at most one reject; any number of them gives one output" "workers killed, pages in a charset they lack, 0 to 8 workers"
done_testing
