"""The reference of the command line, docs/cli.md, made from the help texts.

``python -m quotes.commands.reference > docs/cli.md`` brings it up to date; a test fails while it is not.
"""

from collections.abc import Iterator
from typing import Any

import click

from quotes.cli import main

SETTINGS: dict[str, Any] = {"terminal_width": 100, "max_content_width": 100, "help_option_names": ["-h", "--help"]}
INTRODUCTION = """\
# The command line

Made from the help texts by `python -m quotes.commands.reference`; edit those instead.
"""


def reference() -> str:
    """The whole reference as Markdown: the group, then every command with its help."""
    context = click.Context(main, info_name="quotes", **SETTINGS)
    return INTRODUCTION + "".join(_sections(context))


def _sections(context: click.Context) -> Iterator[str]:
    group = context.command
    yield _section(context.command_path, group.get_help(context))
    if not isinstance(group, click.Group):
        return
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            yield from _sections(click.Context(command, info_name=name, parent=context, **SETTINGS))


def _section(title: str, help_text: str) -> str:
    return f"\n## {title}\n\n```text\n{help_text.rstrip()}\n```\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
