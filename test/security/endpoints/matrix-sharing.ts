import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { SharedRegisters } from '@lib/high-cost/sharing/shared-register.service';
import { day } from '@lib/kernel/day';
import { MatrixApp } from './matrix-app';
import { Borough, BOROUGHS } from './points-of-view';

/** The one borough of the two that lets the programme’s analysts read its register rows. */
export const SHARES_ROWS: Borough = 'bromley';

/** A live agreement of that borough, and a reading of its rows by the analyst, for it to see. */
export const shareRows = async ({ app, superuser }: MatrixApp): Promise<void> => {
  await app.get(Agreements, { strict: false }).record(
    { context: SYSTEM, origin: {} },
    {
      boroughId: BOROUGHS[SHARES_ROWS],
      purpose: 'high-cost rows',
      startsOn: day('2020-01-01'),
      endsOn: day('2090-12-31'),
      reference: `agreement-of-${SHARES_ROWS}`,
      signedBy: 'A director',
    },
  );
  const { rows } = await superuser.query<{ id: string }>(
    `select id from auth.people where practice_key = 'analyst'`,
  );
  await app
    .get(SharedRegisters, { strict: false })
    .read(
      { context: { scope: 'programme', personId: rows[0]!.id, boroughId: null }, origin: {} },
      { boroughId: null, version: null, page: 1, manner: 'list' },
    );
};
