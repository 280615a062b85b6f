import { z } from 'zod';

const envSchema = z.object({
  APP_DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  STORAGE_DIR: z.string().min(1),
  WORKED_EXAMPLES: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/** The process's settings, read once and validated. Throws one sentence that names every setting that is wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`These settings are missing or wrong: ${names}. Start with "npm start", which makes them.`);
  }
  parsed = result.data;
  return parsed;
}

/** True where the worked examples, and with them the one-click sign-in, exist. */
export function hasWorkedExamples(): boolean {
  return env().WORKED_EXAMPLES === 'on';
}
