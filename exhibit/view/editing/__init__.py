"""What only editors see: live content, the list of problems, preview frames, draft marks, broken lines."""
