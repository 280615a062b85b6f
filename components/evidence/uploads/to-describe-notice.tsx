import { NotificationBanner } from '@/components/ui/notification-banner';
import { counted } from '@/lib/platform/counted';

/** Reminds somebody of files that they have sent and that nobody else sees before they are described. */
export function ToDescribeNotice({ count, areaPath }: { count: number; areaPath: string }) {
  if (count === 0) return null;
  return (
    <NotificationBanner title={`${counted(count, 'file waits', 'files wait')} to be described`}>
      Nobody else sees {count === 1 ? 'it' : 'them'} before that.{' '}
      <a href={`${areaPath}/evidence/new#waiting`}>Describe {count === 1 ? 'it' : 'them'}</a>
    </NotificationBanner>
  );
}
