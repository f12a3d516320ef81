"""What tests ask of pages."""

import re
from html.parser import HTMLParser

# What is Latin on purpose on a Chinese page: units, examples of what to type.
# An error page shows its number.
ALLOWED = re.compile(r"example\.com|name@example|Cookie|\b[0-9A-F]{8}\b")
LATIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN_ATTRIBUTES = {"placeholder", "title", "alt", "aria-label"}


class _Text(HTMLParser):
    """Collects what a reader sees or hears."""

    def __init__(self):
        super().__init__()
        self.parts, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"script", "style"}
        self.parts += [value for name, value in attrs if name in SPOKEN_ATTRIBUTES and value]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def text_of(response):
    """The words of a page."""
    parser = _Text()
    parser.feed(response.content.decode())
    return "".join(parser.parts)


def latin_words(response, *own):
    """Words that are not Chinese, besides those that were typed in (`own`)."""
    text = text_of(response)
    for word in own:
        text = text.replace(word, "")
    return LATIN.findall(ALLOWED.sub("", text))
