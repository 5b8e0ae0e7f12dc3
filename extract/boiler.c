#include "page.h"

#include <string.h>

/*
 * Lines that belong to no article, told by how they begin, end, or all of what they say.
 */

static const char *const beginnings[] = {
	"read more", "read also", "also read", "read next", "see also", "more from", "more on ", "related:", "recommended:",
	"click here", "sign up", "subscribe", "follow us", "share this", "advertisement", "photo:", "image:", "image credit",
	"copyright", "\xc2\xa9", "all rights reserved", "watch:", "listen:", "please enable", "continue reading", "get the latest",
	"support our", "have a tip", "download the app", "download our", "this article was originally", "loading", "skip to",
	"published ", "updated ", "last updated", "posted ", "print this", "want more", "join our", "mehr zum thema", "lesen sie auch",
	"lire aussi", "lea tamb", "leia tamb", "leggi anche", "lees ook", "les ogs\xc3\xa5", "l\xc3\xa4s mer", "l\xc3\xa4s ocks\xc3\xa5", "anzeige",
	"auch interessant", "schon gelesen", "weitere informationen", "das thema k\xc3\xb6nnte", "vous aimerez aussi", "mehr themen", "credit:",
	"dieser beitrag wurde", "dieser eintrag wurde", "der beitrag wurde", "zum newsletter", "bei fragen", "kommentare geschlossen", "newsticker",
	"das k\xc3\xb6nnte sie auch", "das k\xc3\xb6nnte dich auch", "lesen sie hier", "lies auch", "m\xc3\xa1s sobre", "te puede interesar", "lee tambi",
	"externer inhalt", ("m\xc3\xb6" "chten sie den artikel"), "nouveau :", "foto:", "bild:", "photo credit", "themen:", "tags:", "schlagw",
	"gef\xc3\xa4llt dir", "hat ihnen dieser artikel", "wie hat ihnen", "teilen:", "news teilen", "more:", "see more", "watch |", "folgst du",
	"czytaj t", "zobacz t", "\xd1\x87\xd0\xb8\xd1\x82\xd0\xb0\xd0\xb9\xd1\x82\xd0\xb5 \xd1\x82\xd0\xb0\xd0\xba\xd0\xb6\xd0\xb5",
	"\xe3\x80\x90\xe9\x96\xa2\xe9\x80\xa3", "etiketler", "ilgili haber", "article r\xc3\xa9serv", "il vous reste", "related coverage",
	"a lire", "\xc3\xa0 lire",
};

/* Words that together, two of them, are a plea and not news; in lines of up to 60 words. */
static const char *const pleas[] = {
	"newsletter", "sign up", "signing up", "subscrib", "our app", "-app", "whatsapp", "inbox", "follow us", "google news", "facebook", "instagram", "telegram",
	"abonn", "abonnier", "kostenlos", "support us", "donat", "unsubscribe", "click here", "log in", "register", "free trial", "spende", "subscription",
	"get in touch", "social media", "preferred source", "comments", "kommentar", "our journalism", "abonnement", "membership", "become a member", "podcast",
	"follow ", "join ", "latest news", "app store", "android", "our site", "r\xc3\xa9serv", "restez inform", "\xe4\xbc\x9a\xe5\x93\xa1",
};

/* The same for consent: what no reader came for. */
static const char *const consents[] = {
	"cookie", "personal information", "personal data", "opt-out", "opt out", "opting out", "ccpa", "gdpr", "consent", "personenbezogene", "datenschutzerkl",
	"externe", "privacy policy", "our partners", "third parties", "website", "einverstanden", "tracking", "browser", ("donn\xc3\xa9" "es personnelles"),
	"terms of", "javascript",
};

static const char *const whole[] = {
	"reklam", "advert", "anuncio", "publicidad", "annonce", "reclame", "pubblicit\xc3\xa0", "summary", "up next", "related coverage", "don't miss",
	"_", "___", "about the author", "related news", "tell us what you think...", "breaking news", "most read in", "empfohlener redaktioneller inhalt",
	"advertisement", "ad", "share", "tweet", "email", "print", "comments", "comment", "save", "reply", "share on facebook", "share on twitter",
	"facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "close", "menu", "next", "previous", "tags", "topics", "more",
	"related", "related articles", "related stories", "related topics", "recommended", "read more", "view comments", "werbung", "publicit\xc3\xa9",
	"loading...", "image", "photo", "video", "gallery", "copy link", "by", "most read", "most popular", "trending",
};

static size_t
count(struct str line, const char *const *words, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += str_ifind(line, str_z(words[i])) < line.n;
	return found;
}

bool
consent_line(struct str line)
{
	return line.n < 1500 && count(line, consents, sizeof consents / sizeof *consents) >= 2;
}

bool
plea_line(struct str line)
{
	return line.n < 400 && count(line, pleas, sizeof pleas / sizeof *pleas) >= 2;
}

bool
boiler_line(struct str line)
{
	if (line.n < 200)
		for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
			if (str_istarts(line, str_z(beginnings[i])))
				return true;
	if (line.n > 0 && line.p[line.n - 1] == ':')
		line.n--;
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (str_ieq(line, str_z(whole[i])))
			return true;
	return false;
}
