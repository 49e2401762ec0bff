"""Reading mail: one parsed message, its links, and the kinds of mailbox of the contract's `[mail]`."""

from mire.mail.mailbox import Mailbox, Mark, MissingMail, what_lacks
from mire.mail.message import Message
from mire.mail.reader import Reader

__all__ = ["Mailbox", "Mark", "Message", "MissingMail", "Reader", "what_lacks"]
