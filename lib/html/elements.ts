export type Attributes = Readonly<Record<string, string | undefined>>;

const names = (list: string) => new Set(list.split(" "));

/** Each stands on lines of its own. */
export const blocks = names(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul",
);
/** Not shown on the page, or not text. */
const unseen = names("audio canvas datalist iframe math noscript object script style svg template title video");
const emphasised = names("b strong i em h1 h2 h3 h4 h5 h6");

export const isUnseen = (name: string, { hidden, style = "" }: Attributes) =>
  unseen.has(name) || hidden !== undefined || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);

export const isEmphasised = (name: string, { style = "" }: Attributes) =>
  emphasised.has(name) || /(?:^|[;\s])(?:font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*(?:italic|oblique))/i.test(style);
