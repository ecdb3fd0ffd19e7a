import { afterPaths } from '../after.paths';
import { casesPaths } from '../cases.paths';
import { caseMinutesPaths } from '../minutes/case-minutes.paths';
import { optionsPaths } from '../options/options.paths';
import { searchPaths } from '../search/search.paths';

/** A page of a case, as the row of tabs above it names it. */
export interface CaseTab {
  readonly code: string;
  readonly text: string;
  readonly href: (reference: string) => string;
}

/** The pages of a case in their order: a feature adds its line. */
export const CASE_TABS: readonly CaseTab[] = [
  { code: 'summary', text: 'Summary', href: casesPaths.case },
  { code: 'referral', text: 'Referral', href: casesPaths.submitted },
  { code: 'search', text: 'Search log', href: searchPaths.log },
  { code: 'options', text: 'Options', href: optionsPaths.options },
  { code: 'information', text: 'Questions', href: afterPaths.information },
  { code: 'minutes', text: 'Minutes', href: caseMinutesPaths.minutes },
  { code: 'response', text: 'Response', href: afterPaths.response },
  { code: 'follow-ups', text: 'Follow-ups', href: afterPaths.followUps },
  { code: 'timeline', text: 'Timeline', href: casesPaths.timeline },
];
