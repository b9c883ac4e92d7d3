"""How many of something there are: in a pack, in a box, of a part."""
