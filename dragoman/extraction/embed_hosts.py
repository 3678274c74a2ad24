"""Hosts whose frames belong to a story, with the name to show; sorted. Subdomains count too.

Any other frame is an advertisement, a counter or a widget of the site.
"""

from __future__ import annotations

HOSTS = {
    "archive.org": "Internet Archive",
    "bitchute.com": "BitChute",
    "bsky.app": "Bluesky",
    "canva.com": "Canva",
    "cdn.knightlab.com": "Knight Lab",
    "dailymotion.com": "Dailymotion",
    "datawrapper.dwcdn.net": "Datawrapper",
    "documentcloud.org": "DocumentCloud",
    "e.infogram.com": "Infogram",
    "everviz.com": "everviz",
    "facebook.com": "Facebook",
    "flo.uri.sh": "Flourish",
    "gfycat.com": "Gfycat",
    "giphy.com": "Giphy",
    "google.com/maps": "Google Maps",
    "instagram.com": "Instagram",
    "issuu.com": "Issuu",
    "odysee.com": "Odysee",
    "ok.ru": "OK",
    "open.spotify.com": "Spotify",
    "player.vimeo.com": "Vimeo",
    "podcasts.apple.com": "Apple Podcasts",
    "public.flourish.studio": "Flourish",
    "public.tableau.com": "Tableau",
    "reddit.com": "Reddit",
    "rumble.com": "Rumble",
    "rutube.ru": "RuTube",
    "scribd.com": "Scribd",
    "slideshare.net": "SlideShare",
    "soundcloud.com": "SoundCloud",
    "streamable.com": "Streamable",
    "t.me": "Telegram",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "twitch.tv": "Twitch",
    "twitter.com": "X",
    "video.twimg.com": "X",
    "vk.com": "VK",
    "vkvideo.ru": "VK",
    "wikimedia.org": "Wikimedia",
    "x.com": "X",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
}

# Classes of quotations that a script turns into a frame, where the words are not the story's.
# A post on X, whose words stand in the page, stays a quotation with its link.
POSTS = {
    "bluesky-embed": "data-bluesky-uri",
    "fb-post": "data-href",
    "fb-video": "data-href",
    "instagram-media": "data-instgrm-permalink",
    "reddit-embed-bq": "",
    "text-post-media": "data-text-post-permalink",
    "tiktok-embed": "cite",
}
