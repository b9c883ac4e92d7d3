"""What a shop promises for all it sells, in words: who carries it, who pays, what it does."""
