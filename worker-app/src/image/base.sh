#!/bin/sh
# Builds the base of the image without a container engine: a few Debian packages and a Java runtime of
# the modules the launcher needs. Usage: base.sh FOLDER; leaves FOLDER/base.tar.
# Needs mmdebstrap, umoci, skopeo and a JDK with jmods, and runs as root.
set -eu

folder=$(mkdir -p "$1" && cd "$1" && pwd)
suite=${SUITE:-bookworm}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1764288000}

# What jdeps finds, and what is found by reflection alone: TLS, metrics of the JVM, the management port.
modules=java.base,java.compiler,java.instrument,java.logging,java.management,java.naming,java.security.jgss,java.sql,java.xml
modules=$modules,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported

rm -rf "$folder/rootfs" "$folder/oci" "$folder/bundle" "$folder/base.tar"

mmdebstrap --quiet --variant=extract \
  --include=base-files,libc6,libgcc-s1,libstdc++6,netbase,tzdata,zlib1g \
  "$suite" "$folder/rootfs"
printf 'root:x:0:0::/root:/sbin/nologin\nworker:x:10001:10001::/app:/sbin/nologin\n' > "$folder/rootfs/etc/passwd"
printf 'root:x:0:\nworker:x:10001:\n' > "$folder/rootfs/etc/group"
# Nothing to run but Java: no shell, no package manager.
for unwanted in bin sbin usr/bin usr/sbin usr/share/doc usr/share/man var/cache var/lib/apt var/lib/dpkg var/log; do
  rm -rf "${folder:?}/rootfs/$unwanted"
done

jlink --add-modules "$modules" --strip-debug --no-man-pages --no-header-files --compress=2 \
  --output "$folder/rootfs/opt/java"
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v jlink)")")")
cp --dereference "$java_home/lib/security/cacerts" "$folder/rootfs/opt/java/lib/security/cacerts"

find "$folder/rootfs" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
umoci init --layout "$folder/oci"
umoci new --image "$folder/oci:base"
created=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
umoci insert --image "$folder/oci:base" --history.created "$created" "$folder/rootfs" /
umoci config --image "$folder/oci:base" --created "$created" --history.created "$created" \
  --config.env PATH=/opt/java/bin
umoci gc --layout "$folder/oci"
skopeo --insecure-policy copy --quiet "oci:$folder/oci:base" "docker-archive:$folder/base.tar:stepworker-base:latest"
