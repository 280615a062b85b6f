import { DateField } from '@/components/forms/date-field';

/** The period that an item of evidence describes, and when it must be looked at again. */
export function EvidenceDates() {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField
          name="periodFromOn"
          label="First day of the period it describes"
          hint="Leave out for a policy or guidance."
          optional
        />
        <DateField
          name="periodToOn"
          label="Last day of that period"
          hint="Evidence of a period long past stops counting."
          optional
        />
      </div>
      <DateField
        name="reviewByOn"
        label="Look at it again by"
        hint="After this day it no longer counts until it is renewed. Often six or twelve months from now."
      />
    </>
  );
}
