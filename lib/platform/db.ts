import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';

const POOL_SIZE = 20;

/** Transactions wait for a free connection as long as a page may take, so that a burst queues instead of failing. */
function createClient(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().APP_DATABASE_URL, max: POOL_SIZE }),
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  });
}

const kept = globalThis as { prismaClient?: PrismaClient };

/** The one client of this process; development reloads keep it. Connects as the role that owns nothing. */
export function database(): PrismaClient {
  kept.prismaClient ??= createClient();
  return kept.prismaClient;
}

/** A database transaction; every read and write of the domains goes through one. */
export type Db = Prisma.TransactionClient;

/** For whom a transaction works: what row-level security compares with. */
export type Reach = {
  areaId: string | null;
  personId: string | null;
  reach: 'area' | 'partner' | 'board' | 'person' | 'operator' | 'sign-in' | 'system';
  partnerIds: readonly string[];
};

/** The transaction-local settings of `reach` as the arguments of the SQL function work_for and its kin. */
export function reachArguments({ areaId, personId, reach, partnerIds }: Reach): Prisma.Sql {
  return Prisma.sql`${areaId}::uuid, ${personId}::uuid, ${reach}::text, ${[...partnerIds]}::uuid[]`;
}

/** Runs `body` in one transaction whose row-level security is set to `reach`. Rolls back when `body` throws. */
export function inTransaction<T>(
  reach: Reach,
  body: (db: Db) => Promise<T>,
  isolationLevel: Prisma.TransactionIsolationLevel = 'ReadCommitted',
): Promise<T> {
  return database().$transaction(
    async (db) => {
      await db.$executeRaw`SELECT work_for(${reachArguments(reach)})`;
      return body(db);
    },
    { isolationLevel },
  );
}

/** True for the database's two ways of saying "run the serializable transaction again". */
export function isSerializationFailure(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /could not serialize|deadlock detected/.test(error.message);
}
