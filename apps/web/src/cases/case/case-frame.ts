import { Day, daysBetween } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { childrenPaths } from '../../children/children.paths';
import { casesPaths } from '../cases.paths';
import { CASE_TABS } from './case-tabs';
import { caseStatusTag } from './case-status-tag';

/** What stands above every page of a case: which one, how it stands, and its other pages. */
export interface CaseFrame {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly reference: string;
  readonly status: Status;
  readonly bar: readonly SummaryRow[];
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
}

/** @param tab the code of the page in `CASE_TABS`; null for one below a tab, which has its own way back */
export const caseFrame = (of: BoroughCase, tab: string | null, today: Day): CaseFrame => ({
  title: `Case ${of.reference}`,
  back: { href: tab === null ? casesPaths.case(of.reference) : casesPaths.list },
  reference: of.reference,
  status: caseStatusTag(of.status),
  bar: [
    {
      label: 'Child',
      value: `${of.localReference} (${of.serviceReference})`,
      href: childrenPaths.child(of.childId),
    },
    { label: 'Asks for', value: ASKS[of.ask] },
    { label: 'Urgency', value: URGENCIES[of.urgency] },
    { label: 'Panel', value: of.panelName },
    ...(of.dueOn ? [{ label: 'Due', value: dueWords(of.dueOn, today) }] : []),
  ],
  tabs: CASE_TABS.map(({ code, text, href }) => ({ text, href: href(of.reference), current: code === tab })),
});

/** "24 November 2026, in 2 days". */
export const dueWords = (due: Day, today: Day): string => {
  const left = daysBetween(today, due);
  const days = Math.abs(left) === 1 ? 'day' : 'days';
  if (left === 0) return `${formatDay(due)}, today`;
  return left > 0 ? `${formatDay(due)}, in ${left} ${days}` : `${formatDay(due)}, ${-left} ${days} late`;
};
