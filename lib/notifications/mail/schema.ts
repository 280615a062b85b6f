import { z } from 'zod';
import { ROLES } from '@/lib/access/permissions';
import { isDay } from '@/lib/platform/days';
import { id } from '@/lib/platform/fields';
import { isPlainText } from '@/lib/platform/plain-text';
import { MAIL_STATUSES } from './rules';

const name = z.string().max(200);

const invitation = z.object({
  invitationId: z.uuid(),
  generation: z.number().int().positive(),
  areaName: name,
  role: z.enum(ROLES),
  reachName: name.nullable(),
  inviterName: name,
  expiresOn: z.string().refine(isDay),
  /** Sent by one of the worked examples' people, as whom anybody may act: it never leaves the house. */
  isFromExample: z.boolean(),
});
const signInLink = z.object({ signInLinkId: z.uuid(), minutes: z.number().int().positive() });
const news = z.object({ areaName: name, text: z.string().max(500), path: z.string().startsWith('/').max(500) });

/**
 * What each mail is made from: ids, names of organisations, roles and people, days, and the texts of newsTexts. Never
 * what somebody wrote, and never a case.
 */
export const mailContentSchema = z.discriminatedUnion('template', [
  z.object({ template: z.literal('invitation'), parameters: invitation }),
  z.object({ template: z.literal('sign-in-link'), parameters: signInLink }),
  z.object({ template: z.literal('news'), parameters: news }),
]);

/** One mail's template with its parameters. */
export type MailContent = z.infer<typeof mailContentSchema>;
export type TemplateName = MailContent['template'];

/** The list's filters as they stand in the address; anything else counts as no filter. */
export const mailFiltersSchema = z.object({
  status: z.enum(MAIL_STATUSES).optional().catch(undefined),
  /** Part of the address that it goes to. */
  to: z.string().trim().max(320).refine(isPlainText).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type MailFilters = z.infer<typeof mailFiltersSchema>;

export const retryMailSchema = z.object({ mailId: id });
