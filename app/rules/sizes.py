"""How much room something takes, in the words of a person who has to carry it."""


def show_size(size: int) -> str:
    """`4 kB`, `1,2 MB`: bytes in thousands, rounded up, never less than 1 kB."""
    if size <= 999_000:
        return f"{max(1, -(-size // 1_000))} kB"
    tenths = -(-size // 100_000)
    return f"{tenths // 10},{tenths % 10} MB"
