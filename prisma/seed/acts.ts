import { type AuditRecord, auditEvent } from '@/lib/audit/events';
import { criterionKey } from '@/lib/frameworks/criterion-key';
import { type Day, quarterOf } from '@/lib/platform/days';
import { caseFileId } from './case-files';
import { criteriaReturned } from './challenge';
import type { ActionContent, AreaContent, Moment } from './content';
import { evidencedActionId } from './evidence-notes';
import type { KeptFile } from './files';
import { actionId, findingId, kindOf } from './findings';
import { need } from './keys';
import { measureId } from './measures';
import { instantOf } from './moments';
import { overarchingId } from './overarching';
import { type AreaKeys, keyContactId } from './people';
import { reportId } from './reports';
import { gradeOf, savesOf, selfEvaluationId } from './self-evaluations';

/** An act of the example: who did it, by id (null for the product itself), and what the trail says of it. */
export type Act = { at: Date; by: string | null; record: AuditRecord };

/** An example whose acts are told; what it does not say who did, its inspection lead did. */
export type Told = { content: AreaContent; keys: AreaKeys; lead: string };

type Done = { readonly by: string; readonly at: Moment };

function act({ keys }: Told, { by, at }: Done, record: AuditRecord): Act {
  return { at: instantOf(at), by: keys.person(by), record };
}

/** One after the other, a minute apart, so that no two of a day's first acts share their instant. */
function inTurn(told: Told, day: Day, hour: string, records: readonly AuditRecord[]): Act[] {
  const begin = instantOf([day, `${hour}:00`]).getTime();
  const by = told.keys.person(told.lead);
  return records.map((record, minute) => ({ at: new Date(begin + minute * 60_000), by, record }));
}

/** The area's beginning: partners, services, contacts, what each service evaluates, who answers for what. */
export function settingUp(told: Told, day: Day): Act[] {
  const { content, keys } = told;
  const partnerId = (slug: string) => keys.thing('partner', slug);
  const partners = content.partners.flatMap(({ slug, services, keyContact, deputy }) => [
    auditEvent('partner.added', 'partner', partnerId(slug), { slug }),
    ...[keyContact, deputy].flatMap((contact, place) =>
      contact
        ? auditEvent('key-contact.named', 'key-contact', keyContactId(keys, slug, place), {
            partnerId: partnerId(slug),
            personId: keys.person(contact.person),
            isDeputy: place === 1,
          })
        : [],
    ),
    ...services.flatMap(({ key, criteria }) => {
      const serviceId = keys.thing('service', `${slug}/${key}`);
      const assigned = Object.entries(criteria).map(([frameworkCode, codes]) =>
        auditEvent('criteria.assigned', 'service', serviceId, {
          frameworkCode,
          criteria: codes,
          dueOn: content.assignmentsDueOn,
        }),
      );
      return [auditEvent('service.added', 'service', serviceId, { partnerId: partnerId(slug) }), ...assigned];
    }),
  ]);
  const handover = content.handover
    .filter(({ partner }) => partner !== null)
    .map(({ itemKey, partner }) =>
      auditEvent('handover.assigned', 'handover-item', itemKey, { itemKey, partnerId: partner && partnerId(partner) }),
    );
  const created = auditEvent('area.created', 'area', keys.areaId, { slug: content.slug });
  return inTurn(told, day, '08', [created, ...partners, ...handover]);
}

/** Contacts who confirmed that they hold their place. */
export function contactActs(told: Told): Act[] {
  return told.content.partners.flatMap(({ slug, keyContact, deputy }) =>
    [keyContact, deputy].flatMap((contact, place) => {
      const day = contact?.confirmedOn;
      if (!contact || !day) return [];
      const data = { partnerId: told.keys.thing('partner', slug), quarter: quarterOf(day) };
      const record = auditEvent('key-contact.confirmed', 'key-contact', keyContactId(told.keys, slug, place), data);
      return act(told, { by: contact.person, at: [day, `09:${20 + place * 25}`] }, record);
    }),
  );
}

/** Evidence that was sent, and accepted or declined. */
export function evidenceActs(told: Told, files: ReadonlyMap<string, KeptFile>): Act[] {
  return told.content.evidence.flatMap(({ key, partner, kind, criteria, proposed, decided }) => {
    const [id, partnerId] = [told.keys.thing('evidence', key), told.keys.thing('partner', partner)];
    const { sha256 } = need(files.get(key), `the file of ${key}`);
    const named = Object.entries(criteria).flatMap(([framework, codes]) => codes.map((code) => `${framework}/${code}`));
    const sent = auditEvent('evidence.proposed', 'evidence', id, { partnerId, kind, sha256, criteria: named });
    if (!decided) return act(told, proposed, sent);
    const name = decided.declinedBecause ? 'evidence.declined' : 'evidence.accepted';
    return [act(told, proposed, sent), act(told, decided, auditEvent(name, 'evidence', id, { partnerId }))];
  });
}

/** Self-evaluations on their way from the first word to agreement. */
export function selfEvaluationActs(told: Told): Act[] {
  return told.content.selfEvaluations.flatMap((evaluation) => {
    const { submitted, returned, agreed, entries } = evaluation;
    const of = ['self-evaluation', selfEvaluationId(told.keys, evaluation)] as const;
    const count = { entries: entries.length };
    const criteria = criteriaReturned(told.content, evaluation);
    const written = entries
      .filter(({ isCarriedOver }) => !isCarriedOver)
      .flatMap((entry) => savesOf(told.content, evaluation, entry))
      .map((entry) =>
        act(told, entry, auditEvent('self-evaluation.written', ...of, { criterionCode: entry.criterion })),
      );
    return [
      ...written,
      ...(submitted ? [act(told, submitted, auditEvent('self-evaluation.submitted', ...of, count))] : []),
      ...(returned ? [act(told, returned, auditEvent('self-evaluation.returned', ...of, { criteria }))] : []),
      ...(agreed ? [act(told, agreed, auditEvent('self-evaluation.agreed', ...of, count))] : []),
    ];
  });
}

/** Overarching evaluations on their way to the director's signature. */
export function overarchingActs(told: Told): Act[] {
  return told.content.overarching.flatMap((evaluation) => {
    const { element, frameworkCode, started, submitted, signedOff, entries } = evaluation;
    const of = ['overarching', overarchingId(told.keys, evaluation)] as const;
    const count = { entries: entries.length };
    const written = entries.map((entry) => {
      const { criterion: criterionCode, quotes = [] } = entry;
      const grade = entry.rank ? gradeOf(frameworkCode, entry.rank) : null;
      const data = { criterionCode, grade, gradeBefore: null, quotes: quotes.length };
      return act(told, entry, auditEvent('overarching.written', ...of, data));
    });
    return [
      act(told, started, auditEvent('overarching.started', ...of, { frameworkCode, elementCode: element })),
      ...written,
      ...(submitted ? [act(told, submitted, auditEvent('overarching.submitted', ...of, count))] : []),
      ...(signedOff ? [act(told, signedOff, auditEvent('overarching.signed-off', ...of, count))] : []),
    ];
  });
}

/** Audits of case files, their reviews and moderation, and reviews of earlier cases. */
export function caseFileActs(told: Told): Act[] {
  const { content, keys } = told;
  const audits = content.audits.flatMap(({ key, frameworkCode, criterion, openedOn, files }) => {
    const auditId = keys.thing('audit', key);
    const opened = auditEvent('case-audit.opened', 'case-audit', auditId, { frameworkCode, criterionCode: criterion });
    const added = files.map(({ reference, partner }) =>
      auditEvent('case-file.added', 'case-file', caseFileId(keys, key, reference), {
        auditId,
        partnerId: keys.thing('partner', partner),
      }),
    );
    const read = files.flatMap(({ reference, review, moderation }) => {
      if (!review) return [];
      const of = ['case-file', caseFileId(keys, key, reference)] as const;
      const from = gradeOf(frameworkCode, review.rank);
      const written = act(told, review, auditEvent('case-review.written', ...of, { auditId, grade: from }));
      if (!moderation) return written;
      const to = gradeOf(frameworkCode, moderation.rank);
      return [written, act(told, moderation, auditEvent('case-review.moderated', ...of, { auditId, from, to }))];
    });
    return [...inTurn(told, openedOn, '08', [opened, ...added]), ...read];
  });
  const lookBacks = content.lookBacks.flatMap(({ title, total, reviewed, found, startedOn, completedOn }) => {
    const of = ['look-back-review', keys.made('look-back', title)] as const;
    const begun = auditEvent('look-back.recorded', ...of, { total, reviewed: 0, found: 0 });
    const done = auditEvent('look-back.recorded', ...of, { total, reviewed, found });
    return completedOn
      ? [...inTurn(told, startedOn, '11', [begun]), ...inTurn(told, completedOn, '16', [done])]
      : inTurn(told, startedOn, '11', [done]);
  });
  return [...audits, ...lookBacks];
}

/** What was done for children believed to be at potential serious risk. */
export function childAtRiskActs(told: Told): Act[] {
  return told.content.childrenAtRisk.flatMap(({ reference, partner, raised, managerTold, seen, safe }) => {
    const of = ['child-at-risk', told.keys.made('child-at-risk', reference)] as const;
    const step = (at: Moment, record: AuditRecord) => act(told, { by: raised.by, at }, record);
    const partnerId = told.keys.thing('partner', partner);
    return [
      act(told, raised, auditEvent('child-at-risk.raised', ...of, { partnerId })),
      ...(managerTold ? [step(managerTold.at, auditEvent('child-at-risk.manager-told', ...of, {}))] : []),
      ...(seen ? [step(seen.at, auditEvent('child-at-risk.seen', ...of, {}))] : []),
      ...(safe ? [act(told, { by: safe.closedBy, at: safe.at }, auditEvent('child-at-risk.closed', ...of, {}))] : []),
    ];
  });
}

/** What partners count, and each count. */
export function measureActs(told: Told): Act[] {
  const { content, keys } = told;
  return content.measures.flatMap(({ key, partner, criteria, goodIs, target, defined, readings }) => {
    const of = ['measure', measureId(keys, key)] as const;
    const codes = Object.entries(criteria).flatMap(([framework, all]) =>
      all.map((code) => criterionKey(framework, code)),
    );
    const data = { partnerId: keys.thing('partner', partner), criteria: codes, goodIs, target };
    return [
      act(told, defined, auditEvent('measure.defined', ...of, data)),
      ...readings.map(({ periodToOn, value, ...done }) =>
        act(told, done, auditEvent('measure.recorded', ...of, { periodToOn, value, valueBefore: null })),
      ),
    ];
  });
}

/** What was found and what is done about it. */
export function findingActs(told: Told): Act[] {
  const { content, keys } = told;
  return content.findings.flatMap((finding, index) => {
    const number = index + 1;
    const partnerId = keys.thing('partner', finding.partner);
    const raised = auditEvent('finding.raised', 'finding', findingId(keys, number), {
      ...{ number, kind: kindOf(finding).code, partnerId },
    });
    const added = finding.actions.map(({ partner, dueOn }, place) =>
      auditEvent('action.added', 'action', actionId(keys, number, place + 1), {
        ...{ findingId: findingId(keys, number), partnerId: keys.thing('partner', partner), dueOn },
      }),
    );
    const done = finding.actions.flatMap((action, place) =>
      actionActs(told, action, actionId(keys, number, place + 1)),
    );
    return [...inTurn(told, finding.raisedOn, '15', [raised, ...added]), ...done];
  });
}

/** Evidence that was put beside actions. */
export function actionEvidenceActs(told: Told): Act[] {
  const { content, keys } = told;
  return content.evidenceNotes.actions.map((link) => {
    const evidenceItemId = keys.thing('evidence', link.evidence);
    const id = evidencedActionId(content, keys, link);
    return act(told, link.linked, auditEvent('action.evidence-linked', 'action', id, { evidenceItemId, isNew: true }));
  });
}

function actionActs(told: Told, { status, notes = [], done, verified }: ActionContent, id: string): Act[] {
  const under = status === 'not-started' ? 'not-started' : 'in-progress';
  const noted = notes
    .filter(({ at }) => !done || instantOf(at) < instantOf(done.at))
    .map((note, index) => {
      const data = { from: index === 0 ? 'not-started' : under, to: under };
      return act(told, note, auditEvent('action.progressed', 'action', id, data));
    });
  const finished = { from: noted.length > 0 ? under : 'not-started', to: 'done' };
  return [
    ...noted,
    ...(done ? [act(told, done, auditEvent('action.progressed', 'action', id, finished))] : []),
    ...(verified ? [act(told, verified, auditEvent('action.verified', 'action', id, {}))] : []),
  ];
}

/** Status reports from the draft to the board. */
export function reportActs(told: Told): Act[] {
  return told.content.reports.flatMap((report) => {
    const of = ['report', reportId(told.keys, report)] as const;
    const boardId = told.keys.thing('board', report.board);
    return [
      act(told, report.drafted, auditEvent('report.drafted', ...of, { boardId, asAtOn: report.asAtOn })),
      act(told, report.approved, auditEvent('report.approved', ...of, {})),
      act(told, report.published, auditEvent('report.published', ...of, { boardId })),
    ];
  });
}
