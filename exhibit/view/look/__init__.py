"""How everything looks and speaks at this moment: palette, sizes, words, artwork, caches."""
