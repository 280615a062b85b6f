export type NotificationView = { id: string; text: string; href: string; createdAt: Date; isRead: boolean };

/** News for several people in the area that the sender works in. */
export type News = {
  /** The same news sent twice reaches each person once: the id of the job that sends it. */
  key: string;
  text: string;
  href: string;
  personIds: readonly string[];
};
