import { AgreementState } from '@lib/boroughs/agreements/agreement';
import { Status } from '@lib/web-kit/govuk/tag';

/** How an agreement stands, as pages say it. */
export const AGREEMENT_STATES: Readonly<Record<AgreementState, Status>> = {
  live: { text: 'Live', kind: 'done' },
  'ends soon': { text: 'Ends soon', kind: 'waiting' },
  'not started': { text: 'Not started', kind: 'not-started' },
  ended: { text: 'Ended', kind: 'cannot' },
};
