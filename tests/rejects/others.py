"""Pages of shapes that make.py's shells do not have: each is written out whole, after kinds of pages that the web has.

others() yields (name, html); a name begins as make.py says.
"""

HEAD = '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def page(title, body, head="", lang="en"):
    return HEAD.format(lang=lang, title=title, head=head, body=body)


def og(kind):
    return f'<meta property="og:type" content="{kind}">'


def ld(text):
    return f'<script type="application/ld+json">{{"@context":"https://schema.org",{text}}}</script>'


def menu(*words):
    return '<nav class="main-nav"><ul>' + "".join(f'<li><a href="/{w.lower()}">{w}</a></li>' for w in words) + "</ul></nav>"


MENU = menu("Home", "Markets", "Chips", "Cloud", "Gadgets", "Law", "Reviews", "Video", "Newsletters", "Log in")
FOOT = '<footer class="page-foot"><ul><li><a href="/about">About</a></li><li><a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul><p>Copyright 2026 Harbour Media.</p></footer>'
NAMES = ["Tessel Bank", "Orla Systems", "Merle Foods", "Kestrel Mills", "Harbour Light", "Quillon", "Brandt Yards", "Elm Cloud", "Ferrol", "Nerine", "Tarn Labs", "Vesper"]
DOES = ["opens a data centre by the river", "names a new treasurer", "loses its biggest customer", "settles with the water board", "doubles its price",
        "buys a yard in Kelmar", "recalls nine thousand kettles", "moves its seat to Orsby", "hires two hundred", "closes its oldest plant", "raises money again", "goes to court"]


def cards(n, tag="article", level="h3", more=""):
    return "".join(f'<{tag} class="post card-{i}"><time datetime="2026-05-{i + 1:02}">{i + 1} May</time><{level}><a href="/news/{i}">{NAMES[i % 12]} {DOES[i % 12]}</a></{level}>'
                   f'<p>{NAMES[i % 12]} said on Monday that it had taken the step after a year of talks with all who are concerned.</p>{more}</{tag}>' for i in range(n))


def headlines(n):
    return "".join(f'<li><a href="/news/{i}">{NAMES[i % 12]} {DOES[(i + 3) % 12]}</a></li>' for i in range(n))


BRIEF = "<p>Tessel Bank will close 12 branches by June, it said on Tuesday. The 90 people who work in them were told on Monday.</p>"
BODY = ("<p>Orla Systems has bought the mapping unit of Ferrol for 340 million crowns, the two companies said on Wednesday, in the largest deal that either of them has made.</p>"
        "<p>The unit has 410 workers, most of them in Kelmar, and sells charts of the sea floor to ports and insurers. Orla means to keep its name.</p>"
        "<p>Ferrol will use the money to pay back what it borrowed for its third plant, said its treasurer, Ole Brandt.</p>")


def no():
    yield "not-article-consent-pur", page("Quillon News", '<div class="gate"><h1>Willkommen bei Quillon News</h1><p>Nutzen Sie Quillon News mit Werbung und Cookies, oder lesen Sie im Pur-Abo für 2,99 Euro im Monat ohne Werbung und ohne Tracking.</p>'
        '<p>Wir und unsere 187 Partner verarbeiten personenbezogene Daten, um Inhalte und Anzeigen zu messen. Sie können Ihre Einwilligung jederzeit mit Wirkung für die Zukunft in der Datenschutzerklärung widerrufen.</p>'
        '<button>Akzeptieren und weiter</button><a href="/pur">Zum Pur-Abo</a><a href="/login">Bereits Abonnent? Hier anmelden</a></div>', og("website"), "de")
    yield "not-article-consent-partners", page("Votre vie privée", '<main><h2>Votre vie privée nous importe</h2><p>Nous et nos 812 partenaires stockons des cookies sur votre appareil et traitons vos données personnelles, comme les adresses IP, pour des publicités sur mesure.</p>'
        '<p>Avec votre accord, nous pouvons utiliser des données de géolocalisation précises. Vous pouvez changer d\'avis à tout moment dans la politique de confidentialité de ce site.</p><button>Accepter</button><button>Refuser</button></main>', "", "fr")
    yield "no-body-stub-subscription", page("Kestrel Mills denkt an den Verkauf", menu("Start", "Wirtschaft", "Technik", "Abo") + '<article><h1>Kestrel Mills denkt an den Verkauf</h1><p class="lead">Die Familie sucht seit März einen Käufer für ihre Werften.</p>'
        '<div class="offer"><h2>Weiterlesen mit Plus</h2><p>Alle Artikel auf der Website und in der App.</p><p>1 Euro für den ersten Monat, danach 9,99 Euro.</p><ul><li>Jederzeit kündbar</li><li>Mit digitaler Zeitung</li></ul><a href="/abo">Jetzt testen</a></div></article>',
        og("article") + ld('"@type":"NewsArticle","headline":"Kestrel Mills denkt an den Verkauf","isAccessibleForFree":false,"datePublished":"2026-05-04"'), "de")
    yield "no-body-stub-register", page("Inside the fall of Vesper", MENU + '<div class="article"><h1>Inside the fall of Vesper</h1><p>It took nine days.</p><section class="regwall"><h3>Create a free account to read this story</h3><input type="email"><button>Next</button><p>Already have an account? Sign in.</p></section></div>' + FOOT, og("article"))
    yield "not-article-video-data", page("How a chip is cut", MENU + '<main><div class="player" id="player-1"></div><h1>How a chip is cut</h1><p class="desc">Tarn Labs shows how a wafer becomes three hundred chips in one night.</p><h2>Up next</h2><ul>' + headlines(9) + "</ul></main>" + FOOT,
        ld('"@type":"VideoObject","name":"How a chip is cut","uploadDate":"2026-05-04","duration":"PT3M"'))
    yield "not-article-section-cards", page("Chips - Harbour Media", MENU + "<main><h1>Chips</h1>" + cards(12) + '<a class="next" href="/chips/2">Older posts</a></main>' + FOOT, og("website"))
    yield "not-article-blog-home", page("Notes from the yard", "<header><h1><a href=/>Notes from the yard</a></h1></header><div id=content>" + "".join(
        f'<div class="post hentry" id="post-{i}"><h2 class="entry-title"><a href="/{i}">{NAMES[i]} {DOES[i]}</a></h2><div class="entry-summary"><p>I went to see {NAMES[i]} on a wet morning in May, and what they showed me was not what I had come for. '
        f'There were ropes, and a bell, and a man who had been there for forty years [...]</p></div><a class="more-link" href="/{i}">Continue reading</a></div>' for i in range(7)) + "</div><div id=sidebar><h3>Archives</h3><ul><li><a href=/a>May 2026</a><li><a href=/b>April 2026</a></ul></div>")
    yield "not-article-search-list", page("Suchergebnisse für Mühle", menu("Start", "Suche") + "<h1>Suchergebnisse für Mühle</h1><p>1 bis 10 von 214 Treffern</p><ol>" + "".join(
        f'<li><a href="/t/{i}"><b>{NAMES[i]}</b> und die Mühle von Orsby</a><br>… die Mühle wurde im Mai von {NAMES[i]} gekauft und …<br><small>4. Mai 2026</small></li>' for i in range(10)) + "</ol>", "", "de")
    yield "not-article-missing-page", page("Oups !", '<div class="error-page"><h1>Oups !</h1><p>La page que vous cherchez n\'existe pas ou plus. Vérifiez l\'adresse, ou retournez à la page d\'accueil pour voir les dernières nouvelles.</p><a href="/">Accueil</a></div>', "", "fr")
    yield "not-article-maintenance", page("Sitio en mantenimiento", "<center><h1>Volvemos enseguida</h1><p>Estamos en mantenimiento. Nuestro equipo trabaja para que el sitio vuelva a estar disponible lo antes posible. Disculpe las molestias y gracias por su paciencia.</p></center>", "", "es")
    yield "not-article-blocked", page("Attention!", '<div id="wrapper"><h1>Sorry, you have been blocked</h1><h2>You are unable to access harbour.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action that you just performed triggered the security solution.</p>'
        '<h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know that you were blocked. Please include what you were doing when this page came up and the ID found at the bottom of this page.</p></div>')
    yield "not-article-sign-in", page("Anmelden", '<main><h1>Anmelden</h1><form><p>Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Kennwort an, um Artikel zu merken und Kommentare zu schreiben.</p><input name=mail><input type=password><button>Anmelden</button></form><p>Sie haben Ihr Kennwort vergessen? Wir schicken Ihnen einen Link, mit dem Sie ein neues setzen.</p></main>', "", "de")
    yield "not-article-topic", page("Tidal power", MENU + '<main><h1>Tidal power</h1><p class="intro">Tidal power is taken from the rise and fall of the sea. The first mills were built in the sixth century; the largest plant of today has an output of 254 megawatts. Below are all of our stories on it.</p><div class="list">'
        + cards(12, "div", "h2") + "</div></main>" + FOOT, og("website"))
    yield "not-article-person", page("Ada Quill, Author at Harbour Media", MENU + '<main><img src=a.jpg><h1>Ada Quill</h1><p>Ada covers chips and the people who make them. She was at the Orsby Gazette before, and has a degree in engineering from the school of Kelmar.</p><h2>Stories by Ada</h2>' + cards(10, "li", "h3") + "</main>" + FOOT,
        og("profile") + ld('"@type":"ProfilePage","name":"Ada Quill"'))
    yield "not-article-scores", page("Results of the league", MENU + "<h1>Results, week 31</h1><table>" + "".join(f"<tr><td>{NAMES[i]}</td><td>{i % 4}:{(i + 1) % 3}</td><td>{NAMES[11 - i]}</td></tr>" for i in range(12)) + "</table>" + FOOT)
    yield "not-article-shop", page("Kettles", menu("Shop", "Cart") + '<h1>Kettles</h1><div class="grid">' + "".join(f'<div class="product"><a href="/p/{i}"><img src=k.jpg><h3>Kettle {i + 1} by {NAMES[i]}</h3></a><span class="price">{29 + i}.90</span><p>Boils a litre in {3 + i} minutes.</p><button>Add to cart</button></div>' for i in range(12)) + "</div>")
    yield "not-article-forum-index", page("Boats - Harbour forum", "<h1>Boats</h1><table class=threads><tr><th>Thread</th><th>Replies</th><th>Last</th></tr>" + "".join(f'<tr><td><a href="/t/{i}">How do I mend a rope that {NAMES[i]} sold me?</a><br>by <a href=/u/{i}>user{i}</a></td><td>{i * 7}</td><td>4 May, 10:1{i % 10}</td></tr>' for i in range(12)) + "</table>")
    yield "not-article-redirect", page("Redirecting", '<p>You are being redirected to the page that you asked for. If nothing happens in five seconds, <a href="https://harbour.example/news">click here</a> to go on.</p>')
    yield "not-article-age", page("Are you over 18?", '<div class="agegate"><h1>Are you over 18?</h1><p>You must be of legal age to enter this site. By entering you accept our terms of use and our privacy policy, and confirm that you are old enough where you live.</p><button>Yes</button><button>No</button></div>')
    yield "not-article-sitemap", page("Sitemap", "<h1>Sitemap</h1>" + "".join(f"<h2>{n}</h2><ul>{headlines(8)}</ul>" for n in NAMES[:6]))
    yield "not-article-jobs", page("Jobs at the harbour", MENU + "<h1>34 open jobs</h1>" + "".join(f'<div class="job"><h3><a href="/j/{i}">Engineer at {NAMES[i]}</a></h3><p>Kelmar, full time, from June</p><p>{40 + i},000 crowns</p></div>' for i in range(12)) + FOOT)


def yes():
    yield "wire-brief", page("Tessel Bank to close 12 branches", "<table><tr><td><ul>" + headlines(20) + "</ul></td><td><h1>Tessel Bank to close 12 branches</h1>" + BRIEF + "<p>Its shares fell 3%.</p></td></tr></table>")
    yield "short-with-cards", page("Tessel Bank to close 12 branches", MENU + "<main><article><h1>Tessel Bank to close 12 branches</h1>" + BRIEF + '<p>The bank has 240 left.</p></article><section class="more-stories"><h2>More stories</h2>' + cards(9, "div") + "</section></main>" + FOOT, og("article"))
    yield "about-server-error", page("Server error at Tessel Bank stops payments", MENU + "<h1>Server error at Tessel Bank stops payments</h1><p>A server error at Tessel Bank kept 400,000 customers from paying on Monday, the bank said.</p><p>It lasted from 8 to 11 in the morning. Nobody lost money.</p>" + FOOT)
    yield "about-captcha", page("Captcha maker raises 20 million crowns", MENU + "<h1>Captcha maker raises 20 million crowns</h1><p>Nerine, which makes captchas that only people can read, has raised 20 million crowns from Harbour Light, it said on Thursday. It has 31 workers.</p>" + FOOT)
    yield "about-outage", page("Service unavailable: what went wrong at Elm Cloud", "<h1>Service unavailable: what went wrong at Elm Cloud</h1><p>For nine hours on Sunday, Elm Cloud told its customers that the service was unavailable. A fan had failed in its plant at Orsby, and the heat did the rest.</p><p>The company will pay back 4% of the month.</p>")
    yield "about-forbidden", page("Forbidden loans: court fines Ferrol", "<h1>Forbidden loans: court fines Ferrol</h1><p>The court of Kelmar fined Ferrol 2 million crowns on Friday for loans that the law forbids. Ferrol will not appeal, its lawyer said, and has paid.</p>")
    yield "about-login", page("Log in, pay up", "<h1>Log in, pay up</h1><p>From June, players must log in to open the game that they bought, and pay a crown a month for it, Vesper said on Tuesday. 90,000 have signed a letter against it.</p>")
    yield "questions", page("What you need to know about the merger", MENU + "<main><h1>What you need to know about the merger</h1><details open><summary>Who buys whom?</summary><p>Orla buys Ferrol's mapping unit for 340 million crowns.</p></details><details><summary>When?</summary><p>The deal closes in October, if the court of Orsby has nothing against it.</p></details>"
        "<details><summary>What becomes of the workers?</summary><p>All 410 stay, Orla said.</p></details></main>" + FOOT)
    yield "live-list", page("Strike at Brandt Yards: live", MENU + '<h1>Strike at Brandt Yards: live</h1><ul class="updates">' + "".join(f"<li><time>{9 + i}:15</time><p>{t}</p></li>" for i, t in enumerate(
        ["The gates are shut, and 600 people stand before them.", "The manager has come out and gone in again without a word to anybody.", "The union asks for 6% more, and for Mondays.", "Talks begin at the yellow house.", "They have agreed on 5%. The gates open at two."])) + "</ul>" + FOOT)
    yield "roundup", page("Four things from the week", MENU + "<article><h1>Four things from the week</h1>" + "".join(f'<h3><a href="/x/{i}">{NAMES[i]} {DOES[i]}</a></h3><p>What {NAMES[i]} did on Monday was not what its owners had asked for in March, and we think that it will be undone before the summer is over. The numbers are small, the quarrel is not.</p>' for i in range(4)) + "</article>" + FOOT, og("article"))
    yield "transcript", page("Earnings call of Merle Foods", "<h1>Earnings call of Merle Foods</h1><p>OPERATOR: Good morning.</p><p>IDA MOOR: We sold 31,000 tonnes of flour, 4% more than in the first quarter.</p><p>ANALYST: And bread?</p><p>IDA MOOR: Less.</p><p>ANALYST: Why?</p><p>IDA MOOR: People bake at home, and we sell them the flour for it, at a better price than the bread.</p>")
    yield "consent-longer-than-article", page("Bell cast for Elmford", '<div class="cc-window"><p>' + "We use cookies to store personal data on your device. Our partners use them to measure advertisements on this website. You can opt out in the cookie settings or read our privacy policy. " * 4 + "</p></div><h1>Bell cast for Elmford</h1>"
        "<p>The bell of Elmford weighs 900 kilograms and was cast on Sunday at the foundry of Orsby.</p><p>It rings in A, and cost 70,000 crowns.</p>")
    yield "video-with-story", page("The wheel turns", MENU + '<main><div class="player"></div><h1>The wheel turns</h1>' + BODY + "</main>" + FOOT, ld('"@type":"NewsArticle","headline":"The wheel turns"') + ld('"@type":"VideoObject","name":"The wheel turns"'))
    yield "review", page("Merle 4 Pro review: heavier, better", MENU + '<article><h1>Merle 4 Pro review: heavier, better</h1><div class="score-box"><span>8</span> out of 10</div><p>The Merle 4 Pro costs 599 crowns and weighs 211 grams, eleven more than the one before.</p><h2>The good</h2><ul><li>Two lenses</li><li>A day and a half on one charge</li></ul><h2>The bad</h2><ul><li>The price</li></ul><p>Buy it if you take pictures at night.</p></article>' + FOOT)
    yield "amp", "<!doctype html><html amp lang=en><head><meta charset=utf-8><title>Orla buys Ferrol's maps</title><style amp-custom>p{color:red}</style></head><body><amp-sidebar><ul>" + headlines(8) + "</ul></amp-sidebar><div class=amp-wp-article><h1>Orla buys Ferrol's maps</h1>" + BODY + "</div></body></html>"


def others():
    for name, text in no():
        yield "no-" + name, text
    for name, text in yes():
        yield "yes-" + name, text
