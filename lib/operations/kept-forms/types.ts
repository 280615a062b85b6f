/** What somebody had typed into one form of a page, by field name. `formName` is what the form calls itself on that page. */
export type KeptForm = { path: string; formName: string; values: Readonly<Record<string, string | string[]>> };

/** How a browser gets a kept form back: the row, and the key that only this browser has. */
export type KeptFormTicket = { id: string; browserKey: string };
