"""Use-cases: what an operator can do, each a plain function `fn(session, who, ...)` that returns a frozen view."""
