import { ReturnState } from '@lib/surveys/returns/held-return';
import { Status } from '@lib/web-kit/govuk/tag';

/** How a return stands, as the programme calls it. */
export const RETURN_STATUS: Readonly<Record<ReturnState, Status>> = {
  'in progress': { text: 'In progress', kind: 'doing' },
  'ready to approve': { text: 'Ready to approve', kind: 'doing' },
  submitted: { text: 'Submitted', kind: 'waiting' },
  resubmitted: { text: 'Resubmitted', kind: 'waiting' },
  'under review': { text: 'Under review', kind: 'doing' },
  returned: { text: 'Returned', kind: 'cannot' },
  accepted: { text: 'Accepted', kind: 'done' },
};
