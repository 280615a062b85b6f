import type { ContentsAnswer } from '../types.ts';
import { ContentFault } from './fault.ts';
import { readOffice } from './office.ts';
import { readOpenDocument } from './open-document.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';
import { readPlain } from './plain.ts';

/** What a file of this kind holds, or why it is not to be kept. Anything that breaks its reader is broken. */
export async function readFileContents(ending: string, path: string): Promise<ContentsAnswer> {
  try {
    switch (ending) {
      case 'pdf':
        return await readPdf(path);
      case 'docx':
      case 'xlsx':
      case 'pptx':
        return await readOffice(ending, path);
      case 'odt':
      case 'ods':
        return await readOpenDocument(ending, path);
      case 'txt':
      case 'csv':
        return await readPlain(path);
      case 'png':
      case 'jpg':
        return await readPicture(ending, path);
      default:
        return { pageCount: null, text: 'none', passages: [] };
    }
  } catch (error) {
    return { fault: error instanceof ContentFault ? error.fault : 'broken' };
  }
}
