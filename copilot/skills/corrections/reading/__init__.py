"""What a trained reader makes of words that no rule knows."""
