import { createDocument } from '@mixmark-io/domino';
import { blocksOfPage } from './from-page';
import { wordsOfBlock } from './plain';
import { writeRichText } from './write';

/**
 * HTML as structured text, on the server: see blocksOfPage for what is kept. What stands in the HTML as words stays words:
 * neither a tag nor a mark of Markdown comes of them. Never throws.
 */
export function richTextFromHtml(html: string): string {
  return writeRichText(blocksOfPage(createDocument(html).body));
}

/** The statements of HTML as plain words, see statementsOf: no Markdown is made of them. Never throws. */
export function statementsOfHtml(html: string): string[] {
  return blocksOfPage(createDocument(html).body).flatMap(wordsOfBlock);
}
