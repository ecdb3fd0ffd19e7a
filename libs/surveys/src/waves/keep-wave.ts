import { Temporal } from 'temporal-polyfill';
import { ConflictError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Wave } from './wave';
import { waveById } from './wave.query';
import { WaveSettings } from './wave-settings';

export interface NewWave {
  readonly id: string;
  readonly collection: string;
  readonly settings: WaveSettings;
  readonly at: Temporal.Instant;
  /** Who makes it. */
  readonly name: string;
}

/** Writes a wave down as a draft, held against the wave before it. */
export const keepWave = async (tx: Tx, { id, collection, settings, at, name }: NewWave): Promise<void> => {
  const { referenceDay } = settings;
  await tx.query(
    `insert into waves (id, collection, title, question_set_id, previous_wave_id, state, period_from, reference_day, opens_on,
                        deadline_on, last_new_row_on, last_correction_on, remind_days_before, remind_every_days, remind_most,
                        made_at, made_by_name, version)
     values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)`,
    [
      ...[id, collection, settings.title.trim(), settings.questionSetId],
      await previousOf(tx, { id, collection, referenceDay }),
      ...[settings.periodFrom, referenceDay, settings.opensOn, settings.deadlineOn, settings.lastNewRowOn],
      ...[
        settings.lastCorrectionOn,
        settings.remindDaysBefore,
        settings.remindEveryDays,
        settings.remindMost,
      ],
      ...[at.toString(), name],
    ],
  );
};

/** The wave a wave is held against: the latest of its collection that was opened and is about an earlier day. */
export const previousOf = async (
  tx: Tx,
  { id, collection, referenceDay }: Pick<Wave, 'id' | 'collection' | 'referenceDay'>,
): Promise<string | null> => {
  const [found] = await tx.query<{ id: string }>(
    `select id from waves where collection = $1 and id <> $2 and reference_day < $3 and state in ('open', 'final')
      order by reference_day desc, made_at desc limit 1`,
    [collection, id, referenceDay],
  );
  return found?.id ?? null;
};

/**
 * The wave, which nobody else changes until this is over.
 * @param seen the version that was looked at
 * @throws NotFoundError. @throws ConflictError where somebody changed it meanwhile
 */
export const lockWave = async (tx: Tx, id: string, seen: number): Promise<Wave> => {
  if (isId(id)) await tx.query('select 1 from waves where id = $1 for update', [id]);
  const wave = await waveById(tx, id);
  if (wave.version !== seen)
    throw new ConflictError(
      'Somebody else changed this wave while you had the page open. Look at it again.',
      'wave-changed-meanwhile',
    );
  return wave;
};
