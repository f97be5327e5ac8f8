"""Files of many kinds to one form: Markdown text with headings and tables, and a title.

`read` takes any kind in `SUFFIXES`. Kinds whose parsers are large (PDF, Office, mail) are read in a process of
their own with limits (`knowledge.formats.apart`). Knows nothing of folders, rules, chunks or tables.
"""

from knowledge.formats.kinds import MAX_BYTES, SUFFIXES, bytes_of, check, fingerprint_of, read
from knowledge.formats.reading import Reading

__all__ = ["MAX_BYTES", "SUFFIXES", "Reading", "bytes_of", "check", "fingerprint_of", "read"]
