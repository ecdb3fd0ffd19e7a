import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { CompiledSet } from '../judging/compiled-set';
import { publishedSet } from '../question-sets/published-set.query';
import { boroughInWave, waveById } from '../waves/wave.query';
import { BoroughInWave, daysFor, standingFor, Wave, WaveDays, WaveStanding } from '../waves/wave';
import { LastWave, lastWaveOf } from '../weighing/last-wave.query';
import { WeighedReturn, weighReturn } from '../weighing/weigh-return';
import { explanationsOf } from './explanations.query';
import { HeldReturn, ReturnHead } from './held-return';
import { returnHead, withAnswers } from './held-return.query';

/** A wave as it stands for one borough. */
export interface WaveForBorough {
  readonly wave: Wave;
  readonly inWave: BoroughInWave;
  /** Its days, with what was extended. */
  readonly days: WaveDays;
  readonly standing: WaveStanding;
  readonly compiled: CompiledSet;
  /** Null before the borough starts. */
  readonly head: ReturnHead | null;
}

/** A return with all that its pages show. */
export interface ReturnPage extends WaveForBorough {
  readonly head: ReturnHead;
  readonly held: HeldReturn;
  readonly last: LastWave | null;
  readonly weighed: WeighedReturn;
}

/** @throws NotFoundError for a wave that does not ask the borough, or not yet */
export const waveForBorough = async (
  tx: Tx,
  waveId: string,
  { today, forChange = false }: { readonly today: Day; readonly forChange?: boolean },
): Promise<WaveForBorough> => {
  const boroughId = tx.context.boroughId!;
  const wave = await waveById(tx, waveId);
  const inWave = await boroughInWave(tx, wave.id, boroughId);
  const days = daysFor(wave, inWave);
  return {
    ...{ wave, inWave, days, standing: standingFor(wave, inWave, today) },
    compiled: await publishedSet(tx, wave.questionSetId),
    head: await returnHead(tx, { waveId: wave.id, boroughId }, forChange),
  };
};

/**
 * A return that was started, with its answers, weighed.
 * @param known what was read of it before in the same transaction and does not change with its answers
 */
export const returnPage = async (
  tx: Tx,
  found: WaveForBorough & { readonly head: ReturnHead },
  known?: Pick<ReturnPage, 'last'>,
): Promise<ReturnPage> => {
  const { wave, compiled, head } = found;
  const held = await withAnswers(tx, head);
  const last = known ? known.last : await lastWaveOf(tx, wave, head.boroughId);
  const explanations = await explanationsOf(tx, head.boroughId, wave);
  return { ...found, held, last, weighed: weighReturn(compiled, held, { wave, last, explanations }) };
};
