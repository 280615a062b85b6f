import { createDocument } from '@mixmark-io/domino';
import { blocksOfPage } from './from-page';
import { writeRichText } from './write';

/**
 * HTML as structured text, on the server: see blocksOfPage for what is kept. What stands in the HTML as words stays words:
 * neither a tag nor a mark of Markdown comes of them. Never throws.
 */
export function richTextFromHtml(html: string): string {
  return writeRichText(blocksOfPage(createDocument(html).body));
}
