"""The three kinds of failure, so that each edge knows what to do with one.

`Notice` is expected and said to the person in Italian beside what it is about; `Retry` is the network and moves only the
sync badge; anything else is a bug of ours. Knows nothing of Qt, SQL or HTTP: edges convert other libraries' errors into these.
"""


class Notice(Exception):
    """Something a person must know: an Italian sentence, a stable `code` and plain `values`.

    The sentence says what happened, what is safe and what to do. `values` hold no personal data that the sentence does
    not already show, since they reach command-line output.
    """

    def __init__(self, code: str, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.values = values


class Retry(Exception):
    """The network or the centre is away for now; the same call later may succeed. The text is for the sync page."""
