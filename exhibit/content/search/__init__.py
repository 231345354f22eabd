"""Finding events by words, by Han characters, by pinyin and by its initials. No Qt, no clock, no network."""
