"""What is learnt of a host: which answers they use and how they like lines worded."""
