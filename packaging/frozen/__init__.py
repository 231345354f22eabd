"""The program without Python: build, archives, proof."""
