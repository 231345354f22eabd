"""Exchange with spreadsheets and other timelines, and edits of YAML that leave the rest as it was typed."""
