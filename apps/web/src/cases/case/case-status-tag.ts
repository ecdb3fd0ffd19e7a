import { CASE_STATUSES, CaseStatus } from '@lib/panel/cases/case-status';
import { Status } from '@lib/web-kit/govuk/tag';

const KINDS: Readonly<Record<CaseStatus, Status['kind']>> = {
  draft: 'doing',
  submitted: 'waiting',
  'in review': 'waiting',
  'waiting for information': 'problem',
  'ready to list': 'waiting',
  listed: 'waiting',
  decided: 'doing',
  closed: 'done',
  rejected: 'cannot',
  withdrawn: 'cannot',
  expired: 'cannot',
};

/** How a case stands, as a borough's pages show it: red is what waits for the borough. */
export const caseStatusTag = (status: CaseStatus): Status => ({
  text: CASE_STATUSES[status],
  kind: KINDS[status],
});
