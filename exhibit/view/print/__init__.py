"""What visitors take home: a QR code, a saved leaf, a poster of the whole scroll, a book of all leaves."""
