import { addDays, Day, day } from '@lib/kernel/day';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { ProductCode } from '@lib/releases/cubes/cube';
import { printRelease } from '@test/support/printed-releases';
import { MatrixApp } from './matrix-app';

let releases = 0;

/** Each is of another day, for a table is released once a day. */
const nextDay = (): Day => addDays(day('2026-03-01'), (releases += 1));

/** A release that waits: each of a version of its table of its own, so that signing one off leaves the others. */
export const makeAwaitingRelease = async ({ database }: MatrixApp): Promise<string> => {
  const stats = await database.unitOfWork('stats');
  const on = nextDay();
  return printRelease(stats, { on, cubeVersion: 1_000 + releases });
};

/** A release of a cube that everybody entitled sees. */
const publish = async (
  { database, superuser }: MatrixApp,
  { cube, product }: { readonly cube: string; readonly product?: ProductCode },
): Promise<void> => {
  await superuser.query(
    `insert into cube_sign_offs (cube, cube_version, signed_at, signed_by, signed_by_name)
     values ($1, $2, now(), gen_random_uuid(), 'A person') on conflict do nothing`,
    [cube, cubeOf(cube)!.version],
  );
  await printRelease(await database.unitOfWork('stats'), { cube, product, on: nextDay() });
};

/** A table with a release that everybody entitled sees. @returns its code. */
export const makePublishedTable = async (app: MatrixApp): Promise<string> => {
  await publish(app, { cube: 'placements' });
  return 'placements';
};

/** A combination that a release everybody entitled sees has. @returns its name in addresses. */
export const makeLikeNeeds = async (app: MatrixApp): Promise<string> => {
  await publish(app, { cube: 'hcli-fees', product: 'official' });
  return 'family-16-over';
};

/**
 * A change that somebody else proposed and whose effect is there; the one before it is withdrawn. @returns its version, which
 * no page has by chance among its words.
 */
export const makeProposal = async ({ superuser }: MatrixApp): Promise<string> => {
  await superuser.query(
    `update disclosure_rules set state = 'withdrawn', closed_at = now(), closed_by = gen_random_uuid()
      where state = 'proposed'`,
  );
  const { rows } = await superuser.query<{ version: string }>(
    `insert into disclosure_rules (version, operational_threshold, official_threshold, sticky_releases, why, state,
                                   proposed_at, proposed_by, proposed_by_name, effect)
     select greatest(max(version), 700000) + 1, 10, 5, 4, 'Others hide more', 'proposed', now(), gen_random_uuid(), 'A person',
            '[]'::jsonb
       from disclosure_rules returning version::text`,
  );
  return rows[0]!.version;
};
