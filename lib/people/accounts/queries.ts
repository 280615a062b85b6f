import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import type { Db } from '@/lib/platform/db';
import type { AccountRow } from './types';

/** Every account of the installation, by name. For operators; nothing for anybody else. */
export function listAccounts(actor: Actor): Promise<AccountRow[]> {
  return runQuery(actor, 'person.list-all', [], ({ db }) => accountRows(db));
}

/** One account; null when there is none, or for anybody but an operator. */
export function getAccount(actor: Actor, personId: string): Promise<AccountRow | null> {
  return runQuery(
    actor,
    'person.list-all',
    null,
    async ({ db }) => (await accountRows(db)).find(({ id }) => id === personId) ?? null,
  );
}

async function accountRows(db: Db): Promise<AccountRow[]> {
  const rows = await db.$queryRaw<
    {
      id: string;
      name: string;
      email: string;
      is_operator: boolean;
      is_example: boolean;
      disabled_at: Date | null;
      has_second_factor: boolean;
      area_names: string[];
      last_seen_at: Date | null;
    }[]
  >`SELECT * FROM accounts_for_operators()`;
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, email: row.email, isOperator: row.is_operator, isExample: row.is_example },
    ...{ disabledAt: row.disabled_at, hasSecondFactor: row.has_second_factor },
    ...{ areaNames: row.area_names, lastSeenAt: row.last_seen_at },
  }));
}
