"""Nothing that a browser runs or loads unasked survives, and what is said does.

Each case is foreign markup between two paragraphs. What comes out is parsed again and every
element, attribute and address is looked at. The ideas are those of the public collections of
cross-site scripting; the markup is our own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement, fragments_fromstring

from dragoman.feedparsing.cleaning import safe_html, text_of

BASE = "https://news.example/story"
PICTURE = "https://news.example/a.jpg"

_TAGS = (
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 "
    "h5 h6 hr i img ins li ol p pre q s small span strong sub sup table tbody td tfoot th "
    "thead time tr u ul"
)
TAGS = frozenset(_TAGS.split())
_ATTRIBUTES = "alt cite colspan datetime dir height href lang rel rowspan src start title width"
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
ADDRESSES = ("cite", "href", "src")

_EVENTS = (
    "onabort onactivate onafterprint onafterscriptexecute onanimationcancel onanimationend "
    "onanimationiteration onanimationstart onauxclick onbeforecopy onbeforecut onbeforeinput "
    "onbeforeprint onbeforescriptexecute onbeforetoggle onbeforeunload onbegin onblur "
    "onbounce oncanplay oncanplaythrough onchange onclick onclose oncontextmenu oncopy "
    "oncuechange oncut ondblclick ondrag ondragend ondragenter ondragexit ondragleave "
    "ondragover ondragstart ondrop ondurationchange onend onended onerror onfinish onfocus "
    "onfocusin onfocusout onformdata onfullscreenchange ongotpointercapture onhashchange "
    "oninput oninvalid onkeydown onkeypress onkeyup onload onloadeddata onloadedmetadata "
    "onloadstart onmessage onmousedown onmouseenter onmouseleave onmousemove onmouseout "
    "onmouseover onmouseup onmousewheel onoffline ononline onpagehide onpageshow onpaste "
    "onpause onplay onplaying onpointercancel onpointerdown onpointerenter onpointerleave "
    "onpointermove onpointerout onpointerover onpointerrawupdate onpointerup onpopstate "
    "onprogress onratechange onrepeat onreset onresize onscroll onscrollend onsearch onseeked "
    "onseeking onselect onselectionchange onselectstart onstart onstorage onsubmit onsuspend "
    "ontimeupdate ontoggle ontouchcancel ontouchend ontouchmove ontouchstart "
    "ontransitioncancel ontransitionend ontransitionrun ontransitionstart "
    "onunhandledrejection onunload onvolumechange onwaiting onwebkitanimationend "
    "onwebkittransitionend onwheel"
)
EVENTS = _EVENTS.split()
# How an attribute may be written so that a filter by pattern misses it.
SPELLINGS = {
    "upper case": "<img src={p} ONERROR=alert(1)>",
    "mixed case": "<img src={p} oNeRrOr=alert(1)>",
    "no space": '<img src="{p}"onerror=alert(1)>',
    "slash": "<img/src={p}/onerror=alert(1)>",
    "tab": "<img\tsrc={p}\tonerror=alert(1)>",
    "line end": "<img\nsrc={p}\nonerror\n=\nalert(1)>",
    "form feed": "<img\x0csrc={p}\x0conerror=alert(1)>",
    "single quotes": "<img src='{p}' onerror='alert(1)'>",
    "back quotes": "<img src={p} onerror=`alert(1)`>",
    "entities": "<img src={p} onerror=&#97;lert(1)>",
    "twice": "<img src={p} onerror=a onerror=alert(1)>",
    "unclosed": "<img src={p} onerror=alert(1) <p>",
    "namespace": "<img src={p} x:onerror=alert(1)>",
    "NUL inside": "<img src={p} on\0error=alert(1)>",
    "self-closed": "<img src={p} onerror=alert(1) />",
    "no value": "<img src={p} onerror>",
    "quote in value": "<img src={p} alt='\"' onerror='alert(1)'>",
    "bracket in value": "<img src={p} alt='>' onerror='alert(1)'>",
}
SCHEMES = {
    "javascript": "javascript:alert(1)",
    "upper case": "JAVASCRIPT:alert(1)",
    "mixed case": "JaVaScRiPt:alert(1)",
    "leading space": "  javascript:alert(1)",
    "leading line end": "\n\njavascript:alert(1)",
    "leading control": "\x01javascript:alert(1)",
    "leading no-break space": "\u00a0javascript:alert(1)",
    "inner tab": "java\tscript:alert(1)",
    "inner line end": "java\nscript:alert(1)",
    "inner carriage return": "java\rscript:alert(1)",
    "inner NUL": "java\0script:alert(1)",
    "tab before colon": "javascript\t:alert(1)",
    "decimal entities": "".join(f"&#{ord(c)};" for c in "javascript:") + "alert(1)",
    "long entities": "".join(f"&#{ord(c):07};" for c in "javascript:") + "alert(1)",
    "hexadecimal entities": "".join(f"&#x{ord(c):x};" for c in "javascript:") + "alert(1)",
    "entities without end": "".join(f"&#{ord(c):07}" for c in "javascript:") + "alert(1)",
    "named entities": "java&Tab;script&colon;alert(1)",
    "line entity": "java&NewLine;script:alert(1)",
    "entity tab": "jav&#x09;ascript:alert(1)",
    "entity return": "jav&#x0D;ascript:alert(1)",
    "slashes": "javascript://news.example/%0Aalert(1)",
    "full-width letters": "\uff4a\uff41\uff56\uff41script:alert(1)",
    "zero-width space": "java\u200bscript:alert(1)",
    "soft hyphen": "java\u00adscript:alert(1)",
    "byte order mark": "\ufeffjavascript:alert(1)",
    "right-to-left mark": "\u200fjavascript:alert(1)",
    "vbscript": "vbscript:msgbox(1)",
    "vbscript upper": "VBSCRIPT:msgbox(1)",
    "livescript": "livescript:alert(1)",
    "mocha": "mocha:alert(1)",
    "data html": "data:text/html,<script>alert(1)</script>",
    "data base64": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data svg": "data:image/svg+xml,<svg onload=alert(1)>",
    "data upper": "DATA:text/html,x",
    "data picture": "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
    "blob": "blob:https://news.example/1",
    "file": "file:///etc/passwd",
    "ftp": "ftp://news.example/x",
    "view-source": "view-source:https://news.example",
    "jar": "jar:https://news.example!/x",
    "about": "about:blank",
    "chrome": "chrome://settings",
    "intent": "intent://x#Intent;end",
    "feed": "feed:javascript:alert(1)",
    "filesystem": "filesystem:https://news.example/x",
    "ms": "ms-settings:x",
    "wyciwyg": "wyciwyg://0/x",
    "tel": "tel:+351000",
}
CARRIERS = {
    "a": '<a href="{u}">words</a>',
    "img": '<img src="{u}" alt="words">words',
    "blockquote": '<blockquote cite="{u}">words</blockquote>',
    "q": "<q cite='{u}'>words</q>",
}
STYLES = {
    name: f'<p style="{style}">words</p>'
    for name, style in {
        "expression": "width: expression(alert(1))",
        "expression with comment": "width: exp/**/ression(alert(1))",
        "expression escaped": "width: \\65xpression(alert(1))",
        "expression full-width": "width: ｅｘｐｒｅｓｓｉｏｎ(alert(1))",
        "url": "background: url(javascript:alert(1))",
        "url quoted": "background: url('javascript:alert(1)')",
        "url loads": "background: url(https://tracker.example/x)",
        "image-set": "background: image-set('https://tracker.example/x' 1x)",
        "list style": "list-style-image: url(https://tracker.example/x)",
        "cursor": "cursor: url(https://tracker.example/x), auto",
        "content": "content: url(https://tracker.example/x)",
        "binding": "-moz-binding: url(https://evil.example/x#a)",
        "behavior": "behavior: url(#default#time2)",
        "import": "@import 'https://evil.example/x'",
        "over the page": "position:fixed;top:0;left:0;width:100%;height:100%",
        "invisible": "opacity:0",
        "variable": "--x: url(https://tracker.example/x)",
        "filter": "filter: progid:DXImageTransform.Microsoft.Gradient()",
        "animation": "animation: x 1s",
        "font": "font-family: x; src: url(https://tracker.example/x)",
        "entities": "b&#97;ckground: url(https://tracker.example/x)",
        "NUL": "back\0ground: url(https://tracker.example/x)",
        "offscreen": "position:absolute;left:-9999px",
        "huge": "font-size: 9999px",
    }.items()
}
# Whole elements: what stands in them as text may stay, the elements may not.
ELEMENTS = {
    name: f"<{name}{attributes}>words</{name}>"
    for name, attributes in (
        ("applet", " code=x.class"),
        ("article", ""),
        ("audio", f" src={PICTURE} controls"),
        ("base", " href=https://evil.example/"),
        ("basefont", " face=x"),
        ("bgsound", " src=x"),
        ("big", ""),
        ("blink", ""),
        ("body", " onload=alert(1)"),
        ("button", " formaction=x"),
        ("canvas", " id=x"),
        ("center", ""),
        ("command", " onclick=x"),
        ("datalist", ""),
        ("details", " open ontoggle=alert(1)"),
        ("dialog", " open"),
        ("embed", " src=x.swf"),
        ("fieldset", ""),
        ("font", " color=x"),
        ("form", " action=https://evil.example/"),
        ("frame", " src=x"),
        ("frameset", " onload=x"),
        ("head", ""),
        ("html", " manifest=x"),
        ("ilayer", " src=x"),
        ("image", " src=x onerror=alert(1)"),
        ("input", " autofocus onfocus=x"),
        ("isindex", " action=x"),
        ("keygen", " autofocus"),
        ("label", " for=x"),
        ("layer", " src=x"),
        ("link", " rel=stylesheet href=https://evil.example/x"),
        ("listing", ""),
        ("map", " name=x"),
        ("area", " href=javascript:alert(1)"),
        ("marquee", " onstart=alert(1)"),
        ("menu", ""),
        ("menuitem", " onclick=x"),
        ("meta", " http-equiv=refresh content='0;url=javascript:x'"),
        ("meter", ""),
        ("multicol", ""),
        ("nobr", ""),
        ("option", ""),
        ("output", ""),
        ("param", " name=movie value=x"),
        ("picture", ""),
        ("portal", " src=https://evil.example"),
        ("progress", ""),
        ("rb", ""),
        ("select", " autofocus onfocus=x"),
        ("slot", ""),
        ("source", f" src={PICTURE}"),
        ("spacer", ""),
        ("track", " src=x"),
        ("tt", ""),
        ("video", f" src={PICTURE} poster=javascript:x"),
        ("wbr", ""),
        ("x-custom", " is=x"),
        ("xml", " id=x"),
        ("xss", " onclick=alert(1) tabindex=1"),
    )
}
# What is inside these is code or another document, and goes with them.
DROPPED = {
    "script": "<script>alert(1)</script>",
    "script with type": "<script type='text/vbscript'>alert(1)</script>",
    "script from elsewhere": "<script src=https://evil.example/x.js></script>",
    "script upper case": "<SCRIPT>alert(1)</SCRIPT>",
    "script with space": "<script >alert(1)</script >",
    "script with slash": "<script/x>alert(1)</script>",
    "script with line end": "<script\n>alert(1)</script\n>",
    "script module": "<script type=module>alert(1)</script>",
    "script in svg": "<svg><script>alert(1)</script></svg>",
    "script in a script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "style": "<style>body{background:url(https://tracker.example/x)}</style>",
    "style import": "<style>@import 'https://evil.example/x';</style>",
    "iframe": "<iframe src=https://evil.example/></iframe>",
    "iframe srcdoc": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "iframe javascript": "<iframe src=javascript:alert(1)></iframe>",
    "object": "<object data=https://evil.example/x.swf></object>",
    "object with param": "<object><param name=movie value=x></object>",
    "template": "<template><img src=x onerror=alert(1)></template>",
    "noscript": "<noscript><img src=x onerror=alert(1)></noscript>",
    "title": "<title><img src=x onerror=alert(1)></title>",
}
# Markup that one parser reads one way and another parser, or a second reading, another.
MUTATIONS = {
    "noscript breakout": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "title breakout": '<title><a title="</title><img src=x onerror=alert(1)>">',
    "textarea breakout": '<textarea><a title="</textarea><img src=x onerror=alert(1)>">',
    "style breakout": '<style><a title="</style><img src=x onerror=alert(1)>">',
    "xmp breakout": '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    "iframe breakout": '<iframe><p title="</iframe><img src=x onerror=alert(1)>"></iframe>',
    "noembed breakout": '<noembed><p title="</noembed><img src=x onerror=alert(1)>"></noembed>',
    "noframes breakout": '<noframes><p title="</noframes><img src=x onerror=alert(1)>"></noframes>',
    "script end in a string": "<script>var a='</script><img src=x onerror=alert(1)>'</script>",
    "svg": "<svg><g onload=alert(1)></g></svg>",
    "svg onload": "<svg onload=alert(1)></svg>",
    "svg onload slash": "<svg/onload=alert(1)></svg>",
    "svg link": "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "svg use": "<svg><use href='data:image/svg+xml,x#x'></use></svg>",
    "svg image": "<svg><image href=x onerror=alert(1)></image></svg>",
    "svg animate": "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
    "svg set": "<svg><set attributeName=onmouseover to=alert(1)></set></svg>",
    "svg foreign": "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "svg style": "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "svg style comment": "<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>",
    "svg title": "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
    "svg desc": "<svg><desc><img src=x onerror=alert(1)></desc></svg>",
    "svg p": '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></style></svg>',
    "svg CDATA": "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>",
    "svg handler": "<svg><handler xmlns:ev=x ev:event=load>alert(1)</handler></svg>",
    "svg feImage": "<svg><filter><feImage href=https://tracker.example/x /></filter></svg>",
    "svg discard": "<svg><discard onbegin=alert(1)></discard></svg>",
    "math": "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "math href": "<math href='javascript:alert(1)'>x</math>",
    "math action": (
        "<math><maction actiontype='statusline#http://x'"
        " xlink:href='javascript:x'>x</maction></math>"
    ),
    "math mglyph": (
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"
        "</style></mglyph></table></mtext></math>"
    ),
    "math malignmark": (
        "<math><mtext><malignmark><style><img src=x onerror=alert(1)></style>"
        "</malignmark></mtext></math>"
    ),
    "math annotation": (
        "<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)>"
        "</annotation-xml></math>"
    ),
    "math comment": "<math><!--</math><img src=x onerror=alert(1)>--></math>",
    "table foster parent": "<table><tr><img src=x onerror=alert(1)></tr></table>",
    "select breakout": "<select><option></select><img src=x onerror=alert(1)>",
    "template in table": "<table><template><img src=x onerror=alert(1)></template></table>",
    "nested comment": "<!-- a <!-- b --> <img src=x onerror=alert(1)> -->",
    "comment with bang": "<!-- x --!> <img src=x onerror=alert(1)>",
    "short comment": "<!--> <img src=x onerror=alert(1)>",
    "shorter comment": "<!---> <img src=x onerror=alert(1)>",
    "comment of a script": "<!-- <script>alert(1)</script> -->",
    "conditional comment": "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "downlevel comment": "<![if gte IE 4]><img src=x onerror=alert(1)><![endif]>",
    "bogus comment": "<!x><img src=x onerror=alert(1)>",
    "instruction": "<?xml-stylesheet href='javascript:alert(1)'?>",
    "instruction of a script": "<?php echo '<img src=x onerror=alert(1)>' ?>",
    "CDATA": "<![CDATA[<script>alert(1)</script>]]>",
    "CDATA breakout": "<![CDATA[ ]]><img src=x onerror=alert(1)>",
    "doctype": "<!DOCTYPE html [<!ENTITY x '<img src=x onerror=alert(1)>'>]>&x;",
    "XML namespace": (
        "<html:script xmlns:html='http://www.w3.org/1999/xhtml'>alert(1)</html:script>"
    ),
    "prefixed": "<x:script>alert(1)</x:script>",
    "NUL in the name": "<scr\0ipt>alert(1)</scr\0ipt>",
    "NUL after the bracket": "<\0script>alert(1)</\0script>",
    "control in the name": "<scr\x08ipt>alert(1)</script>",
    "space after the bracket": "< script>alert(1)</ script>",
    "two brackets": "<<script>alert(1)//<</script>",
    "bracket in the name": "<a<script>alert(1)</script>>",
    "quote in the name": "<a\"'><img src=x onerror=alert(1)>",
    "unclosed quote": "<p title='<img src=x onerror=alert(1)>'>x</p>",
    "back quotes": "<img src=`x`onerror=alert(1)>",
    "equals": '<img ="x" onerror=alert(1)>',
    "attribute breakout": '<img alt="x\\" onerror=alert(1) src=https://news.example/a.jpg>',
    "entity breakout": '<p title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">x</p>',
    "escaped twice": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "escaped thrice": "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "escaped without end": "&ltscript&gtalert(1)&lt/script&gt",
    "UTF-7": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "full-width brackets": "＜script＞alert(1)＜/script＞",
    "overlong": "\xc0\xbcscript\xc0\xbealert(1)",
    "long s": "<ſcript>alert(1)</ſcript>",
    "Kelvin sign": "<lin\u212a rel=stylesheet href=https://evil.example/x>",
    "right-to-left override": "<p>\u202e<img src=x onerror=alert(1)></p>",
    "plaintext end tag": "</plaintext><img src=x onerror=alert(1)>",
    "end tag with attributes": "</p onclick=alert(1)><img src=x onerror=alert(1)>",
    "isindex": "<isindex type=image src=x onerror=alert(1)>",
    "meta in svg": "<svg><meta http-equiv=refresh content='0;url=https://evil.example'></svg>",
    "link prefetch": (
        "<link rel=dns-prefetch href=//tracker.example><link rel=preload href=//t.example as=image>"
    ),
    "input image": "<input type=image src=https://tracker.example/x>",
    "id that shadows": "<p id=getElementById name=body>x</p>",
    "class that reveals": (
        "<p class=admin-only data-x=1 tabindex=1 accesskey=x contenteditable>x</p>"
    ),
    "target": "<a href=https://news.example target=_blank ping=https://tracker.example>x</a>",
    "download": "<a href=https://news.example/x.exe download=x.exe>x</a>",
    "srcset": f"<img src={PICTURE} srcset='https://tracker.example/x 1x' sizes=1>",
    "lowsrc": f"<img src={PICTURE} lowsrc=javascript:alert(1) dynsrc=javascript:alert(1)>",
    "usemap": f"<img src={PICTURE} usemap=#x ismap longdesc=javascript:alert(1)>",
    "table background": (
        "<table background=javascript:alert(1)><tr><td background=javascript:x>x</table>"
    ),
    "ins cite": "<ins cite=javascript:alert(1)>x</ins><del cite=javascript:alert(1)>y</del>",
    "scheme without host": "<a href=https:alert(1)>x</a><a href=//evil.example/x>y</a>",
    "user in the address": "<a href=https://news.example@evil.example/>x</a>",
    "MS behaviour": "<xml:namespace prefix=t><import namespace=t implementation=#default#time2>",
    "server side include": "<!--#exec cmd='ls'-->",
    "XInclude": "<xi:include href='file:///etc/passwd' parse=text />",
    "word": "<o:p></o:p><w:WordDocument><script>alert(1)</script></w:WordDocument>",
    "amp": (
        "<amp-img src=x on='tap:x'></amp-img><amp-script src=https://evil.example/x></amp-script>"
    ),
    "shadow root": "<div><template shadowrootmode=open><script>alert(1)</script></template></div>",
}
# Unclosed: the rest of the text belongs to them by the rules of HTML, so it goes with them.
SWALLOWING = {
    "unclosed script": "<script>alert(1)",
    "unclosed script tag": "<script src=https://evil.example/x.js",
    "unclosed style": "<style>body{",
    "unclosed comment": "<!-- <script>alert(1)</script>",
    "unclosed title": "<title>x",
    "unclosed textarea": "<textarea><img src=x onerror=alert(1)>",
    "unclosed iframe": "<iframe src=https://evil.example",
    "unclosed image": "<img src=x onerror=alert(1)",
    "unclosed quote": "<img src='x onerror=alert(1)>",
    "unclosed template": "<template><img src=x onerror=alert(1)>",
    "unclosed xmp": "<xmp><img src=x onerror=alert(1)>",
    "form in a form": (
        "<form><math><mtext></form><form><mglyph><style></math>"
        "<img src onerror=alert(1)></style></form>"
    ),
    "plaintext": "<plaintext><img src=x onerror=alert(1)>",
    "unclosed svg style": "<svg><style><img src=x onerror=alert(1)>",
    "unclosed noscript": "<noscript><img src=x onerror=alert(1)>",
    "unclosed object": "<object data=x>",
    "unclosed select": "<select><option>x",
}
PIXELS = {
    "1x1": "<img src=https://tracker.example/x width=1 height=1>",
    "1x1 quoted": '<img src="https://tracker.example/x" width="1" height="1" alt="">',
    "pixels": "<img src=https://tracker.example/x width=1px height=1px>",
    "none": "<img src=https://tracker.example/x width=0 height=0>",
    "one side": "<img src=https://tracker.example/x height=1>",
    "two": "<img src=https://tracker.example/x width=2 height=2>",
    "bracket in alt": "<img alt='a>b' width=1 src=https://tracker.example/x>",
    "in a link": "<a href=https://news.example><img src=https://tracker.example/x width=1></a>",
    "no address": "<img width=100 height=100>",
    "empty address": "<img src='javascript:x' width=100>",
}


def _cases() -> Iterator[tuple[str, str]]:
    for event in EVENTS:
        yield f"event {event} on img", f"<img src={PICTURE} {event}=alert(1)>"
        yield f"event {event} on a", f'<a href="/x" {event}="alert(1)">words</a>'
    for name, markup in SPELLINGS.items():
        yield f"spelling {name}", markup.replace("{p}", PICTURE)
    for name, address in SCHEMES.items():
        for tag, carrier in CARRIERS.items():
            yield f"scheme {name} in {tag}", carrier.replace("{u}", address.replace('"', "&quot;"))
    tables = {"style": STYLES, "element": ELEMENTS, "dropped": DROPPED, "mutation": MUTATIONS}
    for group, table in tables.items():
        yield from ((f"{group} {name}", markup) for name, markup in table.items())


CASES = dict(_cases())


def tree(markup: str) -> list[HtmlElement]:
    return [part for part in fragments_fromstring(markup) if not isinstance(part, str)]


def assert_harmless(safe: str) -> None:
    for part in tree(safe):
        for element in part.iter():
            assert element.tag in TAGS, etree.tostring(element)
            assert set(element.attrib) <= ATTRIBUTES, etree.tostring(element)
            for name in ADDRESSES:
                address = element.get(name)
                assert address is None or re.match("https?:", address), address
    assert "\0" not in safe
    assert safe_html(safe, BASE) == safe, "a second reading finds nothing else"


def around(markup: str) -> str:
    return f"<p>Before <b>it</b>.</p>{markup}<p>After <em>it</em>.</p>"


def test_there_are_enough_ideas() -> None:
    assert len(CASES) + len(SWALLOWING) + len(PIXELS) >= 414


@pytest.mark.parametrize("name", CASES)
def test_nothing_active_survives(name: str) -> None:
    safe = safe_html(around(CASES[name]), BASE)
    assert_harmless(safe)
    assert safe.startswith("<p>Before <b>it</b>.</p>")
    assert "After <em>it</em>." in safe


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith(("mut", "dro", "ele"))])
def test_nothing_active_survives_among_many_tags(name: str) -> None:
    """Markup of many tags goes through another parser first."""
    safe = safe_html(around("<i>x</i>" * 400 + CASES[name]), BASE)
    assert_harmless(safe)
    assert safe.startswith("<p>Before <b>it</b>.</p>")


@pytest.mark.parametrize("name", SWALLOWING)
def test_what_is_unclosed_is_harmless(name: str) -> None:
    safe = safe_html(around(SWALLOWING[name]), BASE)
    assert_harmless(safe)
    assert safe.startswith("<p>Before <b>it</b>.</p>")


@pytest.mark.parametrize("name", PIXELS)
def test_pictures_that_show_nothing_go(name: str) -> None:
    safe = safe_html(around(PIXELS[name]), BASE)
    assert_harmless(safe)
    assert "<img" not in safe
    assert "After <em>it</em>." in safe


@pytest.mark.parametrize(
    "markup",
    [
        f'<img src="{PICTURE}" alt="A &gt; B" width="600" height="400">',
        f'<img src="{PICTURE}">',
        f'<figure><img src="{PICTURE}"><figcaption>The port.</figcaption></figure>',
        "<h2>Port</h2><p>Ships <strong>came</strong>, <em>late</em>.</p>",
        '<ol start="3"><li>one</li><li>two<ul><li>inner</li></ul></li></ol>',
        '<blockquote cite="https://news.example/q"><p>Words.</p></blockquote>',
        '<table><tbody><tr><th colspan="2">A</th><td rowspan="2">B</td></tr></tbody></table>',
        "<pre><code>a &lt; b &amp;&amp; c</code></pre>",
        '<p dir="rtl" lang="ar">نص</p>',
        '<p><time datetime="2026-11-22">today</time> H<sub>2</sub>O m<sup>2</sup></p>',
        "<p>5 &lt; 6, AT&amp;T, “quotes” – 100 % 😀</p>",
        "<p>The word javascript: and onclick= and &lt;script&gt; are only words.</p>",
        "<dl><dt>term</dt><dd>meaning</dd></dl><hr><p>a<br>b</p>",
    ],
)
def test_what_is_said_stays_as_it_is(markup: str) -> None:
    assert safe_html(markup, BASE) == markup


@pytest.mark.parametrize(
    ("markup", "safe"),
    [
        ("<a href=/x>w</a>", '<a href="https://news.example/x" rel="noopener noreferrer">w</a>'),
        ("<img src=../p.jpg>", '<img src="https://news.example/p.jpg">'),
        ("<img src=//cdn.example/p.jpg>", '<img src="https://cdn.example/p.jpg">'),
        ("<article><p>a</p></article>", "<p>a</p>"),
        ("<p>a<script>b</script>c</p>", "<p>ac</p>"),
        ("<p>a", "<p>a</p>"),
    ],
)
def test_what_is_kept_in_another_form(markup: str, safe: str) -> None:
    assert safe_html(markup, BASE) == safe


@pytest.mark.parametrize("name", CASES)
def test_words_hold_no_markup(name: str) -> None:
    words = text_of(around(CASES[name]), 10_000)
    assert words.startswith("Before it.")
    assert words.endswith("After it.")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*MUTATIONS.values(), *SWALLOWING.values(), *DROPPED.values()]),
            st.sampled_from([*"<>\"'&=/", "</", "<!--", "-->", "<p>", "</p>"]),
            st.text(max_size=5),
        ),
        max_size=8,
    ).map("".join)
)
def test_any_mixture_is_harmless(markup: str) -> None:
    assert_harmless(safe_html(markup, BASE))
    assert_harmless(safe_html(html.unescape(markup), BASE))


def test_a_base_address_that_cannot_be_one_costs_relative_links_only() -> None:
    safe = safe_html('<p>Hi <a href="/a">x</a></p>', "http://herald\x04.example/")
    assert "Hi" in safe
    assert "href" not in safe
