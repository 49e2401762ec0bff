"""The template tag that says a French text in the page's language."""

from django import template
from django.template import Context

from .texts import say

register = template.Library()


@register.simple_tag(takes_context=True)
def t(context: Context, text: object) -> str:
    """Say a text in the page's language, with typographic apostrophes."""
    return say(str(text), context.get("lang", "fr")).replace("'", "’")
