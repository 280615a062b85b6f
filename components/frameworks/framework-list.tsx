import { Link } from '@/components/ui/link';
import { kindSentence } from '@/lib/frameworks/labels';
import { findKind } from '@/lib/frameworks/timeline';
import type { AdoptedPack } from '@/lib/frameworks/types';

/** The frameworks of an area, the one its dashboard opens with first, each with the kind of inspection it reckons with. */
export function FrameworkList({ adopted, areaPath }: { adopted: readonly AdoptedPack[]; areaPath: string }) {
  return (
    <ol className="grid list-none gap-4 p-0">
      {adopted.map(({ code, kindCode, pack }) => {
        const kind = findKind(pack, kindCode);
        return (
          <li key={code} className="border border-line bg-paper p-5">
            <h3>
              <Link href={`${areaPath}/frameworks/${code}`}>{pack.title}</Link>
            </h3>
            <p className="text-ink-soft">{pack.inspectorates.map(({ name }) => name).join(', ')}</p>
            {kind ? (
              <p className="mt-2">
                Reckons with: <strong>{kind.label}</strong>. {kindSentence(kind)}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
