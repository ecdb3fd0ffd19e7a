/** A small survey with everything in it: a grid, routing, a derived answer, rows, and a rule of each weight. */
export const HOMES = {
  code: 'homes',
  title: 'Homes',
  purpose: 'To see whether there are enough homes.',
  sections: [
    {
      code: 'children',
      title: 'Children',
      questions: [
        { kind: 'whole', code: 'total', label: 'Children' },
        {
          kind: 'grid',
          code: 'by_age',
          label: 'By age',
          down: 'ages',
          across: 'kinds',
          impossible: [['young', 'hostel']],
        },
        { kind: 'derived', code: 'others', label: 'Others', of: 'whole', formula: 'total - sum(by_age)' },
      ],
    },
    {
      code: 'waiting',
      title: 'Waiting',
      questions: [
        { kind: 'yes-no-unknown', code: 'any_waiting', label: 'Is anybody waiting?' },
        { kind: 'many', code: 'reasons', label: 'Why?', list: 'reasons', shownWhen: 'any_waiting == "yes"' },
        { kind: 'text', code: 'other_reason', label: 'Which other reason?', shownWhen: '"other" in reasons' },
      ],
    },
    {
      code: 'homes',
      title: 'Each home',
      rows: { one: 'home', key: ['name'], aboutChildren: false },
      questions: [
        { kind: 'text', code: 'name', label: 'Name', longest: 40 },
        { kind: 'money', code: 'fee', label: 'Weekly fee', lowest: 100 },
        { kind: 'day', code: 'opened_on', label: 'Opened on', required: false },
      ],
    },
  ],
  lists: {
    ages: [
      { code: 'young', label: 'Under 10' },
      { code: 'old', label: '10 and over' },
    ],
    kinds: [
      { code: 'home', label: 'Home' },
      { code: 'hostel', label: 'Hostel' },
    ],
    reasons: [
      { code: 'none-free', label: 'No home is free' },
      { code: 'other', label: 'Other' },
    ],
  },
  rules: [
    {
      ...{ code: 'ages_sum', weight: 'error', holds: 'sum(by_age) <= total', names: ['by_age', 'total'] },
      ...{ says: '{by_age} are more than {total}', fix: 'Correct one of the two' },
    },
    {
      ...{ code: 'near_last', weight: 'query', holds: 'within(total, 10, previous.total)', names: ['total'] },
      ...{ says: '{total} is far from the last wave', fix: 'Check it, or explain' },
    },
    {
      ...{ code: 'fee_usual', weight: 'query', rows: 'homes', holds: 'fee <= pounds(10000)', names: ['fee'] },
      ...{ says: '{fee} is unusual', fix: 'Check it, or explain' },
    },
    {
      ...{ code: 'homes_enough', weight: 'error', holds: 'homes.size() <= total', names: ['total'] },
      ...{ says: 'There are more homes than children', fix: 'Correct one of the two' },
    },
  ],
} as const;
