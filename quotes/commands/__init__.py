"""The subcommands of ``quotes``, one module each, imported when they are called."""
