#!/bin/sh
# mfm-js 0.26.0, the reader of Misskey's notes, gives up on the rest of a note after `**` that nothing closes.
#
# A good guess: where bold is opened and never closed, the two stars are text, and hashtags and mentions behind them are read as
# usual, as in CommonMark.
# What happens: everything from the stars to the end of the note is one piece of text. A note that says `2 ** 3` has no hashtags, no
# mentions and no links after it. An unclosed `~~` does the same only to the end of its line.
. "$(dirname "$0")/_common.sh"
npm_install mfm-js@0.26.0

cat > read.mjs <<'JS'
import * as mfm from "mfm-js";

const kinds = (text) => mfm.parse(text).map((node) => node.type).join(" ");
for (const text of ["2 * 3 #tea @maya", "2 ** 3 #tea @maya", "a ~~ b #tea\n#cup", "**closed** #tea"]) {
  console.log(JSON.stringify(text), "->", kinds(text));
}
JS
node read.mjs > read.txt
echo "mfm-js 0.26.0"
cat read.txt
still "one star leaves the hashtag and the mention" grep -q '"2 \* 3 #tea @maya" -> text hashtag text mention' read.txt
still "two stars turn the rest into text" grep -q '"2 \*\* 3 #tea @maya" -> text$' read.txt
still "an unclosed strike ends with its line" grep -q '#cup" -> text hashtag$' read.txt
