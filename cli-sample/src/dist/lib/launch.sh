# Sourced by the launchers: finds Java, and runs a jar with an archive of its classes. Every process that a script starts
# costs a millisecond or two, so this uses what the shell has built in.

fail() {
    echo "ideogram: $*" >&2
    exit 1
}

# Sets java, java_home and java_release. The version is read from a file that Java installations have: asking Java itself
# takes as long as a short command.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java_home=$JAVA_HOME
        java=$java_home/bin/java
        [ -x "$java" ] || fail "JAVA_HOME has no bin/java: $JAVA_HOME"
    else
        java=$(command -v java) || fail "no java found, Java 17 or later is needed"
        java_home=$java
        if [ -L "$java" ]; then
            java_home=$(readlink -f "$java" 2>/dev/null) || java_home=$java
        fi
        java_home=${java_home%/bin/java}
    fi
    java_version=
    java_release=
    if [ -r "$java_home/release" ]; then
        while IFS='=' read -r name value; do
            value=${value#\"}
            value=${value%\"}
            case $name in
                IMPLEMENTOR | IMPLEMENTOR_VERSION | JAVA_RUNTIME_VERSION) java_release=$java_release$value- ;;
                JAVA_VERSION)
                    java_version=$value
                    break # the names are in alphabetical order
                    ;;
            esac
        done <"$java_home/release"
        java_release=$java_release$java_version
    fi
    if [ -z "$java_version" ]; then
        java_version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
    fi
    java_version=${java_version#1.}
    java_version=${java_version%%[!0-9]*}
    # if it does not say, Java itself will complain if it is too old
    if [ -n "$java_version" ] && [ "$java_version" -lt 17 ]; then
        fail "Java 17 or later is needed, $java is version $java_version"
    fi
}

# Sets archive to the class-data archive of this jar for this Java; empty if there can be none. The file archive.made
# says that it has been made, or that this has failed.
find_archive() {
    archive=
    case $java_release in
        '' | */*) return 0 ;;
    esac
    place=${jar%/*}
    archive=$place/ideogram-$java_release.jsa
    if [ -w "$place" ] || is_made; then
        return 0
    fi
    archive=
    cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}
    case $cache in
        /.cache | [!/]*) return 0 ;;
    esac
    place=$cache/ideogram$place
    mkdir -p "$place" 2>/dev/null && [ -w "$place" ] || return 0
    archive=$place/ideogram-$java_release.jsa
}

# Makes the archive from the classes that a few commands load. They use neither the network nor the user's settings.
make_archive() {
    (
        work=$archive.$$
        trap 'rm -rf "$work"' EXIT
        trap 'exit 129' HUP
        trap 'exit 130' INT
        trap 'exit 143' TERM
        mkdir "$work" && cd "$work" || exit 0
        XDG_CONFIG_HOME=$work && export XDG_CONFIG_HOME
        number=0
        for arguments in "generate boat --gateway offline --out pictures" prices "prices --json" help; do
            number=$((number + 1))
            # not quoted, because both are several words
            "$java" $java_options -Xshare:off -XX:DumpLoadedClassList=$number.list -jar "$jar" $arguments &
        done
        wait
        # the numbers differ between the lists, and nothing needs them
        awk '{ sub(/ id: [0-9]+$/, "") } !seen[$0]++' ./*.list >classes
        "$java" $java_options -Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=archive -jar "$jar" || rm -f archive
        rm -f "$archive" "$archive.jar"
        ln "$jar" "$archive.jar" || :
        if [ -s archive ]; then mv archive "$archive"; fi
        : >"$archive.made"
        # the zip of another time zone may have a jar of the future
        [ ! "$jar" -nt "$archive.made" ] || touch -r "$jar" "$archive.made"
    ) >/dev/null 2>&1 </dev/null || {
        # bash goes on after a Ctrl-C that the processes it waits for have handled
        case $? in
            129) exit 129 ;;
            130) exit 130 ;;
            143) exit 143 ;;
        esac
    }
}

# Arguments reach Java in the locale's charset. In the C locale, or one that is named but not installed, every prompt but
# an English one would be lost.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        C.UTF-8 | C.utf8) return 0 ;;
    esac
    if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
        LC_ALL=C.UTF-8 && export LC_ALL
    fi
}

java_options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# Whether the archive has been made since the jar was, even if making it has failed, and of this jar: a zip gives the jars
# of several builds the same time. The link is missing where the file system of the archive is another.
is_made() {
    [ -e "$archive.made" ] && [ ! "$jar" -nt "$archive.made" ] || return 1
    [ ! -e "$archive.jar" ] || [ "$jar" -ef "$archive.jar" ]
}

# Whether no archive is to be made.
has_archive() {
    find_archive
    [ -z "$archive" ] || is_made
}

# Whether the archive can be used. One that was changed since it was made may crash Java, and is made anew next time.
is_sound() {
    [ -n "$archive" ] && [ -s "$archive" ] || return 1
    if [ "$archive" -nt "$archive.made" ]; then
        rm -f "$archive.made" 2>/dev/null || :
        return 1
    fi
}

# Runs the jar with the given arguments in place of this script.
run_jar() {
    has_archive || {
        echo "ideogram: preparing a faster start for this Java, once" >&2
        make_archive
    }
    use_utf8
    out=false && [ -t 1 ] && out=true
    err=false && [ -t 2 ] && err=true
    # logs are off because an archive that does not fit is worth no warning
    if is_sound; then
        set -- -Xshare:auto "-XX:SharedArchiveFile=$archive" -Xlog:disable \
            -Djava.awt.headless=true "-Dideogram.terminal.out=$out" "-Dideogram.terminal.err=$err" -jar "$jar" "$@"
    else
        set -- -Djava.awt.headless=true "-Dideogram.terminal.out=$out" "-Dideogram.terminal.err=$err" -jar "$jar" "$@"
    fi
    exec "$java" $java_options "$@"
}
