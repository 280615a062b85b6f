import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/access/permissions';
import { ownPath } from '@/lib/platform/own-path';
import { letterFor, plainWords } from './letters';
import { type MailContent, mailContentSchema } from './schema';

const origin = 'https://prepare.leeds.gov.uk';
const id = '01234567-89ab-7def-8123-456789abcdef';
const addressOf = (path: string) => `${origin}${path}`;
const letter = (content: MailContent, linkPath = '/invitations/a.1.b') => letterFor(content, { addressOf, linkPath });

const invitation: MailContent = {
  template: 'invitation',
  parameters: {
    ...{ invitationId: id, generation: 1, areaName: 'Leeds', role: 'contributor', reachName: 'Police' },
    ...{ inviterName: 'Maria O’Neill', expiresOn: '2026-12-01', isFromExample: false },
  },
};

describe('an invitation', () => {
  it('says who invites, into what, until when, why one gets it and what to do if it is a mistake', () => {
    expect(letter(invitation)).toMatchInlineSnapshot(`
      {
        "subject": "You are invited to prepare for inspection in Leeds",
        "text": "Hello,

      Maria O’Neill invites you to help Leeds prepare for the inspection of its services for children. Your role would be contributor for Police.

      Open this page to see what that means, and to accept:
      https://prepare.leeds.gov.uk/invitations/a.1.b

      The invitation holds until 1 December 2026 and is for you alone: please do not pass it on.

      You get this because somebody named your address. If you do not know them, do nothing, and nothing happens.

      Kind regards
      Prepare for inspection
      ",
      }
    `);
  });
});

describe('a sign-in link', () => {
  it('says that it works once and for how long', () => {
    const { subject, text } = letter({ template: 'sign-in-link', parameters: { signInLinkId: id, minutes: 10 } });
    expect(subject).toBe('Your link to sign in');
    expect(text).toContain('It works once, within 10 minutes');
    expect(text).toContain('If you did not ask for it, do nothing');
  });
});

describe('news', () => {
  it('says where it comes from and how to stop it', () => {
    const text = 'Police: the self-evaluation of Police safeguarding unit is ready for you to read and agree.';
    const said = letter(
      { template: 'news', parameters: { areaName: 'Leeds', text, path: '/areas/leeds/work' } },
      '/areas/leeds/work',
    );
    expect(said.subject).toBe('News from Leeds');
    expect(said.text).toContain(text);
    expect(said.text).toContain(`${origin}/areas/leeds/work`);
    expect(said.text).toContain(`${origin}/account`);
  });
});

/** Texts that somebody might choose as a name to make a mail say or do something else. */
const attacks = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'a\r\nBcc: b@y.uk',
    'Click https://evil.example/now',
    'www.evil.uk',
    'evil.uk/x',
    '[here](https://evil.uk)',
    '# Heading',
    'javascript:alert(1)',
    '<a href="//evil.uk">x</a>',
    `{{7*7}} \${7*7} <%= 7*7 %> ((subject))`,
    'mail me@evil.uk',
    '\u202Egnp.exe',
    'ok\u2028Subject: x',
    'x'.repeat(200),
  ),
);

const contents: fc.Arbitrary<MailContent> = fc.oneof(
  fc
    .record({
      ...{ areaName: attacks, reachName: fc.option(attacks), inviterName: attacks, role: fc.constantFrom(...ROLES) },
      ...{ invitationId: fc.constant(id), generation: fc.integer({ min: 1 }), expiresOn: fc.constant('2026-12-01') },
      isFromExample: fc.boolean(),
    })
    .map((parameters) => ({ template: 'invitation' as const, parameters })),
  fc
    .record({ areaName: attacks, text: attacks, path: attacks.map((text) => `/${text}`) })
    .map((parameters) => ({ template: 'news' as const, parameters })),
);

describe('every mail, whatever its names hold', () => {
  it('has a subject of one short line, lines that any server takes, and no sign that stands for markup [V1.3.3] [V1.3.11]', () => {
    fc.assert(
      fc.property(contents, (content) => {
        fc.pre(mailContentSchema.safeParse(content).success);
        const { subject, text } = letter(content);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect([...subject].length).toBeLessThan(130);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(998);
      }),
      { numRuns: 500 },
    );
  });

  it('links to this site and nowhere else, and shows no other address [V1.2.2]', () => {
    fc.assert(
      fc.property(contents, (content) => {
        fc.pre(mailContentSchema.safeParse(content).success);
        const path = content.template === 'news' ? ownPath(content.parameters.path) : '/invitations/a.1.b';
        const { text } = letter(content, path);
        const links = text.split(/\s+/).filter((word) => /:\/\/|^www\.\S|@|\w\.\w/.test(word));
        for (const link of links) expect(new URL(link).origin).toBe(origin);
        expect(links).toHaveLength(content.template === 'news' ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  });

  it('says no template’s language but the words themselves [V1.3.7]', () => {
    const { text } = letter({
      ...invitation,
      parameters: { ...invitation.parameters, areaName: `{{7*7}} \${7*7} <%= 7*7 %> ((message))` },
    });
    expect(text).not.toContain('49');
    expect(text).toMatch(/help 7 7 7 7 7 7 \(message\) prepare/);
  });
});

describe('plainWords', () => {
  it.each([
    ['St. James’s & Leeds (Teaching) Hospitals', 'St. James’s & Leeds (Teaching) Hospitals'],
    ['J.R. Smith', 'J. R. Smith'],
    ['Čeština Ŵales', 'Čeština Ŵales'],
    ['www.evil.uk', 'www. evil. uk'],
    ['https://evil.uk/a', 'https: evil. uk a'],
    ['a\r\nb\tc', 'a b c'],
    ['((message)) (x)', '(message) (x)'],
    ['', ''],
  ])('makes of %j %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it('cuts what is too long and says so', () => {
    expect(plainWords('a'.repeat(200), 10)).toBe(`${'a'.repeat(9)}…`);
  });
});
