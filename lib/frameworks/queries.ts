import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import type { Db } from '@/lib/platform/db';
import { getPack } from './packs';
import type { Pack } from './schema';
import type { AdoptedPack } from './types';

/** The frameworks of an area within a transaction, in the area's order. */
export async function adoptedPacks(db: Db, areaId: string): Promise<AdoptedPack[]> {
  const rows = await db.adoptedFramework.findMany({
    where: { areaId },
    select: { frameworkCode: true, kindCode: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ frameworkCode, kindCode }) => ({ code: frameworkCode, kindCode, pack: getPack(frameworkCode) }));
}

/** The pack with that code within a transaction; null when the area has not adopted it. */
export async function findAdoptedPack(db: Db, areaId: string, code: string): Promise<Pack | null> {
  const adopted = await db.adoptedFramework.count({ where: { areaId, frameworkCode: code } });
  return adopted === 0 ? null : getPack(code);
}

/** The frameworks that the actor's area prepares for, the one it opens with first. */
export function listAdoptedFrameworks(actor: Actor): Promise<AdoptedPack[]> {
  return runQuery(actor, 'framework.read', [], ({ db }) => adoptedPacks(db, actor.area.id));
}

/** The framework that the address names, or the area's first; null when the area has not adopted it. */
export async function chosenFramework(actor: Actor, code?: string | string[]): Promise<AdoptedPack | null> {
  const adopted = await listAdoptedFrameworks(actor);
  return (code ? adopted.find((one) => one.code === code) : adopted[0]) ?? null;
}
