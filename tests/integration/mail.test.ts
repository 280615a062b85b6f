import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import tls from 'node:tls';
import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleActor, systemActor } from '@/lib/access/actor';
import { type JobRun, queueLogger, taskListOf } from '@/lib/jobs/runner';
import { jobHandlers } from '@/lib/notifications/handlers';
import { removeLeftovers } from '@/lib/notifications/leftovers/commands';
import { queueMail, retryMail } from '@/lib/notifications/mail/commands';
import { mailHandlers, mailNews } from '@/lib/notifications/mail/handlers';
import { listMails, readMail } from '@/lib/notifications/mail/queries';
import { mailFiltersSchema } from '@/lib/notifications/mail/schema';
import type { NewMail } from '@/lib/notifications/mail/types';
import { createMailer, type Letter, type Mailer } from '@/lib/platform/mailer';
import { notifySender } from '@/lib/platform/mailer/notify';
import type { SmtpSettings } from '@/lib/platform/mailer/settings';
import { smtpSender } from '@/lib/platform/mailer/smtp';
import { linkToken, readLinkToken } from '@/lib/platform/sealing';
import { mailSettingsOf, readSettings } from '@/scripts/settings';
import { certificateFor } from '../support/certificate';
import { headersOf, type MailServer, refusal, startMailServer, textOf } from '../support/mail-server';
import { createWorld, type World } from '../support/world';

const servers: { stop(): Promise<void> }[] = [];
let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await world.owner.mail.deleteMany();
});
afterAll(async () => {
  for (const server of servers) await server.stop();
});

async function server(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const started = await startMailServer(options);
  servers.push(started);
  return started;
}

function settings(port: number, over: Partial<SmtpSettings> = {}): SmtpSettings {
  return {
    ...{ kind: 'smtp', host: '127.0.0.1', port, isTlsFromTheStart: false, isTlsRequired: false },
    ...{ user: null, password: null, replyTo: 'lead@leeds.gov.uk' },
    from: { name: 'Prepare for Leeds', address: 'prepare@leeds.gov.uk' },
    ...over,
  };
}

const smtp = (port: number, over?: Partial<SmtpSettings>) => createMailer(settings(port, over));
const outbox = createMailer({ kind: 'outbox' });
const run = (isLastTry = false): JobRun => ({ jobId: '1', isLastTry });

const invitationId = '01234567-89ab-7def-8123-456789abcdef';

function invitation(
  over: Partial<{ key: string; recipient: string; isFromExample: boolean; expiresOn: string }> = {},
): NewMail {
  const {
    key = 'invitation:1',
    recipient = 'maria@leeds.gov.uk',
    isFromExample = false,
    expiresOn = '2099-12-01',
  } = over;
  return {
    ...{ key, recipient, template: 'invitation' },
    parameters: {
      ...{ invitationId, generation: 2, areaName: 'Leeds', role: 'contributor', reachName: 'Police' },
      ...{ inviterName: 'An inspection lead', expiresOn, isFromExample },
    },
  };
}

async function queued(over?: Parameters<typeof invitation>[0]): Promise<string> {
  const result = await queueMail(invitation(over));
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value.mailId;
}

function send(mailId: string, mailer: Mailer, isLastTry = false): Promise<void> {
  return mailHandlers(() => mailer)['send-mail']({ mailId }, run(isLastTry));
}

function stored(mailId: string) {
  return world.owner.mail.findUniqueOrThrow({ where: { id: mailId } });
}

async function trailOf(mailId: string): Promise<string[]> {
  const rows = await world.owner.auditEvent.findMany({ where: { subjectId: mailId }, orderBy: { sequence: 'asc' } });
  return rows.map(({ event }) => event);
}

describe('a queued mail', () => {
  it('is there with its job and its event, or not at all, and once however often its job runs [V2.3.3]', async () => {
    const mailId = await queued();
    expect(await queueMail(invitation())).toMatchObject({ failure: { kind: 'changed' } });
    expect(await world.jobs()).toEqual(['send-mail']);
    expect(await trailOf(mailId)).toEqual(['mail.queued']);
    expect(await stored(mailId)).toMatchObject({ status: 'waiting', tries: 0, problem: null, sentAt: null });
  });

  it('keeps no secret: its link is made when it goes out [V11.5.1]', async () => {
    const mailId = await queued();
    const secret = linkToken('invitation', invitationId, 2).split('.')[2] ?? '';
    expect(JSON.stringify(await stored(mailId))).not.toContain(secret);
    const jobs = await world.owner.$queryRaw`SELECT payload::text FROM graphile_worker._private_jobs`;
    expect(JSON.stringify(jobs)).not.toContain(secret);
  });
});

describe('a mail server', () => {
  it('gets the mail once, from us, for one person, with a link to this site', async () => {
    const smtpServer = await server();
    const mailId = await queued();
    await send(mailId, smtp(smtpServer.port));
    await send(mailId, smtp(smtpServer.port));
    expect(smtpServer.received).toHaveLength(1);
    const [mail] = smtpServer.received;
    if (!mail) throw new Error('nothing was received');
    expect(mail).toMatchObject({ from: 'prepare@leeds.gov.uk', recipients: ['maria@leeds.gov.uk'] });
    const headers = headersOf(mail);
    expect(headers.get('message-id')).toEqual([`<${mailId}@leeds.gov.uk>`]);
    expect(headers.get('from')).toEqual(['Prepare for Leeds <prepare@leeds.gov.uk>']);
    expect(headers.get('to')).toEqual(['maria@leeds.gov.uk']);
    expect(headers.get('reply-to')).toEqual(['lead@leeds.gov.uk']);
    expect(headers.get('auto-submitted')).toEqual(['auto-generated']);
    expect(headers.has('bcc') || headers.has('cc')).toBe(false);
    const [, token = ''] = /http:\/\/localhost:3000\/invitations\/(\S+)/.exec(textOf(mail)) ?? [];
    expect(readLinkToken('invitation', token)).toEqual({ id: invitationId, generation: 2 });
    expect(await stored(mailId)).toMatchObject({ status: 'sent', tries: 1, problem: null, sentAt: expect.any(Date) });
    expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.sent']);
  });

  it('that is down gets everything when it is up again: nothing is lost [V16.5.2]', async () => {
    const first = await server();
    const { port } = first;
    await first.stop();
    const mailId = await queued();
    await expect(send(mailId, smtp(port))).rejects.toThrow('The mail did not go: unreachable');
    await expect(send(mailId, smtp(port))).rejects.toThrow();
    expect(await stored(mailId)).toMatchObject({ status: 'waiting', tries: 2, problem: 'unreachable' });
    const second = await server({ port });
    await send(mailId, smtp(port));
    expect(second.received).toHaveLength(1);
    expect(await stored(mailId)).toMatchObject({ status: 'sent', tries: 3, problem: null });
    expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.failed', 'mail.failed', 'mail.sent']);
  });

  it('that is down for days makes a mail fail in the end, and an operator can send it once more', async () => {
    const mailId = await queued();
    const closed = await server();
    await closed.stop();
    await send(mailId, smtp(closed.port), true);
    expect(await stored(mailId)).toMatchObject({ status: 'failed', problem: 'unreachable' });
    const smtpServer = await server();
    await send(mailId, smtp(smtpServer.port));
    expect(smtpServer.received).toEqual([]);
    process.env.MAIL_SMTP_URL = 'smtp://127.0.0.1:1';
    process.env.MAIL_FROM = 'prepare@leeds.gov.uk';
    try {
      expect(await retryMail(consoleActor(), { mailId })).toMatchObject({ ok: true });
      expect(await retryMail(consoleActor(), { mailId })).toMatchObject({ failure: { kind: 'rule' } });
    } finally {
      delete process.env.MAIL_SMTP_URL;
      delete process.env.MAIL_FROM;
    }
    await send(mailId, smtp(smtpServer.port));
    expect(smtpServer.received).toHaveLength(1);
  });

  it('that says "later" is asked again', async () => {
    let isBusy = true;
    const smtpServer = await server({
      onConnect: (_session, callback) => callback(isBusy ? refusal(421, 'Try again later') : null),
    });
    const mailId = await queued();
    await expect(send(mailId, smtp(smtpServer.port))).rejects.toThrow();
    expect(await stored(mailId)).toMatchObject({ status: 'waiting', problem: 'refused' });
    isBusy = false;
    await send(mailId, smtp(smtpServer.port));
    expect(await stored(mailId)).toMatchObject({ status: 'sent', tries: 2 });
  });

  it('that greylists an address is asked again; one that refuses it for good is not', async () => {
    let code = 451;
    const smtpServer = await server({
      onRcptTo: (_address, _session, callback) => callback(refusal(code, 'No')),
    });
    const mailId = await queued();
    await expect(send(mailId, smtp(smtpServer.port))).rejects.toThrow('refused');
    code = 550;
    await send(mailId, smtp(smtpServer.port));
    expect(await stored(mailId)).toMatchObject({ status: 'failed', tries: 2, problem: 'rejected-address' });
    expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.failed', 'mail.failed']);
  });

  it('that refuses our password or sender waits for somebody to mend the settings', async () => {
    const auth = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(refusal(535, 'No')),
    });
    const sender = await server({ onMailFrom: (_address, _session, callback) => callback(refusal(553, 'No')) });
    const mailId = await queued();
    const withPassword = smtp(auth.port, { user: 'prepare', password: 'a secret password' });
    await expect(send(mailId, withPassword)).rejects.toThrow(/^The mail did not go: misconfigured$/);
    await expect(send(mailId, smtp(sender.port))).rejects.toThrow('misconfigured');
    expect(await stored(mailId)).toMatchObject({ status: 'waiting', tries: 2, problem: 'misconfigured' });
  });

  it('that does not want what the mail says is not asked again', async () => {
    const smtpServer = await server({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () => callback(refusal(554, 'No')));
      },
    });
    const mailId = await queued();
    await send(mailId, smtp(smtpServer.port));
    expect(await stored(mailId)).toMatchObject({ status: 'failed', problem: 'refused' });
  });

  it('that never answers, or stops answering, counts as out of reach', async () => {
    const silent = net.createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    servers.push({ stop: () => new Promise((resolve) => silent.close(() => resolve())) });
    const dozing = await server({ onRcptTo: () => undefined });
    for (const port of [(silent.address() as AddressInfo).port, dozing.port]) {
      const sending = await smtpSender(settings(port), 300)(letter());
      expect(sending).toEqual({ ok: false, problem: 'unreachable', isFinal: false });
    }
  });
});

function letter(over: Partial<Letter> = {}): Letter {
  return { id: invitationId, recipient: 'maria@leeds.gov.uk', subject: 'News', text: 'Words.\n', ...over };
}

describe('the settings that send mail', () => {
  const set: NodeJS.ProcessEnv = {
    ...{ NODE_ENV: 'test', PATH: '/bin', MAIL_FROM: 'prepare@leeds.gov.uk' },
    MAIL_SMTP_URL: 'smtps://prepare:secret@mail.leeds.gov.uk',
  };
  const defaults = { port: 3000, dataDir: '.data' };

  it('reach the worker and never the web process [V13.3.2]', () => {
    const { mailDelivery } = readSettings(set, defaults);
    expect(mailDelivery).toBe('smtp');
    const { mail, inherited } = mailSettingsOf(set, mailDelivery);
    expect(mail).toMatchObject({ MAIL_SMTP_URL: set.MAIL_SMTP_URL, MAIL_FROM: set.MAIL_FROM });
    expect(inherited).toEqual({ NODE_ENV: 'test', PATH: '/bin' });
  });

  it('reach nobody where a run is to keep its mail', () => {
    expect(mailSettingsOf(set, 'outbox')).toEqual({ mail: {}, inherited: { NODE_ENV: 'test', PATH: '/bin' } });
  });

  it('stop the start with a sentence when they are wrong, without what is secret in them', () => {
    const start = () => readSettings({ ...set, MAIL_SMTP_URL: 'smtps://prepare:secret@' }, defaults);
    expect(start).toThrow(/^MAIL_SMTP_URL must look like/);
    expect(start).not.toThrow(/secret/);
  });
});

describe('the connection', () => {
  it('to a server that offers no TLS is refused, and nothing is said on it [V12.3.1]', async () => {
    const plain = await server();
    const { send: sendIt } = smtp(plain.port, { isTlsRequired: true });
    expect(await sendIt?.(letter())).toEqual({ ok: false, problem: 'untrusted', isFinal: false });
    expect(plain.received).toEqual([]);
  });

  const ways = [
    { when: 'from the start', isTlsFromTheStart: true },
    { when: 'after STARTTLS', isTlsFromTheStart: false },
  ];

  /** A server for localhost, and a way to send to it under a name while only these authorities are believed. */
  async function safeServer(isTlsFromTheStart: boolean) {
    const { received, port, certificate } = await server({
      ...certificateFor('localhost'),
      ...{ secure: isTlsFromTheStart, disabledCommands: [] },
    });
    const sendTo = async (host: string, authorities: string[]) => {
      const usual = tls.getCACertificates('default');
      tls.setDefaultCACertificates(authorities);
      try {
        return await smtp(port, { host, isTlsFromTheStart, isTlsRequired: true }).send?.(letter());
      } finally {
        tls.setDefaultCACertificates(usual);
      }
    };
    return { received, certificate, sendTo };
  }

  it.each(ways)('$when, is made when somebody vouches for the server', async ({ isTlsFromTheStart }) => {
    const { sendTo, certificate, received } = await safeServer(isTlsFromTheStart);
    expect(await sendTo('localhost', [certificate])).toEqual({ ok: true });
    expect(received).toHaveLength(1);
  });

  it.each(ways)(
    '$when, is refused when nobody vouches for the server, or for another name [V12.3.2]',
    async ({ isTlsFromTheStart }) => {
      const { sendTo, certificate, received } = await safeServer(isTlsFromTheStart);
      const refused = { ok: false, problem: 'untrusted', isFinal: false };
      expect(await sendTo('localhost', [])).toEqual(refused);
      expect(await sendTo('127.0.0.1', [certificate])).toEqual(refused);
      expect(received).toEqual([]);
    },
  );
});

describe('an address that hides another', () => {
  it.each([
    'maria@leeds.gov.uk\r\nBcc: b@evil.uk',
    'maria@leeds.gov.uk, b@evil.uk',
    'Maria <b@evil.uk>',
    '"maria@leeds.gov.uk b"@evil.uk',
    'maria(x)@evil.uk',
    'maria＠leeds.gov.uk',
  ])('%j reaches nobody [V1.3.11]', async (recipient) => {
    const smtpServer = await server();
    const mailId = await queued({ recipient });
    await send(mailId, smtp(smtpServer.port));
    expect(smtpServer.received).toEqual([]);
    expect(await stored(mailId)).toMatchObject({ status: 'failed', problem: 'rejected-address' });
  });

  it('a subject of two lines is a defect, not a mail', async () => {
    const smtpServer = await server();
    await expect(smtp(smtpServer.port).send?.(letter({ subject: 'News\r\nBcc: b@evil.uk' }))).rejects.toThrow();
    expect(smtpServer.received).toEqual([]);
  });
});

describe('what never leaves the house', () => {
  it('is mail to reserved addresses, to example people, and from example people', async () => {
    const smtpServer = await server();
    await world.owner.person.create({
      data: { name: 'Example', email: 'example-person@leeds.gov.uk', isExample: true },
    });
    const mails = [
      await queued({ key: '1', recipient: 'lead@leeds.example' }),
      await queued({ key: '2', recipient: 'example-person@leeds.gov.uk' }),
      await queued({ key: '3', isFromExample: true }),
    ];
    for (const mailId of mails) {
      await send(mailId, smtp(smtpServer.port));
      expect(await stored(mailId)).toMatchObject({ status: 'withheld', tries: 0 });
      expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.withheld']);
    }
    expect(smtpServer.received).toEqual([]);
  });

  it('is what came too late: an invitation or a sign-in link that was over before the server was up again', async () => {
    const smtpServer = await server();
    const { personId } = world.actor('leeds', 'key-contact');
    const times = { requestedAt: new Date(Date.now() - 600_001), expiresAt: new Date(Date.now() - 1) };
    const link = await world.owner.signInLink.create({ data: { personId, ...times } });
    const signIn = await queueMail({
      ...{ key: 'link', recipient: 'maria@leeds.gov.uk', template: 'sign-in-link' },
      parameters: { signInLinkId: link.id, minutes: 10 },
    });
    const mails = [await queued({ expiresOn: '2026-01-01' }), signIn.ok ? signIn.value.mailId : ''];
    for (const mailId of mails) {
      await send(mailId, smtp(smtpServer.port));
      expect(await stored(mailId)).toMatchObject({ status: 'failed', problem: 'too-late' });
    }
    expect(smtpServer.received).toEqual([]);
  });

  it('is every mail while no mail server is configured', async () => {
    const mailId = await queued();
    await send(mailId, outbox);
    expect(await stored(mailId)).toMatchObject({ status: 'kept' });
    expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.kept']);
  });
});

describe('a worker', () => {
  /** Works off the queue once, as the worker process does; jobs that wait for their next try are due now. */
  async function workOff(): Promise<void> {
    await world.owner.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await runOnce({
      connectionString: process.env.WORKER_DATABASE_URL ?? '',
      taskList: taskListOf(jobHandlers),
      noHandleSignals: true,
      logger: queueLogger,
    });
  }

  it('tries again after each failure as the queue asks, gives up after the last try, and loses nothing', async () => {
    const closed = await server();
    await closed.stop();
    process.env.MAIL_SMTP_URL = `smtp://127.0.0.1:${closed.port}`;
    process.env.MAIL_FROM = 'prepare@leeds.gov.uk';
    try {
      const [mailId, givenUp] = [await queued({ key: '1' }), await queued({ key: '2' })];
      await workOff();
      expect(await world.jobs()).toEqual(['send-mail', 'send-mail']);
      await world.owner.$executeRaw`
        UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1 WHERE payload->>'mailId' = ${givenUp}`;
      await workOff();
      expect(await stored(givenUp)).toMatchObject({ status: 'failed', tries: 2 });
      const smtpServer = await server({ port: closed.port });
      await workOff();
      expect(smtpServer.received).toHaveLength(1);
      expect(await stored(mailId)).toMatchObject({ status: 'sent', tries: 3 });
      expect(await world.jobs()).toEqual([]);
    } finally {
      delete process.env.MAIL_SMTP_URL;
      delete process.env.MAIL_FROM;
    }
  });

  it('killed after the server took the mail sends it again under the same Message-ID', async () => {
    const smtpServer = await server();
    const mailId = await queued();
    const killed: Mailer = {
      delivery: 'smtp',
      send: async (mail) => {
        await smtp(smtpServer.port).send?.(mail);
        throw new Error('the worker is killed here');
      },
    };
    await expect(send(mailId, killed)).rejects.toThrow('killed');
    expect(await stored(mailId)).toMatchObject({ status: 'waiting', tries: 0 });
    await send(mailId, smtp(smtpServer.port));
    const ids = smtpServer.received.map((mail) => headersOf(mail).get('message-id')?.[0]);
    expect(ids).toEqual([`<${mailId}@leeds.gov.uk>`, `<${mailId}@leeds.gov.uk>`]);
  });
});

describe('the jobs that make mail', () => {
  const handlers = mailHandlers(() => outbox);

  async function openInvitation(over: object = {}) {
    const { leeds, owner } = world;
    return owner.invitation.create({
      data: {
        ...{ areaId: leeds.id, email: 'new@leeds.gov.uk', name: 'See evil.uk', role: 'contributor' },
        partnerId: leeds.partners.police.id,
        ...{ invitedById: world.actor('leeds', 'inspection-lead').personId, invitedAt: new Date() },
        expiresAt: new Date(Date.now() + 86_400_000),
        ...over,
      },
    });
  }

  it('invite: once for each sending, in words that hold nothing the inviter typed', async () => {
    const { id, areaId } = await openInvitation({ generation: 3 });
    const payload = { areaId, invitationId: id, generation: 3 };
    await handlers['mail-invitation'](payload, run());
    await handlers['mail-invitation'](payload, run());
    await handlers['mail-invitation']({ ...payload, generation: 2 }, run());
    const mails = await world.owner.mail.findMany();
    expect(mails).toMatchObject([
      {
        recipient: 'new@leeds.gov.uk',
        parameters: {
          ...{ invitationId: id, generation: 3, areaName: 'Leeds', role: 'contributor', reachName: 'Police' },
          isFromExample: false,
        },
      },
    ]);
    const [mail] = mails;
    await send(mail?.id ?? '', outbox);
    const read = await readMail(consoleActor(), mail?.id ?? '');
    expect(read?.text).toContain('inspection-lead 1, leeds invites you to help Leeds prepare');
    expect(read?.text).not.toMatch(/evil/);
  });

  it.each([
    ['withdrawn', { withdrawnAt: new Date() }],
    ['accepted', { acceptedAt: new Date() }],
  ])('write to nobody about an invitation that is %s by then', async (_state, over) => {
    const { id, areaId } = await openInvitation(over);
    await handlers['mail-invitation']({ areaId, invitationId: id, generation: 1 }, run());
    expect(await world.owner.mail.count()).toBe(0);
  });

  it('invite the first lead of an area whom an operator named, who serves in no area', async () => {
    const operator = await world.owner.person.create({
      data: { name: 'The operator', email: `operator@${world.leeds.slug}.example`, isOperator: true },
    });
    const { id, areaId } = await openInvitation({ invitedById: operator.id, partnerId: null, role: 'inspection-lead' });
    await handlers['mail-invitation']({ areaId, invitationId: id, generation: 1 }, run());
    expect(await world.owner.mail.findFirst()).toMatchObject({ parameters: { inviterName: 'The operator' } });
  });

  it('send a sign-in link to its account while it is open, and to no shut account', async () => {
    const { personId } = world.actor('leeds', 'key-contact');
    const link = (over: object = {}) =>
      world.owner.signInLink.create({
        data: { personId, requestedAt: new Date(), expiresAt: new Date(Date.now() + 600_000), ...over },
      });
    const open = await link();
    for (const { id } of [open, await link({ usedAt: new Date() }), await link({ expiresAt: new Date(0) })])
      await handlers['mail-sign-in-link']({ signInLinkId: id }, run());
    expect(await world.owner.mail.findMany()).toMatchObject([
      { template: 'sign-in-link', parameters: { signInLinkId: open.id, minutes: 10 } },
    ]);
    await world.owner.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    const another = await link();
    await handlers['mail-sign-in-link']({ signInLinkId: another.id }, run());
    expect(await world.owner.mail.count()).toBe(1);
  });

  it('write to those whom news is for, besides telling them in "Your work"', async () => {
    const { leeds, owner } = world;
    const { personId } = world.actor('leeds', 'contributor');
    const { email } = await owner.person.findUniqueOrThrow({ where: { id: personId } });
    const item = await owner.evidenceItem.create({
      data: {
        ...{ areaId: leeds.id, partnerId: leeds.partners.police.id, title: 'A secret title', kind: 'policy' },
        ...{ summary: 'A secret summary', reviewByOn: new Date('2010-01-01'), status: 'declined' },
        ...{ proposedById: personId, proposedAt: new Date(), decisionReason: 'A secret reason' },
      },
    });
    await jobHandlers['notify-evidence-declined']({ areaId: leeds.id, evidenceItemId: item.id }, run());
    const mails = await owner.mail.findMany();
    expect(mails).toMatchObject([{ recipient: email, template: 'news' }]);
    const read = await readMail(consoleActor(), mails[0]?.id ?? '');
    expect(read?.text).toContain(`http://localhost:3000/areas/${leeds.slug}/evidence/${item.id}`);
    expect(JSON.stringify([mails, read])).not.toContain('secret');
  });

  it('bring news to those who want it by mail, once', async () => {
    const [contact, deputy, gone] = [
      world.actor('leeds', 'key-contact'),
      world.actor('leeds', 'deputy'),
      world.actor('leeds', 'contributor'),
    ];
    await world.owner.person.update({ where: { id: deputy.personId }, data: { newsByMail: false } });
    await world.owner.person.update({ where: { id: gone.personId }, data: { disabledAt: new Date() } });
    const news = {
      ...{
        key: 'job',
        text: 'Evidence that you proposed was declined. Open it to see why.',
        href: '/areas/leeds/work',
      },
      personIds: [contact, deputy, gone].map(({ personId }) => personId),
    };
    const system = systemActor(contact.area);
    await mailNews(system, news);
    await mailNews(system, news);
    const mails = await world.owner.mail.findMany();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ template: 'news', parameters: { areaName: 'Leeds', path: '/areas/leeds/work' } });
  });
});

describe('the outbox', () => {
  const all = mailFiltersSchema.parse({});

  it('lists mails for operators, newest first and by what became of them, without what they say', async () => {
    const first = await queued({ key: '1' });
    const second = await queued({ key: '2' });
    await send(first, outbox);
    const page = await listMails(consoleActor(), all);
    expect(page.mails.map(({ id }) => id)).toEqual([second, first]);
    expect(page).toMatchObject({ isDelivered: false, page: 1, pageCount: 1 });
    const kept = await listMails(consoleActor(), mailFiltersSchema.parse({ status: 'kept', page: '99' }));
    expect(kept.mails).toMatchObject([{ id: first, status: 'kept', mayRead: true, mayRetry: false }]);
    expect(JSON.stringify(page)).not.toContain('invitations/');
    const third = await queued({ key: '3', recipient: 'Other_Person@leeds.gov.uk' });
    const found = (to: string) => listMails(consoleActor(), mailFiltersSchema.parse({ to }));
    expect((await found(' other_ ')).mails.map(({ id }) => id)).toEqual([third]);
    expect((await found('mari%')).mails).toEqual([]);
    expect(await listMails(world.actor('leeds', 'inspection-lead'), all)).toMatchObject({ mails: [] });
  });

  it('opens a mail for operators alone, and records who did', async () => {
    const mailId = await queued();
    expect((await readMail(consoleActor(), mailId))?.path).toBe(
      `/invitations/${linkToken('invitation', invitationId, 2)}`,
    );
    expect(await trailOf(mailId)).toEqual(['mail.queued', 'mail.read']);
    expect(await readMail(world.actor('leeds', 'inspection-lead'), mailId)).toBeNull();
    expect(await readMail(consoleActor(), 'nonsense')).toBeNull();
    expect(await readMail(consoleActor(), invitationId)).toBeNull();
  });

  it('never opens a sign-in link on a real installation, nor anything once mail is delivered', async () => {
    const parameters = { signInLinkId: invitationId, minutes: 10 };
    const result = await queueMail({ key: 'l', recipient: 'm@leeds.gov.uk', template: 'sign-in-link', parameters });
    expect(result.ok && (await readMail(consoleActor(), result.value.mailId))).toBeNull();
    const mailId = await queued();
    process.env.NOTIFY_API_KEY = notifyKey;
    process.env.NOTIFY_TEMPLATE_ID = invitationId;
    try {
      expect(await readMail(consoleActor(), mailId)).toBeNull();
    } finally {
      delete process.env.NOTIFY_API_KEY;
      delete process.env.NOTIFY_TEMPLATE_ID;
    }
  });

  it('forgets mails after ninety days, but none that still waits', async () => {
    const longAgo = { queuedAt: new Date(Date.now() - 91 * 86_400_000) };
    const [waiting, kept, recent] = [
      await queued({ key: '1' }),
      await queued({ key: '2' }),
      await queued({ key: '3' }),
    ];
    for (const id of [kept, recent]) await send(id, outbox);
    await world.owner.mail.updateMany({ where: { id: { in: [waiting, kept] } }, data: longAgo });
    expect(await removeLeftovers()).toMatchObject({ ok: true });
    const left = await world.owner.mail.findMany({ orderBy: { key: 'asc' } });
    expect(left.map(({ id }) => id)).toEqual([waiting, recent]);
  });
});

const notifyKey = 'leeds-11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-000000000000';

describe('GOV.UK Notify', () => {
  let answer: { status: number; errors?: { error: string; message: string }[] } | null;
  const asked: { url: string; authorization: string; body: unknown }[] = [];
  let apiUrl = '';
  const api = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({
        url: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body: JSON.parse(body),
      });
      if (!answer) return;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'x', errors: answer.errors }));
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    api.closeAllConnections();
    api.close();
  });

  const notify = () => createMailer({ kind: 'notify', apiKey: notifyKey, templateId: invitationId, apiUrl });

  it('gets subject and message for its one template, signed and never with the key itself', async () => {
    answer = { status: 201 };
    const mailId = await queued();
    await send(mailId, notify());
    expect(await stored(mailId)).toMatchObject({ status: 'sent' });
    expect(asked.at(-1)).toMatchObject({
      url: '/v2/notifications/email',
      body: {
        ...{ template_id: invitationId, email_address: 'maria@leeds.gov.uk', reference: mailId },
        personalisation: {
          subject: 'You are invited to prepare for inspection in Leeds',
          message: expect.stringContaining('http://localhost:3000/invitations/'),
        },
      },
    });
    expect(JSON.stringify(asked)).not.toContain('66666666-7777-8888-9999-000000000000');
  });

  it.each([
    [400, 'email_address Not a valid email address', 'rejected-address', true],
    [400, 'Template not found', 'misconfigured', false],
    [403, 'Invalid token', 'misconfigured', false],
    [429, 'Exceeded rate limit', 'refused', false],
    [503, 'Service unavailable', 'unreachable', false],
  ] as const)('that answers %i %s', async (status, message, problem, isFinal) => {
    answer = { status, errors: [{ error: 'x', message }] };
    expect(await notify().send?.(letter())).toEqual({ ok: false, problem, isFinal });
  });

  it('that never answers counts as out of reach', async () => {
    answer = null;
    const sender = notifySender({ kind: 'notify', apiKey: notifyKey, templateId: invitationId, apiUrl }, 200);
    expect(await sender(letter())).toEqual({ ok: false, problem: 'unreachable', isFinal: false });
  });
});
