#include "facts.h"

/* No colour carries meaning alone; contrast is 4.5 to 1 or better in both schemes. */
const char report_style[] =
	":root{color-scheme:light dark;--back:#fff;--text:#1b1b1b;--soft:#595959;--line:#d4d4d4;--link:#0a4fa3;--mark:#fff2b8;--figure:#7a3b00;--warn:#9c1c1c}\n"
	"@media (prefers-color-scheme:dark){:root{--back:#16181b;--text:#e6e6e6;--soft:#a8a8a8;--line:#3b3f45;--link:#8ab8ff;--mark:#4a3f10;--figure:#ffc48a;--warn:#ff9c9c}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--back);color:var(--text);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}\n"
	"h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem;border-bottom:1px solid var(--line)}h3{font-size:1.05rem;margin-bottom:.3rem}\n"
	"a{color:var(--link)}a:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n"
	".skip{position:absolute;left:-99rem}.skip:focus{position:static}\n"
	"time{white-space:nowrap}.soft,small{color:var(--soft);font-size:.9rem}.warn{color:var(--warn);font-weight:600}\n"
	".scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}\n"
	"td.n,th.n{text-align:right}td.d{white-space:nowrap}th.type{padding-top:1rem;font-size:1rem}\n"
	"@media (max-width:40rem){.wide{display:none}th.n,td.n{padding-right:.5rem}}\n"
	"mark{background:var(--mark);color:inherit}.figure{color:var(--figure);font-weight:600}\n"
	".text{max-width:44rem}.plot{width:100%;max-width:40rem;height:auto;display:block;margin:.5rem 0}\n"
	"figure{margin:1rem 0}ul{padding-left:1.2rem}li{margin:.3rem 0}.columns{columns:16rem;list-style:none;padding:0}\n"
	"input{font:inherit;width:100%;max-width:30rem;padding:.4rem .6rem;border:1px solid var(--soft);background:var(--back);color:var(--text)}\n"
	"@media print{nav,.search{display:none}body{max-width:none}a{color:inherit}}\n";

/*
 * Search: `entries` comes from index.js as [page, kind, title, words]. Texts are set as text, never as
 * markup. Without this script all pages are there just the same.
 */
const char report_script[] =
	"'use strict';\n"
	"(function () {\n"
	"\tvar box = document.getElementById('q'), list = document.getElementById('found'), status = document.getElementById('count');\n"
	"\tif (!box || !window.entries) return;\n"
	"\tbox.form.hidden = false;\n"
	"\tvar low = entries.map(function (e) { return (e[2] + ' ' + e[1] + ' ' + e[3]).toLowerCase(); });\n"
	"\tfunction search() {\n"
	"\t\tvar words = box.value.toLowerCase().split(/\\s+/).filter(Boolean), n = 0;\n"
	"\t\tlist.textContent = '';\n"
	"\t\tif (!words.length) { status.textContent = ''; return; }\n"
	"\t\tfor (var i = 0; i < low.length; i++) {\n"
	"\t\t\tif (!words.every(function (w) { return low[i].indexOf(w) >= 0; })) continue;\n"
	"\t\t\tif (++n > 50) continue;\n"
	"\t\t\tvar item = document.createElement('li'), link = document.createElement('a'), kind = document.createElement('small');\n"
	"\t\t\tlink.href = entries[i][0];\n"
	"\t\t\tlink.textContent = entries[i][2];\n"
	"\t\t\tkind.textContent = ' ' + entries[i][1];\n"
	"\t\t\titem.appendChild(link);\n"
	"\t\t\titem.appendChild(kind);\n"
	"\t\t\tlist.appendChild(item);\n"
	"\t\t}\n"
	"\t\tstatus.textContent = n + ' found' + (n > 50 ? ', the first 50 shown' : '');\n"
	"\t}\n"
	"\tbox.form.addEventListener('submit', function (e) { e.preventDefault(); search(); });\n"
	"\tbox.addEventListener('input', search);\n"
	"\tif (location.hash.slice(0, 3) === '#q=') { box.value = decodeURIComponent(location.hash.slice(3)); search(); }\n"
	"}());\n";
