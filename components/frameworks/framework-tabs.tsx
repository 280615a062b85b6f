import { Tabs } from '@/components/ui/tabs';
import type { AdoptedPack } from '@/lib/frameworks/types';

type FrameworkTabsProps = {
  adopted: readonly AdoptedPack[];
  /** The code of the framework shown. */
  current: string;
  /** The page's address without its question mark. */
  path: string;
};

/** The same page under each framework that the area prepares for; nothing where there is only one. */
export function FrameworkTabs({ adopted, current, path }: FrameworkTabsProps) {
  if (adopted.length < 2) return null;
  return (
    <Tabs
      label="Frameworks"
      items={adopted.map(({ code, pack }) => ({
        href: `${path}?framework=${code}`,
        label: pack.title,
        isCurrent: code === current,
      }))}
    />
  );
}
