"""What analysts promise their readers."""
