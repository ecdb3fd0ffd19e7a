import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { ProtectedCell, ReleasedAmount } from '../cubes/cube';
import { Problem } from '../protecting/build-problem';
import { ReleaseState, ReleaseSummary } from '../selecting/release';
import { ReleaseRefusedError } from './release-refused.error';

/**
 * Writes a release without its numbers. It is published at once where the version of its cube was signed off.
 * @throws ReleaseRefusedError when somebody made it first.
 */
export const insertRelease = async (
  tx: Tx,
  release: Omit<ReleaseSummary, 'state'>,
): Promise<ReleaseState> => {
  const signed = await tx.query('select 1 from cube_sign_offs where cube = $1 and cube_version = $2', [
    release.cube,
    release.cubeVersion,
  ]);
  const state: ReleaseState = signed.length > 0 ? 'published' : 'awaiting sign-off';
  const inserted = await tx.query(
    `insert into releases (id, cube, cube_version, product, reference_day, made_at, rule_version, inputs_hash, state,
                           includes, missing, freshest, oldest, cells, hidden, checks, possibly_twice)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict on constraint releases_once do nothing returning 1`,
    [
      release.id,
      release.cube,
      release.cubeVersion,
      release.product,
      release.on,
      release.madeAt.toString(),
      release.ruleVersion,
      release.inputsHash,
      state,
      release.includes,
      JSON.stringify(release.missing),
      release.freshest,
      release.oldest,
      release.cells,
      release.hidden,
      JSON.stringify(release.checks),
      release.possiblyTwice ?? null,
    ],
  );
  if (inserted.length === 0) throw new ReleaseRefusedError('already-made');
  return state;
};

const PLACE = { release_id: 'uuid', area_kind: 'text', area_code: 'text', category: 'text' } as const;

export const insertCells = async (
  tx: Tx,
  releaseId: string,
  cells: readonly ProtectedCell[],
): Promise<void> => {
  const rows = cells.map(({ area, category, value, symbol }) => [
    releaseId,
    area.kind,
    area.code,
    category,
    value,
    symbol,
  ]);
  await insertRows(tx, 'release_cells', { ...PLACE, value: 'integer', symbol: 'text' }, rows);
};

/** Sums of money over London, as printed; none of a cube without. */
export const insertAmounts = async (
  tx: Tx,
  releaseId: string,
  amounts: readonly ReleasedAmount[],
): Promise<void> => {
  await insertRows(
    tx,
    'release_amounts',
    { release_id: 'uuid', code: 'text', pence: 'bigint', symbol: 'text' },
    amounts.map(({ code, pence, symbol }) => [releaseId, code, pence, symbol]),
  );
};

/** Why each hidden cell is hidden: what later releases keep hidden is read from it. */
export const insertReasons = async (
  tx: Tx,
  releaseId: string,
  { cells }: Problem,
  { places }: ProtectedTable,
): Promise<void> => {
  const rows = cells.flatMap((cell, place) => {
    const { shown, reason } = places[place]!;
    return cell && shown.kind === 'hidden'
      ? [[releaseId, cell.area.kind, cell.area.code, cell.category, reason]]
      : [];
  });
  await insertRows(tx, 'release_reasons', { ...PLACE, reason: 'text' }, rows);
};
