/*
 * Writes one document, as a process of its own with little memory and no settings: see writing.ts. Takes what to write as
 * its first message, says how far it is, and answers with the file's bytes.
 */
import { writeExcel } from './excel';
import { writePdf } from './pdf/pdf';
import type { OnProgress } from './types';
import { writeWord } from './word';
import type { ToWrite } from './writing';

function bytesOf(toWrite: ToWrite, onProgress: OnProgress): Promise<Uint8Array> {
  switch (toWrite.format) {
    case 'docx':
      return writeWord(toWrite.document, onProgress);
    case 'pdf':
      return writePdf(toWrite.document, onProgress);
    case 'xlsx':
      return writeExcel(toWrite.workbook);
  }
}

// Whoever asked has ended, and nobody waits for the file.
process.once('disconnect', () => process.exit(1));
process.once('message', async (toWrite: ToWrite) => {
  try {
    const bytes = await bytesOf(toWrite, (written) => process.send?.({ written }));
    process.send?.({ bytes, peak: process.resourceUsage().maxRSS * 1024 }, () => process.exit(0));
  } catch (error) {
    // Where it broke, and not what the error says, which may quote the text.
    const at = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    process.send?.({ brokeAt: at.join('\n') }, () => process.exit(1));
  }
});
