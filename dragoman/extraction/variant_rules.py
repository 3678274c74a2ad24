"""How publishers and caches write the addresses of AMP, print and mobile versions; all sorted."""

from __future__ import annotations

# First labels of a host that serves the same stories in another form.
HOST_LABELS = frozenset({"amp", "m", "mobi", "mobil", "mobile", "print", "touch", "wap"})

# Hosts that serve other publishers' AMP pages, and the path before the publisher's own address.
CACHE_HOSTS = (
    ("bing-amp.com", ("/c/", "/v/")),
    ("cdn.ampproject.org", ("/c/", "/v/", "/wp/")),
    ("google.com", ("/amp/",)),
)

# Segments of a path that name the form, as its first or last one.
SEGMENTS = frozenset(
    {
        "amp",
        "amp.htm",
        "amp.html",
        "amphtml",
        "druckansicht",
        "drucken",
        "druckversion",
        "imprimer",
        "imprimir",
        "mobile",
        "print",
        "print.htm",
        "print.html",
        "printable",
        "stampa",
    }
)

# Ends of the last segment, before its extension if there is one: `story.amp`, `story.amp.html`.
ENDINGS = (",amp", ".amp", ".mobile", ".print", "_amp", "_print", "~_print")

# The same where an extension follows: `story-print.html`. Without one they are words of a headline.
ENDINGS_BEFORE_EXTENSION = ("-amp", "-druck", "-drucken", "-mobile", "-print", "-printable")

# What caches of AMP pages add to every address.
CACHE_PARAMETERS = frozenset({"amp_gsa", "amp_js_v", "amp_latest_update_time", "usqp"})

# Query parameters that do nothing but choose the form. The value must be one of those given; none
# are given where the name says it all.
PARAMETERS: dict[str, frozenset[str]] = {
    "_amp": frozenset(),
    "amp": frozenset(),
    "device": frozenset({"mobile"}),
    "display": frozenset({"amp", "mobile", "print"}),
    "druckansicht": frozenset(),
    "format": frozenset({"amp", "mobile", "print"}),
    "mobile": frozenset(),
    "mode": frozenset({"amp", "mobile", "print"}),
    "output": frozenset({"amp", "print"}),
    "outputtype": frozenset({"amp", "print"}),
    "print": frozenset(),
    "printable": frozenset(),
    "type": frozenset({"amp", "print"}),
    "version": frozenset({"amp", "mobile", "print"}),
    "view": frozenset({"amp", "mobile", "print"}),
}
