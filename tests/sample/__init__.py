"""A second exhibition on another subject: lighthouses, from antiquity to today, in Arabic and English."""

from pathlib import Path

FOLDER = Path(__file__).parent
