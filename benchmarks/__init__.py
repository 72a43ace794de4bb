"""How long things take, measured side by side on the machine at hand."""
