"""What the programs behind walls leave in a page's markup: bot checks and consent managers.

Each is looked for, lower case, in the address or beginning of scripts, frames and forms and in
classes and ids. All sorted.
"""

from __future__ import annotations

# Found on the check itself only: one is enough on a page with hardly a word of its own.
CHECKS = (
    "/_incapsula_resource",
    "/_sec/cp_challenge",
    "_cf_chl_opt",
    "aws-waf-token",
    "awswafcaptcha",
    "awswafintegration",
    "botmanager_support",
    "captcha-delivery.com",
    "cf-browser-verification",
    "cf-challenge",
    "cf-error-details",
    "cf_chl_",
    "challenges.cloudflare.com",
    "check.ddos-guard.net",
    "client-challenge",
    "ddg-captcha",
    "errors.edgesuite.net",
    "humansecurity",
    "kpsdk",
    "main-iframe",
    "perfdrive.com",
    "perimeterx",
    "px-captcha",
    "px-cloud.net",
    "sec-if-cpt",
    "sec-text-if",
    "shieldsquare",
    "showcaptcha",
    "sucuri_cloudproxy",
    "validate.perfdrive",
)

# Boxes that ask for a human; forms of ordinary pages have them too.
CAPTCHAS = ("arkoselabs", "cf-turnstile", "friendlycaptcha", "g-recaptcha", "geetest", "h-captcha")

# Consent managers, which nearly every news page loads besides its story.
CONSENT_MANAGERS = (
    "axeptio",
    "cdn.cookielaw.org",
    "cdn.privacy-mgmt.com",
    "cmp.inmobi.com",
    "cmp2.net",
    "commandersact",
    "consensu.org",
    "consent.cookiebot.com",
    "consentframework",
    "consentmanager.net",
    "contentpass",
    "cookie-script.com",
    "cookiebot",
    "didomi",
    "fundingchoicesmessages",
    "iubenda",
    "klaro",
    "onetrust",
    "opencmp",
    "osano",
    "privacy-center.org",
    "privacymanager.io",
    "quantcast",
    "sirdata",
    "sourcepoint",
    "sp-prod.net",
    "tarteaucitron",
    "traffective",
    "trustarc",
    "truste.com",
    "trustcommander",
    "usercentrics",
)

# Words in the address that a page without a story sends its reader on to, by kind.
REDIRECTS = (
    ("bot", ("captcha", "challenge")),
    ("consent", ("consent", "cookiewall", "cookie-wall", "privacygate", "privacy-gate")),
    (
        "login",
        ("/auth", "/login", "/sign-in", "/signin", "/sso", "account.", "login."),
    ),
)
