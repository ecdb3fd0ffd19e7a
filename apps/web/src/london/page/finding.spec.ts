import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { ProtectedCell, Symbol } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { AskedFigures } from '../asked/asked-figures';
import { areasOf } from '../asked/areas-asked';
import { figuresAsked, tableAsked } from '../asked/london-filters';
import { PrintedTable } from '../figures/printed-table';
import { ShownFigures } from '../figures/shown-figures';
import { figuresChart } from './figures-chart';
import { figuresTable } from './figures-tables';
import { findingOf } from './finding';

const ON = day('2026-11-15');
const INCLUDES = [301, 302, 303, 305];

const RELEASE: ReleaseSummary = {
  id: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  cube: 'placements',
  cubeVersion: 1,
  product: 'operational',
  on: ON,
  madeAt: Temporal.Instant.from('2026-11-16T06:00:00Z'),
  ruleVersion: 1,
  inputsHash: '',
  state: 'published',
  includes: INCLUDES,
  missing: [{ boroughId: 304, reason: 'no return yet' }],
  freshest: ON,
  oldest: ON,
  cells: 0,
  hidden: 0,
  checks: {
    earlier: [],
    viewpoints: 33,
    found: 0,
    withheld: 0,
    noughtsHidden: false,
    boroughsLeftOut: false,
    seconds: 0,
  },
};

const asked = (query: Record<string, string>): AskedFigures =>
  figuresAsked(query, tableAsked(query), { periods: [ON], on: ON });

type Cell = number | Symbol;

const shown = (figures: AskedFigures, cells: Record<string, Record<string, Cell>>): ShownFigures => {
  const areas = areasOf(figures.level, ON);
  const printed = Object.entries(cells).flatMap(([area, byCategory]) => {
    const found = areasOn(ON).find(({ name }) => name === area)!;
    return Object.entries(byCategory).map(([category, cell]): ProtectedCell => ({
      area: found,
      category,
      value: typeof cell === 'number' ? cell : null,
      symbol: typeof cell === 'number' ? null : cell,
    }));
  });
  return { release: RELEASE, areas, printed: new PrintedTable(printed), money: [], before: null, own: null };
};

const finding = (
  cells: Record<string, Cell>,
  query: Record<string, string> = {},
  area = 'London',
): string => {
  const figures = asked(query);
  return findingOf(figures, shown(figures, { [area]: cells }));
};

describe('what the printed numbers say', () => {
  it('weekly, rounded', () => {
    expect(finding({ total: 9270, foster: 6310 })).toBe(
      'On 15 November 2026, about 6,310 of about 9,270 children looked after by 4 London boroughs were in foster placements (68%).',
    );
  });

  it('quarterly, exact, of a sub-region', () => {
    const query = { product: 'quarterly', areas: 'SEL', by: 'age' };
    expect(finding({ total: 812, '16-over': 301 }, query, 'South East London')).toBe(
      'On 15 November 2026, 301 of 812 children looked after by 2 boroughs of South East London were 16 and over (37%).',
    );
  });

  it.each([
    [{ total: 9270, foster: 'c' }, 'how many of the about 9,270 children looked after by 4 London boroughs were in foster placements is hidden to protect people.'],
    [{ total: 'c', foster: 10 }, 'the number of children looked after by 4 London boroughs is hidden to protect people.'],
    [{ total: 9270 }, 'how many of the about 9,270 children looked after by 4 London boroughs were in foster placements is not available.'],
    [{}, 'the number of children looked after by 4 London boroughs is not available.'],
  ] as [Record<string, Cell>, string][])('nothing of what is hidden: %j', (cells, words) => {
    expect(finding(cells)).toBe(`On 15 November 2026, ${words}`);
  }); // prettier-ignore
});

describe('a hidden number', () => {
  const query = { areas: 'SEL' };
  const page = (bexley: Cell): string => {
    const figures = asked(query);
    const of = shown(figures, {
      London: { total: 500, foster: 300 },
      Bromley: { total: 50, foster: 30 },
      Bexley: { total: 100, foster: bexley },
    });
    return JSON.stringify([figuresChart(figures, of), figuresTable(figures, of), findingOf(figures, of)]);
  };

  it('moves no bar, no row and no word: the page is the same whatever it was', () => {
    expect(page('c')).not.toBe(page(40));
    const rows = JSON.parse(page('c')) as [unknown, { rows: { text: string }[][] }];
    expect(rows[1].rows.map(([area]) => area!.text)).toEqual([
      'London', 'South East London', 'Bexley', 'Bromley', 'Greenwich', 'Lambeth', 'Lewisham', 'Southwark',
    ]); // prettier-ignore
    const [chart] = JSON.parse(page('c')) as [{ wide: { shapes: { kind: string }[] } }];
    expect(chart.wide.shapes.filter(({ kind }) => kind === 'bar')).toHaveLength(2);
  });
});
