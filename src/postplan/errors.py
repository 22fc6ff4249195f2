"""The one exception a person may see."""


class UserError(Exception):
    """The work cannot begin or go on, for a reason a person can mend.

    `message` says what is wrong, where, with its numbers; it may have several lines. `help` is one action, or empty.
    Raised for what is wrong with the *request* or the settings; what is wrong with a post is a finding.
    """

    def __init__(self, message: str, *, help: str = "") -> None:  # noqa: A002 - the word every message here uses
        super().__init__(message)
        self.message = message
        self.help = help
