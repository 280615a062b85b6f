import type { Pack } from '../schema';
import { findKind } from '../timeline';

/** A framework that an area prepares for, with the kind of inspection that it reckons with. */
export type Adoption = { code: string; kindCode: string };

/** A pack's kind of inspection as one choice of a form: `ILACS-2026/STANDARD`. */
export function adoptionValue({ code, kindCode }: Adoption): string {
  return `${code}/${kindCode}`;
}

/** The choice that a form sent; null for one that no pack offers. */
export function adoptionOf(value: string, packs: readonly Pack[]): Adoption | null {
  const [code, kindCode, ...more] = value.split('/');
  const pack = packs.find((one) => one.code === code);
  if (!pack || kindCode === undefined || more.length > 0 || !findKind(pack, kindCode)) return null;
  return { code: pack.code, kindCode };
}
