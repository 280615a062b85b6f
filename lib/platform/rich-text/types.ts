/** Words within a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: readonly Inline[] }
  | { kind: 'link'; href: string; children: readonly Inline[] };

/** A part of a structured text. Level 1 is a heading directly below that of the field that holds the text. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; children: readonly Inline[] }
  | { kind: 'paragraph'; children: readonly Inline[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'quote'; children: readonly Block[] };
