"""Charts that show values as the sources give them: no joins, no guesses, every value a tap from its source.

`build.build_chart` is the way in; it imports pyqtgraph when the first chart is built and not before.
"""
