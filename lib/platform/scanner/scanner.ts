import { scannerAddress } from '../env';
import { askClamd } from './clamd';
import type { ScanResult } from './types';

/**
 * Asks the virus scanner about a local file, in constant memory and for a quarter of an hour at most. Only `clean` means
 * that it looked at the whole file and found nothing. Throws when the file cannot be opened, never for the scanner's sake.
 */
export async function scanFile(localPath: string): Promise<ScanResult> {
  const address = scannerAddress();
  return address ? askClamd(address, localPath) : 'not-configured';
}
