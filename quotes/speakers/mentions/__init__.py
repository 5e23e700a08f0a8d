"""Find the names in a text, join and label them, and gather them into persons and organisations."""

from quotes.speakers.mentions.clustering import cluster
from quotes.speakers.mentions.recognition import complete
from quotes.speakers.mentions.uncredited import Uncredited

__all__ = ["Uncredited", "cluster", "complete"]
