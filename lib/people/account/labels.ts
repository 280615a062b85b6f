import type { SignInWay } from '@/lib/access/actor';

export const wayLabels: Record<SignInWay, string> = {
  password: 'With your password',
  link: 'By a link in an e-mail',
  provider: 'With your organisation’s account',
  invitation: 'By taking up an invitation',
  example: 'As somebody of a worked example',
};
