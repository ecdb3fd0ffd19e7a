import { SpendingLoads } from '@lib/measures/section-251/spending-loads.service';
import { MatrixApp } from './matrix-app';
import { keeper } from './matrix-provision';

/** A section 251 table that waits: of no borough in particular. */
export const SPENDING_KINDS = { 'spending table': { ofBorough: false } } as const;

let made = 0;

/** Each is another, so that none is known again. */
const makeWaitingTable = async (matrix: MatrixApp): Promise<string> => {
  made += 1;
  const rows = ['Financial year,Authority code,Line,Spend', `2024-25,305,3.1.2,${1_000_000 + made}`];
  const file = { name: 'outturn.csv', bytes: Buffer.from(rows.join('\n')) };
  const received = await matrix.app.get(SpendingLoads, { strict: false }).receive(await keeper(matrix), file);
  if ('problems' in received) throw new Error('The table of the matrix is not sound');
  return received.id;
};

export const SPENDING_MAKERS: Readonly<
  Record<keyof typeof SPENDING_KINDS, (matrix: MatrixApp) => Promise<string>>
> = { 'spending table': makeWaitingTable };
