"""Dates, ages and times told in English, held against sheets of facts."""
