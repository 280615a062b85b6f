import type { ComponentProps } from 'react';
import { Link } from './link';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

const tones: Record<ButtonTone, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
};

/** The classes of a button, for elements that must look like one. */
export function buttonClass(tone: ButtonTone = 'primary', size: 'normal' | 'small' = 'normal'): string {
  return `button ${tones[tone]} ${size === 'small' ? 'button-small' : ''}`;
}

type ButtonLook = { tone?: ButtonTone; size?: 'normal' | 'small' };

/** A button. Does nothing by itself unless it stands in a form: type is "submit" unless given. */
export function Button({
  tone,
  size,
  type = 'submit',
  ...rest
}: ButtonLook & Omit<ComponentProps<'button'>, 'className'>) {
  return <button {...rest} type={type} className={buttonClass(tone, size)} />;
}

/** A link that begins something and therefore looks like a button. */
export function LinkButton({ tone, size, ...rest }: ButtonLook & Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link {...rest} className={buttonClass(tone, size)} />;
}
