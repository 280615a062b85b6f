import type { Calendar } from '../calendar';
import type { FindingContent } from '../content';

type Found = Pick<FindingContent, 'severity' | 'source' | 'inspection' | 'frameworkCode' | 'raisedOn'>;

const council = 'childrens-services';

/** The last four areas for improvement: two more within three months, two within six. */
export function laterFindings(found: Found, calendar: Calendar): readonly FindingContent[] {
  return [
    {
      ...found,
      title: 'Audit that asks what difference was made to the child',
      detail:
        'Theme: quality assurance. Enabler 2, national framework. Audits checked that things had been done, and grades were too kind.',
      criterion: 'LD.PERF',
      partner: council,
      within: 'three-months',
      actions: [
        {
          title: 'New audit tool written with families; a second look three months after each audit',
          successMeasure:
            'Moderated and first grades agree in four audits of five; half of the second looks show a difference.',
          partner: council,
          owner: 'auditor.childrens-services',
          dueOn: calendar.ahead(4),
          status: 'in-progress',
          notes: [
            {
              by: 'key-contact.childrens-services',
              at: calendar.at(9, '12:15'),
              body: 'Tool in use since last month. Grades agreed in 33 of 46 audits so far.',
            },
          ],
        },
      ],
    },
    {
      ...found,
      title: 'Regular and reflective supervision',
      detail:
        'Theme: workforce. Enabler 3, national framework. Supervision happens, and in some teams is a list of tasks.',
      criterion: 'LD.WORK',
      partner: council,
      within: 'three-months',
      actions: [
        {
          title: 'Supervision standard, with heads of service observing two sessions a month',
          successMeasure: 'Nine workers in ten say that supervision helps them to think.',
          partner: council,
          owner: 'deputy.childrens-services',
          dueOn: calendar.ahead(9),
          status: 'in-progress',
        },
        {
          title: 'Fill eight permanent posts',
          successMeasure: 'Agency staff in fewer than one post in ten.',
          partner: council,
          owner: 'key-contact.childrens-services',
          dueOn: calendar.ahead(20),
          status: 'in-progress',
          notes: [
            {
              by: 'key-contact.childrens-services',
              at: calendar.at(11, '16:30'),
              body: 'Five accepted, two start next month.',
            },
          ],
        },
      ],
    },
    {
      ...found,
      title: 'What partners understand of family help, and who leads it',
      detail:
        'Theme: family help. Outcome 1, national framework. Schools and health visitors were unsure whether they may lead, and families told their story again and again.',
      criterion: 'LD.PART',
      partner: 'integrated-care-board',
      within: 'six-months',
      actions: [
        {
          title: 'Consult on the family help strategy, families and young people included, and publish it',
          successMeasure: 'Half of all family help is led by partners other than the council within a year.',
          partner: 'integrated-care-board',
          owner: 'key-contact.integrated-care',
          dueOn: calendar.ahead(38),
          status: 'in-progress',
          notes: [
            {
              by: 'key-contact.integrated-care',
              at: calendar.at(16, '10:45'),
              body: 'Draft read by partners; consultation with families opens next week for six weeks.',
            },
          ],
        },
        {
          title: 'One assessment that schools and health visitors can use',
          successMeasure: 'Families say that they told their story once.',
          partner: 'schools',
          owner: 'key-contact.schools',
          dueOn: calendar.ahead(45),
          status: 'not-started',
        },
      ],
    },
    {
      ...found,
      title: 'Communication of the local offer to care leavers, and support for those over 21',
      detail:
        'Theme: leadership and partnership. Outcome 4, national framework. Half of the care leavers whom inspectors met did not know what they are entitled to.',
      criterion: 'CL.OFFER',
      partner: council,
      within: 'six-months',
      actions: [
        {
          title: 'Ring every care leaver over 21 once a quarter',
          successMeasure: 'Nine in ten know the offer when asked by peers.',
          partner: 'voluntary-sector',
          owner: 'key-contact.voluntary-sector',
          dueOn: calendar.ahead(42),
          status: 'in-progress',
        },
        {
          title: 'Ten tenancies a year kept for care leavers, with a second chance',
          successMeasure: 'No care leaver is evicted without a plan agreed with the adviser.',
          partner: 'housing',
          owner: 'key-contact.housing',
          dueOn: calendar.ahead(50),
          status: 'not-started',
        },
      ],
    },
  ];
}
