"""The window: scroll, control band and the pages over them, who talks to whom."""
