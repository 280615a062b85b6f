import { roleLabels } from '@/lib/people/labels';
import { formatDay } from '@/lib/platform/days';
import type { MailContent } from './schema';

/** What the letters are written with: the way from a path of this site to its full address. */
type Addresses = { addressOf(path: string): string; linkPath: string };

/**
 * Subject and text of a mail. Names only fill slots, each as plain words in one line, so that no name can add a link, a
 * heading or a line of its own; the one link is to this site.
 */
export function letterFor(content: MailContent, { addressOf, linkPath }: Addresses): { subject: string; text: string } {
  const { subject, paragraphs } = wordsOf(content, addressOf(linkPath), addressOf('/account'));
  return { subject, text: `${['Hello,', ...paragraphs, SIGNATURE].join('\n\n')}\n` };
}

const SIGNATURE = 'Kind regards\nPrepare for inspection';

function wordsOf(content: MailContent, link: string, account: string): { subject: string; paragraphs: string[] } {
  switch (content.template) {
    case 'invitation': {
      const { areaName, role, reachName, inviterName, expiresOn } = content.parameters;
      const area = plainWords(areaName);
      const reach = reachName ? ` for ${plainWords(reachName)}` : '';
      return {
        subject: `You are invited to prepare for inspection in ${plainWords(areaName, 60)}`,
        paragraphs: [
          `${plainWords(inviterName)} invites you to help ${area} prepare for the inspection of its services for children. Your role would be ${roleLabels[role].toLowerCase()}${reach}.`,
          `Open this page to see what that means, and to accept:\n${link}`,
          `The invitation holds until ${formatDay(expiresOn)} and is for you alone: please do not pass it on.`,
          'You get this because somebody named your address. If you do not know them, do nothing, and nothing happens.',
        ],
      };
    }
    case 'sign-in-link':
      return {
        subject: 'Your link to sign in',
        paragraphs: [
          `You asked for a link to sign in. Open it, then choose “Sign in”:\n${link}`,
          `It works once, within ${content.parameters.minutes} minutes, and is for you alone: please do not pass it on.`,
          'If you did not ask for it, do nothing: without this link nobody gets in.',
        ],
      };
    case 'news': {
      const { areaName, text } = content.parameters;
      return {
        subject: `News from ${plainWords(areaName, 60)}`,
        paragraphs: [
          plainWords(text, 300),
          `Open it here:\n${link}`,
          `You get this because it is part of your work in ${plainWords(areaName)}. You can choose on your account page not to get news by mail; it then waits for you in “Your work”:\n${account}`,
        ],
      };
    }
  }
}

const NOT_PLAIN = /[^\p{L}\p{M}\p{N} .,;:’'&()–-]+/gu;
/** A full stop or a colon before a letter is where mail programs see an address. */
const STOP_WITHIN = /([.:])(?=[^ ])/g;
/** GOV.UK Notify fills in what stands in two brackets. */
const TWO_BRACKETS = /([()])[()]+/g;

/**
 * The text as plain words in one line, at most `longest` characters: without signs that make up links, markup or
 * headers. Full stops within a word get a space, so that no mail program makes a link of it.
 */
export function plainWords(text: string, longest = 120): string {
  const plain = text.normalize('NFC').replace(NOT_PLAIN, ' ').replace(TWO_BRACKETS, '$1').replace(STOP_WITHIN, '$1 ');
  const characters = [...plain.replace(/ {2,}/g, ' ').trim()];
  return characters.length <= longest
    ? characters.join('')
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
