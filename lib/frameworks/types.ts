import type { Pack } from './schema';

/** A framework that an area prepares for; `kindCode` is the kind of inspection its dashboard assumes. */
export type AdoptedPack = { code: string; kindCode: string; pack: Pack };
