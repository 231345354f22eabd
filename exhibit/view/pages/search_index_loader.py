"""Opens the search index when Find is first opened, in a thread, and keeps it for the program's life."""

import threading
from pathlib import Path

from exhibit.content.catalogue import Catalogue
from exhibit.content.search.index import SearchIndex


class SearchIndexLoader:
    """Has the index, or is fetching it. Made in a thread, since reading pinyin takes half a second once."""

    def __init__(self, catalogue: Catalogue, folder: Path | None, digest: str) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._digest = digest
        self._index: SearchIndex | None = None
        self._thread: threading.Thread | None = None

    @property
    def index(self) -> SearchIndex | None:
        """The index; None while it is being fetched."""
        return self._index

    def start(self) -> None:
        """Fetch the index, if nobody has."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._fetch, name="search index", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until it is there, for a picture."""
        self.start()
        if self._thread is not None:
            self._thread.join()

    def _fetch(self) -> None:
        from exhibit.content.search.index_cache import open_index

        self._index = open_index(self._catalogue, self._folder, self._digest)
