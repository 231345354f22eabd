"""What is shown: YAML with places, the model, dates, quantities, texts, checks. No Qt."""
