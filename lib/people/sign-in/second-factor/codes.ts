import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { PRODUCT_NAME } from '../../context-words';

/** How time-based codes are made (RFC 6238), as every authenticator app understands them. */
const STEP_SECONDS = 30;
const SHAPE = { algorithm: 'SHA1', digits: 6, period: STEP_SECONDS } as const;

const RECOVERY_CODES = 10;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const RECOVERY_CODE = /^[A-Z2-7]{24}$/;

/** A new secret for time-based codes: 160 random bits, in base32. */
export function newSecret(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;
}

/** What the square picture says to an authenticator app. */
export function setupAddress(secret: string, email: string): string {
  return new TOTP({ ...SHAPE, issuer: PRODUCT_NAME, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The 30-second step (counted from 1970) that the code belongs to, at most one step beside the present one; null when
 * it belongs to none of the three.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** Ten new recovery codes of 120 random bits each, in groups of four that can be read out. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    // 256 is a multiple of 32, so every letter is as likely as any other.
    const letters = [...randomBytes(24)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return letters.match(/.{4}/g)?.join('-') ?? '';
  });
}

/** True for what has the form of a recovery code, written without its hyphens and in capitals. */
export function isRecoveryCode(code: string): boolean {
  return RECOVERY_CODE.test(code);
}

/** What is kept of a recovery code; with 120 random bits it needs neither salt nor a slow hash. */
export function hashOfRecoveryCode(code: string): string {
  return createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
}
