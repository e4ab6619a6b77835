/** One thing that everybody was told, as a feed tells it. */
export type FeedEntry = { id: string; at: Date; title: string; text: string; link: string };
export type Feed = { title: string; language: string; self: string; page: string; author: string; entries: readonly FeedEntry[] };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// XML holds no control characters but tab and line breaks.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, "")
    .replace(/[&<>"]/g, (found) => escapes[found] ?? "");

/** An Atom feed (RFC 4287). What has nothing in it yet was last changed when time began. */
export function atomOf({ title, language, self, page, author, entries }: Feed): string {
  const updated = entries.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0)).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map((entry) =>
      [
        "<entry>",
        `<id>${escaped(entry.id)}</id>`,
        `<title>${escaped(entry.title)}</title>`,
        `<updated>${entry.at.toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${escaped(entry.link)}"/>`,
        `<content type="text">${escaped(entry.text)}</content>`,
        "</entry>",
      ].join("\n"),
    ),
    "</feed>",
    "",
  ].join("\n");
}
