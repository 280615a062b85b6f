import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, isReservedAddress } from './address';

describe('isMailAddress [V1.3.11]', () => {
  it.each([
    'lead@leeds.gov.uk',
    "Maria.O'Neill+prepare@nhs.net",
    'a@xn--bcher-kva.de',
    'x@a.b.c.d.uk',
    'name@x.xn--p1ai',
  ])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    'a@x.uk\r\nBcc: b@y.uk',
    'a@x.uk\nb@y.uk',
    'a\r\n@x.uk',
    'a@x.uk,b@y.uk',
    'a@x.uk;b@y.uk',
    'a@x.uk b@y.uk',
    'Name <a@x.uk>',
    '<a@x.uk>',
    '"quoted"@x.uk',
    '"a@x.uk"@y.uk',
    'a(comment)@x.uk',
    '@relay.uk:a@x.uk',
    'a%x.uk@relay.uk',
    'a＠x.uk',
    'a@x。uk',
    'a@x.uk\u0000',
    'ä@x.uk',
    'a@bücher.de',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@localhost',
    'a@-x.uk',
    '.a@x.uk',
    'a..b@x.uk',
    '@x.uk',
    'a@',
    '',
    `${'a'.repeat(65)}@x.uk`,
    `a@${'x.'.repeat(130)}uk`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  it('never takes what could split a header or name a second address, whatever the text', () => {
    const odd = fc.constantFrom(
      '\r',
      '\n',
      ' ',
      ',',
      ';',
      '<',
      '>',
      '"',
      '(',
      ')',
      ':',
      '\\',
      '[',
      ']',
      '@',
      '\u2028',
      '%',
    );
    fc.assert(
      fc.property(fc.string(), odd, fc.string(), (before, sign, after) => {
        expect(isMailAddress(`${before}${sign}${after}@x.uk`)).toBe(false);
        expect(isMailAddress(`a@${before}${sign}${after}.uk`)).toBe(false);
      }),
    );
  });
});

describe('isReservedAddress', () => {
  it.each([
    'a@leeds.example',
    'a@example',
    'a@x.y.test',
    'a@example.com',
    'a@mail.example.org',
    'a@x.invalid',
    'A@LEEDS.EXAMPLE',
  ])('knows that %s is nobody’s', (address) => {
    expect(isReservedAddress(address)).toBe(true);
  });

  it.each(['a@leeds.gov.uk', 'a@example.gov.uk', 'a@notexample.com', 'example@nhs.net'])('leaves %s', (address) => {
    expect(isReservedAddress(address)).toBe(false);
  });
});
