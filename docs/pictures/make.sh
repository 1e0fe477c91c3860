#!/bin/sh
# Makes the two pictures of the README anew: one by its first command, and a capture of a terminal. Needs tmux.
set -eu

pictures=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$pictures")")
work=$(mktemp -d)
session=ideogram-$$
trap 'tmux kill-session -t "$session" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
unset NO_COLOR IDEOGRAM_PREVIEW COLUMNS LINES

# the first command of the README, as it is printed there
command=$(sed -n 's/^\.\/ideogram //p' "$root/README.md" | head -n 1)
eval "\"$root/ideogram\" $command"
set -- pictures/*.png
java "$pictures/DocumentationPictures.java" picture "$1" "$pictures/lighthouse.jpg"
rm -rf pictures

# the same with --preview, in a terminal of 80 columns
shown='ideogram generate "A lighthouse at dawn, paper cut" \
    --aspect-ratio 16x9 --seed 7 --preview --out pictures'
cat >session.sh <<END
ideogram() { "$root/ideogram" "\$@"; }
printf '%s\\n' '\$ $(printf '%s' "$shown" | sed 's/\\$/\\/')'
$shown
touch done
sleep 60
END
tmux new-session -d -s "$session" -x 80 -y 32 -e COLORTERM=truecolor "sh $work/session.sh"
seconds=0
until [ -e done ]; do
    [ "$seconds" -lt 120 ] || { echo "make.sh: the command did not end" >&2 && exit 1; }
    seconds=$((seconds + 1))
    sleep 1
done
sleep 1
tmux capture-pane -e -p -t "$session" >capture.txt
java "$pictures/DocumentationPictures.java" terminal capture.txt "$pictures/terminal.svg"

for picture in "$pictures/lighthouse.jpg" "$pictures/terminal.svg"; do
    bytes=$(wc -c <"$picture")
    [ "$bytes" -lt 100000 ] || { echo "make.sh: $picture has $bytes bytes, 100000 or more" >&2 && exit 1; }
done
