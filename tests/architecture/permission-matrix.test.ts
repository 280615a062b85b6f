import { describe, expect, it } from 'vitest';
import { permissions } from '@/lib/access/permissions';
import { exportedActions, permissionsAsked } from '../support/exported-actions';
import { exportedWays } from '../support/exported-ways';
import { type Opening, openings } from '../support/page-expectations';
import { readRoutes } from '../support/routes';
import { sourceAt } from '../support/sources';

/** The parts of an address that a row must say how to fill, where it says what opens it. */
function unfilled(address: string, opening: Opening): string[] {
  if (typeof opening === 'string') return [];
  const parts = [...address.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name).filter((name) => name !== 'area');
  const filled = Object.keys(opening.at ?? {});
  return [...parts.filter((name) => !filled.includes(name)), ...filled.filter((name) => !parts.includes(name))];
}

/** Acts on nothing but what this browser alone holds: no permission stands behind them. */
const ofTheBrowser = ['keptRecoveryCodesAction'];

/** Actions that no permission stands behind: for everyone the door, for others a mistake. */
function unguarded(actions = exportedActions(), asked = permissionsAsked()): string[] {
  return actions
    .filter(({ actor, command }) => actor !== 'visitor' && (asked.get(command) ?? []).length === 0)
    .map(({ name }) => name);
}

// They fail here, in a second, before the end-to-end suite asks each of them over HTTP as everyone.
describe('the permission matrix [V8.1.1]', () => {
  it('has a row for every page and route handler, and no other', () => {
    const addresses = [...new Set(readRoutes().map(({ address }) => address))];
    expect(Object.keys(openings).sort()).toEqual(addresses.sort());
  });

  it('says how every address is filled', () => {
    const gaps = Object.entries(openings).flatMap(([address, opening]) =>
      [opening].flat().flatMap((one) => unfilled(address, one).map((part) => `${address}: ${part}`)),
    );
    expect(gaps).toEqual([]);
  });

  it('knows every server action’s actor, command and permission', () => {
    const kinds = ['area', 'operator', 'person', 'visitor'];
    expect(exportedActions().filter(({ actor, command }) => !kinds.includes(actor) || !/^\w+$/.test(command))).toEqual(
      [],
    );
    expect(unguarded()).toEqual(ofTheBrowser);
    expect(exportedActions().length).toBeGreaterThan(40);
  });

  it('finds the permissions that the commands and queries ask for', () => {
    const asked = permissionsAsked();
    const found = exportedWays().flatMap(({ name }) => asked.get(name) ?? []);
    expect(found.filter((name) => !(name in permissions))).toEqual([]);
    expect(asked.get('raiseFinding')).toEqual(['finding.raise']);
  });
});

describe('the checks of the matrix', () => {
  it('find a part of an address that no row fills', () => {
    expect(unfilled('/areas/[area]/findings/[id]', { needs: 'finding.read' })).toEqual(['id']);
    expect(unfilled('/areas/[area]/findings', { needs: 'finding.read', at: { id: 'findingId' } })).toEqual(['id']);
    expect(unfilled('/areas/[area]/findings', { needs: 'finding.read' })).toEqual([]);
  });

  it('find an action whose command asks for no permission, and pass one at the door', () => {
    const act = (name: string, rest: string) => `export const ${name}Action = defineAction({ schema, ${rest} });`;
    const actions = exportedActions([
      sourceAt(
        'lib/findings/actions.ts',
        [
          act('close', 'command: close'),
          act('open', "command: open, actor: 'person'"),
          act('knock', "command, actor: 'visitor'"),
        ].join('\n'),
      ),
    ]);
    const asked = permissionsAsked([
      sourceAt(
        'lib/findings/commands.ts',
        "export function close() {}\nexport function open() { return inner(); }\nfunction inner() { return runCommand(a, 'finding.raise', b); }",
      ),
    ]);
    expect(actions).toMatchObject([
      { name: 'closeAction', actor: 'area', command: 'close' },
      { name: 'knockAction', actor: 'visitor', command: 'command' },
      { name: 'openAction', actor: 'person', command: 'open' },
    ]);
    expect(unguarded(actions, asked)).toEqual(['closeAction']);
  });
});
