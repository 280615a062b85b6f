import type { Day } from '@/lib/platform/days';
import { isFormulaLike } from '@/lib/platform/tables/formula';
import { inviteSchema } from '../invitations/schema';
import { roleLabels } from '../labels';
import { type GivenRole, roleReach } from '../rules';
import { COLUMNS, type Column, columnLabels, readHeadings } from './columns';
import { dayWritten, namedOne, roleOf } from './words';

export const MOST_ROWS = 2000;
const MOST_COLUMNS = 50;
const MOST_LISTED = 50;

/** What becomes of a row: an invitation, or nothing because the role is held or offered already. */
export const OUTCOMES = ['invite', 'holds', 'waits'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A row that says whom to invite into what. `number` is that of the row as a spreadsheet shows it. */
export type ImportRow = {
  number: number;
  name: string;
  email: string;
  role: GivenRole;
  partnerId: string | null;
  serviceId: string | null;
  boardId: string | null;
  endsOn: Day | null;
};

type Named = { id: string; name: string };

/** What the words of a table are compared with. */
export type Known = {
  partners: readonly (Named & { shortName: string; slug: string })[];
  boards: readonly Named[];
  today: Day;
};

/**
 * The people of a table, or every fault in it: the same rules as for a single invitation, and besides that nobody twice,
 * nothing that a spreadsheet would run, and no column or word that is not understood.
 */
export function checkTable(table: readonly (readonly string[])[], known: Known): { rows: ImportRow[] } | Faults {
  const numbered = table.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.some(Boolean));
  const [first, ...people] = numbered;
  if (!first || people.length === 0) return { faults: ['There is nobody in this table. Write one person in each row'] };
  if (people.length > MOST_ROWS)
    return { faults: [`This table has more than ${MOST_ROWS.toLocaleString('en-GB')} people. Split it`] };
  if (numbered.some(({ cells }) => cells.length > MOST_COLUMNS))
    return { faults: [`This table has more than ${MOST_COLUMNS} columns. Keep only those of the template`] };
  const headings = readHeadings(first.cells);
  if ('faults' in headings) return headings;
  const read = people.map(({ number, cells }) => readRow(number, cellsOf(cells, headings.columns), known));
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []));
  const faults = [...read.flatMap((one) => ('faults' in one ? one.faults : [])), ...repeatFaults(rows)];
  return faults.length > 0 ? { faults: listed(faults) } : { rows };
}

export type Faults = { faults: string[] };
type Cells = Record<Column, string>;
type RowFault = { number: number; column: Column; says: string };

function cellsOf(cells: readonly string[], columns: ReadonlyMap<Column, number>): Cells {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
  return {
    ...{ name: cell('name'), email: cell('email'), role: cell('role'), partner: cell('partner') },
    ...{ board: cell('board'), lastDay: cell('lastDay') },
  };
}

const columnOfField: Record<string, Column> = { partnerId: 'partner', boardId: 'board', endsOn: 'lastDay' };

function readRow(number: number, cells: Cells, known: Known): { row: ImportRow } | { faults: RowFault[] } {
  const faults: RowFault[] = [];
  const add = (column: Column, says: string) => {
    if (!faults.some((fault) => fault.column === column)) faults.push({ number, column, says });
  };
  for (const column of COLUMNS)
    if (isFormulaLike(cells[column])) add(column, 'This begins like a formula. Write it without the sign in front');
  const written = roleOf(cells.role);
  if (!written && cells.role !== '') add('role', `“${cells.role.slice(0, 60)}” is not a role`);
  if (written === 'inspector') add('role', 'An inspector is invited on their own, for one inspection');
  const role = written === 'inspector' ? null : written;
  const partnerId = cells.partner === '' ? null : namedOne(known.partners, cells.partner);
  if (cells.partner !== '' && !partnerId) add('partner', 'This is not one of the area’s partners');
  const boardId = cells.board === '' ? null : namedOne(known.boards, cells.board);
  if (cells.board !== '' && !boardId) add('board', 'This is not one of the area’s boards');
  if (role)
    for (const column of notOf(role)) if (cells[column] !== '') add(column, `Leave this empty: ${reachOf(role)}`);
  const endsOn = dayWritten(cells.lastDay);
  if (cells.lastDay !== '' && !endsOn) add('lastDay', 'Enter a real date, like 14 September 2009');
  if (endsOn && endsOn < known.today) add('lastDay', 'Enter today or a later day');
  const input = { name: cells.name, email: cells.email, role: role ?? undefined, partnerId: partnerId ?? undefined };
  const parsed = inviteSchema.safeParse({ ...input, boardId: boardId ?? undefined, endsOn: endsOn ?? undefined });
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0]);
    const column = columnOfField[field] ?? COLUMNS.find((one) => one === field);
    if (column) add(column, message);
  }
  if (!parsed.success || faults.length > 0) return { faults: inOrder(faults) };
  const { inspectionId: _none, ...row } = parsed.data;
  return { row: { number, ...row } };
}

/** The columns that say nothing about a role. */
function notOf(role: GivenRole): Column[] {
  const reach = roleReach(role);
  return [...(reach === 'partner' ? [] : (['partner'] as const)), ...(reach === 'board' ? [] : (['board'] as const))];
}

function reachOf(role: GivenRole): string {
  const reach = roleReach(role) === 'area' ? 'the whole area' : `one ${roleReach(role)}`;
  return `the role “${roleLabels[role]}” is for ${reach}`;
}

function inOrder(faults: RowFault[]): RowFault[] {
  return faults.toSorted((a, b) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column));
}

/** What makes two offers the same: who, and what role for which partner, service or board. */
export function offerKey(offer: {
  email: string;
  role: string;
  partnerId: string | null;
  serviceId: string | null;
  boardId: string | null;
}): string {
  return [offer.email, offer.role, offer.partnerId, offer.serviceId, offer.boardId].join(' ');
}

function repeatFaults(rows: readonly ImportRow[]): RowFault[] {
  const offers = new Map<string, number>();
  const names = new Map<string, ImportRow>();
  return rows.flatMap((row): RowFault[] => {
    const { number, email, name } = row;
    const before = offers.get(offerKey(row));
    const other = names.get(email);
    offers.set(offerKey(row), before ?? number);
    names.set(email, other ?? row);
    if (before) return [{ number, column: 'email', says: `Row ${before} invites them into the same role. Keep one` }];
    if (!other || other.name === name) return [];
    return [{ number, column: 'name', says: `Row ${other.number} gives this e-mail address another name` }];
  });
}

function listed(faults: readonly RowFault[]): string[] {
  const words = faults
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, column, says }) => `Row ${number}, ${columnLabels[column]}: ${says}`);
  const more = words.length - MOST_LISTED;
  return more > 0
    ? [...words.slice(0, MOST_LISTED), `And ${more.toLocaleString('en-GB')} more. Begin with these`]
    : words;
}
