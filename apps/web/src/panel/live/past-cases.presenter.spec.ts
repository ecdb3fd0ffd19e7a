import { Permission } from '@lib/access/permissions/permission';
import { day } from '@lib/kernel/day';
import { SIMILAR_CASES } from '@lib/measures/cubes/similar-cases.cube';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { NewestCells } from '@lib/releases/selecting/newest-cells.query';
import { presentPastCases } from './past-cases.presenter';

const copyWith = (needs: string): Parameters<typeof presentPastCases>[0] => ({
  sections: [
    {
      code: 'needs',
      title: 'Needs and risks',
      answers: [{ question: 'Needs', answer: needs, source: null }],
    },
  ],
});

const london = { kind: 'london', code: 'london' } as const;
const cell = (category: string, value: number | null): ProtectedCell => ({
  area: london,
  category,
  value,
  symbol: value === null ? 'c' : null,
});

const VALUES: Readonly<Record<string, number | null>> = {
  'need|health': 40,
  'kind|health|home': 25,
  'kind|health|family': null,
  'kind|health|other': 10,
  'still|health|yes': 20,
  'still|health|no': 0,
  'setting|home': 60,
  'cost|home|2000-5999': 30,
  'need|harm': null,
};

const PAST: NewestCells = {
  release: {
    id: 'r',
    cube: SIMILAR_CASES.code,
    product: 'operational',
    on: day('2026-11-15'),
    includes: [305, 306],
  },
  cells: Object.entries(VALUES).map(([code, value]) => cell(code, value)),
};

const viewer = (...permissions: Permission[]): { permissions: ReadonlySet<Permission> } => ({
  permissions: new Set(permissions),
});

describe('similar past cases', () => {
  it('are those of the broad need of the case, with what is hidden in words', () => {
    const { sentence, tables, note } = presentPastCases(
      copyWith('Mental health; Autism or other neurodiversity'),
      PAST,
      viewer(),
    );
    expect(sentence).toBe(
      'The panels recommended on about 40 cases with like needs (mental health, disability or neurodiversity) in the 12 months to 15 November 2026.',
    );
    const [kinds, costs] = tables;
    expect(kinds!.rows[0]).toEqual([
      'Children’s home or residential school',
      { text: 'About 25', note: '63%' },
    ]);
    expect(kinds!.rows[1]![1]).toEqual({ text: 'Too few to show' });
    expect(kinds!.rows[4]).toEqual(['Not there any more after 3 months', { text: 'None', note: '0%' }]);
    expect(costs!.rows[0]![2]).toEqual({ text: 'About 30', note: '50%' });
    expect(costs!.rows[1]![1]).toEqual({ text: 'Not available' });
    expect(note).toContain('PL-OP-2026-11-15-similar-cases, of 2 of the 32 boroughs');
  });

  it('give nothing away of a need with too few, and nothing of another need', () => {
    const { sentence, tables } = presentPastCases(
      copyWith('Serious youth violence or gangs'),
      PAST,
      viewer(),
    );
    expect(sentence).toMatch(/^Too few cases with like needs \(exploitation, violence or offending\)/);
    expect(JSON.stringify(tables[0])).not.toMatch(/\d+%|About/);
  });

  it('link to the table of London for who may see it', () => {
    const copy = copyWith('Mental health');
    expect(presentPastCases(copy, PAST, viewer()).href).toBeNull();
    expect(presentPastCases(copy, PAST, viewer('see London figures')).href).toBe(
      '/london?table=similar-cases&by=kind-health',
    );
  });

  it('say why there is nothing', () => {
    expect(presentPastCases(copyWith('Mental health'), null, viewer()).sentence).toMatch(
      /^No figures of past cases are released yet/,
    );
    expect(presentPastCases(copyWith('Something else'), PAST, viewer()).sentence).toMatch(
      /^The referral names no needs/,
    );
  });
});
