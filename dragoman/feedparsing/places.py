"""Where feeds are found when nothing names them: usual paths, and hosts whose rule is known.

Data alone. Paths are in the order in which they are asked, the likeliest first, because each costs
the publisher a request; the hosts are sorted.
"""

from __future__ import annotations

import re

# Below a site's root, and below the section that was named.
FEED_PATHS = (
    "feed",
    "rss",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feeds/posts/default",
    "?feed=rss2",
    "feed.json",
    "rss/all.xml",
    "index.rdf",
    "blog-feed.xml",
)
SITEMAP_PATHS = (
    "news-sitemap.xml",
    "sitemap-news.xml",
    "sitemap_index.xml",
    "sitemap.xml",
)

# Address (without scheme and `www.`) → its feed.
HOSTINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), feed)
    for pattern, feed in (
        (r"([\w-]+)\.blogspot\.(?:com|[a-z.]{2,6})(?:/.*)?", "{host}/feeds/posts/default"),
        (r"([\w-]+)\.ghost\.io(?:/.*)?", "{host}/rss/"),
        (r"([\w-]+)\.medium\.com(?:/.*)?", "{host}/feed"),
        (r"([\w-]+)\.substack\.com(?:/.*)?", "{host}/feed"),
        (r"([\w-]+)\.tumblr\.com(?:/.*)?", "{host}/rss"),
        (r"([\w-]+)\.wordpress\.com(?:/.*)?", "{host}/feed/"),
        (r"bsky\.app/profile/([\w.:-]+)/?", "bsky.app/profile/{0}/rss"),
        (r"dev\.to/([\w-]+)/?", "dev.to/feed/{0}"),
        (r"github\.com/([\w.-]+/[\w.-]+?)/?", "github.com/{0}/releases.atom"),
        (r"medium\.com/(@?[\w.-]+)/?", "medium.com/feed/{0}"),
        (r"(?:old\.)?reddit\.com/(r/\w+|user/[\w-]+)/?.*", "www.reddit.com/{0}/.rss"),
        (r"vimeo\.com/([\w-]+)/?", "vimeo.com/{0}/videos/rss"),
        (
            r"youtube\.com/channel/(UC[\w-]{22})(?:/.*)?",
            "www.youtube.com/feeds/videos.xml?channel_id={0}",
        ),
        (
            r"youtube\.com/(?:playlist|watch)\?(?:.*&)?list=([\w-]+).*",
            "www.youtube.com/feeds/videos.xml?playlist_id={0}",
        ),
        (r"youtube\.com/user/([\w-]+)(?:/.*)?", "www.youtube.com/feeds/videos.xml?user={0}"),
        # Mastodon and its kin have no host of their own; a person's page is `/@name`.
        (r"(?!(?:tiktok|youtube)\.com)[\w.-]+\.[a-z]{2,}/(@\w+)/?", "{host}/{0}.rss"),
    )
)

# Feeds of comments, by address and by the titles that WordPress gives them in its languages.
COMMENTS_ADDRESS = re.compile(
    r"/comments?(?:/|$|\.)|[?&](?:feed|withcomments)=(?:comments|1)", re.IGNORECASE
)
COMMENTS_TITLE = re.compile(
    r"^(?:comments (?:on|for)|comentarios (?:en|para)|comentários (?:em|sobre|para)"
    r"|commentaires (?:sur|pour)|commenti (?:su|per)|kommentare (?:zu|für)|kommentarer (?:till|til)"
    r"|komentarze do|reacties op|комментарии|коментарі)\b|(?:へのコメント|的评论)$",
    re.IGNORECASE,
)
