"""How likely a quote is right, in content and speaker: what speaks for it, weighed into one calibrated probability."""

from quotes.confidence.evidence import features
from quotes.confidence.probability import Coefficients, confidence, shipped_coefficients

__all__ = ["Coefficients", "confidence", "features", "shipped_coefficients"]
