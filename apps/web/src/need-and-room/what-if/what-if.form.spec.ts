import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { costField, MOST_CHANGES } from '@lib/measures/what-if/scenario-problems';
import { BROAD_KIND_CODES } from '@lib/panel/options/broad-kind';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { WhatIfForm } from './what-if.form';

describe('the form of a scenario', () => {
  it('has a box for every change, kind and sub-region there is', () => {
    const names = [
      ...Array.from({ length: MOST_CHANGES }, (_, at) =>
        ['places', 'kind', 'area', 'need', 'age'].map((name) => `${name}${at + 1}`),
      ).flat(),
      ...BROAD_KIND_CODES.map(costField),
      ...GROUPS.filter(({ grouping }) => grouping === 'sub-region').map(({ code }) => `share${code}`),
    ];
    for (const name of names) expect([name, parseForm(WhatIfForm, { [name]: '1' }).ok]).toEqual([name, true]);
    expect(() => parseForm(WhatIfForm, { shareKENT: '1' })).toThrow();
  });
});
