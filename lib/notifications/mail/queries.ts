import { type Actor, systemActor } from '@/lib/access/actor';
import { ROLES } from '@/lib/access/permissions';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { reachName, reachSelect } from '@/lib/people/rules';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOf } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { env, hasWorkedExamples, isMailDelivered } from '@/lib/platform/env';
import { isId } from '@/lib/platform/fields';
import { MAIL_PROBLEMS } from '@/lib/platform/mailer';
import { isReservedAddress } from '@/lib/platform/mailer/address';
import { ownPath } from '@/lib/platform/own-path';
import { notFound } from '@/lib/platform/result';
import { linkToken } from '@/lib/platform/sealing';
import { letterFor } from './letters';
import { isReadable, isWorthRetrying, MAIL_STATUSES, type MailSituation } from './rules';
import { type MailContent, type MailFilters, mailContentSchema } from './schema';
import type { MailAbout, MailPage, MailRow, MailToSend, ReadMail } from './types';

const PAGE_SIZE = 50;

/** The page that a mail leads to, as a path of this site. Secrets of links are made here and stored nowhere. */
function linkPathOf(content: MailContent): string {
  switch (content.template) {
    case 'invitation':
      return `/invitations/${linkToken('invitation', content.parameters.invitationId, content.parameters.generation)}`;
    case 'sign-in-link':
      return `/sign-in/link/${linkToken('sign-in-link', content.parameters.signInLinkId)}`;
    case 'news':
      return ownPath(content.parameters.path);
  }
}

function writtenOut(content: MailContent): { subject: string; text: string; path: string } {
  const { origin } = new URL(env().NEXTAUTH_URL);
  const path = linkPathOf(content);
  return { ...letterFor(content, { addressOf: (own) => `${origin}${own}`, linkPath: path }), path };
}

/** A mail that still waits, written out now; null when it was settled before. For the job that sends it. */
export function getMailToSend(mailId: string): Promise<MailToSend | null> {
  return runQuery(systemActor(), 'mail.send', null, async ({ db }) => {
    const mail = await db.mail.findFirst({
      where: { id: mailId, status: 'waiting' },
      select: { id: true, recipient: true, template: true, parameters: true },
    });
    if (!mail) return null;
    const { id, recipient } = mail;
    const content = mailContentSchema.parse(mail);
    const { subject, text } = writtenOut(content);
    const example = await db.person.findFirst({ where: { email: recipient, isExample: true }, select: { id: true } });
    const isFromExample = content.template === 'invitation' && content.parameters.isFromExample;
    return {
      ...{ id, recipient, subject, text },
      isForNobody: isFromExample || !!example || isReservedAddress(recipient),
      isTooLate: await isOver(db, content),
    };
  });
}

async function isOver(db: Db, content: MailContent): Promise<boolean> {
  switch (content.template) {
    case 'invitation':
      return content.parameters.expiresOn < dayOf(currentInstant());
    case 'sign-in-link': {
      const where = { id: content.parameters.signInLinkId, ...stillOpen() };
      return (await db.signInLink.count({ where })) === 0;
    }
    case 'news':
      return false;
  }
}

function stillOpen() {
  return { usedAt: null, expiresAt: { gt: currentInstant() } };
}

/** The mail of an invitation; null when it is not open any more, or was sent again since under another link. */
export async function aboutInvitation(
  actor: Actor,
  invitationId: string,
  generation: number,
): Promise<MailAbout | null> {
  const found = await runQuery(actor, 'mail.send', null, ({ db }) =>
    db.invitation.findFirst({
      where: { areaId: actor.area.id, id: invitationId, generation, acceptedAt: null, withdrawnAt: null },
      select: {
        ...{ email: true, role: true, expiresAt: true, invitedById: true },
        ...reachSelect,
      },
    }),
  );
  if (!found) return null;
  // An operator who invites an area's first lead is no one of the area, so the area's own reach does not show them.
  const inviter = await runQuery(systemActor(), 'mail.send', null, ({ db }) =>
    db.person.findUnique({ where: { id: found.invitedById }, select: { name: true, isExample: true } }),
  );
  return {
    recipient: found.email,
    template: 'invitation',
    parameters: {
      ...{ invitationId, generation, areaName: actor.area.name, role: memberOf(ROLES, found.role) },
      reachName: reachName(found),
      inviterName: inviter?.name ?? '',
      expiresOn: dayOf(found.expiresAt),
      isFromExample: inviter?.isExample ?? true,
    },
  };
}

const MINUTE = 60_000;

/** The mail of a one-time link; null when it was used or is over, or its account is shut. */
export function aboutSignInLink(signInLinkId: string): Promise<MailAbout | null> {
  return runQuery(systemActor(), 'mail.send', null, async ({ db }) => {
    const link = await db.signInLink.findFirst({
      where: { id: signInLinkId, ...stillOpen() },
      select: { requestedAt: true, expiresAt: true, person: { select: { email: true, disabledAt: true } } },
    });
    if (!link || link.person.disabledAt) return null;
    const minutes = Math.round((link.expiresAt.getTime() - link.requestedAt.getTime()) / MINUTE);
    return { recipient: link.person.email, template: 'sign-in-link', parameters: { signInLinkId, minutes } };
  });
}

/** Of these people, those who want news by mail, with their addresses. */
export function listNewsReaders(personIds: readonly string[]): Promise<{ id: string; email: string }[]> {
  return runQuery(systemActor(), 'mail.send', [], ({ db }) =>
    db.person.findMany({
      where: { id: { in: [...personIds] }, newsByMail: true, disabledAt: null },
      select: { id: true, email: true },
      orderBy: { id: 'asc' },
    }),
  );
}

const rowSelect = {
  ...{ id: true, recipient: true, template: true, parameters: true, status: true },
  ...{ problem: true, tries: true, queuedAt: true, sentAt: true },
} as const;

type Stored = Omit<MailRow, 'template' | 'status' | 'problem' | 'mayRead' | 'mayRetry'> & {
  template: string;
  parameters: unknown;
  status: string;
  problem: string | null;
};

function situation(): MailSituation {
  return { isDelivered: isMailDelivered(), hasWorkedExamples: hasWorkedExamples() };
}

function rowOf({ parameters, ...mail }: Stored, content: MailContent): MailRow {
  const { template } = content;
  const status = memberOf(MAIL_STATUSES, mail.status);
  return {
    ...mail,
    template,
    status,
    problem: mail.problem === null ? null : memberOf(MAIL_PROBLEMS, mail.problem),
    mayRead: isReadable(template, situation()),
    mayRetry: isWorthRetrying({ status, template }, situation()),
  };
}

/** The installation's mails, newest first, without what they say. For operators. */
export function listMails(actor: Actor, { status, to, page }: MailFilters): Promise<MailPage> {
  const { isDelivered } = situation();
  const nothing = { mails: [], page: 1, pageCount: 0, isDelivered };
  return runQuery(actor, 'mail.list', nothing, async ({ db }) => {
    const where = {
      ...(status ? { status } : {}),
      ...(to ? { recipient: { contains: to.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const } } : {}),
    };
    const pageCount = Math.ceil((await db.mail.count({ where })) / PAGE_SIZE);
    const shown = Math.max(1, Math.min(page, pageCount));
    const mails = await db.mail.findMany({
      where,
      select: rowSelect,
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      skip: (shown - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const rows = mails.map((mail) => rowOf(mail, mailContentSchema.parse(mail)));
    return { mails: rows, page: shown, pageCount, isDelivered };
  });
}

/**
 * One mail with what it says, where it has no other way to its reader. Opening it is an act of the trail, so this runs as
 * a command. Null when there is none, and wherever its reader gets it by mail.
 */
export async function readMail(actor: Actor, mailId: string): Promise<ReadMail | null> {
  const result = await runCommand(actor, 'mail.read', async ({ db, authorise }) => {
    authorise();
    const mail = isId(mailId) ? await db.mail.findUnique({ where: { id: mailId }, select: rowSelect }) : null;
    if (!mail) return notFound();
    const content = mailContentSchema.parse(mail);
    const row = rowOf(mail, content);
    if (!row.mayRead) return notFound();
    return done(
      { ...row, ...writtenOut(content) },
      auditEvent('mail.read', 'mail', mailId, { template: row.template }),
    );
  });
  return result.ok ? result.value : null;
}
