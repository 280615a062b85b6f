import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { markingLabels } from '@/lib/evidence/labels';
import type { EntryPart } from '../rules';
import { aboutRows, boxesOf, boxLabels, choiceHint, GOOD, HOW_TO_ANSWER, titleOf } from './rules';
import type { TemplateContent, TemplateCriterion } from './types';
import { NUMBERED, numbering, paragraphsOf } from './word-text';
import { shownIn } from './words';

/** The columns of every table, in twentieths of a point; together the width between the margins of an A4 page. */
const WIDTHS = [2600, 7038];
const MARGIN = 1134;
const WASH = 'E8EEF2';
const ROOM_TO_ANSWER = 1400;

/** A template as a Word document: a heading and a table of boxes for each criterion, the draft's answers in them. */
export function wordTemplate(content: TemplateContent): Promise<Uint8Array<ArrayBuffer>> {
  const title = titleOf(content);
  const elements = Map.groupBy(content.criteria, ({ elementLabel }) => elementLabel);
  const document = new Document({
    title,
    creator: content.areaName,
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    numbering: { config: [{ reference: NUMBERED, levels: numbering }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: { default: new Header({ children: [marking()] }) },
        footers: { default: new Footer({ children: [marking(), pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, spacing: { after: 240 } }),
          tableOf(aboutRows(content).map(([label, value]) => rowOf([labelCell(label), cell([new Paragraph(value)])]))),
          new Paragraph({ text: HOW_TO_ANSWER, spacing: { before: 240, after: 240 } }),
          ...[...elements].flatMap(([element, criteria]) => [
            new Paragraph({ text: element, heading: HeadingLevel.HEADING_1, spacing: { before: 360, after: 120 } }),
            ...criteria.flatMap((criterion) => boxes(criterion, content)),
          ]),
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(document).then((bytes) => new Uint8Array(bytes));
}

function marking(): Paragraph {
  return new Paragraph({ text: markingLabels['official-sensitive'], alignment: AlignmentType.CENTER });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function boxes(criterion: TemplateCriterion, { questions, framework }: TemplateContent): FileChild[] {
  const labels = boxLabels(questions);
  const box = (part: EntryPart): TableCell[] => {
    const hint = choiceHint(part, framework);
    return [
      labelCell(labels[part], hint),
      cell(
        hint
          ? [new Paragraph(shownIn(criterion, part, framework.gradeScale))]
          : paragraphsOf(criterion.entry?.[part] ?? ''),
      ),
    ];
  };
  return [
    new Paragraph({ text: criterion.label, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { after: 120 } }),
    tableOf([
      rowOf([labelCell(criterion.code), cell([new Paragraph({ children: [bold(criterion.label)] })], WASH)]),
      rowOf([labelCell(GOOD), cell([new Paragraph(criterion.summary), new Paragraph(criterion.good)])]),
      ...boxesOf(criterion).map((part) => rowOf(box(part), choiceHint(part, framework) ? 0 : ROOM_TO_ANSWER)),
    ]),
    new Paragraph({ text: '', spacing: { after: 240 } }),
  ];
}

function tableOf(rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS,
    width: { size: 9638, type: WidthType.DXA },
    rows,
  });
}

function rowOf(children: TableCell[], room = 0): TableRow {
  return new TableRow({ children, cantSplit: room === 0, height: { value: room, rule: HeightRule.ATLEAST } });
}

function labelCell(label: string, hint: string | null = null): TableCell {
  const said = [new Paragraph({ children: [bold(label)] }), ...(hint ? [new Paragraph(hint)] : [])];
  return cell(said, WASH, WIDTHS[0]);
}

function bold(text: string): TextRun {
  return new TextRun({ text, bold: true });
}

function cell(children: readonly Paragraph[], fill?: string, width = WIDTHS[1]): TableCell {
  return new TableCell({
    children,
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 110, right: 110 },
    ...(fill ? { shading: { fill } } : {}),
  });
}
