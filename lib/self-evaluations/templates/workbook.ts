import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { markingLabels } from '@/lib/evidence/labels';
import type { EntryPart } from '../rules';
import { ENTRY_PARTS } from '../rules';
import { aboutRows, boxesOf, boxLabels, CODE, CRITERION, choiceHint, GOOD, HOW_TO_ANSWER, titleOf } from './rules';
import type { TemplateContent } from './types';
import { shownIn } from './words';

const BOX_WIDTH = 60;

/** A template as an Excel workbook: one sheet, a row for each criterion, the draft's answers in their columns. */
export async function workbookTemplate(content: TemplateContent): Promise<Uint8Array<ArrayBuffer>> {
  const labels = boxLabels(content.questions);
  const heading = (value: string) => ({ ...textCell(value), fontWeight: 'bold' as const });
  const column = (part: EntryPart) => {
    const hint = choiceHint(part, content.framework);
    return heading(hint ? `${labels[part]}\n${hint}` : labels[part]);
  };
  const rows: SheetData = [
    [heading(markingLabels['official-sensitive'])],
    [heading(titleOf(content))],
    ...aboutRows(content).map(([label, value]) => [heading(label), textCell(value)]),
    [textCell(HOW_TO_ANSWER, false)],
    [CODE, CRITERION, GOOD].map(heading).concat(ENTRY_PARTS.map(column)),
    ...content.criteria.map((criterion) => [
      textCell(criterion.code),
      textCell(criterion.label),
      textCell(`${criterion.summary}\n${criterion.good}`),
      ...ENTRY_PARTS.map((part) =>
        boxesOf(criterion).includes(part)
          ? textCell(shownIn(criterion, part, content.framework.gradeScale))
          : { ...textCell(''), backgroundColor: '#d9d9d9' as const },
      ),
    ]),
  ];
  const widths = [18, 28, BOX_WIDTH, BOX_WIDTH, BOX_WIDTH, BOX_WIDTH, 22, 22];
  const file = writeWorkbook(rows, { sheet: 'Self-evaluation', columns: widths.map((width) => ({ width })) });
  return new Uint8Array(await file.toBuffer());
}

/** A cell of type String is text, whatever it begins with: the workbook holds no formula. */
function textCell(value: string, wrap = true) {
  return { value, type: String, wrap, alignVertical: 'top' as const };
}
