import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { FoldedCheckboxes } from '@/components/forms/folded-checkboxes';
import { Hidden } from '@/components/forms/hidden';
import { WarningText } from '@/components/ui/warning-text';
import { evidenceKindLabels } from '@/lib/evidence/labels';
import { chooseItemsAction } from '@/lib/evidence-rooms/preparing/actions';
import type { Candidate, Preparation } from '@/lib/evidence-rooms/preparing/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';

function choiceOf({ id, title, kind, partnerName, fileName, sizeInBytes, places }: Candidate) {
  const more = places.length > 1 ? ` Stands in ${counted(places.length, 'place')}.` : '';
  const hint = `${evidenceKindLabels[kind].label}, ${partnerName}. ${fileName}, ${formatBytes(sizeInBytes)}.${more}`;
  return { value: id, label: title, hint };
}

const idsOf = (candidates: readonly Candidate[]) => candidates.filter(({ isChosen }) => isChosen).map(({ id }) => id);

/** Ticks what goes into a draft room, by criterion and hand-over item; documents with child-level data apart. */
export function ChooseItemsForm({ areaSlug, room }: { areaSlug: string; room: Preparation }) {
  const groups = room.sections.map(({ kind, code, label, entries }) => ({
    key: `${kind} ${code}`,
    heading: kind === 'handover' ? `Hand-over: ${label}` : label,
    items: entries.filter(({ isFirst }) => isFirst).map(({ item }) => item),
  }));
  return (
    <ActionForm
      key={room.version}
      action={chooseItemsAction}
      defaultValue={{
        items: idsOf(groups.flatMap(({ items }) => items)),
        childLevelItems: idsOf(room.childLevel),
      }}
      submitLabel="Save what goes in"
      cancelHref={`/areas/${areaSlug}/evidence-rooms/${room.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="roomId" value={room.id} />
      <Hidden name="version" value={room.version} />
      <FoldedCheckboxes
        name="items"
        label="Which documents go in?"
        hint="Accepted, current and checked. Each stands once, in its first place; the room names it in every other one too."
        isAllOpen
        folds={groups
          .filter(({ items }) => items.length > 0)
          .map(({ items, ...group }) => ({ ...group, options: items.map(choiceOf) }))}
      />
      {room.childLevel.length > 0 ? (
        <div>
          <WarningText>
            The following hold information about single children. None is ever chosen for you: put one in only if the
            inspectors asked for it.
          </WarningText>
          <CheckboxGroup
            name="childLevelItems"
            label="Which documents with child-level data go in?"
            options={room.childLevel.map(choiceOf)}
          />
          <div className="mt-6">
            <Checkbox
              name="isChildLevelMeant"
              label="The inspectors asked for these and may see child-level data"
              hint="Needed if you put any in, and asked anew each time that you save."
            />
          </div>
        </div>
      ) : null}
    </ActionForm>
  );
}
