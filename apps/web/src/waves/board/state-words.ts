import { CompletionState } from '@lib/surveys/completion/completion';
import { Status } from '@lib/web-kit/govuk/tag';

const WORDS: Readonly<Record<CompletionState, Status>> = {
  'not started': { text: 'Not started', kind: 'not-started' },
  'in progress': { text: 'In progress', kind: 'doing' },
  'ready to approve': { text: 'Ready to approve', kind: 'doing' },
  submitted: { text: 'Submitted', kind: 'waiting' },
  'under review': { text: 'Under review', kind: 'waiting' },
  returned: { text: 'Returned', kind: 'doing' },
  resubmitted: { text: 'Submitted again', kind: 'waiting' },
  accepted: { text: 'Accepted', kind: 'done' },
  'not expected': { text: 'Not expected', kind: 'cannot' },
};

/** Where a borough is, in the words of pages and workbooks. */
export const stateWords = (state: CompletionState): Status => WORDS[state];

/** The same in an address. */
export const slugOfState = (state: CompletionState): string => state.replaceAll(' ', '-');
