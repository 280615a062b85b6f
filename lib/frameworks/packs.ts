import ilacs2026 from './packs/ilacs-2026.json';
import jtai2025 from './packs/jtai-2025.json';
import slac2009 from './packs/slac-2009.json';
import type { Pack } from './schema';
import { validatePack } from './validate-pack';

const packs: ReadonlyMap<string, Pack> = new Map(
  [slac2009, ilacs2026, jtai2025].map((shipped) => {
    const checked = validatePack(shipped);
    if ('faults' in checked) {
      const faults = checked.faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
      throw new Error(`The framework pack ${shipped.code} is faulty: ${faults}`);
    }
    return [checked.pack.code, checked.pack];
  }),
);

/** The shipped pack with that code. Throws RangeError: what is stored names only packs that were adopted. */
export function getPack(code: string): Pack {
  const pack = packs.get(code);
  if (!pack) throw new RangeError(`no framework pack ${JSON.stringify(code)}`);
  return pack;
}

/** True when a pack with that code is shipped: to be asked of what someone typed. */
export function isPackCode(code: string): boolean {
  return packs.has(code);
}

/** The packs that come with the product, oldest framework first. */
export function listPacks(): Pack[] {
  return [...packs.values()];
}
