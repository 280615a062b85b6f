import { z } from 'zod';
import { id, requiredDay, version } from '@/lib/platform/fields';

export const extendRoomSchema = z.object({
  roomId: id,
  version,
  openUntilOn: requiredDay('Enter the last day on which the inspectors may open it'),
});

export const closeRoomSchema = z.object({ roomId: id, version });
