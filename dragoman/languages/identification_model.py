"""py3langid's model, read where the library unpacks it: on disk, not in memory.

The library unpacks its model into a temporary file and from there into memory: 76 MB a process, and
150 while it does so. Here that file stays open and mapped, and of its pages only those are in
memory that a text has asked for; the system can take them back. It vanishes with the process.
"""

from __future__ import annotations

import lzma
import mmap
import shutil
import tempfile
import zipfile
from array import array
from collections.abc import Sequence
from copy import copy
from typing import IO

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

_MEGABYTE = 1 << 20
# A file in a zip archive has a header before its own: where in it the lengths of its name and of
# its further fields stand, and how long it is without them.
_LENGTHS, _FIXED = 26, 30


class Model:
    """All that py3langid knows."""

    def __init__(self) -> None:
        """Takes .3 s."""
        with tempfile.TemporaryFile(suffix=".npz") as unpacked:
            with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
                shutil.copyfileobj(packed, unpacked, _MEGABYTE)
            unpacked.flush()
            # The mapping outlives the file's name and its descriptor.
            self._data = mmap.mmap(unpacked.fileno(), 0, access=mmap.ACCESS_READ)
            found = {
                info.filename.removesuffix(".npy"): _mapped(
                    unpacked, self._data, info.header_offset
                )
                for info in zipfile.ZipFile(unpacked).infolist()
            }
        self._whole = LanguageIdentifier(
            found["ptc"],
            np.array(found["pc"]),
            found["classes"].tolist(),
            # Python reads these number by number, which is slow in an array of numpy.
            found["nextmove"].data,
            array("i", found["out_feat"].tobytes()),
            norm_probs=True,
            tk_row=found["nextmove_row"].tolist(),
        )

    def among(self, languages: Sequence[str]) -> LanguageIdentifier:
        """An identifier that knows these languages alone, or all if there are none."""
        narrowed = copy(self._whole)
        if languages:
            narrowed.set_languages(list(languages))
            # Copying their columns has read all of the file; few of its pages are needed again.
            self._data.madvise(mmap.MADV_DONTNEED)
        return narrowed


def _mapped(file: IO[bytes], data: mmap.mmap, header: int) -> NDArray[np.generic]:
    """The array in the stored file whose header in the archive starts there."""
    lengths = np.frombuffer(data, "<u2", 2, header + _LENGTHS)
    file.seek(header + _FIXED + int(lengths.sum()))
    np.lib.format.read_magic(file)
    shape, _, dtype = np.lib.format.read_array_header_1_0(file)
    return np.frombuffer(data, dtype, int(np.prod(shape)), file.tell()).reshape(shape)
