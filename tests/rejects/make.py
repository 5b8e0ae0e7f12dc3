#!/usr/bin/python3
"""Pages that are no articles, and articles that look like them: make.py DIR writes NAME.html files.

A name begins with `yes-` where the page is an article and with `no-REASON-` where it is none. Each kind stands in
three shells: one that marks its parts as the standards have it, one of nested divs with class names, one bare.
Other shapes stand in others.py. All sites, people and events are invented.
"""
import pathlib
import sys

from others import others

NAV = ["World", "Business", "Science", "Sport", "Culture", "Weather", "Opinion", "Letters"]
LONG = ("The tide mill of {0} opened on Monday, and forty families came to see the wheel turn for the first time. "
        "Builders had worked on it for three years, the mayor said, and it now lights every house by the river. "
        "Two more are planned, one of them below the old bridge, where the water runs faster. ")
MORE = ["The council of {0} voted nine to four for the plan after a debate of five hours, in which the cost was the only question.",
        "Fishermen had feared for the eels; a ladder was built for them, and the first hundred were counted there last week.",
        "Whether the mill pays will be known when the winter tides have come and gone, said Ada Quill, the town's surveyor.",
        "The wheel is of oak, weighs forty tonnes and was turned by hand in the yard of a boat builder two miles up the river."]
TOWNS = ["Elmford", "Orsby", "Kelmar"]


def links(n, what):
    return "".join(f'<li><a href="/s/{i}">{what} number {i} of this week, told in a line</a></li>' for i in range(n))


def teasers(n):
    return "".join(f'<div class="teaser card"><h2><a href="/a/{i}">What happened in ward {i} of the town</a></h2>'
                   f'<p>A short account of it, in a line or two, by our desk.</p></div>' for i in range(n))


def long_teasers(n, town):
    return "".join(f'<div class="item"><h3><a href="/a/{i}">What happened in ward {i} of the town</a></h3>'
                   f'<p>{MORE[i % 4].format(town)} {MORE[(i + 1) % 4].format(town)}</p><p>By our desk, ward {i}</p></div>' for i in range(n))


def shell(kind, title, body, head="", site="Elmford Post"):
    nav = "".join(f'<li><a href="/{n.lower()}">{n}</a></li>' for n in NAV)
    cookie = "<p>We use cookies and similar techniques; our partners may read your personal data. Accept or read our privacy policy.</p>"
    foot = "<p>Published by the Elmford Post company, 4 Mill Lane. All rights reserved. Terms of use, privacy policy, imprint.</p>"
    top = f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title} | {site}</title>{head}<script>var a = 1;</script></head><body>"
    if kind == 0:
        return (f"{top}<header><nav><ul>{nav}</ul></nav></header><main>{body}</main><aside><h3>Most read</h3><ul>{links(6, 'Story')}</ul></aside>"
                f"<div role=dialog>{cookie}</div><footer>{foot}</footer></body></html>")
    if kind == 1:
        return (f"{top}<div id=wrap><div class=site-nav><ul>{nav}</ul></div><div class='content main-column'>{body}</div>"
                f"<div class=sidebar><h3>Most read</h3><ul>{links(6, 'Story')}</ul></div><div class=cookie-banner>{cookie}</div>"
                f"<div class=site-footer>{foot}</div></div></body></html>")
    return f"{top}<ul>{nav}</ul>{body}<hr>{foot}</body></html>"


def story(town, n=4):
    return f"<p>{LONG.format(town)}</p>" + "".join(f"<p>{m.format(town)}</p>" for m in MORE[:n])


def pages():
    og = '<meta property="og:type" content="{}">'
    for k, town in enumerate(TOWNS):
        no = {
            # lists
            "not-article-front": ("News from " + town, "<h1>News</h1>" + teasers(14), og.format("website")),
            "not-article-section": ("Business", "<h1>Business</h1>" + teasers(10), ""),
            "not-article-tag": ("Everything on tide mills", "<h1>Tide mills</h1><ul>" + links(25, "A mill") + "</ul>", ""),
            "not-article-author": ("Ada Quill", "<h1>Ada Quill</h1><p>Ada Quill writes about rivers.</p>" + teasers(9), og.format("profile")),
            "not-article-search": ("Search results for mill", "<h1>Search results for mill</h1><form><input name=q></form><p>214 results found.</p>" + teasers(10), ""),
            "not-article-archive": ("Archive 2026", "<h1>April 2026</h1><ul>" + links(40, "Entry") + "</ul>", ""),
            "not-article-front-long": ("All about " + town, "<h1>All about " + town + "</h1>" + long_teasers(12, town), og.format("website")),
            "not-article-search-long": ("wheel - search", "<h1>wheel</h1><p>Showing 1 to 10 of 58 results</p>" + long_teasers(10, town), ""),
            "not-article-author-long": ("Ben Oar", "<h1>Ben Oar</h1><p>Ben Oar has written about boats, rivers and the people who live by them since he left the yard of his father, and lives in " + town + ".</p>" + long_teasers(9, town), og.format("profile")),
            # what servers say
            "not-article-404": ("Page not found", "<h1>Page not found</h1><p>Sorry, the page that you asked for has moved or was never here. Try the search, or go back to the front page, where all of today's stories are.</p>", ""),
            "not-article-500": ("Internal server error", "<h1>Something went wrong</h1><p>Our servers could not answer this request. We have been told about it and are at work; please try again in some minutes.</p>", ""),
            "not-article-denied": ("Access denied", "<h1>Access denied</h1><p>You do not have permission to see this page on this server. The reference of this message is 18.5f2.171, should you want to write to us about it.</p>", ""),
            "not-article-robot": ("Just a moment...", "<h1>Checking your browser</h1><p>This is automatic and takes five seconds. Please enable JavaScript and cookies, then reload the page to go on to the site.</p>", ""),
            # gates
            "not-article-login": ("Log in", "<h1>Log in</h1><form><label>Name</label><input><label>Password</label><input type=password><button>Go</button></form><p>Forgot your password? We send you a new one. New here? Register, it takes a minute and costs nothing at all.</p>", ""),
            "not-article-consent": ("Before you continue", "<h1>Before you continue</h1><p>We and our partners use cookies to store and read personal data on your device, to measure our advertisements and to improve our website. You can accept all cookies or choose; you may change your consent at any time.</p><p>Our privacy policy says what we do with personal data, how long cookies stay, and how you opt out of their use by our partners.</p>", ""),
            "no-body-paywall": ("Mill of " + town + " in debt", "<article><h1>Mill in debt</h1><p>The mill owes more than the town knew.</p><div class=paywall><p>Subscribe to read on. Already a subscriber? Log in.</p><p>Get unlimited access for 2 pounds per month, sign up today.</p></div></article>", og.format("article")),
            # nothing to read
            "not-article-video": ("Watch: the wheel turns", "<h1>Watch: the wheel turns</h1><div class=video-player><video src=/v.mp4></video></div><p>The wheel of the mill, filmed on Monday.</p><ul>" + links(8, "Video") + "</ul>", og.format("video.other")),
            "not-article-video-long": ("The wheel in motion", "<h1>The wheel in motion</h1><div class=video-player><video src=/v.mp4></video></div><p>" + LONG.format(town) + "</p><ul>" + links(8, "Video") + "</ul>", og.format("video.other")),
            "not-article-contact": ("Contact", "<h1>Contact</h1><p>Write to the desk at 4 Mill Lane, or call between nine and five. Letters to the editor should be short, and bear your name and the place where you live.</p>", ""),
            "no-body-gallery": ("Pictures of the week", "<h1>Pictures of the week</h1>" + "".join(f"<figure><img src=/{i}.jpg><figcaption>The river at the mill, picture {i} of nine.</figcaption></figure>" for i in range(9)), ""),
            "no-body-shell": (town + " Post", "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>", ""),
            "no-body-subscribe": ("Our newsletters", "<h1>Our newsletters</h1><p>Sign up for our newsletter and get the latest in your inbox.</p><form><input><button>Sign up</button></form>", ""),
        }
        yes = {
            "plain": ("Tide mill opens in " + town, "<article><h1>Tide mill opens</h1>" + story(town) + "</article>", og.format("article")),
            "short": ("Bridge of " + town + " closed", f"<article><h1>Bridge closed</h1><p>The old bridge of {town} is closed until Friday, the town said, because the flood has moved two of its stones. Carts must go round by the mill, which adds a mile.</p></article>", og.format("article")),
            "about-404": ("Why we still see 404 pages", "<article><h1>Why we still see 404 pages</h1><p>A page that is not found is the oldest joke of the web.</p>" + story(town) + "</article>", og.format("article")),
            "about-cookies": ("How browsers end the cookie", "<article><h1>How browsers end the cookie</h1><p>Third-party cookies go, and with them a way to follow readers from site to site; what personal data is left is for the law to say.</p><p>Makers of browsers have put the date off three times since they first named one, and no maker names a new one.</p>" + story(town, 2) + "</article>", og.format("article")),
            "listicle": ("Nine mills to see", "<article><h1>Nine mills to see</h1>" + "".join(f"<h2><a href=/m/{i}>Mill number {i}</a></h2><p>{m.format(town)} It is open to all who ask at the yard, every day but Monday, from nine in the morning until the tide turns.</p>" for i, m in enumerate(MORE * 2)) + "</article>", ""),
            "many-links": ("The week in " + town, "<article><h1>The week</h1>" + "".join(f"<p>{m.format(town)} <a href=/x/{i}>The whole story</a> has more.</p>" for i, m in enumerate(MORE)) + "</article>" + teasers(8), og.format("article")),
            "live": ("Flood in " + town + ": live", "<article><h1>Flood: live</h1>" + "".join(f"<section><h2>1{i}:00</h2><p>{m.format(town)}</p></section>" for i, m in enumerate(MORE)) + "</article>", ""),
            "open-part": ("The debt of the mill", "<article><h1>The debt of the mill</h1>" + story(town, 2) + "<div class=paywall><p>Subscribe to read on. Already a subscriber? Log in.</p></div></article>", og.format("article")),
            "with-video": ("The wheel turns", "<article><h1>The wheel turns</h1><div class=video-player><video src=/v.mp4></video></div>" + story(town, 3) + "</article>", og.format("article")),
            "about-login": ("Banks end the password", "<article><h1>Banks end the password</h1><p>Three banks of " + town + " let their customers log in without a password from May, by a key that the telephone keeps.</p>" + story(town, 2) + "</article>", og.format("article")),
            "no-metadata": ("Letter from " + town, "<h1>Letter from " + town + "</h1>" + story(town), ""),
            "line-breaks": ("Notes from " + town, "<h1>Notes</h1><div>" + "<br><br>".join([LONG.format(town)] + [m.format(town) for m in MORE]) + "</div>", ""),
            "about-search": ("A search engine for tides", "<article><h1>A search engine for tides</h1><p>Whoever types in a harbour gets the results of a century of counting.</p>" + story(town, 3) + "</article>", og.format("article")),
        }
        for name, (title, body, head) in no.items():
            yield f"no-{name}-{k}", shell(k, title, body, head)
        for name, (title, body, head) in yes.items():
            yield f"yes-{name}-{k}", shell(k, title, body, head)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in [*pages(), *others()]:
        (folder / (name + ".html")).write_text(page, encoding="utf8")


if __name__ == "__main__":
    main()
