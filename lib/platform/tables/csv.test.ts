import { describe, expect, it } from 'vitest';
import { csvRow } from './csv';

describe('a row of CSV', () => {
  it.each([
    [['plain', 3], 'plain,3\r\n'],
    [['a "quoted" word', 'one,\ntwo'], '"a ""quoted"" word","one,\ntwo"\r\n'],
    [['Zoë O’Brien – “deputy”'], 'Zoë O’Brien – “deputy”\r\n'],
    [[-1], '-1\r\n'],
  ])('%j', (cells, line) => {
    expect(csvRow(cells)).toBe(line);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠A'])(
    'takes no formula: %j',
    (cell) => {
      expect(csvRow([cell])).toBe(`"'${cell}"\r\n`);
    },
  );
});
