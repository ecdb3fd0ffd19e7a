import { Day } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { Contact } from '@lib/reports/publisher';
import { CoverFacts } from '@lib/workbook/writing/workbook-document';

export interface ExtractFacts {
  readonly title: string;
  readonly purpose: string;
  readonly borough: Authority;
  readonly period: string;
  readonly today: Day;
  readonly referenceDay: Day;
  readonly filters: readonly string[];
  readonly report: string;
  readonly keywords: readonly string[];
  /** The day the returns behind it are true for, where it is of more than one return. */
  readonly dataAsAt?: Day | null;
  /** Whom a reader writes to. */
  readonly contact: Contact;
}

/** The cover of a borough's own working extract: exact figures, for the borough itself. */
export const extractCover = (facts: ExtractFacts): CoverFacts => ({
  title: facts.title,
  purpose: facts.purpose,
  publisher: `${facts.borough.name}, from the pan-London placements service`,
  contact: facts.contact,
  publishedOn: facts.today,
  nextDue: 'No date is set: it is made whenever somebody asks for it',
  period: facts.period,
  referenceDay: facts.referenceDay,
  dataAsAt: facts.dataAsAt ?? null,
  coverage: { included: [facts.borough.name], missing: [] },
  definitionVersion: '1',
  smallNumbers: 'Exact figures of the borough itself. Do not publish or pass on.',
  filters: facts.filters,
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'For the borough’s own use. Delete it when it is no longer needed.',
  reportReference: facts.report,
  runReference: 'Made on request',
  releaseReference: null,
  accessibilityContact: facts.contact,
  keywords: facts.keywords,
});
