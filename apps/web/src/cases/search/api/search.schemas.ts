import { Approach, ANSWERS } from '@lib/panel/search/approach';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { SearchTotals } from '@lib/panel/search/search-totals';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../../api-docs/schemas/schema';

export const APPROACH = shape<Approach>('Approach', 'A provider that was asked, and what it answered', {
  id: key('Key of the line'),
  settingId: orNull(key('Key of the setting in the directory; null where it is none of its exact names')),
  approached: text('The provider or setting', 'Larch House'),
  approachedOn: day('The day it was asked'),
  answer: oneOf(Object.keys(ANSWERS), 'What it answered'),
  refusal: orNull(oneOf(Object.keys(REFUSAL_REASONS), 'Why it refused; null unless it did')),
  weeklyPence: orNull(whole('The fee it offered, pence a week before VAT', 450000)),
  note: orNull(text('Anything else')),
  unlinked: flag('Whether it is kept from being linked to the directory'),
  version: whole('Goes up with each change'),
  savedByName: text('Who last saved it', 'A made-up officer'),
  savedAt: moment('When'),
});

const REFUSED = shape<SearchTotals['refused'][number]>('RefusalCount', 'Refusals for one reason', {
  reason: text('The reason in words', 'No vacancy'),
  count: whole('How many'),
});

const TOTALS = shape<SearchTotals>('SearchTotals', 'What came of the search', {
  approached: whole('How many times a provider was asked'),
  offers: whole('Offers'),
  waiting: whole('Without an answer yet'),
  refused: list(REFUSED, 'Refusals by reason, the most frequent first'),
});

export interface SearchLogToday {
  readonly child: string;
  readonly approaches: readonly Approach[];
  readonly totals: SearchTotals;
  readonly canChange: boolean;
}

export const SEARCH_LOG = shape<SearchLogToday>('SearchLog', 'The search log of a case', {
  child: text('The borough’s own reference of the child', 'A1234'),
  approaches: list(APPROACH, 'Providers that were asked, the latest first'),
  totals: TOTALS,
  canChange: flag('Whether it can be changed now'),
});

export interface PasteDone {
  readonly added: number;
}

export const PASTE_DONE = shape<PasteDone>('PasteDone', 'What was added of a list', {
  added: whole('How many lines; those that the log had already are not among them', 12),
});
