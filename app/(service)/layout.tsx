import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { KeptFormProvider } from '@/components/forms/kept-form';
import { accountHolder } from '@/lib/access/actor';
import { getPerson } from '@/lib/access/session';
import { getKeptForm } from '@/lib/operations/kept-forms/queries';
import { heldTicket } from '@/lib/operations/kept-forms/ticket';

/** Gives back to a page the form that was being written there when the sign-in ended. */
export default async function ServiceLayout({ children }: { children: ReactNode }) {
  return <KeptFormProvider value={await keptForm()}>{children}</KeptFormProvider>;
}

async function keptForm() {
  const ticket = await heldTicket();
  const person = ticket && (await getPerson());
  const path = (await headers()).get('x-pathname');
  return ticket && person && path ? getKeptForm(accountHolder(person), ticket, path) : null;
}
