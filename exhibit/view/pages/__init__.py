"""The pages that open over the scroll: leaf, theme panel, numbers, map, sources, and the smaller ones."""
