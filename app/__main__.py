"""`python -m app`: the desktop, or one of the commands that follow."""

import sys

from app.collector import settle_collector


def main() -> int:
    """Hand over to whoever the first word names."""
    settle_collector()
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    if word == "gallery":
        from app.ui.gallery import run

        return run(sys.argv[2:])
    if word == "demo":
        from app.demo import main as demo

        return demo(sys.argv[2:])
    if word == "" or word.startswith("-"):
        from app.main import main as desktop

        return desktop(sys.argv[1:])
    from app.cli import main as command

    return command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
