import { flowRanges } from './flow/flow-ranges';
import { exactlyKnown } from './linear-programme/exactly-known';
import { linearRanges } from './linear-programme/linear-ranges';
import { goldenTable, inWords, knowing } from './golden-table.spec-support';
import { EXACT, Printing, ROUNDED } from './tables.spec-support';

interface Example {
  readonly what: string;
  readonly printing: Printing;
  readonly table: string;
  readonly knows?: Readonly<Record<string, number>>;
  /** Worked out by hand, as the comments say. */
  readonly expected: Readonly<Record<string, string>>;
  /** What flow finds instead, where its networks each lack a sum that matters. */
  readonly byFlow?: Readonly<Record<string, string>>;
}

const EXAMPLES: readonly Example[] = [
  {
    what: 'one hidden cell in a row is what the row lacks',
    printing: EXACT,
    // 21 - 10 - 8
    table: 'a 21 = a1 10 + a2 ? + a3 8',
    expected: { a2: '3' },
  },
  {
    what: 'two hidden cells in a row are found when each is alone in its column',
    printing: EXACT,
    table: `
      a 17 = a1 ? + a2 ? + a3 10
      b 27 = b1 8 + b2 9 + b3 10
      L1 13 = a1 + b1
      L2 11 = a2 + b2`,
    // 13 - 8 and 11 - 9
    expected: { a1: '5', a2: '2' },
  },
  {
    what: 'four in a square protect one another as far as their lines go',
    printing: EXACT,
    table: `
      a 17 = a1 ? + a2 ? + a3 10
      b 19 = b1 ? + b2 ? + b3 12
      L1 7 = a1 + b1
      L2 7 = a2 + b2
      L 36 = a + b
      L = L1 + L2 + L3 22`,
    // With a1 = n, both next to it are 7 - n and the one across is n again; none is under 1.
    expected: { a1: '1-6', a2: '1-6', b1: '1-6', b2: '1-6' },
  },
  {
    what: 'two hidden in every line are not enough: one on no cycle is found',
    printing: EXACT,
    table: `
      a 24 = a1 ? + a2 ? + a3 9 + a4 8
      b 19 = b1 ? + b2 ? + b3 ? + b4 7
      c 22 = c1 9 + c2 8 + c3 ? + c4 ?
      d 20 = d1 6 + d2 9 + d3 ? + d4 ?
      L1 22 = a1 + b1 + c1 + d1
      L2 24 = a2 + b2 + c2 + d2
      L3 19 = a3 + b3 + c3 + d3
      L4 20 = a4 + b4 + c4 + d4`,
    // Columns 1 and 2 lack 7 + 7, of which row a has 7, so b1 + b2 = 7, and row b lacks 12: b3 = 5.
    expected: {
      b3: '5',
      ...{ a1: '1-6', a2: '1-6', b1: '1-6', b2: '1-6' },
      ...{ c3: '1-4', c4: '1-4', d3: '1-4', d4: '1-4' },
    },
  },
  {
    what: 'of two linked tables the first is safe alone',
    printing: EXACT,
    table: `
      near 7 = p ? + q ?
      far 12 = r ? + s ? + t ?
      London 19 = near + far`,
    expected: { p: '1-6', q: '1-6', r: '1-10', s: '1-10', t: '1-10' },
  },
  {
    what: 'and so is the second',
    printing: EXACT,
    table: `
      north 11 = p ? + q ? + r ?
      south 8 = s ? + t ?
      London 19 = north + south`,
    expected: { p: '1-9', q: '1-9', r: '1-9', s: '1-7', t: '1-7' },
  },
  {
    what: 'but together they give away what is in the one and not in the other',
    printing: EXACT,
    table: `
      near 7 = p ? + q ?
      far 12 = r ? + s ? + t ?
      north 11 = p + q + r
      south 8 = s + t
      London 19 = near + far
      London = north + south`,
    // 11 - 7
    expected: { p: '1-6', q: '1-6', r: '4', s: '1-7', t: '1-7' },
  },
  {
    what: 'a borough that knows its own hidden cells finds those of the other',
    printing: EXACT,
    table: `
      a 17 = a1 ? + a2 ? + a3 10
      b 19 = b1 ? + b2 ? + b3 12
      L1 7 = a1 + b1
      L2 7 = a2 + b2`,
    knows: { a: 17, a1: 3, a2: 4, a3: 10 },
    // 7 - 3 and 7 - 4
    expected: { a1: '3', b1: '4', b2: '3' },
  },
  {
    what: 'Inner and Outer London by two definitions give away the borough that moves, when the others are shown',
    printing: EXACT,
    table: `
      inner 24 = camden ? + islington ? + haringey 8 + newham 9
      outer 11 = greenwich ? + barnet ? + brent ?
      statutoryInner 12 = camden + islington + greenwich
      statutoryOuter 23 = haringey + newham + barnet + brent
      London 35 = inner + outer
      London = statutoryInner + statutoryOuter`,
    // Camden and Islington are 24 - 17 = 7, so Greenwich is 12 - 7; Barnet and Brent are 23 - 17 = 6.
    expected: { greenwich: '5', camden: '1-6', islington: '1-6', barnet: '1-5', brent: '1-5' },
  },
  {
    what: 'and narrow it from both sides when all are hidden',
    printing: EXACT,
    table: `
      inner 6 = camden ? + islington ? + haringey ? + newham ?
      outer 12 = greenwich ? + barnet ? + brent ?
      statutoryInner 8 = camden + islington + greenwich
      statutoryOuter 10 = haringey + newham + barnet + brent
      London 18 = inner + outer
      London = statutoryInner + statutoryOuter`,
    // Haringey and Newham are Greenwich - 2, and at least 2; Camden and Islington 8 - Greenwich, and at least 2.
    // So each pair is 2 to 4, and Barnet and Brent are 12 - Greenwich: 6 to 8.
    expected: {
      ...{ greenwich: '4-6', camden: '1-3', islington: '1-3' },
      ...{ haringey: '1-3', newham: '1-3', barnet: '1-7', brent: '1-7' },
    },
  },
  {
    what: 'rounded numbers narrow a hidden one, and it narrows them',
    printing: ROUNDED,
    table: 'a 10 = a1 ? + a2 10',
    // Both printed are 8 to 12, and a1 is at least 1: it is at most 12 - 8.
    expected: { a: '9-12', a1: '1-4', a2: '8-11' },
  },
  {
    what: 'rounded numbers give all away when there is only just room for what is hidden',
    printing: ROUNDED,
    table: 'a 10 = a1 ? + a2 ? + a3 ? + a4 ? + a5 10',
    // Four that are at least 1, and 12 - 8 is 4.
    expected: { a: '12', a1: '1', a2: '1', a3: '1', a4: '1', a5: '8' },
  },
  {
    what: 'nothing between the threshold and the first multiple is missed: a printed 10 is at least 8',
    printing: ROUNDED,
    table: 'a 25 = a1 10 + a2 10 + a3 ?',
    // 23 to 27, less 8 to 12 twice: -1 to 11, and at least 1.
    expected: { a: '23-27', a1: '8-12', a2: '8-12', a3: '1-11' },
  },
  {
    what: 'a hidden total is found from above, and what is in it from there',
    printing: EXACT,
    table: `
      a ? = a1 ? + a2 10
      London 40 = a + b 18`,
    expected: { a: '22', a1: '12' },
  },
  {
    what: 'two children in two places that are not nought are one in each',
    printing: EXACT,
    table: `
      group ? = p ? + q ? + r 0
      London 8 = group + s 6`,
    expected: { group: '2', p: '1', q: '1', r: '0' },
  },
  {
    what: 'where noughts are hidden too, they may also be both in one',
    printing: { ...EXACT, hiddenAtLeast: 0 },
    table: `
      group ? = p ? + q ? + r 0
      London 8 = group + s 6`,
    expected: { group: '2', p: '0-2', q: '0-2', r: '0' },
  },
  {
    what: 'what was never printed may be nought, and is found all the same',
    printing: EXACT,
    table: `
      homes 9 = young . + old .
      London 16 = homes + others 7
      old = oldHere 9 + oldThere .`,
    // The old ones are all nine, so nobody is young, or old and there.
    expected: { young: '0', old: '9', oldThere: '0' },
  },
  {
    what: 'with no total printed there is no end',
    printing: EXACT,
    table: 'total ? = p ? + q 8',
    expected: { total: '9-', p: '1-' },
  },
  {
    what: 'three sums that overlap two by two are no network, and are solved all the same',
    printing: EXACT,
    table: `
      pq 9 = p ? + q ?
      pr 8 = p + r ?
      qr 7 = q + r`,
    // All three together are (9 + 8 + 7) / 2 = 12.
    expected: { p: '5', q: '4', r: '3' },
    // By pairs of sums: p is at most 8 - 1 beside r, q at most 7 - 1 beside r, r at most 7 - 1 beside q; p is 9 - q.
    byFlow: { p: '3-7', q: '2-6', r: '1-6' },
  },
  {
    what: 'that children come whole is used where halves would leave a choice',
    printing: EXACT,
    table: `
      pq 9 = p ? + q ?
      pr 8 = p + r ?
      qr ? = q + r
      group 11 = p + s ? + t 6
      London 11 = qr + u ?`,
    // p is at most 4 beside s; qr is 17 - 2p: at least 9, at most 10 beside u, and odd.
    expected: { qr: '9', u: '2', p: '4', q: '5', r: '4', s: '1' },
    // Its network with group and pq lacks pr: q is 9 - p, and 10 - q is left for r.
    byFlow: { qr: '6-10', u: '1-5', p: '1-4', q: '5-8', r: '1-5', s: '1-4' },
  },
];

describe('tables worked out by hand', () => {
  it.each(EXAMPLES)('$what', async ({ table: text, printing, knows = {}, expected, byFlow = expected }) => {
    const golden = goldenTable(text, printing);
    const names = Object.keys(expected);
    const wanted = names.map((name) => golden.places.indexOf(name));
    const knowledge = knowing(golden, knows);
    const flow = flowRanges(golden.table, knowledge, wanted).map(inWords);
    const linear = (await linearRanges(golden.table, knowledge, wanted)).map(inWords);
    const known = await exactlyKnown(golden.table, knowledge, wanted);

    expect(Object.fromEntries(names.map((name, index) => [name, flow[index]]))).toEqual(byFlow);
    expect(Object.fromEntries(names.map((name, index) => [name, linear[index]]))).toEqual(expected);
    expect(known.map((place) => golden.places[place])).toEqual(
      names.filter((name) => /^\d+$/.test(expected[name]!)),
    );
  });
});
