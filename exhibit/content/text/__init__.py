"""Dates, numbers and Han text as values and as words: EDTF, quantities, line breaks."""
