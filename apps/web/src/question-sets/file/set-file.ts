import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Contact } from '@lib/reports/publisher';
import { PREFILL_SOURCES } from '@lib/surveys/prefill/prefill-register';
import { KeptSet } from '@lib/surveys/question-sets/kept-set';
import { formWorkbook } from '@lib/surveys/sheet-form/form-workbook';
import { specificationSheets } from '@lib/surveys/specification/specification-sheets';
import { CoverFacts, ExtractWorkbook } from '@lib/workbook/writing/workbook-document';
import { nameOfSet } from '../set-words';

export interface SetFileFacts {
  readonly today: Day;
  readonly contact: Contact;
}

/** The specification of a version, for whoever builds something that answers or reads it. */
export const specificationFile = (kept: KeptSet, facts: SetFileFacts): ExtractWorkbook => ({
  file: fileOf('survey-specification', kept, facts),
  cover: coverOf(kept, facts, {
    title: `Specification of ${nameOfSet(kept)}, London`,
    purpose: `What the survey asks, of whom and when, and what has to hold between the answers. ${kept.set.purpose}`,
  }),
  sheets: specificationSheets(kept.set, PREFILL_SOURCES),
});

/** The version as a workbook that is changed and uploaded as the next. */
export const formFile = (kept: KeptSet, facts: SetFileFacts): ExtractWorkbook => ({
  file: fileOf('question-set', kept, facts),
  cover: coverOf(kept, facts, {
    title: `${nameOfSet(kept)}, London, as a workbook to be changed`,
    purpose:
      'The question set as sheets. Change it, leave the headings as they are, and upload it: it becomes the draft of the next version.',
  }),
  sheets: formWorkbook(kept.set),
});

const fileOf = (
  report: string,
  { set, version }: KeptSet,
  { today }: SetFileFacts,
): ExtractWorkbook['file'] => ({
  ...{ report, area: set.title, period: `version ${version}`, runOn: today },
});

const coverOf = (
  { set, version, publishedAt, writtenAt }: KeptSet,
  { today, contact }: SetFileFacts,
  { title, purpose }: Pick<CoverFacts, 'title' | 'purpose'>,
): CoverFacts => ({
  ...{ title, purpose, publisher: 'Pan-London placements', contact, publishedOn: today },
  nextDue: 'No date is set: the next version follows when the survey changes',
  period: `${publishedAt ? 'published' : 'draft of'} ${formatDay(dayOf(publishedAt ?? writtenAt))}`,
  referenceDay: today,
  coverage: { included: ['London'], missing: [] },
  definitionVersion: `${set.code} ${version}`,
  smallNumbers: 'There are no figures in this workbook.',
  personalData: 'None: it holds questions and no answers.',
  filters: [],
  marking: 'OFFICIAL',
  handling: 'It can be passed on.',
  reportReference: set.code,
  runReference: 'Made on request',
  releaseReference: null,
  accessibilityContact: contact,
  keywords: ['survey', 'specification', set.title],
});

const dayOf = (moment: KeptSet['writtenAt']): Day =>
  moment.toZonedDateTimeISO('Europe/London').toPlainDate().toString() as Day;
