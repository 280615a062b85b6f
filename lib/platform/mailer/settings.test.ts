import { describe, expect, it } from 'vitest';
import { readMailSettings } from './settings';

const from = { MAIL_FROM: 'Prepare for Leeds <prepare@leeds.gov.uk>' };
const key = 'leeds-11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-000000000000';
const NOTIFY_TEMPLATE_ID = '11111111-2222-3333-4444-555555555555';

function smtp(url: string, over: Record<string, string> = {}) {
  const read = readMailSettings({ MAIL_SMTP_URL: url, ...from, ...over });
  if (!read.ok || read.settings.kind !== 'smtp') throw new Error('not read as SMTP');
  return read.settings;
}

describe('the settings of mail', () => {
  it('keep mail in the outbox when nothing is set', () => {
    expect(readMailSettings({ MAIL_SMTP_URL: '', NOTIFY_API_KEY: '' })).toEqual({
      ok: true,
      settings: { kind: 'outbox' },
    });
  });

  it('read a server with name, password and port', () => {
    expect(smtp('smtps://prepare%40leeds:p%3Ass@mail.leeds.gov.uk', { MAIL_REPLY_TO: 'lead@leeds.gov.uk' })).toEqual({
      ...{ kind: 'smtp', host: 'mail.leeds.gov.uk', port: 465, isTlsFromTheStart: true, isTlsRequired: true },
      ...{ user: 'prepare@leeds', password: 'p:ss', replyTo: 'lead@leeds.gov.uk' },
      from: { name: 'Prepare for Leeds', address: 'prepare@leeds.gov.uk' },
    });
    expect(smtp('smtp://mail.leeds.gov.uk', { MAIL_FROM: 'prepare@leeds.gov.uk' })).toMatchObject({
      ...{ port: 587, user: null, password: null, isTlsFromTheStart: false },
      from: { name: 'Prepare for inspection', address: 'prepare@leeds.gov.uk' },
    });
  });

  it.each([
    ['smtp://mail.leeds.gov.uk:25', true],
    ['smtp://10.0.0.5', true],
    ['smtp://localhost.leeds.gov.uk', true],
    ['smtps://127.0.0.1', false],
    ['smtp://127.0.0.1:2525', false],
    ['smtp://localhost:2525', false],
    ['smtp://[::1]:2525', false],
  ])('ask %s for TLS: %s [V12.3.1] [V12.3.3]', (url, isTlsRequired) => {
    expect(smtp(url).isTlsRequired).toBe(isTlsRequired);
  });

  it('read GOV.UK Notify', () => {
    expect(readMailSettings({ NOTIFY_API_KEY: key, NOTIFY_TEMPLATE_ID })).toMatchObject({
      settings: { kind: 'notify', apiKey: key, apiUrl: 'https://api.notifications.service.gov.uk' },
    });
  });

  it.each([
    [{ MAIL_SMTP_URL: 'mail.leeds.gov.uk:25', ...from }, /^MAIL_SMTP_URL must look like/],
    [{ MAIL_SMTP_URL: 'https://mail.leeds.gov.uk', ...from }, /^MAIL_SMTP_URL must look like/],
    [{ MAIL_SMTP_URL: 'smtp://mail.leeds.gov.uk/?tls=off', ...from }, /^MAIL_SMTP_URL must look like/],
    [{ MAIL_SMTP_URL: 'smtp://a:%zz@mail.leeds.gov.uk', ...from }, /percent-encoded/],
    [{ MAIL_SMTP_URL: 'smtp://mail.leeds.gov.uk' }, /^MAIL_FROM must be one address/],
    [{ MAIL_SMTP_URL: 'smtp://mail.leeds.gov.uk', MAIL_FROM: 'a@x.uk, b@y.uk' }, /^MAIL_FROM/],
    [{ MAIL_SMTP_URL: 'smtp://mail.leeds.gov.uk', MAIL_FROM: 'A\r\nBcc: b@y.uk <a@x.uk>' }, /^MAIL_FROM/],
    [{ MAIL_SMTP_URL: 'smtp://mail.leeds.gov.uk', ...from, MAIL_REPLY_TO: 'A <a@x.uk>' }, /^MAIL_REPLY_TO/],
    [{ NOTIFY_API_KEY: 'a short key', NOTIFY_TEMPLATE_ID }, /^NOTIFY_API_KEY/],
    [{ NOTIFY_API_KEY: key, NOTIFY_TEMPLATE_ID: 'template' }, /^NOTIFY_TEMPLATE_ID/],
    [{ NOTIFY_API_KEY: key, NOTIFY_TEMPLATE_ID, MAIL_SMTP_URL: 'smtp://x.uk', ...from }, /not both/],
  ])('say in one sentence what is wrong with %j', (source, sentence) => {
    const read = readMailSettings(source);
    expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
    expect(JSON.stringify(read)).not.toContain('a short key');
  });
});
