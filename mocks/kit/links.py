"""Links that leave the site: built from the configuration, signed where they open something."""

from typing import Any

from itsdangerous import BadData, URLSafeSerializer

from mocks.kit.current import current


def public_url(path: str) -> str:
    """The full address of a path of this application. `Host` is never asked: the sender chooses it."""
    return current().settings.public_url + path


def sign(purpose: str, content: Any) -> str:
    """`content` (JSON) as a text that only this application can make; put dates into it, by `now()`."""
    signed = _serializer(purpose).dumps(content)
    return signed.decode() if isinstance(signed, bytes) else signed


def unsign(purpose: str, token: str) -> Any | None:
    """What was signed for that purpose, or None for anything else, letter for letter.

    Four last letters of a signature mean the same to Base64: the text must be the one that was made.
    """
    try:
        content = _serializer(purpose).loads(token)
    except BadData:
        return None
    return content if sign(purpose, content) == token else None


def _serializer(purpose: str) -> URLSafeSerializer:
    return URLSafeSerializer(current().settings.secret_key, salt=purpose)
