'use server';

import { defineAction } from '@/lib/operations/define-action';
import { openRoom } from './commands';
import { openRoomSchema } from './schema';

export const openRoomAction = defineAction({
  schema: openRoomSchema,
  command: openRoom,
  next: ({ roomId }, _input, area) => `${area}/evidence-rooms/${roomId}`,
  notice: 'evidence-room.opened',
});
