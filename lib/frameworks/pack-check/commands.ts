import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { invalid, type Result } from '@/lib/platform/result';
import { type PackFault, validatePack } from '../validate-pack';
import type { checkPackSchema } from './schema';

// Of the form as a whole: a list at its top, where hundreds of lines do no harm.
function faulty(lines: readonly string[]) {
  return invalid({ '': lines });
}

/** A fault as a line that says where it lies. */
function sentence({ path, message }: PackFault): string {
  return path === '' ? message : `${path}: ${message}`;
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Looks a framework pack over and stores nothing of it. Invalid: every fault, each with its path. */
export function checkPack(actor: Actor, input: z.output<typeof checkPackSchema>): Promise<Result<{ code: string }>> {
  return runCommand(actor, 'framework-pack.check', async ({ authorise }) => {
    authorise();
    const { file, text } = input;
    const parsed = parseJson(file && file.size > 0 ? await file.text() : text);
    if ('fault' in parsed) return faulty([parsed.fault]);
    const checked = validatePack(parsed.value);
    if ('faults' in checked) return faulty(checked.faults.map(sentence));
    const { code, version } = checked.pack;
    return done({ code }, auditEvent('framework-pack.checked', 'framework-pack', code, { version }));
  });
}
