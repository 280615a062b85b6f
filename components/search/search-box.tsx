import { Button } from '@/components/ui/button';

type SearchBoxProps = { areaName: string; path: string; typed: string };

/** Searches an area from every page of it. A plain form, so that it works without JavaScript and every search is a link. */
export function SearchBox({ areaName, path, typed }: SearchBoxProps) {
  return (
    <search aria-label={areaName}>
      <form method="get" action={path} className="flex items-stretch gap-1.5 py-0.5">
        <label htmlFor="search-box" className="sr-only">
          Search {areaName}
        </label>
        <input
          id="search-box"
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={200}
          className="input input-small min-w-0 grow text-ink sm:w-52"
        />
        <Button tone="secondary" size="small">
          Search
        </Button>
      </form>
    </search>
  );
}
