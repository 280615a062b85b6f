/** Where clamd listens: a socket of this machine, or a port. */
export type ScannerAddress = { path: string } | { host: string; port: number };

type Read = { ok: true; address: ScannerAddress | null } | { ok: false; sentence: string };

/** The setting that names it. */
export const SCANNER_SETTING_NAME = 'CLAMD';

const PORT = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\]):(\d{1,5})$/i;
const SENTENCE =
  'CLAMD must be the path of clamd’s socket, like /run/clamav/clamd.ctl, or a port of this machine, like localhost:3310: clamd takes files without TLS.';

/** Reads CLAMD; null when it is not set. Gives a sentence for people when it is wrong. */
export function readScannerSettings({
  [SCANNER_SETTING_NAME]: CLAMD,
}: Readonly<Record<string, string | undefined>>): Read {
  if (!CLAMD) return { ok: true, address: null };
  if (/^\/[^\0]{1,100}$/.test(CLAMD)) return { ok: true, address: { path: CLAMD } };
  const [, host = '', digits = ''] = PORT.exec(CLAMD) ?? [];
  const port = Number(digits);
  if (port < 1 || port > 65_535) return { ok: false, sentence: SENTENCE };
  return { ok: true, address: { host: host.replace(/^\[(.*)\]$/, '$1'), port } };
}
