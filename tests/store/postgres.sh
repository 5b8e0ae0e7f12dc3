#!/bin/sh
# A PostgreSQL server of the test's own, on a Unix socket in DIR, run by an unprivileged user.
#   postgres.sh start DIR    prints the URL
#   postgres.sh stop DIR
set -eu
dir=$2
for bin in /usr/lib/postgresql/*/bin; do :; done
[ -x "$bin/initdb" ] || { echo "no PostgreSQL server is installed" >&2; exit 77; }

as_user() {
	if [ "$(id -u)" -ne 0 ]; then
		"$@"
	else
		setpriv --reuid nobody --regid nogroup --clear-groups env HOME="$dir" "$@"
	fi
}

case $1 in
start)
	mkdir -p "$dir/data"
	[ "$(id -u)" -ne 0 ] || chown -R nobody:nogroup "$dir"
	as_user "$bin/initdb" -D "$dir/data" -U newsfacts -A trust -E UTF8 --locale=C.UTF-8 >"$dir.log" 2>&1
	as_user "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/data/server.log" \
		-o "-c listen_addresses='' -k $dir -c shared_buffers=16MB -c max_connections=20" start >>"$dir.log" 2>&1
	echo "postgresql:///postgres?host=$dir&user=newsfacts"
	;;
stop) as_user "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 ;;
esac
