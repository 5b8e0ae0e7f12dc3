// What Readability costs in Node: peers.mjs linkedom|jsdom FILE... parses each page and extracts its article.
// Run from a folder that has the packages (tests/bench/peers makes it). Prints how many articles it found.
import fs from "node:fs";
import { Readability } from "@mozilla/readability";

const [dom, ...files] = process.argv.slice(2);
let parse;
if (dom === "jsdom") {
	const { JSDOM, VirtualConsole } = await import("jsdom");
	parse = (html) => new JSDOM(html, { url: "https://bench.example/", virtualConsole: new VirtualConsole() }).window.document;
} else {
	const { parseHTML } = await import("linkedom");
	parse = (html) => parseHTML(html).document;
}
let found = 0, bytes = 0;
for (const file of files) {
	try {
		const article = new Readability(parse(fs.readFileSync(file, "utf8"))).parse();
		if (article && article.textContent) {
			found++;
			bytes += article.textContent.length;
		}
	} catch (e) {
		// a page that it cannot read counts as not found
	}
}
console.log(`${found} articles, ${bytes} characters`);
