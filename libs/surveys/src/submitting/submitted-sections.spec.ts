import { Temporal } from 'temporal-polyfill';
import { compile } from '../judging/compiled-set';
import { judge } from '../judging/judge';
import { day } from '@lib/kernel/day';
import { QUESTION_SET } from '../question-sets/question-set';
import { WeighedFinding } from '../weighing/weigh-return';
import { submittedSections } from './submitted-sections';

const SET = QUESTION_SET.parse({
  code: 'small',
  title: 'Small',
  purpose: 'To try it',
  sections: [
    {
      code: 'all',
      title: 'All',
      questions: [
        { kind: 'whole', code: 'total', label: 'Children' },
        { kind: 'text', code: 'why', label: 'Why?', shownWhen: 'total > 5' },
        { kind: 'derived', code: 'double', label: 'Twice', of: 'whole', formula: 'total * 2' },
      ],
    },
    {
      code: 'each',
      title: 'Each',
      rows: { one: 'placement', key: ['ref'] },
      questions: [
        {
          kind: 'text',
          code: 'ref',
          label: 'Child',
          pattern: { matches: '^C-[A-Z0-9]{6}$', says: 'a reference' },
        },
        { kind: 'whole', code: 'nights', label: 'Nights' },
      ],
    },
    {
      code: 'never',
      title: 'Never',
      shownWhen: 'total > 99',
      questions: [{ kind: 'whole', code: 'more', label: 'More' }],
    },
  ],
});

describe('what is submitted', () => {
  const compiled = compile(SET);
  const judged = judge(
    compiled,
    {
      once: { total: 3, why: 'kept', more: 4 },
      rows: { each: [{ id: 'r1', answers: { ref: 'C-7KQ4M2', nights: 5 } }] },
    },
    { referenceDay: day('2026-03-31'), previous: { once: {}, rows: {} } },
  );
  const finding: WeighedFinding = {
    ...{
      weight: 'query',
      rule: 'few',
      says: 'Few',
      fix: 'Look',
      values: {},
      key: 'k',
      rowKey: '["C-7KQ4M2"]',
    },
    place: { section: 'each', row: 'r1', question: 'nights' },
    explanation: {
      ...{ id: 'e', key: 'k', explanation: 'It is so', givenByName: 'An officer' },
      givenAt: Temporal.Instant.from('2026-04-01T09:00:00Z'),
    },
  };
  const weighed = { judged, findings: [finding], tally: {} as never };

  it('is what is asked and worked out, without what is hidden, and rows with the child they name', () => {
    expect(submittedSections({ compiled, weighed }, new Map([['C-7KQ4M2', 'the child']]))).toEqual([
      {
        section: 'all',
        ofChildren: false,
        content: { answers: { total: 3, double: 6 }, rows: [], explained: [] },
      },
      {
        section: 'each',
        ofChildren: true,
        content: {
          answers: {},
          rows: [{ key: '["C-7KQ4M2"]', childId: 'the child', answers: { ref: 'C-7KQ4M2', nights: 5 } }],
          explained: [
            { rule: 'few', question: 'nights', rowKey: '["C-7KQ4M2"]', says: 'Few', explanation: 'It is so' },
          ],
        },
      },
    ]);
  });

  it('is about children where a row would name one, whoever is in it today', () => {
    const none = judge(
      compiled,
      { once: { total: 3 }, rows: {} },
      {
        ...{ referenceDay: day('2026-03-31'), previous: { once: {}, rows: {} } },
      },
    );
    const sections = submittedSections({ compiled, weighed: { ...weighed, judged: none } }, new Map());
    expect(sections.map(({ section, ofChildren }) => [section, ofChildren])).toEqual([
      ['all', false],
      ['each', true],
    ]);
  });
});
