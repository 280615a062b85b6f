import { z } from 'zod';
import { id } from '@/lib/platform/fields';

export const markNotificationsReadSchema = z.object({
  notificationIds: z.array(id).min(1, 'There is nothing to mark as read. Open the page again.').max(100),
});
