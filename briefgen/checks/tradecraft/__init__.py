"""What analysts promise their readers: grounds, words of likelihood, attribution."""
