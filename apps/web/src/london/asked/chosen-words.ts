import { Query } from '@lib/web-kit/paging/list-filter';
import { LondonFilter } from './asked-figures';

/** "How often: Weekly, rounded. Areas: All boroughs." */
export const chosenWords = (
  filters: readonly Pick<LondonFilter<string>, 'name' | 'label' | 'choices' | 'blank'>[],
  query: Query,
): string =>
  filters
    .map(({ name, label, choices, blank }) => {
      const chosen = choices.find(({ value }) => value === query[name]);
      return `${label}: ${chosen?.text ?? blank}.`;
    })
    .join(' ');
