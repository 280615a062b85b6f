import { z } from 'zod';
import { id } from '@/lib/platform/fields';

export const openRoomSchema = z.object({ roomId: id });

/** A file of a room, as an address names it. */
export const roomFileSchema = z.object({ roomId: id, itemId: id });
