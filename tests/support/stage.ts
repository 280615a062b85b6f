import { storeFile } from '@/lib/platform/storage/storage';
import { type Caller, createCast } from './cast';
import { type ByPermission, type Opening, openings } from './page-expectations';
import { type Prepared, prepare } from './prepared';
import { createWorld, type World } from './world';

/** The same product twice on one database: as people get it, and without the proxy in front of its pages. */
export const servers = [
  { how: 'with the proxy', base: process.env.SITE_URL ?? '', hasProxy: true },
  { how: 'with the proxy removed', base: process.env.SITE_URL_WITHOUT_PROXY ?? '', hasProxy: false },
] as const;

/** A file of evidence whose one page is drawn in no time. */
const SMALLEST_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What is asked about: the police's thing, the hospital's, another area's there, and another area's as if it were here. */
export type Whose = 'own' | 'others' | 'elsewhere' | 'astray';

/** One of everything for two partners of an area and in another area, and everyone who may or may not ask for it. */
export type Stage = { readonly world: World; readonly things: Record<Whose, Prepared>; readonly cast: Caller[] };

export async function setStage(): Promise<Stage> {
  const world = await createWorld();
  const [own, others, elsewhere] = await Promise.all([
    prepare(world, { area: 'leeds', partner: 'police' }),
    prepare(world, { area: 'leeds', partner: 'hospital' }),
    prepare(world, { area: 'county', partner: 'police' }),
  ]);
  const { storageKey } = await storeFile(Buffer.from(own.mark));
  const picture = await storeFile(SMALLEST_PNG);
  await world.owner.evidenceVersion.updateMany({
    where: { areaId: own.areaId },
    data: { ...picture, mediaType: 'image/png', pageCount: 1 },
  });
  for (const { mark, roomFileId } of [own, others]) await storeFile(Buffer.from(mark), roomFileId);
  const sizeInBytes = Buffer.byteLength(own.mark);
  await world.owner.builtDocument.updateMany({
    where: { areaId: own.areaId },
    data: { status: 'ready', storageKey, sizeInBytes, readyAt: new Date() },
  });
  return {
    world,
    things: { own, others, elsewhere, astray: { ...elsewhere, slug: own.slug } },
    cast: await createCast(world),
  };
}

export function isAbout(opening: Opening): opening is ByPermission {
  return typeof opening !== 'string';
}

/** An address with its parts in brackets filled for the prepared things. */
export function fillAddress(address: string, opening: Opening, of: Prepared): string {
  const filled = address.replaceAll(/\[([^\]]+)\]/g, (_part, name: string) => {
    if (name === 'area') return of.slug;
    const source = isAbout(opening) ? opening.at?.[name] : undefined;
    return encodeURIComponent(typeof source === 'string' ? of[source] : String(source ?? 'nothing-of-ours'));
  });
  return isAbout(opening) && opening.query ? `${filled}?${opening.query(of)}` : filled;
}

/** The same for an address that is known by its route alone; undefined when the table of openings has none. */
export function fillRoute(address: string, of: Prepared): string | undefined {
  const [opening] = [openings[address]].flat();
  return opening && fillAddress(address, opening, of);
}

/** Whom and what the prepared things belong to, as permissions are asked about them. */
export function subjectOf({ partnerId, boardId, inspectionId, contributorId }: Prepared) {
  return { partnerId, boardId, inspectionId, ownerId: contributorId };
}
