"""Reads two short texts beside each other, word by word: does one say what the other says?"""
