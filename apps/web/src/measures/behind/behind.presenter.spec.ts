import { day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { formOf } from '@lib/web-kit/forms/form-model';
import { BehindPage } from './behind-figures.service';
import { BehindModel, presentBehind } from './behind.presenter';
import { NamedRow } from './named-rows';

const ID = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const FACTS = { placed: '2026-03-31', days: 1200.5, type: null, note: 'Foster' };
const COLUMNS = { placed: 'Placed', days: 'Days (number)', type: 'Type', note: 'Note' };

const ROWS: Readonly<Record<'child' | 'case' | 'none', NamedRow>> = {
  child: { subject: { kind: 'child', id: ID }, as: 'counted', facts: FACTS, reference: 'BRO-1', serviceReference: 'C-7KQ4M2' },
  case: { subject: { kind: 'case', id: ID }, as: 'of whom', facts: FACTS, reference: 'CASE-1', serviceReference: 'C-7KQ4M2' },
  none: { subject: null, as: 'not known', facts: FACTS, reference: null, serviceReference: null },
}; // prettier-ignore

const found = (row: NamedRow): BehindPage => ({
  ...{
    on: day('2026-03-31'),
    lines: [],
    part: null,
    columns: COLUMNS,
    kind: row.subject?.kind ?? null,
    each: 'one' as const,
    rows: [row],
  },
  ...{ counts: { counted: 1, 'of whom': 0, 'not known': 0 }, trueAt: null, count: 1, page: 1, pages: 1 },
});

const presented = (page: BehindPage | null): BehindModel =>
  presentBehind(page, {
    ...{ measure: LOOKED_AFTER_ON_A_DAY, viewer: { boroughId: 305 } as Viewer, form: formOf() },
    asked: { on: day('2026-03-31'), as: 'counted' },
  });

describe('the list behind a figure as a page', () => {
  it.each([
    ['child', 'Children behind this number', { text: 'BRO-1', href: `/children/${ID}`, note: 'C-7KQ4M2' }],
    ['case', 'Cases behind this number', { text: 'CASE-1', href: '/cases/CASE-1', note: 'C-7KQ4M2' }],
  ] as const)('links each %s by its reference', (kind, heading, cell) => {
    const { list, ...page } = presented(found(ROWS[kind]));
    expect(page.heading).toBe(heading);
    expect(list!.rows.columns[0]).toEqual({ text: 'Reference' });
    expect(list!.rows.rows[0]![0]).toEqual(cell);
  });

  it('has no reference where a row is nobody’s', () => {
    const { list, heading } = presented(found(ROWS.none));
    expect(heading).toBe('Rows behind this number');
    expect(list!.rows.columns[0]).toEqual({ text: 'How it counts' });
    expect(list!.rows.rows[0]![0]).toBe('Not known');
  });

  it('calls rows children only where each is one', () => {
    const several = presented({ ...found(ROWS.child), each: 'one of several', count: 225 });
    expect(several.heading).toBe('Children behind this number');
    expect(several.list).toMatchObject({ one: 'row', many: 'rows' });
    expect(several.list!.counts.columns[1]).toMatchObject({ text: 'How many rows' });
    expect(presented({ ...found(ROWS.child), each: 'or nobody’s' }).heading).toBe('Rows behind this number');
  });

  it('tells what a row has not from what nobody recorded', () => {
    const { days, ...facts } = FACTS;
    expect(days).toBeDefined();
    const [row] = presented(found({ ...ROWS.child, facts })).list!.rows.rows;
    expect(row!.slice(3, 5)).toEqual(['Does not apply', 'Not recorded']);
  });

  it('writes days and numbers out, and says what is not recorded', () => {
    const [row] = presented(found(ROWS.child)).list!.rows.rows;
    expect(row!.slice(1)).toEqual(['Counted', '31 March 2026', '1,200.5', 'Not recorded', 'Foster']);
  });

  it('names no child in its title, and keeps what was asked in its addresses', () => {
    const { title, filter, list, measure } = presented(found(ROWS.child));
    expect(title).toBe('Children behind this number: children looked after on the day');
    expect(filter.applied.map(({ items }) => items[0]!.text)).toEqual(['31 March 2026', 'Counted']);
    expect(list!.files.csv).toBe(
      '/measures/looked-after-on-a-day/children/download?on=2026-03-31&as=counted&format=csv',
    );
    expect(measure.href).toBe('/measures/looked-after-on-a-day?on=2026-03-31');
  });

  it('is only its questions where what was asked was not understood', () => {
    expect(presented(null).list).toBeNull();
  });
});
