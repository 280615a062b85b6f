import { markingLabels } from '@/lib/evidence/labels';
import type { Marking } from '@/lib/evidence/rules';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';
import type { Section } from '../sections';
import type { RoomFile } from '../types';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A path inside the archive as a link from its index. */
function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem;margin-top:2.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem}
li{margin:0 0 1rem}a{color:#1d5a96}a:focus{outline:3px solid #ffbf47}.small{color:#505a5f;font-size:.9rem;overflow-wrap:anywhere}
@media print{body{max-width:none}h2{break-after:avoid}li{break-inside:avoid}}`;

type Index = {
  title: string;
  marking: Marking;
  facts: readonly { label: string; value: string }[];
  sections: readonly Section<RoomFile>[];
  pathOf(file: RoomFile): string;
};

/** The page that an unpacked room opens with: what lies where, by criterion and hand-over item. It runs nothing. */
export function indexPage({ title, marking, facts, sections, pathOf }: Index): string {
  const words = escaped(title);
  const marked = escaped(markingLabels[marking]);
  const terms = facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n');
  const contents = sections
    .map(({ number, label }) => `<li><a href="#section-${number}">${number} ${escaped(label)}</a></li>`)
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p><strong>${marked}</strong></p></header>
<main>
<h1>${words}</h1>
<dl>
${terms}
</dl>
<p>The same list is in <a href="manifest.csv">manifest.csv</a>. To check that every file is what was sent, run
<code>sha256sum -c SHA256SUMS</code> in this folder.</p>
<nav aria-label="Contents">
<h2>Contents</h2>
<ul>
${contents}
</ul>
</nav>
${sections.map((section) => sectionPart(section, pathOf)).join('\n')}
</main>
<footer><p><strong>${marked}</strong></p></footer>
</body>
</html>
`;
}

function sectionPart({ number, label, entries }: Section<RoomFile>, pathOf: Index['pathOf']): string {
  const items = entries.map(({ item, note }) => {
    const path = pathOf(item);
    const sent = `Version ${item.number}, sent by ${item.sentByName}, ${formatInstant(item.sentAt)}`;
    return `<li><a href="${linkTo(path)}">${escaped(item.title)}</a> (${escaped(formatBytes(item.sizeInBytes))})
<div>${escaped(note || item.summary)}</div>
<div class="small">${escaped(item.partnerName)} · ${escaped(markingLabels[item.marking])} · ${escaped(sent)}</div>
<div class="small">${escaped(path)}<br>SHA-256 ${escaped(item.sha256)}</div></li>`;
  });
  return `<section id="section-${number}" aria-labelledby="heading-${number}">
<h2 id="heading-${number}">${number} ${escaped(label)}</h2>
<ul>
${items.join('\n')}
</ul>
</section>`;
}
