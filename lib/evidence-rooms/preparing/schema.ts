import { z } from 'zod';
import { code, id, requiredDay, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { BEGINNINGS } from './rules';

const MOST_FILES = 2000;

export const startRoomSchema = z
  .object({
    title: requiredText('Enter what the room is called', 120).superRefine(refusePersonalData),
    inspectionId: z.string('Choose the inspection whose inspectors will open it').pipe(id),
    frameworkCode: code,
    beginWith: z.enum(BEGINNINGS, 'Choose what the room begins with'),
    fromRoomId: id.optional(),
  })
  .refine(({ beginWith, fromRoomId }) => beginWith !== 'room' || fromRoomId !== undefined, {
    path: ['beginWith'],
    message: 'Choose what the room begins with',
  });

const items = z.array(id).max(MOST_FILES).default([]);

const childLevel = { childLevelItems: items, isChildLevelMeant: z.boolean().default(false) };
type ChildLevel = { childLevelItems: readonly string[]; isChildLevelMeant: boolean };
const isMeant = ({ childLevelItems, isChildLevelMeant }: ChildLevel) =>
  childLevelItems.length === 0 || isChildLevelMeant;

export const chooseItemsSchema = z.object({ roomId: id, version, items, ...childLevel }).refine(isMeant, {
  path: ['isChildLevelMeant'],
  message: 'Confirm that the inspectors may see child-level data, or untick those documents',
});

export const discardRoomSchema = z.object({ roomId: id, version });

/** `childLevelItems`: the documents with child-level data that the page warned of. */
export const freezeRoomSchema = z
  .object({
    roomId: id,
    version,
    openUntilOn: requiredDay('Enter the last day on which the inspectors may open it'),
    ...childLevel,
  })
  .refine(isMeant, {
    path: ['isChildLevelMeant'],
    message: 'Confirm that the inspectors may see child-level data, or take those documents out of the room',
    // Also while the day is missing, so that both are said at once.
    when: ({ value }) => z.object(childLevel).safeParse(value).success,
  });
