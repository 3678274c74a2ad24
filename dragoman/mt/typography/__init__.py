"""A finished translation in, the same words as the target language's printers set them out.

No letter or figure is lost, no value changes; what is not certain stays as it is.
"""
