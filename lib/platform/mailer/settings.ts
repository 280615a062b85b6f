import { isMailAddress } from './address';

/** A server that takes mail by SMTP. */
export type SmtpSettings = {
  kind: 'smtp';
  host: string;
  port: number;
  /** From the first byte (smtps); otherwise the connection is turned into TLS before anything is said. */
  isTlsFromTheStart: boolean;
  /** False only for this machine itself: nothing leaves it. */
  isTlsRequired: boolean;
  user: string | null;
  password: string | null;
  from: { name: string; address: string };
  replyTo: string | null;
};

/** GOV.UK Notify with one template that holds ((subject)) and ((message)). */
export type NotifySettings = { kind: 'notify'; apiKey: string; templateId: string; apiUrl: string };

/** How mail leaves this installation; in the outbox it waits for an operator to pass it on. */
export type MailSettings = SmtpSettings | NotifySettings | { kind: 'outbox' };

/** What is told to processes that only need to know whether mail leaves the house. */
export const MAIL_DELIVERIES = ['smtp', 'notify', 'outbox'] as const;
export type MailDelivery = (typeof MAIL_DELIVERIES)[number];

/** The settings that hold secrets or that only the worker needs. */
export const MAIL_SETTING_NAMES = [
  'MAIL_SMTP_URL',
  'MAIL_FROM',
  'MAIL_REPLY_TO',
  'NOTIFY_API_KEY',
  'NOTIFY_TEMPLATE_ID',
] as const;

type Source = Readonly<Record<string, string | undefined>>;
type Read = { ok: true; settings: MailSettings } | { ok: false; sentence: string };

const NOTIFY_API = 'https://api.notifications.service.gov.uk';
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NOTIFY_KEY = new RegExp(`^[\\w-]+-${UUID}-${UUID}$`, 'i');
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Reads how mail is sent from the environment. Gives a sentence for people when something is missing or wrong. */
export function readMailSettings(source: Source): Read {
  const [url, key] = [source.MAIL_SMTP_URL, source.NOTIFY_API_KEY];
  if (url && key) return fault('Set MAIL_SMTP_URL or NOTIFY_API_KEY, not both: mail leaves by one way.');
  if (url) return readSmtp(url, source);
  if (key) return readNotify(key, source.NOTIFY_TEMPLATE_ID ?? '');
  return { ok: true, settings: { kind: 'outbox' } };
}

function fault(sentence: string): Read {
  return { ok: false, sentence };
}

function readSmtp(text: string, { MAIL_FROM, MAIL_REPLY_TO }: Source): Read {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol) || url.pathname.length > 1 || url.search)
    return fault(
      'MAIL_SMTP_URL must look like smtps://name:password@mail.example.org:465 or smtp://mail.example.org:587.',
    );
  const from = readSender(MAIL_FROM ?? '');
  if (!from) return fault('MAIL_FROM must be one address, like prepare@example.org or Name <prepare@example.org>.');
  if (MAIL_REPLY_TO && !isMailAddress(MAIL_REPLY_TO))
    return fault('MAIL_REPLY_TO must be one plain address, like lead@example.org.');
  const credentials = readCredentials(url);
  if (!credentials) return fault('The name and password in MAIL_SMTP_URL must be percent-encoded, like %40 for @.');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isTlsFromTheStart = url.protocol === 'smtps:';
  return {
    ok: true,
    settings: {
      kind: 'smtp',
      host,
      port: Number(url.port) || (isTlsFromTheStart ? 465 : 587),
      isTlsFromTheStart,
      isTlsRequired: !LOOPBACK.test(host),
      ...credentials,
      from,
      replyTo: MAIL_REPLY_TO || null,
    },
  };
}

function readCredentials({ username, password }: URL): { user: string | null; password: string | null } | null {
  try {
    const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
    return { user: user || null, password: user ? secret : null };
  } catch {
    return null;
  }
}

/** A bare address, or a name of letters, digits, spaces and the like before the address in angle brackets. */
function readSender(text: string): { name: string; address: string } | null {
  const [, name = '', inBrackets] = /^([\p{L}\p{M}\p{N} .,'’&()-]{1,80}?) *<([^<>]+)>$/u.exec(text) ?? [];
  const address = inBrackets ?? text;
  return isMailAddress(address) ? { name: name || 'Prepare for inspection', address } : null;
}

function readNotify(apiKey: string, templateId: string): Read {
  if (!NOTIFY_KEY.test(apiKey))
    return fault('NOTIFY_API_KEY must be a whole key of GOV.UK Notify: its name, the service’s id and the secret.');
  if (!new RegExp(`^${UUID}$`, 'i').test(templateId))
    return fault('NOTIFY_TEMPLATE_ID must be the id of a template of GOV.UK Notify with ((subject)) and ((message)).');
  return { ok: true, settings: { kind: 'notify', apiKey, templateId, apiUrl: NOTIFY_API } };
}
