import type { SecondFactorRule } from './rules';

export const secondFactorLabels: Record<SecondFactorRule, string> = {
  required: 'Required of everybody',
  'not-required': 'Not required',
};

export const secondFactorHints: Record<SecondFactorRule, string> = {
  required: 'Nobody sees anything of this area before they have proven a second factor, such as a code from an app.',
  'not-required':
    'A password, a one-time link or another organisation’s sign-in is enough. People may still set one up.',
};
