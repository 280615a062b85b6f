import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/** What a key is for. A key made for one purpose opens nothing that was made for another. */
export type Purpose = 'invitation' | 'sign-in-link' | 'second-factor' | 'kept-form' | 'throttle';

/** Counted up when the way of deriving keys changes; it stands in front of whatever was made with it. */
const VERSION = 'v1';

function keyFor(purpose: Purpose, salt = ''): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, salt, `${VERSION}:${purpose}`, 32));
}

/** A keyed hash of the text for one purpose, 256 bits as base64url. */
export function keyedHash(purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');
}

/**
 * The secret part of a link in a mail: it follows from what it is about and this installation's key, so that a link can
 * be written at any time and nothing of it is stored. `generation` makes earlier links worthless when it counts up.
 */
export function linkToken(purpose: Purpose, id: string, generation = 1): string {
  return `${id}.${generation}.${keyedHash(purpose, `${id}.${generation}`)}`;
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})\.([\w-]{43})$/;

/** What a link was made for; null for one that this installation did not make for this purpose. */
export function readLinkToken(purpose: Purpose, token: string): { id: string; generation: number } | null {
  const [, id, number, secret] = TOKEN.exec(token) ?? [];
  if (!id || !number || !secret) return null;
  const wanted = Buffer.from(keyedHash(purpose, `${id}.${number}`));
  const given = Buffer.from(secret);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? { id, generation: Number(number) } : null;
}

/**
 * The text, encrypted with AES-256-GCM for one purpose and bound to what it belongs to: moved to another row it does not
 * open. `browserKey` is a further key that is not kept here, where only its holder may open it.
 */
export function seal(purpose: Purpose, belongsTo: string, text: string, browserKey = ''): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, browserKey), iv).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** What was sealed; null when it was changed, moved, or sealed with another key. */
export function unseal(purpose: Purpose, belongsTo: string, sealed: string, browserKey = ''): string | null {
  const [version, ...parts] = sealed.split('.');
  const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== VERSION || iv?.length !== 12 || tag?.length !== 16 || !body) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose, browserKey), iv)
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
