"""Writing outputs: the old file or the new one, never a half of either."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path


def write_atomically(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write a file by way of a temporary one beside it, which then takes its name (POSIX rename).

    A symbolic link at ``path`` is replaced, not followed.

    Args:
        path: where to; missing folders are made.
        data: the whole content.
        mode: the file's mode; that of new files where None.

    Raises:
        OSError: it could not be written; the old file, if any, is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_umask() if mode is None else mode)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet: all of them, or none.

    Nothing is written over: a file takes its name by a link, which fails where the name is taken
    (POSIX link).

    Args:
        files: the content of each; missing folders are made.

    Raises:
        FileExistsError: one of them is there; the error names it.
        OSError: one could not be written.
    """
    made: list[Path] = []
    folders: list[Path] = []
    try:
        for path, data in files.items():
            folders += _missing_folders(path.parent)
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_one(path, data)
            made.append(path)
    except BaseException:
        for path in reversed(made):
            path.unlink(missing_ok=True)
        for folder in sorted(folders, key=lambda item: len(item.parts), reverse=True):
            with suppress(OSError):
                folder.rmdir()
        raise


def _missing_folders(folder: Path) -> list[Path]:
    return [item for item in (folder, *folder.parents) if not item.exists()]


def _write_one(path: Path, data: bytes) -> None:
    """Write a file under a name that is free."""
    if path.exists() or path.is_symlink():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write_atomically(temporary, data)
        try:
            os.link(temporary, path)
        except (AttributeError, NotImplementedError, PermissionError):
            # A file system without links: the name is taken first.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


class ChangedMeanwhileError(Exception):
    """A file is not as it was when it was read.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def rewrite(path: Path, old: bytes, new: bytes) -> None:
    """Write another content into a file that is there, atomically.

    A symbolic link is followed, and the file keeps its mode.

    Args:
        path: the file.
        old: what it held when it was read.
        new: what it is to hold.

    Raises:
        ChangedMeanwhileError: it holds something else by now; it is left as it is.
        OSError: it could not be read or written; it is as it was.
    """
    file = path.resolve()
    mode = stat.S_IMODE(file.stat().st_mode)
    if file.read_bytes() != old:
        raise ChangedMeanwhileError(path)
    write_atomically(file, new, mode)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for the same folder waiting (flock(2)).

    The folder itself is locked: no file of ours is left in it, and the lock ends with the process,
    however that ends. Systems without such locks have none.

    Raises:
        OSError: the folder cannot be opened or locked.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _umask() -> int:
    """Return the process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
