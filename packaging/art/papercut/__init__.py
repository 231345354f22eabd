"""A paper cutter's workshop: draws the exhibition's paper-cut (剪紙) illustrations as flat SVG."""
