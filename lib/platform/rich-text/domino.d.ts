declare module '@mixmark-io/domino' {
  /** A document without scripts, styles or a network, made from HTML as a browser would make it. */
  export function createDocument(html: string): Document;
}
