import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { addCaseFile, openAudit } from '@/lib/case-files/audits/commands';
import { raiseChildAtRisk } from '@/lib/case-files/children-at-risk/commands';
import { raiseFinding } from '@/lib/findings/commands';
import { getFinding } from '@/lib/findings/queries';
import { raiseFindingSchema } from '@/lib/findings/schema';
import { getPack } from '@/lib/frameworks/packs';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const lead = () => world.actor('leeds', 'inspection-lead');
const kind = getPack('SLAC-2009').findingKinds[0]?.code ?? '';

/** Words that some program somewhere takes for something other than words. */
const words = [
  ...[
    "Robert'); DROP TABLE findings;--",
    "' OR '1'='1",
    '1; SELECT pg_sleep(5)--',
    '$$; SELECT 1; $$',
    '\\',
    "\\'; --",
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title><svg onload=alert(1)>',
    '&lt;b&gt; &amp;amp;',
  ],
  ...['javascript:alert(1)', '{{7*7}}', ['$', '{7*7}'].join(''), '<%= 7*7 %>', '{%raw%}', '#{7*7}', '[[7*7]]'],
  ...['%s%n%j%o', '%00', '%2e%2e%2f', '../../etc/passwd', '$(id)', '`id`', '; touch x', '| cat', '-rf', '--help'],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    'NULL',
    'null',
    'undefined',
    'true',
    'NaN',
    'Infinity',
    '0',
    '-0',
    '1e309',
    '0x10',
  ],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', '{"not":""}', '[object Object]', '{"$ne":null}'],
  ...[
    '田中さんにあげて下さい',
    '👩‍👧‍👦 🏳️‍🌈',
    'הָיְתָה',
    'الكل في المجمو',
    'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
    'ﬁ ﬀ Ⅷ ½',
    'ß ẞ İ ı',
    '\u200b\u2060x',
    'a\u2028b\u2029c',
  ],
  ...['_', '%', '100 %_', '(a+)+$', '.*', '[a-z]{1,9999}', '\ufeffx', 'first\r\nsecond\tthird', 'x'.repeat(300)],
];

function finding(text: string) {
  const input = {
    ...{ frameworkCode: 'SLAC-2009', kind, title: text, detail: text, source: 'audit' },
    partnerId: world.leeds.partners.police.id,
  };
  return raiseFindingSchema.parse(input);
}

describe('what people write', () => {
  test.each(words.map((text) => ({ text })))(
    'is kept and given back as it was, and nothing acts on it (%#) [V1.1.2, V1.2.4, V1.3.7]',
    async ({ text }) => {
      const started = performance.now();
      const raised = await raiseFinding(lead(), finding(text));
      if (!raised.ok) throw new Error(JSON.stringify(raised.failure));
      const read = await getFinding(lead(), raised.value.id);
      expect(read).toMatchObject({
        title: text.replace(/\r\n?/g, '\n').normalize('NFC').trim(),
        detail: text.replace(/\r\n?/g, '\n').normalize('NFC').trim(),
      });
      expect(performance.now() - started).toBeLessThan(4000);
    },
  );

  it('harms no table [V1.2.4]', async () => {
    expect(await world.owner.finding.count({ where: { areaId: world.leeds.id } })).toBe(words.length);
  });
});

describe('what must not get out', () => {
  it('reaches neither the log nor the queue: no case reference, no concern, no words [V16.2.5]', async () => {
    const [reference, concern, title] = ['LDS-7717', 'canary concern of a child', 'canary title of an audit'];
    let said = '';
    const keep = (chunk: unknown) => {
      said += String(chunk);
      return true;
    };
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(keep),
      vi.spyOn(process.stderr, 'write').mockImplementation(keep),
    ];
    const [contact, other] = [world.actor('leeds', 'key-contact'), world.actor('leeds', 'contributor')];
    const partnerId = world.leeds.partners.police.id;
    const audit = { frameworkCode: 'SLAC-2009', criterionCode: 'SG.QP.ASMT', title, method: concern };
    const opened = await openAudit(lead(), audit as Parameters<typeof openAudit>[1]);
    const auditId = opened.ok ? opened.value.id : '';
    const file = { auditId, partnerId, reference } as Parameters<typeof addCaseFile>[1];
    const results = [
      opened,
      await addCaseFile(contact, file),
      await addCaseFile(contact, file),
      await addCaseFile(other, file),
      await raiseChildAtRisk(contact, { partnerId, reference, concern, caseFileId: null }),
      await raiseChildAtRisk(other, { partnerId, reference, concern, caseFileId: null }),
    ];
    for (const spy of spies) spy.mockRestore();
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(3);
    expect(results.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(2);
    const jobs = await world.owner.$queryRaw<{ job: string }[]>`
      SELECT to_jsonb(j)::text AS job FROM graphile_worker._private_jobs j`;
    expect(jobs.length).toBeGreaterThan(0);
    for (const text of [said, ...jobs.map(({ job }) => job)]) expect(text).not.toMatch(/canary|7717/);
  });
});
