"""A tokenizer of single letters: every letter of a word is a piece."""

from functools import cache

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers


@cache
def letter_tokenizer() -> Tokenizer:
    letters = {character: number + 1 for number, character in enumerate("abcdefghijklmnopqrstuvwxyz")}
    pieces = {f"##{character}": number + 40 for character, number in letters.items()}
    made = Tokenizer(models.WordPiece({"[UNK]": 0, **letters, **pieces}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made
