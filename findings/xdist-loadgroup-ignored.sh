#!/bin/sh
# pytest-xdist 3.8.0 with pytest 9.2.0: `--dist loadgroup` no longer keeps a group of tests together.
#
# A good guess: tests marked `xdist_group("g")` run one after the other on one worker, so that they share a costly fixture.
# What happens: they are spread over all workers, as without the mark; nothing warns. `--dist loadfile` still works.
. "$(dirname "$0")/_common.sh"
pip_install pytest==9.2.0 pytest-xdist==3.8.0

cat > test_group.py <<'PY'
import time

import pytest

pytestmark = pytest.mark.xdist_group("one")


@pytest.mark.parametrize("number", range(8))
def test_of_a_group(number, worker_id):
    time.sleep(0.1)
    with open(f"worker-{worker_id}", "a") as file:
        file.write(f"{number}\n")
PY
count() { rm -f worker-*; env/bin/python -m pytest -q -p no:cacheprovider -n 2 --dist "$1" test_group.py > /dev/null; ls worker-* | wc -l; }
by_group=$(count loadgroup)
by_file=$(count loadfile)
echo "pytest 9.2.0, pytest-xdist 3.8.0: workers used by one group: loadgroup $by_group, loadfile $by_file"
still "loadgroup uses both workers" test "$by_group" -eq 2
still "loadfile uses one" test "$by_file" -eq 1
