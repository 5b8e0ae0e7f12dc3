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
	"a lire", "\xc3\xa0 lire",
};

static const char *const whole[] = {
	"advertisement", "ad", "share", "tweet", "email", "print", "comments", "comment", "save", "reply", "share on facebook", "share on twitter",
	"facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "close", "menu", "next", "previous", "tags", "topics", "more",
	"related", "related articles", "related stories", "related topics", "recommended", "read more", "view comments", "werbung", "publicit\xc3\xa9",
	"loading...", "image", "photo", "video", "gallery", "copy link", "by", "source", "sources", "most read", "most popular", "trending",
};

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
