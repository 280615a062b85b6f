import { createHash, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { type Grant, ROLES, type Role } from '@/lib/access/permissions';
import type { World } from './world';

/** Somebody who asks over HTTP, with what they hold in the area called Leeds. */
export type Caller = {
  readonly name: string;
  /** What their browser sends; null for somebody who has never signed in. */
  readonly cookie: string | null;
  /** `in`: signed in. `pending`: the second factor is still to come. `out`: nothing that counts as signed in. */
  readonly state: 'in' | 'pending' | 'out';
  readonly isOperator: boolean;
  readonly personId: string;
  readonly grants: readonly Grant[];
};

const HOUR = 3_600_000;
const areaRoles = ROLES.filter(
  (role) => !['operator', 'account-holder', 'visitor', 'system'].includes(role),
) as readonly Role[];

/** A words that no answer may hold: it stands where the hash of a password does. */
export const CANARY = 'canary-of-a-password-hash';

type SessionRow = { isPending?: boolean; expiresAt?: Date; endedAt?: Date; lastSeenAt?: Date; secondFactorAt?: Date };

/**
 * One signed-in person for each role of the first area (partner roles: of its police), an operator, somebody without a
 * role, somebody whose second factor is still to come, and everyone whom a cookie no longer lets in.
 */
export async function createCast(world: World): Promise<Caller[]> {
  const { owner } = world;
  const signedIn = async (name: string, personId: string, row: SessionRow = {}): Promise<string> => {
    const secret = `secret-of-${name.replaceAll(/\W+/g, '-')}-${randomUUID()}`;
    const now = new Date();
    await owner.session.create({
      data: {
        ...{ secretHash: createHash('sha256').update(secret).digest('hex'), personId, way: 'password' },
        ...{ openedAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + HOUR), ...row },
      },
    });
    const token = await encode({ token: { sessionSecret: secret }, secret: process.env.NEXTAUTH_SECRET ?? '' });
    return `next-auth.session-token=${token}`;
  };
  const person = async (name: string, data: { isOperator?: boolean; disabledAt?: Date } = {}): Promise<string> => {
    const { id } = await owner.person.create({
      data: { name, email: `${randomUUID()}@cast.example`, ...data },
      select: { id: true },
    });
    await owner.credential.create({ data: { personId: id, passwordHash: `${CANARY}-${id}` } });
    return id;
  };
  const lead = async (name: string, data: Parameters<typeof person>[1], row: SessionRow): Promise<Caller> => {
    const personId = await person(name, data);
    const areaId = world.leeds.id;
    await owner.roleGrant.create({ data: { areaId, personId, role: 'inspection-lead' } });
    const state = row.isPending ? 'pending' : 'out';
    return { name, cookie: await signedIn(name, personId, row), state, isOperator: false, personId, grants: [] };
  };
  const outside = { state: 'in', grants: [] } as const;
  const past = new Date(Date.now() - 2 * HOUR);
  const [operatorId, holderId] = [await person('Operator', { isOperator: true }), await person('Without a role')];
  const members = areaRoles.map(async (role): Promise<Caller> => {
    const { personId, grants } = world.actor('leeds', role);
    return { name: role, cookie: await signedIn(role, personId), state: 'in', isOperator: false, personId, grants };
  });
  return [
    ...(await Promise.all(members)),
    {
      ...outside,
      name: 'operator',
      cookie: await signedIn('operator', operatorId),
      isOperator: true,
      personId: operatorId,
    },
    {
      ...{ ...outside, name: 'account-holder', cookie: await signedIn('holder', holderId), isOperator: false },
      personId: holderId,
    },
    { name: 'anonymous', cookie: null, state: 'out', isOperator: false, personId: '', grants: [] },
    await lead('second factor pending', {}, { isPending: true }),
    await lead('disabled', { disabledAt: new Date() }, {}),
    await lead('signed out', {}, { endedAt: new Date() }),
    await lead('expired', {}, { expiresAt: past }),
    await lead('idle', {}, { lastSeenAt: past }),
    {
      name: 'forged',
      cookie: 'next-auth.session-token=forged',
      state: 'out',
      isOperator: false,
      personId: '',
      grants: [],
    },
  ];
}
