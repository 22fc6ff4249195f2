#!/bin/sh
# yamlfix 1.19.1 changes the text inside block scalars.
#
# A good guess: a YAML formatter changes how a file looks, never the values in it; the lines of a block scalar (`|`)
# are text, so a `#` in them begins no comment.
# What happens: `#` after a space is taken for a comment there too, gets a second space before it and one after it.
# `#bread #butter` becomes `#bread  # butter`, which no network reads as a hashtag. The tool reports a fixed file.
. "$(dirname "$0")/_common.sh"
pip_install yamlfix==1.19.1

cat > post.yaml <<'YAML'
text: |
  Doors open at nine.
  #bread #butter
YAML
read_text() { "$python" -c 'import sys; from ruyaml import YAML; print(YAML(typ="safe").load(open(sys.argv[1]))["text"], end="")' "$1"; }

before=$(read_text post.yaml)
env/bin/yamlfix post.yaml 2>/dev/null
after=$(read_text post.yaml)
printf 'yamlfix 1.19.1\nbefore:\n%s\nafter:\n%s\n' "$before" "$after"
still "the value of a block scalar changes" test "$before" != "$after"
still "a hashtag is torn from its sign" sh -c 'case $1 in *"#bread  # butter"*) ;; *) exit 1 ;; esac' _ "$after"
