#!/bin/sh
# Tries the Debian package as an administrator would: built, checked, installed in a bare Debian tree, the timer's
# command run as its user, upgraded with data in the database, removed, purged. A line for each.
#   OLD=FILE.deb    the version to upgrade from (else this one, called older)
#   BASE=FOLDER     a bare tree to copy, made by debootstrap, instead of making one
# Needs root and a Debian archive; the tree is removed at the end, and mounts end with the script.
set -u
cd "$(dirname "$0")/.." || exit 2
: "${BUILD:=build}" "${VERSION:=0.1.0}" "${DEB:=}"
if [ "$(id -u)" -ne 0 ] || ! command -v debootstrap >/dev/null || ! unshare -m true 2>/dev/null; then
	echo "check-deb: skipped: it needs root, debootstrap and mounts of its own"
	exit 0
fi
if [ "${NEWSFACTS_APART:-}" != 1 ]; then # mounts of our own, that end with us
	NEWSFACTS_APART=1 exec unshare -m "$0" "$@"
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/newsfacts-deb.XXXXXX") || exit 2
tree=$work/tree
finish() {
	[ -z "${web:-}" ] || kill "$web" 2>/dev/null
	umount "$tree/proc" 2>/dev/null
	rm -rf --one-file-system "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM
failed=0
line() { # WHAT COMMAND...: one line, and what was said where it failed
	what=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		echo "ok   $what"
	else
		failed=$((failed + 1))
		echo "FAIL $what"
		tail -n 15 "$work/said" | sed 's/^/     /'
	fi
}
inside() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
same() { cmp -s "$1" "$2" || { diff "$1" "$2" | head -20; false; }; }

if [ -z "$DEB" ]; then
	line "build the package" packaging/deb "$VERSION" "$BUILD/deb"
	DEB=$(ls "$BUILD"/deb/newsfacts_"$VERSION"_*.deb) || exit 1
fi
line "lintian has no errors" lintian --fail-on error "$DEB"
if [ -z "${OLD:-}" ]; then
	OLD=$work/old.deb
	dpkg-deb -R "$DEB" "$work/old"
	sed -i 's/^Version: .*/Version: 0.0.1/' "$work/old/DEBIAN/control"
	dpkg-deb -b --root-owner-group "$work/old" "$OLD" >/dev/null
fi

if [ -n "${BASE:-}" ]; then
	line "copy a bare tree" cp -a "$BASE" "$tree"
else
	mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
		sed -n 's/^URIs: *//p; s/^deb \(\[.*\] \)\{0,1\}\(http[^ ]*\).*/\2/p' | head -n 1)
	line "make a bare Debian tree" debootstrap --variant=minbase bookworm "$tree" "$mirror"
fi
mount -t proc proc "$tree/proc" || exit 1
rm -rf "$tree/etc/apt"
cp -a /etc/apt "$tree/etc/apt"
for file in resolv.conf hosts; do cp -L "/etc/$file" "$tree/etc/$file"; done
mkdir -p "$tree/usr/share/keyrings"
cp -n /usr/share/keyrings/*.gpg "$tree/usr/share/keyrings/" 2>/dev/null
rm -f "$tree"/etc/apt/apt.conf.d/*apt-clean* "$tree"/etc/apt/apt.conf.d/docker-clean
cp "$OLD" "$tree/old.deb"
cp "$DEB" "$tree/new.deb"
line "read the lists of packages" inside apt-get update -qq
# what it depends on comes first, so that what is left behind later is ours
needs=$(dpkg-deb -f "$DEB" Depends | sed 's/|[^,]*//g; s/([^)]*)//g; s/,/ /g')
# shellcheck disable=SC2086
line "install what it depends on" inside apt-get install -qq -y --no-install-recommends $needs
line "and a systemd" inside apt-get install -qq -y --no-install-recommends systemd systemd-sysv dbus

listing() {
	(cd "$tree" && find . -xdev \( -path ./proc -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \
		-o -path ./tmp -o -path ./run -o -path ./var/lib/systemd -o -path ./etc/machine-id -o -path ./etc/.updated -o -path ./var/.updated \) -prune -o -print | sort; grep -h newsfacts etc/passwd etc/group etc/shadow)
}
listing >"$work/before"
line "install the older version" inside apt-get install -qq -y --no-install-recommends /old.deb
line "the timer waits to be enabled" sh -c '! find "$1/etc/systemd" -name "newsfacts*" | grep .' sh "$tree"
exposure() { inside systemd-analyze security --offline=yes /lib/systemd/system/newsfacts.service | sed -n 's/.*Overall exposure level[^0-9]*\([0-9.]*\).*/\1/p'; }
line "the unit is little exposed (at most 1.5 of 10)" sh -c 'echo "$1"; [ "${1%.*}" -lt 1 ] || [ "${1#1.}" != "$1" -a "${1#1.}" -le 5 ]' sh "$(exposure)"
line "systemd finds no fault with the units" inside systemd-analyze verify --man=no /lib/systemd/system/newsfacts.service /lib/systemd/system/newsfacts.timer
line "the state is its user's alone" sh -c '[ "$(chroot "$1" stat -c "%U:%G %a" /var/lib/newsfacts)" = "newsfacts:newsfacts 750" ]' sh "$tree"

# two feeds on loopback, and the command of the unit as the user of the unit, with its environment and nothing else
mkfifo "$work/held"
/usr/bin/python3 tests/month/web.py --hosts 2 --articles 6 <"$work/held" >"$work/port" &
web=$!
exec 3>"$work/held"
until [ -s "$work/port" ] || ! kill -0 "$web"; do sleep 0.2; done
port=$(sed 's/.*"port": \([0-9]*\).*/\1/' "$work/port")
cat >>"$tree/etc/newsfacts/pipeline.conf" <<-TEXT
	# mine
	[source "one"]
	feed = http://127.0.0.1:$port/feed.atom
	allow-private = yes
	interval = 1s
	[source "two"]
	feed = http://127.0.0.2:$port/feed.atom
	allow-private = yes
	interval = 1s
TEXT
sed -i '/^\[source "ars-technica"\]/,/^# mine/d' "$tree/etc/newsfacts/pipeline.conf"
unit() { sed -n "s/^$1=//p" "$tree/lib/systemd/system/newsfacts.service"; }
as_timer() {
	# shellcheck disable=SC2046
	chroot "$tree" setpriv --reuid "$(unit User)" --regid "$(unit Group)" --init-groups --no-new-privs --bounding-set=-all \
		env -i PATH=/usr/bin:/bin $(unit Environment) $(unit ExecStart) >"$work/mail" 2>&1
	code=$?
	cat "$work/mail"
	[ "$code" -eq 0 ] && [ ! -s "$work/mail" ]
}
dump() { chroot "$tree" setpriv --reuid newsfacts --regid newsfacts --init-groups nf-store --db /var/lib/newsfacts/facts.db --dump | grep -v '"table":"run'; }
articles() { dump | grep -c '"table":"article"'; }
line "the timer's command runs as its user, in silence" as_timer
line "12 articles are in the database" sh -c '[ "$1" -eq 12 ]' sh "$(articles)"
line "nf-facts tells of them" inside sh -c 'nf-facts --db /var/lib/newsfacts/facts.db | grep -q .'
# and once more by systemd itself, booted in the tree, with all that the unit forbids
publish() { /usr/bin/python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1]).read()' "http://127.0.0.$1:$port/_/publish?n=$2"; }
boot() {
	mkdir -p "$tree/etc/systemd/system/newsfacts.service.d" "$tree/etc/systemd/system/multi-user.target.wants"
	printf '[Service]\nExecStartPre=/bin/sh -c "nf-extract -V -v >/var/lib/newsfacts/protections"\n' >"$tree/etc/systemd/system/newsfacts.service.d/trial.conf"
	cat >"$tree/trial" <<-'TEXT'
	#!/bin/sh
	systemctl start newsfacts.service
	systemctl show newsfacts.service -p Result -p ExecMainStatus >/trial.out
	systemctl enable --now newsfacts.timer
	systemctl show newsfacts.timer -p ActiveState -p NextElapseUSecRealtime >>/trial.out
	systemctl disable --now newsfacts.timer
	journalctl -u newsfacts --no-pager >/trial.log
	systemctl --no-block poweroff
	TEXT
	chmod 755 "$tree/trial"
	printf '[Unit]\nAfter=multi-user.target\n[Service]\nType=oneshot\nExecStart=/trial\n' >"$tree/etc/systemd/system/trial.service"
	ln -s ../trial.service "$tree/etc/systemd/system/multi-user.target.wants/trial.service"
	umount "$tree/proc"
	# by itself it lets nothing in its tree use Landlock
	timeout 300 systemd-nspawn -q --boot --register=no --keep-unit \
		--system-call-filter="seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self" -D "$tree" </dev/null >"$work/console" 2>&1
	mount -t proc proc "$tree/proc"
	[ -s "$tree/trial.out" ]
}
if ! command -v systemd-nspawn >/dev/null || ! { publish 1 1 && sleep 1 && boot; }; then
	echo "skip no systemd could be booted here"
	publish 1 0
else
	line "systemctl start newsfacts succeeds" sh -c 'cat "$1".log; grep -qx Result=success "$1".out && grep -qx ExecMainStatus=0 "$1".out' sh "$tree/trial"
	line "its workers are shut in" sh -c 'cat "$1"; grep -q "^sandbox of the workers: " "$1" && ! grep lacking "$1"' sh "$tree/var/lib/newsfacts/protections"
	line "one article more is in the database" sh -c '[ "$1" -eq 13 ]' sh "$(articles)"
	line "the timer is set" sh -c 'cat "$1"; grep -qx ActiveState=active "$1" && grep -q "^NextElapse.*=." "$1"' sh "$tree/trial.out"
fi
rm -rf "$tree"/trial* "$tree"/etc/systemd/system/newsfacts.service.d "$tree"/etc/systemd/system/trial.service "$tree"/etc/systemd/system/*/trial.service
had=$(articles)
dump | grep -E '"table":"(article|sentence|figure|mention)"' >"$work/data"

line "upgrade" inside apt-get -o Dpkg::Options::=--force-confold install -qq -y --no-install-recommends /new.deb
line "it is the new version" sh -c '[ "$1" = "$2" ]' sh "$(inside dpkg-query -W -f '${Version}' newsfacts)" "$(dpkg-deb -f "$DEB" Version)"
line "the configuration is kept" grep -q '^\[source "two"\]' "$tree/etc/newsfacts/pipeline.conf"
publish 1 2
sleep 1
line "the new version runs over the data of the old" as_timer
dump | grep -E '"table":"(article|sentence|figure|mention)"' >"$work/after"
line "two more articles are in the database" sh -c '[ "$1" -eq "$2" ]' sh "$(articles)" "$((had + 2))"
line "all data of the old version are there" sh -c '! grep -vxFf "$2" "$1" | grep "\"table\":\"sentence\""' sh "$work/data" "$work/after"

line "remove" inside apt-get remove -qq -y newsfacts
line "the programs are gone" test ! -e "$tree/usr/bin/nf-run"
line "data and configuration stay" test -s "$tree/var/lib/newsfacts/facts.db" -a -s "$tree/etc/newsfacts/pipeline.conf"
line "purge" inside apt-get purge -qq -y newsfacts
listing >"$work/after"
line "nothing is left behind" same "$work/before" "$work/after"
[ "$failed" -eq 0 ] && echo "the package is good"
