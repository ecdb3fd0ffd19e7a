import { Day } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
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
}

const CONTACT = { name: 'Pan-London placements', email: 'placements@example.invalid' };

/** The cover of a borough's own working extract: exact figures, for the borough itself. */
export const extractCover = (facts: ExtractFacts): CoverFacts => ({
  title: facts.title,
  purpose: facts.purpose,
  publisher: `${facts.borough.name}, from the pan-London placements service`,
  contact: CONTACT,
  publishedOn: facts.today,
  nextDueOn: null,
  period: facts.period,
  referenceDay: facts.referenceDay,
  coverage: { included: [facts.borough.name], missing: [] },
  definitionVersion: '1',
  smallNumbers: 'Exact figures of the borough itself. Do not publish or pass on.',
  filters: facts.filters,
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'For the borough’s own use. Delete it when it is no longer needed.',
  reportReference: facts.report,
  runReference: 'Made on request',
  releaseReference: null,
  accessibilityContact: CONTACT,
  keywords: facts.keywords,
});
