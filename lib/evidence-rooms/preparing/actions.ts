'use server';

import { defineAction } from '@/lib/operations/define-action';
import { chooseItems, discardRoom, freezeRoom, startRoom } from './commands';
import { chooseItemsSchema, discardRoomSchema, freezeRoomSchema, startRoomSchema } from './schema';

export const startRoomAction = defineAction({
  schema: startRoomSchema,
  command: startRoom,
  next: ({ id }, _input, area) => `${area}/evidence-rooms/${id}/items`,
  notice: 'evidence-room.started',
});

export const chooseItemsAction = defineAction({
  schema: chooseItemsSchema,
  command: chooseItems,
  next: ({ roomId }, _input, area) => `${area}/evidence-rooms/${roomId}`,
  notice: 'evidence-room.changed',
});

export const freezeRoomAction = defineAction({
  schema: freezeRoomSchema,
  command: freezeRoom,
  next: ({ roomId }, _input, area) => `${area}/evidence-rooms/${roomId}`,
  notice: 'evidence-room.frozen',
});

export const discardRoomAction = defineAction({
  schema: discardRoomSchema,
  command: discardRoom,
  next: (_value, _input, area) => `${area}/evidence-rooms`,
  notice: 'evidence-room.discarded',
});
