import { findProgram } from './program';

/**
 * A LibreOffice to test with: SOFFICE_PATH, one installed on the machine, or (as root on Debian and its relatives) its
 * word processor installed now, which takes about a minute.
 * @throws Failure saying what to install.
 */
export function findOffice(): string {
  return findProgram({
    title: 'LibreOffice Writer',
    purpose: 'to open the Word files with',
    setting: 'SOFFICE_PATH',
    names: ['soffice', 'libreoffice'],
    places: ['/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    debian: 'libreoffice-writer-nogui',
  });
}
