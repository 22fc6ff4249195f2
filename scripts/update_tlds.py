"""Write the lists of top-level domains in src/postplan/text/data from the npm packages that carry them.

Run it from the repository's root: python scripts/update_tlds.py
It needs npm and its registry, and prints nothing: what changed is in the diff.

tlds.txt is what exists today, from the package tlds (IANA's list; Bluesky's client uses the same package).
tlds-x.txt is what X links without a scheme, from twitter-text: a list of 2020 that X has not changed since.
"""

import datetime as dt
import io
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

DATA = Path(__file__).parents[1] / "src/postplan/text/data"
NAMES = re.compile(r"'([^']+)'")
X_LISTS = ("dist/regexp/validCCTLD.js", "dist/regexp/validGTLD.js")


def packed(package: str) -> tuple[str, dict[str, str]]:
    """Return the version and the text files (by path) of a package of the npm registry."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, package]
        subprocess.run(command, check=True, capture_output=True)
        archive = next(Path(folder).glob("*.tgz")).read_bytes()
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = {
            member.name.removeprefix("package/"): content.read().decode("utf-8", "replace")
            for member in tar
            if (content := tar.extractfile(member)) is not None
        }
    return json.loads(files["package.json"])["version"], files


def alternatives(source: str) -> set[str]:
    """Return the names between bars in a pattern that twitter-text puts together from quoted pieces."""
    pattern = "".join(NAMES.findall(source.split("RegExp(", 1)[1]))
    names = re.sub(r"\(\?=.*", "", pattern).replace("(?:", "").replace(")", "")
    return set(names.split("|")) - {""}


def write(name: str, header: list[str], names: set[str]) -> None:
    """Write one name a line under commented lines that say where they come from."""
    lines = [*(f"# {line}" for line in header), *sorted(names)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fetch both packages and write both files."""
    today = dt.datetime.now(tz=dt.UTC).date()
    version, files = packed("tlds")
    header = [
        "Top-level domains there are.",
        f"Source: npm tlds {version} (MIT), from IANA. Fetched {today}.",
    ]
    write("tlds.txt", header, set(json.loads(files["index.json"])))
    version, files = packed("twitter-text@3.1.0")
    header = [
        "Top-level domains twitter-text knows.",
        f"Source: npm twitter-text {version} (Apache-2.0), its list of March 2020. Fetched {today}.",
    ]
    write("tlds-x.txt", header, set().union(*(alternatives(files[path]) for path in X_LISTS)))


if __name__ == "__main__":
    main()
