#!/bin/sh
# pymediainfo 7.0.1 cannot open any file in a Turkish locale.
#
# A good guess: which locale a process runs in changes how numbers and dates are written, not whether a video can be read.
# What happens: MediaInfo 24.12 lowers the names of its own options by the locale. In Turkish the lower case of `I` is another letter,
# so `Info_Version` is not known, the version cannot be read, and `MediaInfo.parse` raises RuntimeError for every file. Lowered by hand,
# the same option is known.
#
# Needs a Turkish locale, which it makes with `localedef` where there is one (Debian's package `locales`).
. "$(dirname "$0")/_common.sh"
pip_install pymediainfo==7.0.1

if ! localedef --inputfile=tr_TR --charmap=UTF-8 "$folder/tr_TR.UTF-8" 2>/dev/null; then
  echo "a Turkish locale cannot be made here: install the package locales" >&2
  exit 1
fi
cat > open.py <<'PY'
import ctypes
import locale
import sys
from pathlib import Path

import pymediainfo

locale.setlocale(locale.LC_CTYPE, sys.argv[1])
Path("empty.bin").write_bytes(b"RIFF\x04\0\0\0WAVE")
library = ctypes.CDLL(str(next(Path(pymediainfo.__file__).parent.glob("libmediainfo*"))))
library.MediaInfo_Option.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_wchar_p]
library.MediaInfo_Option.restype = ctypes.c_wchar_p
library.MediaInfo_New.restype = ctypes.c_void_p
handle = library.MediaInfo_New()
answers = [library.MediaInfo_Option(handle, name, "") for name in ("Info_Version", "info_version")]
print(sys.argv[1], *answers, sep=" | ")
try:
    print(sys.argv[1], "parse:", len(pymediainfo.MediaInfo.parse("empty.bin").tracks), "tracks")
except RuntimeError as error:
    print(sys.argv[1], "parse:", error)
PY
for name in C.UTF-8 tr_TR.UTF-8; do LOCPATH=$folder "$python" open.py "$name"; done > said.txt
cat said.txt
still "in C.UTF-8 the option is known" grep -q "^C.UTF-8 | MediaInfoLib - v" said.txt
still "in Turkish it is not, written as documented" grep -q "^tr_TR.UTF-8 | Option not known | MediaInfoLib - v" said.txt
still "and so nothing can be opened" grep -q "^tr_TR.UTF-8 parse: Could not determine library version" said.txt
