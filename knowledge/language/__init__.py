"""Numbers, units, spoken forms and normalisation for Chinese and English; pure."""
