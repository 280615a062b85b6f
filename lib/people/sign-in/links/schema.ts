import { z } from 'zod';
import { email } from '../../schema';

export const requestSignInLinkSchema = z.object({ email });

export const openLinkSchema = z.object({ token: z.string().max(200) });
