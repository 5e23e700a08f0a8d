"""The ``quotes`` command: a group whose subcommands are imported only when they are asked for."""

from importlib import import_module
from typing import Any

import click

from quotes import __version__
from quotes.errors import QuotesError

COMMANDS = (
    *("add", "show", "serve", "speakers", "statements", "correct", "corrections", "why", "export", "evaluate", "train"),
)
HIDDEN = ("demo",)

EPILOG = "Start with:  quotes add article.txt && quotes serve --open"


class LazyGroup(click.Group):
    """A group that finds the command NAME in the module ``quotes.commands.NAME`` when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands people are told about, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or ``None`` when there is none."""
        if cmd_name not in COMMANDS + HIDDEN:
            return None
        command: click.Command = import_module(f"quotes.commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of this package becomes a message and exit code 1 instead of a traceback."""
        try:
            return super().invoke(ctx)
        except QuotesError as error:
            raise click.ClickException(str(error)) from error


@click.group(
    cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Who said what, in the news.

    Finds every quoted statement in news articles, links it to its speaker, stores the result in SQLite and
    publishes it with Datasette.
    """
