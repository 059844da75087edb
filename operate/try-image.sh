#!/bin/bash
# try-image.sh [<root>]: runs every step of the Containerfile without a container engine. It makes a fresh Debian root
# with debootstrap, puts this machine's Node into it, runs each RUN line as it stands, and starts the server as an
# ordinary user on a file system that can only be read. Needs root, debootstrap and curl.
set -euo pipefail
cd "$(dirname "$0")/.."
root=${1:-$(mktemp -d)}
port=3999
[ -x "$root/bin/sh" ] || debootstrap --variant=minbase --include=ca-certificates bookworm "$root" http://deb.debian.org/debian
rm -rf "$root/map" "$root/project"
mkdir -p "$root/map" "$root/project" "$root/usr/local/lib/node_modules"
cp "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
cp -a "$(dirname "$(readlink -f "$(command -v npm)")")/.." "$root/usr/local/lib/node_modules/npm"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# a network with a certificate of its own, which an image would be given the same way
[ -z "${NODE_EXTRA_CA_CERTS:-}" ] || cp "$NODE_EXTRA_CA_CERTS" "$root/etc/extra-ca.pem"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"
trap 'umount -l "$root/proc" "$root/dev" 2>/dev/null || true' EXIT
git archive HEAD $(grep '^COPY [^-]' operate/Containerfile | sed 's/^COPY //; s/ [^ ]*$//') | tar -x -C "$root/map"
git archive HEAD tests/fixtures/projects/sudan | tar -x --strip-components=4 -C "$root/project"

grep '^RUN ' operate/Containerfile | sed 's/^RUN //' | while read -r step; do
  echo "RUN $step"
  chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/root \
    ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=/etc/extra-ca.pem} /bin/sh -c "cd /map && $step" </dev/null
done

unshare --mount /bin/bash -euc '
  root=$1 port=$2
  mount --rbind "$root" "$root" && mount -o remount,bind,ro "$root" && mount -t tmpfs tmpfs "$root/tmp"
  chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 \
    /bin/sh -c "cd /map && exec node --import tsx lib/cli/serve.ts /project -p $port -H 127.0.0.1" &
  server=$!
  trap "kill $server; wait $server 2>/dev/null || true" EXIT
  for _ in $(seq 120); do curl -sf "http://127.0.0.1:$port/health" >/dev/null && break; sleep 0.5; done
  for path in /health / /about /export/geojson /share.png; do
    curl -sf -o /dev/null -w "%{http_code} %{size_download} B %{time_total} s $path\n" "http://127.0.0.1:$port$path"
  done
  chroot --userspec=1000:1000 "$root" /bin/sh -c "! touch /map/written /project/written 2>/dev/null" && echo "nothing but /tmp can be written"
' try "$root" "$port"
echo "Every step of the Containerfile ran. Size: $(du -sh "$root/map" | cut -f1)"
