"""Pages that stand before an article, as the programs behind them write them, and those that are
none. All of them were written for these tests."""

from __future__ import annotations

import pytest

from dragoman.extraction import ExtractionError, extract
from tests.unit.extraction.pages import FIRST, LAST, URL

WALLS = {
    "cloudflare challenge": (
        "bot",
        (
            "<html><head><title>Just a moment...</title><script>window._cf_chl_opt={cvId:'3'};"
            "</script></head><body><noscript>Enable JavaScript and cookies to continue</noscript>"
            "<script src='/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1'></script></body>"
        ),
    ),
    "cloudflare block": (
        "bot",
        (
            "<html><head><title>Attention Required! | Cloudflare</title></head><body><div "
            "id='cf-error-details'><h1>Sorry, you have been blocked</h1><h2>You are unable "
            "to access "
            "courier.example</h2></div></body>"
        ),
    ),
    "cloudflare turnstile, in German": (
        "bot",
        (
            "<html><head><title>Nur einen Moment…</title><script "
            "src='https://challenges.cloudflare.com"
            "/turnstile/v0/api.js'></script></head><body><p>courier.example</p></body>"
        ),
    ),
    "akamai": (
        "bot",
        (
            "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You "
            "don't have "
            "permission to access this page on this server.<P>Reference #18.1f2e<P>"
            "https://errors.edgesuite.net/18.1f2e</BODY></HTML>"
        ),
    ),
    "akamai challenge": (
        "bot",
        (
            "<html><head><title>courier.example</title></head><body><div id='sec-if-cpt-container'>"
            "<p id='sec-text-if'>Powered and protected by</p></div></body>"
        ),
    ),
    "datadome": (
        "bot",
        (
            "<html lang='en'><head><title>courier.example</title></head><body><p id='cmsg'>Please "
            "enable JS and disable any ad blocker</p><script data-cfasync='false'>var dd={'rt':'c',"
            "'host':'geo.captcha-delivery.com'}</script></body></html>"
        ),
    ),
    "perimeterx": (
        "bot",
        (
            "<html><head><title>Access to this page has been denied</title></head><body><div "
            "id='px-captcha'></div><p>Press & Hold to confirm you are a human (and not a bot).</p>"
        ),
    ),
    "incapsula": (
        "bot",
        (
            "<html><head><META NAME='robots' CONTENT='noindex,nofollow'><script "
            "src='/_Incapsula_Resour"
            "ce?SWJIYLWA=719d'></script></head><body><iframe id='main-iframe' "
            "src='/_Incapsula_Resource"
            "?CWUDNSAI=9'>Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>"
        ),
    ),
    "aws waf": (
        "bot",
        (
            ""
            "<html><head><title></title><script>window.awsWafCookieDomainList=[];window.gokuProps={};"
            "AwsWafIntegration.saveReferrer()</script></head><body><div "
            "id='challenge-container'></div>"
            "<noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that "
            "you're not a robot.</noscript></body>"
        ),
    ),
    "a page for browsers only": (
        "bot",
        (
            "<html><head><title>Courier</title></head><body><noscript>You need to enable "
            "JavaScript to "
            "run this app.</noscript><div id='root'></div></body></html>"
        ),
    ),
    "a captcha box": (
        "bot",
        (
            "<html><head><title>courier.example</title></head><body><form method='post'><div "
            "class='h-captcha'></div><input type='submit' value='Go'></form></body></html>"
        ),
    ),
    "bot check in Russian": (
        "bot",
        "<html><head><title>Ой!</title></head><body><h1>Подтвердите, что вы не робот</h1></body>",
    ),
    "consent manager alone: sourcepoint": (
        "consent",
        (
            "<html><head><title>Courier</title><script src='https://cdn.privacy-mgmt.com/unified/"
            "wrapperMessagingWithoutDetection.js'></script></head><body><div></div></body></html>"
        ),
    ),
    "consent manager alone: usercentrics": (
        "consent",
        (
            "<html><head><title>Kurier</title><script id='usercentrics-cmp' "
            "src='https://app.usercentri"
            "cs.eu/browser-ui/latest/loader.js'></script></head><body><p>Kurier</p></body></html>"
        ),
    ),
    "consent manager alone: didomi": (
        "consent",
        (
            "<html><head><title>Le "
            "Courrier</title><script>window.didomiConfig={}</script></head><body>"
            "<div id='didomi-host'></div></body></html>"
        ),
    ),
    "consent manager alone: onetrust": (
        "consent",
        (
            "<html><head><title>Courier</title><script "
            "src='https://cdn.cookielaw.org/scripttemplates/"
            "otSDKStub.js'></script></head><body><div "
            "id='onetrust-consent-sdk'></div></body></html>"
        ),
    ),
    "pay or consent, in German": (
        "consent",
        (
            "<html><head><title>Kurier</title></head><body><h1>Mit Werbung und Tracking "
            "weiterlesen</h1>"
            "<p>Besuchen Sie Kurier.example wie gewohnt. Wir und unsere Partner verarbeiten Daten."
            "</p><button>Akzeptieren und weiter</button></body></html>"
        ),
    ),
    "a long notice": (
        "consent",
        "<html><head><title>Our use of your data</title></head><body><main><p>Because we "
        "value your "
        "privacy we say what is kept."
        + " We and our partners keep things on your device and read them again, such as a number "
        "that tells it from others, so that we may count readers and show advertising."
        * 6
        + " You may accept all cookies or refuse them here at any time you like.</p></main>",
    ),
    "refresh to a consent host": (
        "consent",
        (
            "<html><head><title>Redirecting</title><meta http-equiv='refresh' "
            "content='0;url=https://"
            "consent.courier.example/?back=1'></head><body></body></html>"
        ),
    ),
    "451": (
        "error",
        (
            "<html><head><title>451: Unavailable due to legal "
            "reasons</title></head><body><h1>451</h1>"
            "<p>We recognize you are attempting to access this website from a country "
            "belonging to the "
            "European Economic Area (EEA) including the EU which enforces the General Data "
            "Protection "
            "Regulation (GDPR) and therefore access cannot be granted at this "
            "time.</p></body></html>"
        ),
    ),
    "nginx": (
        "error",
        (
            "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1>"
            "</center><hr><center>nginx/1.24.0</center></body></html>"
        ),
    ),
    "soft 404 with links": (
        "error",
        (
            "<html><head><title>Courier</title></head><body><nav><a "
            "href='/a'>Politics</a></nav><h1>"
            "Oops!</h1><p>We can't find the page. It may have been moved or "
            "deleted.</p></body></html>"
        ),
    ),
    "soft 404 in Polish": (
        "error",
        (
            "<html><head><title>Kurier</title></head><body><h1>Ups!</h1><p>Taka strona nie "
            "istnieje."
            "</p></body></html>"
        ),
    ),
    "soft 404 in Chinese": (
        "error",
        "<html><head><title>信使</title></head><body><h1>404</h1><p>您访问的页面不存在</p></body>",
    ),
    "soft 404 in Arabic": (
        "error",
        "<html><head><title>البريد</title></head><body><h1>الصفحة غير موجودة</h1></body></html>",
    ),
    "login": (
        "login",
        (
            "<html><head><title>Sign in | Courier</title></head><body><h1>Sign in</h1><form><input "
            "type='email'><input type='password'></form><a>Forgot your password?</a></body></html>"
        ),
    ),
    "login without a known word": (
        "login",
        (
            "<html><head><title>Kuryer</title></head><body><form action='/x'><input "
            "name='u'><input "
            "type='password' name='p'></form></body></html>"
        ),
    ),
    "a subscribers' stub in French": (
        "login",
        (
            "<html><head><title>Le Courrier</title></head><body><h1>Le phare "
            "rallumé</h1><p>Cet article "
            "est réservé aux abonnés.</p><p>Déjà abonné ? Se connecter</p></body></html>"
        ),
    ),
    "a subscribers' stub in Japanese": (
        "login",
        (
            "<html><head><title>新聞</title></head><body><h1>灯台</h1><p>この記事は会員限定です。"
            "</p></body></html>"
        ),
    ),
}


@pytest.mark.parametrize("name", WALLS)
def test_a_wall_is_told_by_its_kind(name: str) -> None:
    kind, page = WALLS[name]
    assert extract(page.encode(), url=URL).wall == kind


def _article(head: str = "", before: str = "", after: str = "") -> bytes:
    return (
        f"<html><head><title>Lighthouse to be lit again</title>{head}</head><body>{before}<article>"
        f"<h1>Lighthouse to be lit again</h1><p>{FIRST}</p><p>{LAST}</p></article>{after}</body>"
    ).encode()


NO_WALLS = {
    "a consent manager beside the story": _article(
        "<script src='https://cdn.cookielaw.org/otSDKStub.js'></script>"
    ),
    "cloudflare's script on an ordinary page": _article(
        after="<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
    ),
    "a login box in the header": _article(
        before="<form><input type='password'><a>Forgot your password?</a> Sign in to "
        "continue</form>"
    ),
    "a captcha under the comments": _article(after="<div class='g-recaptcha'></div>"),
    "a notice that the page wants JavaScript": _article(
        before="<noscript>Please enable JavaScript</noscript>"
    ),
    "a footer about cookies": _article(
        after="<footer>We use cookies. We value your privacy. Accept all cookies</footer>"
    ),
    "a brief with a consent manager, called an article": (
        b"<html><head><title>Fog</title><meta property='og:type' content='article'><script "
        b"src='https://app.usercentrics.eu/x.js'></script></head><body><article><h1>Fog</h1>"
        b"<p>Fog closed the small harbour for an hour on Sunday morning.</p></article></body>"
    ),
}


@pytest.mark.parametrize("name", NO_WALLS)
def test_an_article_is_no_wall(name: str) -> None:
    assert extract(NO_WALLS[name], url=URL).wall == ""


def test_an_empty_page_is_neither() -> None:
    with pytest.raises(ExtractionError):
        extract(b"<html><head><title>Courier</title></head><body></body></html>", url=URL)
