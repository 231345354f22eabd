"""How it looks: everything that paints or is touched. Qt lives here."""
