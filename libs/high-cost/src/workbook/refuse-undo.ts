import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { coreBeside } from '../costs/core-beside';
import { linesHeld } from '../register/register-row';
import { recordsOfPlacements } from '../register/register.query';
import { WrittenRow } from './written-row';

/** What was written and does not stand as it was written: of each kind, how many. */
export const refuseChanged = async (tx: Tx, rows: readonly WrittenRow[]): Promise<void> => {
  const as = (pairs: readonly { id: string; version: number }[]): unknown[] => [
    pairs.map(({ id }) => id),
    pairs.map(({ version }) => version),
  ];
  const lost = async (
    table: string,
    pairs: readonly { id: string; version: number }[],
    standing: string,
  ): Promise<number> => {
    const found = await tx.query(
      `select 1 from ${table} t join unnest($1::uuid[], $2::integer[]) as given(id, version) using (id, version)
        where ${standing} for update of t`,
      as(pairs),
    );
    return pairs.length - found.length;
  };
  const changed = [
    await lost(
      'register_entries',
      rows.flatMap(({ entryId, facts }) => (facts ? [{ id: entryId, version: facts.version }] : [])),
      'true',
    ),
    await lost(
      'cost_lines',
      [
        ...rows.flatMap(({ added }) => added.map((id) => ({ id, version: 1 }))),
        ...rows.flatMap(({ ended }) => ended),
      ],
      't.withdrawn_at is null',
    ),
    await lost(
      'cost_lines',
      rows.flatMap(({ takenBack }) => takenBack),
      't.withdrawn_at is not null',
    ),
    await lost(
      'funding_positions',
      rows.flatMap(({ stated }) => stated.map(({ id }) => ({ id, version: 1 }))),
      't.superseded_at is null',
    ),
    await lost(
      'standard_answers',
      rows.flatMap(({ standard }) => standard ?? []),
      'true',
    ),
  ];
  const words = [
    'facts',
    'cost lines',
    'costs that it took back',
    'contributions',
    'answers of the national standard',
  ];
  const said = changed.flatMap((count, at) => (count > 0 ? [`${words[at]!} (${count})`] : []));
  if (said.length > 0) throw cannotUndo(`what it wrote was changed since: ${said.join(', ')}`);
};

/** A line that goes on again must not price a night for which somebody recorded another core fee since. */
export const refuseSecondCore = async (tx: Tx, rows: readonly WrittenRow[], today: Day): Promise<void> => {
  const restored = new Set(rows.flatMap(({ ended }) => ended.map(({ id }) => id)));
  const placements = rows.filter(({ ended }) => ended.length > 0).map(({ placementId }) => placementId);
  for (const record of await recordsOfPlacements(tx, placements, today)) {
    const lines = linesHeld(record);
    const doubled = lines.some(
      (line) =>
        line.kind === 'core' &&
        restored.has(line.id) &&
        coreBeside(
          line,
          lines.filter(({ id }) => id !== line.id),
        ),
    );
    if (doubled) throw cannotUndo('a core fee was recorded since for nights that would be priced again');
  }
};

const cannotUndo = (why: string): ConflictError =>
  new ConflictError(
    `This upload cannot be undone: ${why}. Change the register on its pages instead.`,
    'register-upload-built-on',
  );
