import { comparable } from '@/lib/platform/comparable';

/** The columns of a table of people, in the order of the template. */
export const COLUMNS = ['name', 'email', 'role', 'partner', 'board', 'lastDay'] as const;
export type Column = (typeof COLUMNS)[number];

export const columnLabels: Record<Column, string> = {
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  partner: 'Partner',
  board: 'Board',
  lastDay: 'Last day',
};

const required: readonly Column[] = ['name', 'email', 'role'];

/** What people call the columns, each as `comparable` writes it. */
const headings: Record<Column, readonly string[]> = {
  name: ['name', 'fullname', 'person', 'nameofperson'],
  email: ['email', 'emailaddress', 'mail', 'mailaddress'],
  role: ['role', 'roles', 'rolehere'],
  partner: ['partner', 'partnername', 'organisation', 'organization', 'agency'],
  board: ['board', 'boardname'],
  lastDay: ['lastday', 'lastdayofrole', 'until', 'enddate', 'endson', 'validuntil'],
};

/** Which column of the table holds what, or every fault of its first row. Unknown columns are refused: one of them may
 * be a last day under another name, and leaving that out would give somebody more than was meant. */
export function readHeadings(
  cells: readonly string[],
): { columns: ReadonlyMap<Column, number> } | { faults: string[] } {
  const columns = new Map<Column, number>();
  const faults: string[] = [];
  for (const [at, heading] of cells.entries()) {
    if (heading === '') continue;
    const column = COLUMNS.find((one) => headings[one].includes(comparable(heading)));
    if (!column) faults.push(`“${heading.slice(0, 60)}” is not a column of this table. Rename it or take it out`);
    else if (columns.has(column)) faults.push(`There are two columns “${columnLabels[column]}”. Take one of them out`);
    else columns.set(column, at);
  }
  const missing = required.filter((column) => !columns.has(column));
  faults.push(...missing.map((column) => `There is no column “${columnLabels[column]}”. Add it to the first row`));
  return faults.length > 0 ? { faults } : { columns };
}
