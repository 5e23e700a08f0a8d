"""How well quotes are found and attributed, measured against gold.

::

    from quotes.evaluation import evaluate, read_annotated
    print(evaluate(read_annotated("gold.jsonl"), read_annotated("out.jsonl", text_required=False)).all.found.f1)
"""

from quotes.evaluation.calibration import Calibration, calibration
from quotes.evaluation.cases import Analysis, analyse
from quotes.evaluation.gold import AnnotatedArticle, AnnotatedQuote, article_of, read_annotated, write_annotated
from quotes.evaluation.measures import Evaluation, Scope, Score, Table, evaluate
from quotes.evaluation.predictions import annotated, predict

__all__ = [
    "Analysis",
    "AnnotatedArticle",
    "AnnotatedQuote",
    "Calibration",
    "Evaluation",
    "Scope",
    "Score",
    "Table",
    "analyse",
    "annotated",
    "article_of",
    "calibration",
    "evaluate",
    "predict",
    "read_annotated",
    "write_annotated",
]
