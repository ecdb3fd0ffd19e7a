import { WhatIfResult } from '@lib/measures/what-if/work-out';
import { resultSentence } from './what-if-words';

const result = (matched: number | null): WhatIfResult =>
  ({ matched, netCost: 0, miles: 0 }) as unknown as WhatIfResult;

describe('what a scenario comes to', () => {
  it.each([
    [3.4, 'About 3.4 more children would have a suitable placement. It would cost the same.'],
    [-2, 'About 2 more children would be without a suitable placement. It would cost the same.'],
    [0, 'As many children as today would have a suitable placement. It would cost the same.'],
    [-0.04, 'As many children as today would have a suitable placement. It would cost the same.'],
  ])('of %s children', (matched, sentence) => {
    expect(resultSentence(result(matched))).toBe(sentence);
  });
});
