'use server';

import { defineAction } from '@/lib/operations/define-action';
import { closeRoom, extendRoom } from './commands';
import { closeRoomSchema, extendRoomSchema } from './schema';

export const extendRoomAction = defineAction({
  schema: extendRoomSchema,
  command: extendRoom,
  next: ({ roomId }, _input, area) => `${area}/evidence-rooms/${roomId}`,
  notice: 'evidence-room.extended',
});

export const closeRoomAction = defineAction({
  schema: closeRoomSchema,
  command: closeRoom,
  next: ({ roomId }, _input, area) => `${area}/evidence-rooms/${roomId}`,
  notice: 'evidence-room.closed',
});
